import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { OuterSubmissions } from './outer-submissions.service.js';
import { SubmissionCheckPage, type CheckRefused } from './submission-check.page.js';
import { SubmissionFiles } from './submission-files.js';
import { outerSubmissionWords } from './submission-page.words.js';
import { acknowledgementsFor, type SubmissionPlan } from './submission-plan.js';
import { SubmissionPlans } from './submission-plans.js';
import { NotToBeSent } from './submission.errors.js';
import { readChosen, readConfirmed, type ChosenSubmission } from './submission.form.js';
import { SubmissionPage, type ChoiceRefusal } from './submission.page.js';
import { SubmissionViews } from './submission-views.js';

const PDF = 'application/pdf';

/** Choosing, checking and sending the answer of an umbrella in the hearing that it was asked in. */
@Controller('skrivebord/horinger/:id/innsending')
@ForSignedIn()
export class OuterSubmissionController {
  constructor(
    private readonly plans: SubmissionPlans,
    private readonly submissions: OuterSubmissions,
    private readonly views: SubmissionViews,
    private readonly letters: SubmissionFiles,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.choosing(request, person, id, null);
  }

  @Get('kontroll')
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const chosen = readChosen(query);
    const plan = await this.plans.plan(person, id, chosen);
    if (plan.answers.length > 0) return this.checking(request, person, { plan, chosen }, null);
    const message = outerSubmissionWords[this.frames.languageOf(request)].choseNothing;
    return this.choosing(request, person, id, { typed: chosen.typed, errors: [{ field: 'svar', message }] });
  }

  /** The letter of the first of the chosen answers as it would be sent now; drawn, and not kept. */
  @Get('brev.pdf')
  async letter(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Download> {
    const chosen = readChosen(query);
    const { answers } = chosen;
    const plan = await this.plans.plan(person, id, { ...chosen, answers: answers.length === 0 ? 'all' : answers });
    const answer = plan.answers.find(({ kind }) => kind === 'remarks');
    if (!answer) throw new NotFound('letter');
    const { bytes, filename } = await this.letters.letter(plan, answer, chosen.signatories);
    return new Download(bytes, filename, PDF);
  }

  @Post()
  async send(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const confirmed = readConfirmed(body);
    const plan = await this.plans.plan(person, id, confirmed);
    const missing = acknowledgementsFor(plan).filter((each) => !confirmed.acknowledged.includes(each));
    const { acknowledged } = confirmed;
    if (plan.answers.length > 0 && plan.seen === confirmed.seen && missing.length > 0) {
      return this.checking(request, person, { plan, chosen: confirmed }, { reason: 'notAcknowledged', acknowledged });
    }
    const sent = await unlessChanged(this.submissions.send(person, id, confirmed));
    if (!sent.ok) {
      const anew = await this.plans.plan(person, id, confirmed);
      return this.checking(request, person, { plan: anew, chosen: confirmed }, { reason: 'changed', acknowledged: [] });
    }
    const text = outerSubmissionWords[this.frames.languageOf(request)].sent(sent.value.length);
    return new SeeOther(`/skrivebord/horinger/${id}/innsending`, { kind: 'success', text });
  }

  /** The letter of a submission as it was sent. */
  @Get(':submissionId/brev.pdf')
  async sentLetter(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('submissionId') submissionId: string,
  ): Promise<Download> {
    const { content, filename } = await this.views.letterOf(person, id, submissionId, this.frames.languageOf(request));
    return new Download(content, filename, PDF);
  }

  private async choosing(
    request: Request,
    person: PersonActor,
    id: string,
    refusal: ChoiceRefusal | null,
  ): Promise<SubmissionPage> {
    return new SubmissionPage(this.frames.languageOf(request), await this.views.of(person, id), refusal);
  }

  private checking(
    request: Request,
    person: PersonActor,
    { plan, chosen }: { readonly plan: SubmissionPlan; readonly chosen: ChosenSubmission },
    refused: CheckRefused | null,
  ): SubmissionCheckPage {
    const { obstacle } = plan.ground;
    if (plan.answers.length === 0) throw new NotToBeSent(obstacle ?? 'nothingWritten');
    const view = { plan, chosen, today: this.clock.today(), senderName: person.name };
    return new SubmissionCheckPage(this.frames.languageOf(request), view, refused);
  }
}
