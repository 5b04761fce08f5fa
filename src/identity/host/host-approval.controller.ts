import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { CurrentPerson, ForSignedIn } from '../access/access.decorators.js';
import type { PersonActor } from '../access/actor.js';
import { HostApprovalForm } from './host-approval.form.js';
import { HOST_APPROVAL_PATH, HostApprovalPage } from './host-approval.page.js';
import { HostApproval } from './host-approval.service.js';
import { hostApprovalWords } from './host-approval.words.js';

/** Choosing who approves at the host where the administrator works. */
@Controller('skrivebord/godkjenning')
@ForSignedIn()
export class HostApprovalController {
  constructor(
    private readonly approval: HostApproval,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    return new HostApprovalPage(this.frames.languageOf(request), await this.approval.find(person));
  }

  @Post()
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const host = await this.approval.find(person);
    const form = readForm(HostApprovalForm, body, language);
    if (!form.ok) return new HostApprovalPage(language, host, form.errors);
    await this.approval.choose(person, form.value.approvalBy);
    return new SeeOther(HOST_APPROVAL_PATH, { kind: 'success', text: hostApprovalWords[language].saved });
  }
}
