import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { citedTextView, type CitedTextView } from '../../citation/cited-text-view.js';
import { reportWords } from '../../report.words.js';
import { summaryPath, writingPath } from '../../summary-paths.js';
import type { SummaryTextVersion } from '../summary-text-version.entity.js';
import { writingWords } from './writing.words.js';

/** Every text that a place of the summary has had, and those that were kept beside it. */
export class TextHistoryPage extends Page {
  readonly template = 'pages/report/history';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly back: string;
  readonly texts: readonly {
    readonly title: string;
    readonly note: string | false;
    readonly blocks: readonly CitedTextView[];
  }[];
  readonly hasTexts: boolean;

  constructor(
    consultation: Consultation,
    { place, texts }: { readonly place: string; readonly texts: readonly SummaryTextVersion[] },
    language: Language,
  ) {
    super();
    const t = writingWords[language];
    this.t = t;
    this.title = t.historyTitle;
    const crumb = { href: summaryPath(consultation.id), text: reportWords[language].title };
    this.crumbs = [...crumbsTo(consultation, language), crumb];
    this.back = writingPath(consultation.id, place);
    this.texts = texts.map(({ outcome, number, byName, at, origin, text }) => {
      const when = formatInstant(at, language);
      return {
        title: outcome === 'saved' ? t.versionLine(number, byName, when) : t.beside(byName, when),
        note: origin === 'proposed' && t.wasProposed,
        blocks: citedTextView(text, 3, () => null),
      };
    });
    this.hasTexts = this.texts.length > 0;
  }
}
