import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import { shortPlaceLabel } from '../placement/place-label.js';
import type { HearingToWorkIn } from '../workbench/workbench-reader.js';
import type { HearingAccuracy } from './accuracy-reader.js';
import type { Accuracy } from './accuracy.rules.js';
import { accuracyWords } from './accuracy.words.js';

interface Row {
  readonly name: string;
  readonly suggested: string;
  readonly right: string;
  readonly missed: string;
  readonly precision: string;
  readonly recall: string;
}

/** How good the suggestions have been, for each draft. */
export class AccuracyPage extends Page {
  readonly template = 'pages/analysis/suggestion/accuracy';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly path: string;
  readonly measured: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;
  readonly decided: string;
  readonly waiting: string | false;
  readonly mayWork: boolean;

  constructor(
    private readonly language: Language,
    hearing: HearingToWorkIn,
    found: HearingAccuracy,
  ) {
    super();
    const { consultation, catalogue } = hearing;
    this.t = accuracyWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'suggestions', language);
    this.path = consultationPath(consultation.id, 'forslag');
    this.measured = this.t.measured(found.comments);
    this.rows = [
      ...found.places.map(({ key, ...accuracy }) => {
        const place = catalogue.find(key);
        return this.row(place ? shortPlaceLabel(place, language) : key, accuracy);
      }),
      this.row(this.t.all, found.allPlaces),
      this.row(this.t.tags(found.taggedComments), found.tags),
    ];
    this.hasRows = found.comments > 0;
    this.decided = this.t.decided(found.accepted, found.rejected);
    this.waiting = found.waiting > 0 && this.t.waiting(found.waiting);
    this.mayWork = hearing.mayWork;
  }

  private row(name: string, { suggested, right, missed, precision, recall }: Accuracy): Row {
    const count = (value: number): string => formatNumber(value, this.language);
    const share = (value: number | null): string =>
      value === null ? this.t.none : `${String(Math.round(value * 100))} %`;
    return {
      name,
      suggested: count(suggested),
      right: count(right),
      missed: count(missed),
      precision: share(precision),
      recall: share(recall),
    };
  }
}
