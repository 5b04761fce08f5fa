import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import type { Page } from '../../shared/web/page.js';
import { BulkHearings, type BulkHearing } from './bulk-hearing.js';
import { BulkChoiceService, type RunRef } from './bulk-choice.service.js';
import { BulkReader } from './bulk-reader.js';
import { BULK_OUTCOMES, type BulkOutcome } from './bulk-row.entity.js';
import { typedFromWork, verbFrom } from './bulk.form.js';
import { BulkCheckPage, BulkChoosePage, BulkResultPage, type BulkView } from './bulk.page.js';

/** What was wrong with what was typed, when a form is to be shown again. */
interface TypedWork {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** Makes the page of the step that a run has come to. */
@Injectable()
export class BulkPages {
  constructor(
    private readonly hearings: BulkHearings,
    private readonly choices: BulkChoiceService,
    private readonly reader: BulkReader,
  ) {}

  /** The hearing of a run; a run of another hearing is `NotFound`. */
  async hearing(actor: PersonActor, ref: RunRef): Promise<BulkHearing> {
    await this.choices.find(actor, ref);
    return this.hearings.read(actor, ref.consultationId);
  }

  async of(actor: PersonActor, language: Language, ref: RunRef, asked: unknown, wrong?: TypedWork): Promise<Page> {
    const run = await this.choices.find(actor, ref);
    const hearing = await this.hearings.read(actor, ref.consultationId);
    const typed = typedFrom(asked);
    const progress = await this.reader.progress(run.id);
    const figures = await this.reader.figures(run.id);
    const outcome = outcomeFrom(typed);
    const total = outcome === null ? figures.rows : progress[outcome];
    const rows = await this.reader.rows(run.id, { outcome, total, page: typedText(typed, 'side') });
    const view: BulkView = { hearing, run, figures, rows };
    if (!run.isOpen) return new BulkResultPage(language, view, progress, outcome);
    return beforeStart(language, view, typed, wrong);
  }
}

/** The first step until something has been said, and again when that is to be changed or was wrong; then the second. */
function beforeStart(language: Language, view: BulkView, typed: Typed, wrong?: TypedWork): Page {
  const { work } = view.run;
  const isChanging = wrong !== undefined || typedText(typed, 'endre') === 'ja';
  if (work && !isChanging) return new BulkCheckPage(language, view, work);
  const verb = verbFrom(typed) ?? 'assess';
  const before = work?.verb === verb ? typedFromWork(work) : {};
  return new BulkChoosePage(language, view, verb, wrong ?? { typed: before, errors: [] });
}

function outcomeFrom(typed: Typed): BulkOutcome | null {
  return BULK_OUTCOMES.find((outcome) => outcome === typedText(typed, 'utfall')) ?? null;
}
