import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { ProgrammeRow } from './course-reader.js';
import { programmePath } from './programme-paths.js';
import { programmeWords } from './programme.words.js';

/** The programmes of the host where somebody works. */
export class ProgrammesPage extends Page {
  readonly template = 'pages/consultation/programme/programmes';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly hasRows: boolean;
  readonly rows: readonly { readonly name: string; readonly href: string; readonly rounds: string }[];

  constructor(language: Language, rows: readonly ProgrammeRow[]) {
    super();
    this.t = programmeWords[language];
    this.title = this.t.title;
    this.crumbs = [{ href: '/skrivebord', text: this.t.desk }];
    this.hasRows = rows.length > 0;
    this.rows = rows.map(({ id, name, rounds }) => ({
      name,
      href: programmePath(id),
      rounds: formatNumber(rounds, language),
    }));
  }
}
