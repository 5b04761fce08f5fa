import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { compareLines } from '../../../letter/version/line-diff.rules.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { summaryPath } from '../../summary-paths.js';
import type { PlaceComparison, SummaryComparison } from '../comparison.rules.js';
import { issuingWords } from './issuing.words.js';
import { readinessWords } from './readiness.words.js';

interface ComparedPlace {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly lines: readonly { readonly isAdded: boolean; readonly label: string; readonly text: string }[];
  readonly hasLines: boolean;
}

/** Two issues of a summary in what differs, in words. */
export class ComparisonPage extends Page {
  readonly template = 'pages/report/comparison';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly back: { readonly href: string; readonly text: string };
  readonly isSame: boolean;
  readonly bodies: readonly { readonly term: string; readonly names: string }[];
  readonly places: readonly ComparedPlace[];

  constructor(
    given: {
      readonly consultation: Consultation;
      readonly from: number;
      readonly to: number;
      readonly compared: SummaryComparison;
    },
    language: Language,
  ) {
    super();
    const { consultation, compared } = given;
    const t = readinessWords[language];
    this.t = t;
    this.title = t.comparisonTitle(given.from, given.to);
    this.back = { href: summaryPath(consultation.id, 'utgivelse'), text: issuingWords[language].back };
    this.crumbs = [...crumbsTo(consultation, language), { ...this.back, text: issuingWords[language].title }];
    this.bodies = [
      { term: t.bodiesAdded, names: compared.bodiesAdded.join(', ') },
      { term: t.bodiesRemoved, names: compared.bodiesRemoved.join(', ') },
      { term: t.bodiesChanged, names: compared.bodiesChanged.join(', ') },
    ].filter(({ names }) => names !== '');
    this.places = compared.places.map((place) => comparedPlace(place, language));
    this.isSame = this.bodies.length + this.places.length === 0;
  }
}

function comparedPlace(place: PlaceComparison, language: Language): ComparedPlace {
  const t = readinessWords[language];
  const { kind, isTextChanged, commentsAdded, commentsRemoved, decisionsChanged } = place;
  const sentences = [
    kind === 'added' ? t.placeAdded : '',
    kind === 'removed' ? t.placeRemoved : '',
    isTextChanged ? t.textChanged : '',
    commentsAdded > 0 ? t.commentsAdded(commentsAdded) : '',
    commentsRemoved > 0 ? t.commentsRemoved(commentsRemoved) : '',
    decisionsChanged > 0 ? t.decisionsChanged(decisionsChanged) : '',
  ];
  const lines = compareLines(place.textBefore, place.textAfter)
    .filter((line) => line.kind !== 'same' && line.text.trim() !== '')
    .map(({ kind: change, text }) => ({
      isAdded: change === 'added',
      label: change === 'added' ? t.putIn : t.takenOut,
      text,
    }));
  return {
    title: place.part === place.title ? place.title : `${place.part}: ${place.title}`,
    sentences: sentences.filter((sentence) => sentence !== ''),
    lines,
    hasLines: lines.length > 0,
  };
}
