import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { formatClock } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Clock } from '../../../shared/time/clock.js';
import { Frames } from '../../../shared/web/frames.js';
import type { Page, SeeOther } from '../../../shared/web/page.js';
import { ConsolidationAccess } from '../consolidation-access.js';
import type { SavedPassage } from '../consolidation.types.js';
import { Passages } from '../passages.js';
import { BenchPages } from './bench-pages.js';
import type { TypedOnBench } from './bench.page.js';
import { benchWords } from './bench.words.js';
import { passageFormFrom, type PassageForm } from './consolidation.forms.js';
import { deedWords } from './deed.words.js';
import { HistoryPage } from './history.page.js';
import { parsePassageBase, passageBase } from './passage-base.js';
import { PassageSaving } from './passage-saving.js';
import { conflictView, toPassage, type ConflictView } from './passage-view.js';
import { unlessRefused, type Answered } from './unless-refused.js';

/** What the script is told of a text that it saved. */
interface TextSaved {
  readonly base: string;
  readonly saved: string;
  readonly stored?: ConflictView;
}

/** Writing the umbrella's own answer, passage by passage. */
@Controller('skrivebord/horinger/:id/sammenstilling/avsnitt')
@ForSignedIn()
export class PassageTextController {
  constructor(
    private readonly access: ConsolidationAccess,
    private readonly passages: Passages,
    private readonly saving: PassageSaving,
    private readonly benches: BenchPages,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post()
  async write(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const { place, text, reason } = passageFormFrom(body);
    await this.benches.toWork(person, consultationId, place);
    const written = await unlessRefused(this.passages.write(person, { consultationId, place, text, reason }));
    if (written.ok)
      return toPassage(consultationId, place, { passageId: written.value.id, text: deedWords[language].written });
    const errors = written.errors('text-nytt', language);
    const typed = { status: written.status, errors, newText: text, changeReason: reason };
    return this.benches.of(person, language, { consultationId, place, into: '' }, typed);
  }

  @Post(':passageId')
  async edit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('passageId') passageId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = passageFormFrom(body);
    await this.benches.toWork(person, consultationId, form.place);
    const ref = { consultationId, passageId };
    const answered = await unlessRefused(this.saving.save(person, ref, form));
    const held = heldBack(passageId, form, answered, language);
    if (held) return this.benches.of(person, language, { consultationId, place: form.place, into: '' }, held);
    const text = deedWords[language].saved(formatClock(this.clock.now(), language));
    return toPassage(consultationId, form.place, { passageId, text });
  }

  /** Saves a text as it is typed. 409 with what somebody else had saved, when they were first. */
  @Post(':passageId/felt')
  @HttpCode(200)
  async saveText(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentPerson() person: PersonActor,
    @Param() { id: consultationId, passageId }: { readonly id: string; readonly passageId: string },
    @Body() body: unknown,
  ): Promise<TextSaved> {
    const language = this.frames.languageOf(request);
    const { text, base } = passageFormFrom(body);
    const edit = { consultationId, passageId, text, ...parsePassageBase(base) };
    const answered = await unlessRefused(this.passages.edit(person, edit));
    // A text that cannot stand, such as an empty one, is not asked for again until it is another.
    if (!answered.ok) return { base, saved: answered.errors('text', language)[0]?.message ?? '' };
    const { passage } = answered.value;
    if (answered.value.outcome === 'saved') {
      const saved = benchWords[language].saved(formatClock(this.clock.now(), language));
      return { base: passageBase(passage.version), saved };
    }
    response.status(409);
    const stored = conflictView(passage, language);
    return { base: passageBase(passage.version, answered.value.beside.id), saved: '', stored };
  }

  @Get(':passageId/historikk')
  async history(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('passageId') passageId: string,
  ): Promise<Page> {
    const consultation = await this.access.toRead(person, consultationId);
    const texts = await this.passages.history(person, { consultationId, passageId });
    return new HistoryPage(this.frames.languageOf(request), consultation, texts);
  }
}

/** What of a text the page shows again, when it could not be saved or somebody else was first; null when it was saved. */
function heldBack(
  passageId: string,
  { text, reason }: PassageForm,
  answered: Answered<SavedPassage | null>,
  language: Language,
): TypedOnBench | null {
  if (!answered.ok) {
    const errors = answered.errors(text === '' ? 'text' : 'reason', language);
    const summary = errors.map((error) => ({ ...error, field: `${error.field}-${passageId}` }));
    const passage = { passageId, text, reason, errors, besideId: null };
    return { status: answered.status, errors: summary, passage };
  }
  if (answered.value?.outcome !== 'conflict') return null;
  const { beside } = answered.value;
  return {
    status: 409,
    errors: [],
    passage: { passageId, text: beside.text, reason, errors: [], besideId: beside.id },
  };
}
