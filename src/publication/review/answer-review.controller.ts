import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Clock } from '../../shared/time/clock.js';
import {
  fieldError,
  readForm,
  typedFrom,
  typedList,
  typedText,
  type FieldError,
  type Typed,
} from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { PublishingService } from '../published/publishing.service.js';
import { rangesChosen } from '../withholding/chosen-passages.js';
import { findBasis } from '../withholding/legal-basis.js';
import { BasisNotInForce, NoPassages } from '../withholding/withholding.errors.js';
import { WithholdingService, type NewWithholding } from '../withholding/withholding.service.js';
import { PassagesForm, ReasonForm, WholeForm } from './answer-review.forms.js';
import { AnswerReviewPage } from './answer-review.page.js';
import { answerReviewWords } from './answer-review.words.js';
import { ReviewedAnswers } from './reviewed-answer.js';

/** Which answer, and who asks. */
interface Asked {
  readonly person: PersonActor;
  readonly consultationId: string;
  readonly responseId: string;
}

/** One answer: publishing it, taking it down, and what of it is withheld. */
@Controller('skrivebord/horinger/:id/publisering/:responseId')
@ForSignedIn()
export class AnswerReviewController {
  constructor(
    private readonly reviewed: ReviewedAnswers,
    private readonly publishing: PublishingService,
    private readonly withholding: WithholdingService,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('responseId') responseId: string,
  ): Promise<Page> {
    return this.page(request, { person, consultationId, responseId });
  }

  @Post('publisering')
  async publish(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const version = Number(typedText(typedFrom(body), 'version'));
    await this.publishing.publish(person, { consultationId, responseId }, version);
    return this.done(request, { person, consultationId, responseId }, 'published');
  }

  @Post('nedtaking')
  async takeDown(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const asked = { person, consultationId, responseId };
    const form = await this.read(request, asked, ReasonForm, body);
    if (!form.ok) return this.page(request, asked, form);
    await this.publishing.takeDown(person, asked, form.value.reason);
    return this.done(request, asked, 'takenDown');
  }

  @Post('skjerming')
  async withhold(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const asked = { person, consultationId, responseId };
    const form = await this.read(request, asked, WholeForm, body);
    if (!form.ok) return this.page(request, asked, form);
    const { what, ...grounds } = form.value;
    const target =
      what === 'answer' ? ({ scope: what } as const) : ({ scope: 'attachment', attachmentId: what } as const);
    await this.withholding.withhold(person, asked, { ...this.grounded(grounds), target });
    return this.done(request, asked, 'withheld');
  }

  @Post('skjerming/tekst')
  async withholdPassages(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const asked = { person, consultationId, responseId };
    const form = await this.read(request, asked, PassagesForm, body);
    if (!form.ok) return this.page(request, asked, form);
    const { words, method, ...grounds } = form.value;
    const chosen = await this.chosen(asked, words, body);
    if (chosen.length === 0) {
      const errors = [fieldError('words', new NoPassages().wording, this.frames.languageOf(request))];
      return this.page(request, asked, { typed: form.typed, errors });
    }
    const decisions = chosen.map(({ sourceId, ranges }) => ({
      ...this.grounded(grounds),
      target: { scope: 'passages', sourceId, ranges, method } as const,
    }));
    await this.withholding.withholdAll(person, asked, decisions);
    return this.done(request, asked, 'withheld');
  }

  @Post('skjerming/:withholdingId/oppheving')
  async reverse(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id: consultationId = '', responseId = '', withholdingId = '' }: Readonly<Record<string, string>>,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const asked = { person, consultationId, responseId };
    const form = await this.read(request, asked, ReasonForm, body);
    await this.reviewed.requireDecision(asked, withholdingId);
    // Each decision has a field of its own for why it is reversed.
    const at = ({ message }: FieldError): FieldError => ({ field: `oppheving-${withholdingId}`, message });
    if (!form.ok) return this.page(request, asked, { typed: form.typed, errors: form.errors.map(at) });
    await this.withholding.reverse(person, asked, withholdingId, form.value.reason);
    return this.done(request, asked, 'reversed');
  }

  /** The file as the public will get it. */
  @Get('sladdet/:variantId')
  async variant(
    @CurrentPerson() person: PersonActor,
    @Param() { id: consultationId = '', responseId = '', variantId = '' }: Readonly<Record<string, string>>,
  ): Promise<Download> {
    const variant = await this.reviewed.variant(person, { consultationId, responseId }, variantId);
    return new Download(await this.files.stream(variant.sha256 ?? ''), 'sladdet-utgave.pdf', 'application/pdf');
  }

  /** Whoever may not see the answer does not learn what is wrong with what they typed. */
  private async read<F extends object>(request: Request, asked: Asked, type: ClassConstructor<F>, body: unknown) {
    await this.reviewed.find(asked.person, asked.consultationId, asked.responseId);
    return readForm(type, body, this.frames.languageOf(request));
  }

  private async chosen({ person, consultationId, responseId }: Asked, words: string, body: unknown) {
    const { texts } = await this.reviewed.find(person, consultationId, responseId);
    const typed = typedFrom(body);
    const phrases = [...words.split(/\r?\n/u), ...typedList(typed, 'funn')].map((each) => each.trim());
    return rangesChosen(
      texts.map(({ source, text }) => ({ sourceId: source.id, text })),
      { phrases: phrases.filter((phrase) => phrase !== ''), paragraphs: typedList(typed, 'avsnitt') },
    );
  }

  /** The basis says which of the two decisions it is for. */
  private grounded({ basis, note }: Pick<NewWithholding, 'basis' | 'note'>): Omit<NewWithholding, 'target'> {
    const found = findBasis(basis, this.clock.today());
    if (!found) throw new BasisNotInForce();
    return { basis, note, effect: found.effect };
  }

  private async page(
    request: Request,
    { person, consultationId, responseId }: Asked,
    refusal?: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ): Promise<Page> {
    const view = await this.reviewed.find(person, consultationId, responseId);
    return new AnswerReviewPage(this.frames.languageOf(request), view, this.clock.today(), refusal);
  }

  private done(
    request: Request,
    { consultationId, responseId }: Asked,
    deed: 'published' | 'takenDown' | 'withheld' | 'reversed',
  ): SeeOther {
    const text = answerReviewWords[this.frames.languageOf(request)][deed];
    return new SeeOther(consultationPath(consultationId, 'publisering', responseId), { kind: 'success', text });
  }
}
