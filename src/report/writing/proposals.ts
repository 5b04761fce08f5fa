import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { markOf } from '../citation/citation-marks.js';
import { Citations } from '../citation/citations.js';
import { uncitedIn } from '../issuing/readiness.rules.js';
import { SummaryService, type SummaryInView } from '../summary.service.js';
import { proposedText, type ProposedText } from './proposed-paragraphs.js';
import { SummaryTexts } from './summary-texts.js';
import { Tabulations } from './tabulations.js';
import { writingPlaces, writtenTexts, type WritingPlace } from './writing-places.js';

/** A proposal that is taken: of which place, and exactly which. */
export interface TakenProposal {
  readonly place: string;
  readonly digest: string;
}

/** What is done with several places at once: take what is proposed, or give their comments in the table alone. */
export const BULK_WRITINGS = ['propose', 'tabulate'] as const;
export type BulkWriting = (typeof BULK_WRITINGS)[number];

/** A place with what is proposed for it. */
export interface PlaceProposal {
  readonly place: WritingPlace;
  readonly proposal: ProposedText;
}

/** What became of a place. */
export type BulkOutcome = 'taken' | 'tabulated' | 'nothing' | 'conflict';
export interface BulkResult {
  readonly place: WritingPlace;
  readonly outcome: BulkOutcome;
  readonly comments: number;
}

/** Texts that are proposed from the decisions. Nothing is written before a person takes it. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly summaries: SummaryService,
    private readonly texts: SummaryTexts,
    private readonly citations: Citations,
    private readonly tabulations: Tabulations,
  ) {}

  /** What is proposed for a place or theme; null where every comment is cited or nothing is decided. */
  proposalFor({ model, citations }: SummaryInView, place: WritingPlace, language: Language): ProposedText | null {
    const texts = writtenTexts(model);
    const uncited = uncitedIn(place.part, place.place, { texts, citations });
    return proposedText(place, new Set(uncited.map(({ finding }) => finding.placementId)), language);
  }

  /** What is proposed for every place, those without a text and those with one; themes are written one by one. */
  proposalsFor(view: SummaryInView, language: Language): readonly PlaceProposal[] {
    const texts = writtenTexts(view.model);
    return writingPlaces(view.model)
      .filter(({ theme, key }) => theme === null && !view.tabulated.has(key))
      .flatMap((place) => {
        const uncited = uncitedIn(place.part, place.place, { texts, citations: view.citations });
        const ids = new Set(uncited.map(({ finding }) => finding.placementId));
        const proposal = proposedText(place, ids, language);
        return proposal ? [{ place, proposal }] : [];
      });
  }

  /** Takes a proposal into the text, at its end. `ChangedMeanwhile` when something else would be proposed now. */
  async take(actor: Actor, consultationId: string, taken: TakenProposal, language: Language): Promise<void> {
    const view = await this.letIn(actor, consultationId, language);
    const place = writingPlaces(view.model).find(({ key }) => key === taken.place);
    if (!place) throw new NotFound('place of the summary');
    const proposal = this.proposalFor(view, place, language);
    if (proposal?.digest !== taken.digest) throw new ChangedMeanwhile();
    if (!(await this.write(actor, consultationId, { place, proposal }))) throw new ChangedMeanwhile();
  }

  /** Does the same with several places and says what became of each; places that somebody has changed are left. */
  async takeAll(
    actor: Actor,
    consultationId: string,
    chosen: { readonly what: BulkWriting; readonly places: readonly string[] },
    language: Language,
  ): Promise<readonly BulkResult[]> {
    const view = await this.letIn(actor, consultationId, language);
    const proposals = new Map(this.proposalsFor(view, language).map((proposed) => [proposed.place.key, proposed]));
    const asked = new Set(chosen.places);
    const results: BulkResult[] = [];
    for (const place of writingPlaces(view.model).filter(({ key }) => asked.has(key))) {
      const proposed = proposals.get(place.key);
      const comments = proposed?.proposal.paragraphs.flatMap(({ placementIds }) => placementIds).length ?? 0;
      const outcome = proposed ? await this.do(chosen.what, actor, consultationId, proposed) : 'nothing';
      results.push({ place, outcome, comments });
    }
    return results;
  }

  private async do(
    what: BulkWriting,
    actor: Actor,
    consultationId: string,
    proposed: PlaceProposal,
  ): Promise<BulkOutcome> {
    if (what === 'propose') return (await this.write(actor, consultationId, proposed)) ? 'taken' : 'conflict';
    await this.tabulations.mark(actor, consultationId, proposed.place.key);
    return 'tabulated';
  }

  private async letIn(actor: Actor, consultationId: string, language: Language): Promise<SummaryInView> {
    await this.consultations.findFor(actor, consultationId, 'maySummarise');
    return this.summaries.view(actor, consultationId, language);
  }

  /** False when somebody has saved the text meanwhile; then nothing is written, and no citation is made. */
  private async write(actor: Actor, consultationId: string, { place, proposal }: PlaceProposal): Promise<boolean> {
    return this.database.write(async (transaction) => {
      await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      const stored = (await this.texts.all(consultationId, transaction)).get(place.key);
      if ((stored?.version ?? 0) !== place.textVersion) return false;
      const cited = proposal.paragraphs.filter(({ placementIds }) => placementIds.length > 0);
      const groups = cited.map(({ placementIds }) => placementIds);
      const numbers = await this.citations.citeEach(transaction, actor, consultationId, groups);
      const marks = new Map(cited.map((paragraph, index) => [paragraph, markOf(numbers[index] ?? 0)]));
      const written = proposal.paragraphs.map((paragraph) =>
        [paragraph.text, marks.get(paragraph)].filter(Boolean).join(' '),
      );
      const text = [place.text.trim(), ...written].filter((part) => part !== '').join('\n\n');
      const edit = { place: place.key, text, seenVersion: place.textVersion, origin: 'proposed' } as const;
      await this.texts.writeWithin(transaction, actor, consultationId, edit);
      return true;
    });
  }
}
