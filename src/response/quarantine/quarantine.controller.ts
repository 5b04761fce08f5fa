import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswerService } from '../answers/answer.service.js';
import { ReleaseForm } from './quarantine.form.js';
import { QuarantinePage, type QuarantineView } from './quarantine.page.js';
import { QuarantineService } from './quarantine.service.js';
import { quarantineWords } from './quarantine.words.js';

/** The address of the page. */
interface FileParameters {
  readonly id: string;
  readonly responseId: string;
  readonly attachmentId: string;
}

/** What the scanner has said of a file of an answer, and releasing it from quarantine. */
@Controller('skrivebord/horinger/:id/svar/:responseId/karantene/:attachmentId')
@ForSignedIn()
export class QuarantineController {
  constructor(
    private readonly quarantine: QuarantineService,
    private readonly answers: AnswerService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() parameters: FileParameters,
  ): Promise<Page> {
    return new QuarantinePage(this.frames.languageOf(request), await this.view(person, parameters));
  }

  @Post()
  async release(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() parameters: FileParameters,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const view = await this.view(person, parameters);
    if (!view.file.mayRelease) throw new NotAllowed('quarantine.mayRelease');
    const form = readForm(ReleaseForm, body, language);
    if (!form.ok) return new QuarantinePage(language, view, form);
    const { id, responseId, attachmentId } = parameters;
    await this.quarantine.release(person, { consultationId: id, responseId, attachmentId }, form.value.reason);
    const text = quarantineWords[language].done;
    return new SeeOther(consultationPath(id, 'svar', responseId), { kind: 'success', text });
  }

  private async view(person: PersonActor, { id, responseId, attachmentId }: FileParameters): Promise<QuarantineView> {
    const { outline, invitation } = await this.answers.view(person, id, responseId);
    const file = await this.quarantine.file(person, { consultationId: id, responseId, attachmentId });
    return { consultation: outline.consultation, responseId, body: invitation.addressedName, file };
  }
}
