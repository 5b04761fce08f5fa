import { crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import { markedTextView, type MarkedTextView } from '../../../shared/documents/marked-text/marked-text-view.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import type { PassageText } from '../consolidation.types.js';
import { historyWords } from './association.words.js';
import { consolidationPath } from './consolidation-paths.js';
import { overviewWords } from './overview.words.js';

interface TextLine {
  readonly name: string;
  readonly by: string;
  readonly reason: string | false;
  readonly blocks: readonly MarkedTextView[];
}

/** Every text that was written in a passage, by whom and when; the newest first. */
export class HistoryPage extends Page {
  readonly template = 'pages/internal-hearing/consolidation/history';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly texts: readonly TextLine[];

  constructor(language: Language, consultation: Consultation, texts: readonly PassageText[]) {
    super();
    this.t = historyWords[language];
    this.title = this.t.title;
    const back = { href: consolidationPath(consultation.id), text: overviewWords[language].title };
    this.crumbs = [...crumbsTo(consultation, language), back];
    this.texts = texts.map((text) => ({
      name: nameOf(text, language),
      by: this.t.by(text.byName, formatInstant(text.at, language)),
      reason: text.reason !== null && this.t.reason(text.reason),
      blocks: markedTextView(text.text, 3),
    }));
  }
}

function nameOf({ outcome, number }: PassageText, language: Language): string {
  const t = historyWords[language];
  switch (outcome) {
    case 'saved':
      return t.version(number);
    case 'beside':
      return t.beside(number);
    case 'removed':
      return t.removed;
    case 'broughtBack':
      return t.broughtBack;
  }
}
