import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { firstWords } from '../workbench/letter-view.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import type { Comparison, Difference, SampleProgress } from './agreement-reader.js';
import { agreementRow, type AgreementRow } from './agreement-row.js';
import { agreementWords } from './agreement.words.js';
import { placeCodes, tagCodes, type NamedCode } from './code-labels.js';
import type { Agreement } from './kappa.rules.js';

/** What the page of a sample is made from. */
export interface SampleGround {
  readonly hearing: HearingToWorkIn;
  readonly progress: SampleProgress;
  /** Null until both are done. */
  readonly comparison: Comparison | null;
  readonly personId: string;
}

interface DifferenceView {
  readonly href: string;
  readonly position: string;
  readonly text: string;
  readonly said: readonly string[];
}

const LEAD = 220;

/** One sample: how far the two have come, and once both are done how far they agree. */
export class SamplePage extends Page {
  readonly template = 'pages/analysis/sample';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly path: string;
  readonly progress: readonly { readonly name: string; readonly text: string; readonly isDone: boolean }[];
  /** What the reader can do, when they are one of the two. */
  readonly mayCode: boolean;
  readonly mayFinish: boolean;
  readonly hasFinished: boolean;
  readonly isCompared: boolean;
  readonly onlyFirst: string;
  readonly onlySecond: string;
  readonly places: readonly AgreementRow[];
  readonly tags: readonly AgreementRow[];
  readonly hasTags: boolean;
  readonly differences: readonly DifferenceView[];
  readonly hasDifferences: boolean;
  readonly differing: string;

  constructor(
    private readonly language: Language,
    ground: SampleGround,
  ) {
    super();
    const { hearing, progress, comparison } = ground;
    const { consultation } = hearing;
    const { sample, coders } = progress;
    this.t = agreementWords[language];
    this.title = this.t.sampleTitle(formatDay(CalendarDay.at(sample.createdAt), language));
    const all = consultationPath(consultation.id, 'enighet');
    this.crumbs = [...crumbsTo(consultation, language), { href: all, text: this.t.title }];
    this.navigation = analysisNavigation(consultation.id, 'agreement', language);
    this.path = `${all}/${sample.id}`;
    this.progress = coders.map(({ coder, coded }) => ({
      name: coder.personName,
      text: this.t.codedOf(coded, sample.size),
      isDone: coder.isDone,
    }));
    const own = coders.find(({ coder }) => coder.personId === ground.personId);
    this.mayCode = hearing.mayWork && own !== undefined && !own.coder.isDone;
    this.mayFinish = this.mayCode && own?.coded === sample.size;
    this.hasFinished = own?.coder.isDone ?? false;
    this.isCompared = comparison !== null;
    const [first = '', second = ''] = coders.map(({ coder }) => coder.personName);
    this.onlyFirst = this.t.only(first);
    this.onlySecond = this.t.only(second);
    const places = placeCodes(hearing.catalogue, language);
    const tags = tagCodes(hearing.codebook);
    this.places = this.rowsOf(places, comparison?.places);
    this.tags = this.rowsOf(tags, comparison?.tags);
    this.hasTags = this.tags.length > 0;
    const names = new Map([...places, ...tags].map(({ value, text }) => [value, text]));
    this.differences = (comparison?.differences ?? []).map((difference) => ({
      href: consultationPath(consultation.id, 'merknader', difference.commentId),
      position: String(difference.position),
      text: firstWords(difference.text, LEAD),
      said: this.saidOf(difference, names, [first, second]),
    }));
    this.hasDifferences = this.differences.length > 0;
    this.differing = this.t.differing(this.differences.length, comparison?.differing ?? 0);
  }

  private rowsOf(
    codes: readonly NamedCode[],
    agreements: ReadonlyMap<string, Agreement> | undefined,
  ): readonly AgreementRow[] {
    return codes.flatMap(({ value, text }) => {
      const agreement = agreements?.get(value);
      return agreement ? [agreementRow(text, agreement, this.language)] : [];
    });
  }

  private saidOf(
    { first, second }: Difference,
    names: ReadonlyMap<string, string>,
    [one, other]: readonly [string, string],
  ): readonly string[] {
    const named = (codes: readonly string[]): string =>
      codes.length === 0 ? this.t.noCode : codes.map((code) => names.get(code) ?? code).join(', ');
    return [this.t.said(one, named(first)), this.t.said(other, named(second))];
  }
}
