import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { REFUSED_FIELDS } from '../registration/refused-fields.js';
import { registrationWords } from '../registration/registration.words.js';
import { MailAnswers } from './mail-answers.service.js';
import { readMailRegistration } from './mail-answer.form.js';
import { MailAnswerPage } from './mail-answer.page.js';
import { mailAnswerWords } from './mail-answer.words.js';
import { MailProposals, type MailProposal } from './mail-proposals.service.js';

/** A mail from the mailbox as the answer it could be: the proposal, its confirmation, and that it is none. */
@Controller('skrivebord/innkommende/:mailId')
@ForSignedIn()
export class MailAnswerController {
  constructor(
    private readonly proposals: MailProposals,
    private readonly answers: MailAnswers,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get('svar')
  async show(
    @Req() request: Request,
    @CurrentPerson() actor: PersonActor,
    @Param('mailId') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const asked = askedFrom(query);
    const proposal = await this.proposals.of(actor, id, asked);
    return this.page(request, proposal, asked.sought, null);
  }

  @Post('svar')
  async confirm(
    @Req() request: Request,
    @CurrentPerson() actor: PersonActor,
    @Param('mailId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const asked = askedFrom(body);
    const proposal = await this.proposals.of(actor, id, asked);
    const { chosen, answer } = proposal;
    if (answer) return this.toAnswer(request, answer);
    if (chosen === null) return this.page(request, proposal, asked.sought, null);
    const read = readMailRegistration(body, { ...proposal, chosen }, { language, today: this.clock.today() });
    if (!read.ok) return this.page(request, proposal, asked.sought, read);
    const registered = await this.answers.confirm(actor, proposal, read.made);
    if (registered.ok) return this.toAnswer(request, registered.version);
    const { reason } = registered;
    const errors = [{ field: REFUSED_FIELDS[reason], message: registrationWords[language][reason] }];
    return this.page(request, proposal, asked.sought, { typed: read.typed, errors });
  }

  @Post('ikke-svar')
  async dismiss(
    @Req() request: Request,
    @CurrentPerson() actor: PersonActor,
    @Param('mailId') id: string,
  ): Promise<SeeOther> {
    await this.answers.dismiss(actor, id);
    const { dismissed } = mailAnswerWords[this.frames.languageOf(request)];
    return new SeeOther('/skrivebord/innkommende', { kind: 'info', text: dismissed });
  }

  private toAnswer(
    request: Request,
    { consultationId, responseId }: { readonly consultationId: string; readonly responseId: string },
  ): SeeOther {
    const { saved } = mailAnswerWords[this.frames.languageOf(request)];
    return new SeeOther(consultationPath(consultationId, 'svar', responseId), { kind: 'success', text: saved });
  }

  private page(
    request: Request,
    proposal: MailProposal,
    sought: string,
    again: { readonly typed: Typed; readonly errors: readonly FieldError[] } | null,
  ): Page {
    const form = { typed: again?.typed ?? null, errors: again?.errors ?? [] };
    return new MailAnswerPage(this.frames.languageOf(request), { proposal, sought, ...form });
  }
}

function askedFrom(source: unknown): { readonly hearingId: string; readonly sought: string } {
  const typed = typedFrom(source);
  return { hearingId: typedText(typed, 'horing'), sought: typedText(typed, 'sok').slice(0, 200) };
}
