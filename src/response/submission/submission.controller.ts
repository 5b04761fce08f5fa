import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { PressedViews } from '../confirmation/pressed-views.js';
import { SenderConfirmations } from '../confirmation/sender-confirmations.service.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import { StatementService } from '../statement/statement.service.js';
import { aboutAsWorking } from './about-answer.js';
import { AboutDraftForm, readAbout, SubmissionForm } from './about.form.js';
import { CheckViews } from './check-views.js';
import { submissionWords } from './submission.words.js';

/** The check page, saving what stands on it, and pressing «Send inn», after which the sender may have to confirm their address. */
@Controller('svar')
@ForLinkHolder()
export class SubmissionController {
  constructor(
    private readonly confirmations: SenderConfirmations,
    private readonly pressed: PressedViews,
    private readonly statements: StatementService,
    private readonly answers: AnswersInHand,
    private readonly checks: CheckViews,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get('kontroll')
  async check(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page> {
    return this.checks.page(request, link);
  }

  /** Keeps what was written about the sender without submitting; it may be incomplete. */
  @Post('kontroll')
  async save(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const { form, about, errors } = readAbout(AboutDraftForm, body, { language, today: this.clock.today() });
    const { typed } = form;
    if (!form.ok || errors.length > 0) return this.checks.page(request, link, { typed, errors, reason: 'invalid' });
    const version = Number(form.value.version ?? 0);
    const stated = await this.statements.state(link, draftFrom(draft), version, aboutAsWorking(about));
    if (stated === 'changedMeanwhile') {
      return this.checks.page(request, link, { typed, errors: [], reason: 'aboutChanged' });
    }
    const { scope } = await this.answers.find(link, draftFrom(draft));
    if (typedText(typed, 'on') === 'behalf') return new SeeOther(answerAddress('/svar/pa-vegne-av', scope));
    return new SeeOther(answerAddress('/svar/kontroll', scope), {
      kind: 'success',
      text: submissionWords[language].saved,
    });
  }

  @Post('innsending')
  async submit(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const { form, about, errors } = readAbout(SubmissionForm, body, { language, today: this.clock.today() });
    const { typed } = form;
    const unseen = await this.checks.identityErrors(request, link, typed);
    const unnamed = await this.checks.draftErrors(request, link, about);
    const missing = [...errors, ...unnamed, ...unseen];
    if (!form.ok || missing.length > 0) {
      return this.checks.page(request, link, { typed, errors: missing, reason: 'invalid' });
    }
    const { seen, formKey } = form.value;
    const sender = this.pressed.senderOf(request, link);
    const pressed = await this.confirmations.press(sender, draftFrom(draft), { about, seen, formKey });
    return this.pressed.after(request, link, draftFrom(draft), pressed, typed);
  }

  /** Takes back a stated kind, such as "no remarks", so that the body can answer in another way. */
  @Post('svartype/fjerning')
  async removeKind(@CurrentLink() link: LinkActor, @Query('utkast') draft: unknown): Promise<SeeOther> {
    const draftId = draftFrom(draft);
    const { scope, response } = await this.answers.find(link, draftId);
    await this.statements.state(link, draftId, response?.workingVersion ?? 0, { replyKind: null });
    return new SeeOther(answerAddress('/svar', scope));
  }
}
