import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { readForm, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { ApprovalForm, ReturnForm } from './approval.form.js';
import { ApprovalOverviewService } from './approval-overview.service.js';
import { ApprovalPage } from './approval.page.js';
import { ApprovalService } from './approval.service.js';
import { approvalWords } from './approval.words.js';

/** Submitting, approving and returning a hearing; each is a resource of its own. */
@Controller('skrivebord/horinger/:id')
@ForSignedIn()
export class ApprovalController {
  constructor(
    private readonly approvals: ApprovalService,
    private readonly consultations: ConsultationReader,
    private readonly overviews: ApprovalOverviewService,
    private readonly frames: Frames,
  ) {}

  @Get('godkjenning')
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.page(request, person, id);
  }

  @Post('innsending-til-godkjenning')
  async submit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.approvals.submit(person, id);
    return this.leadBack(request, id, 'submitted');
  }

  @Post('godkjenning')
  async approve(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(ApprovalForm, body, this.frames.languageOf(request));
    if (!form.ok) {
      // Without the digest of what was seen there is nothing that could be approved.
      await this.consultations.findFor(person, id, 'mayApprove');
      throw new ChangedMeanwhile();
    }
    await this.approvals.approve(person, id, form.value.digest);
    return this.leadBack(request, id, 'approved');
  }

  @Post('retur')
  async return(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = readForm(ReturnForm, body, this.frames.languageOf(request));
    if (!form.ok) {
      await this.consultations.findFor(person, id, 'mayApprove');
      return this.page(request, person, id, form.typed, form.errors);
    }
    await this.approvals.return(person, id, form.value.note);
    return this.leadBack(request, id, 'returned');
  }

  private leadBack(request: Request, id: string, done: 'submitted' | 'approved' | 'returned'): SeeOther {
    const text = approvalWords[this.frames.languageOf(request)][done];
    return new SeeOther(consultationPath(id, 'godkjenning'), { kind: 'success', text });
  }

  private async page(
    request: Request,
    person: PersonActor,
    id: string,
    typed: Typed = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const overview = await this.overviews.of(person, id);
    return new ApprovalPage(this.frames.languageOf(request), overview, typed, errors);
  }
}
