import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { readForm } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { AnswerService } from '../../answers/answer.service.js';
import { DISPUTE_FORM_WORDS, SettlementForm } from './dispute.form.js';
import { DisputeService } from './dispute.service.js';
import { disputeWords } from './dispute.words.js';
import { SettlementPage, type SettlementView } from './settlement.page.js';

/** A dispute about one version of an answer, on the desk: what the body said, and what was found out. */
@Controller('skrivebord/horinger/:id/svar/:responseId/innsigelser/:versionId')
@ForSignedIn()
export class SettlementController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly answers: AnswerService,
    private readonly disputes: DisputeService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() parameters: DisputeParameters,
  ): Promise<Page> {
    return new SettlementPage(this.frames.languageOf(request), await this.view(person, parameters));
  }

  @Post()
  async settle(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() parameters: DisputeParameters,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const { id, responseId, versionId } = parameters;
    const consultation = await this.consultations.findFor(person, id, 'maySummarise');
    const form = readForm(SettlementForm, body, language, DISPUTE_FORM_WORDS);
    if (!form.ok) return new SettlementPage(language, await this.view(person, parameters), form);
    const answer = { consultationId: consultation.id, responseId, versionId };
    await this.disputes.settle(person, answer, form.value.settlement);
    const text = disputeWords[language].settled;
    return new SeeOther(consultationPath(id, 'svar', responseId), { kind: 'success', text });
  }

  private async view(person: PersonActor, { id, responseId, versionId }: DisputeParameters): Promise<SettlementView> {
    const { outline, invitation } = await this.answers.view(person, id, responseId);
    const disputes = await this.disputes.ofResponse(responseId);
    const found = disputes.find(({ dispute }) => dispute.versionId === versionId);
    if (!found) throw new NotFound('dispute');
    const { consultation } = outline;
    const maySettle = await this.consultations.may(person, consultation, 'maySummarise');
    return { ...found, consultation, body: invitation.addressedName, maySettle };
  }
}

/** The address of the page. */
interface DisputeParameters {
  readonly id: string;
  readonly responseId: string;
  readonly versionId: string;
}
