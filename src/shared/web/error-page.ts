import type { Language } from '../language/words.js';
import { Page, type Layout } from './page.js';
import { webWords } from './web.words.js';

/** A page that says what went wrong and what to do, in the reader's language. */
export class ErrorPage extends Page {
  readonly template = 'pages/error';
  override readonly layout: Layout = 'public';
  readonly backText: string;

  constructor(
    override readonly status: number,
    readonly title: string,
    readonly text: string,
    language: Language,
  ) {
    super();
    this.backText = webWords[language].backToFront;
  }
}
