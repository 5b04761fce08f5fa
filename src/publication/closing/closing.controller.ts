import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { planPath } from '../../dispatch/dispatch-paths.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Download, type Page } from '../../shared/web/page.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { dispatchPolicy } from '../../dispatch/dispatch.policy.js';
import { OutcomeFiles } from '../outcome/outcome-files.js';
import { OutcomeReader } from '../outcome/outcome-reader.js';
import { ClosingLetters } from './closing-letters.service.js';
import { ClosingPage } from './closing.page.js';
import { closingWords } from './closing.words.js';

/** The letter that closes a hearing: planned here, then submitted, approved and sent as the other letters are. */
@Controller('skrivebord/horinger/:id/sluttbrev')
@ForSignedIn()
export class ClosingController {
  constructor(
    private readonly closing: ClosingLetters,
    private readonly consultations: ConsultationReader,
    private readonly outcomes: OutcomeReader,
    private readonly outcomeFiles: OutcomeFiles,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new ClosingPage(this.frames.languageOf(request), await this.closing.view(person, id));
  }

  @Post()
  async plan(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    const plan = await this.closing.plan(person, id);
    const text = closingWords[this.frames.languageOf(request)].planned;
    return new SeeOther(planPath(id, plan.id), { kind: 'success', text });
  }

  /** What a body that gets the letter on paper would see by its link, to be printed and enclosed. */
  @Get('oversikter/:invitationId')
  async overview(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('invitationId') invitationId: string,
  ): Promise<Download> {
    await this.consultations.findFor(person, id, dispatchPolicy.watch);
    const view = await this.outcomes.of({ consultationId: id, invitationId });
    return this.outcomeFiles.pdf(view, view.languageForm);
  }
}
