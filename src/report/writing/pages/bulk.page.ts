import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { FieldSet, type Choices } from '../../../shared/web/fields.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { reportWords } from '../../report.words.js';
import { summaryPath, writingPath } from '../../summary-paths.js';
import type { BulkOutcome, BulkResult, BulkWriting, PlaceProposal } from '../proposals.js';
import type { WritingPlace } from '../writing-places.js';
import { bulkWritingWords } from './bulk.words.js';

interface PlaceRow {
  readonly key: string;
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly comments: string;
  readonly text: string;
  readonly choose: string;
  readonly isChosen: boolean;
}

/** First step: which places, and what. Those without a text are chosen beforehand. */
export class BulkChoosePage extends Page {
  readonly template = 'pages/report/bulk-choose';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly what: Choices;
  readonly rows: readonly PlaceRow[];
  readonly hasRows: boolean;

  constructor(consultation: Consultation, proposals: readonly PlaceProposal[], language: Language) {
    super();
    const t = bulkWritingWords[language];
    this.t = t;
    this.title = t.title;
    this.crumbs = crumbs(consultation, language);
    this.path = summaryPath(consultation.id, 'forslag', 'kontroll');
    this.what = new FieldSet({ what: 'propose' }).radios({ name: 'what', label: t.what }, [
      { value: 'propose', text: t.propose },
      { value: 'tabulate', text: t.tabulate },
    ]);
    this.rows = proposals.map(({ place, proposal }, index) => {
      const count = proposal.paragraphs.flatMap(({ placementIds }) => placementIds).length;
      const title = fullTitle(place);
      const isEmpty = place.text.trim() === '';
      return {
        key: place.key,
        id: `sted-${String(index)}`,
        href: writingPath(consultation.id, place.key),
        title,
        comments: formatNumber(count, language),
        text: isEmpty ? t.hasNoText : t.hasText,
        choose: t.choose(title),
        isChosen: isEmpty,
      };
    });
    this.hasRows = this.rows.length > 0;
  }
}

/** Second step: what will be done, in sentences with counts. */
export class BulkCheckPage extends Page {
  readonly template = 'pages/report/bulk-check';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly back: string;
  readonly what: BulkWriting;
  readonly sentences: readonly string[];
  readonly places: readonly { readonly key: string; readonly title: string }[];

  constructor(
    consultation: Consultation,
    { what, chosen }: { readonly what: BulkWriting; readonly chosen: readonly PlaceProposal[] },
    language: Language,
  ) {
    super();
    const t = bulkWritingWords[language];
    this.t = t;
    this.title = t.checkTitle;
    this.crumbs = crumbs(consultation, language);
    this.path = summaryPath(consultation.id, 'forslag', 'alle');
    this.back = summaryPath(consultation.id, 'forslag');
    this.what = what;
    const comments = chosen.flatMap(({ proposal }) => proposal.paragraphs.flatMap(({ placementIds }) => placementIds));
    const appended = chosen.filter(({ place }) => place.text.trim() !== '').length;
    const sentence = what === 'propose' ? t.checkPropose : t.checkTabulate;
    this.sentences = [
      sentence(chosen.length, comments.length),
      ...(what === 'propose' && appended > 0 ? [t.checkAppended(appended)] : []),
    ];
    this.places = chosen.map(({ place }) => ({ key: place.key, title: fullTitle(place) }));
  }
}

/** Third step: what became of each place. */
export class BulkResultPage extends Page {
  readonly template = 'pages/report/bulk-result';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly back: string;
  readonly rows: readonly { readonly href: string; readonly title: string; comments: string; outcome: string }[];

  constructor(consultation: Consultation, results: readonly BulkResult[], language: Language) {
    super();
    const t = bulkWritingWords[language];
    const outcomes: Readonly<Record<BulkOutcome, string>> = {
      taken: t.taken,
      tabulated: t.tabulated,
      nothing: t.nothingLeft,
      conflict: t.conflict,
    };
    this.t = t;
    this.title = t.resultTitle;
    this.crumbs = crumbs(consultation, language);
    this.back = summaryPath(consultation.id);
    this.rows = results.map(({ place, outcome, comments }) => ({
      href: writingPath(consultation.id, place.key),
      title: fullTitle(place),
      comments: formatNumber(comments, language),
      outcome: outcomes[outcome],
    }));
  }
}

function crumbs(consultation: Consultation, language: Language): readonly Crumb[] {
  const crumb = { href: summaryPath(consultation.id), text: reportWords[language].title };
  return [...crumbsTo(consultation, language), crumb];
}

function fullTitle({ part, title }: WritingPlace): string {
  return part.title === title ? title : `${part.title}: ${title}`;
}
