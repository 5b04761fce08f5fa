import { formatInstant, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { RegisterNavigation } from '../register-navigation.js';
import { importPath, IMPORT_PATH, registerCrumbs, REGISTER_PATH } from '../register-paths.js';
import { registerWords } from '../register.words.js';
import type { ImportRun } from './import-run.entity.js';
import { importWords } from './import.words.js';

interface Row {
  readonly filename: string;
  readonly href: string | false;
  readonly who: string;
  readonly when: string;
  readonly state: string;
  readonly color: string;
  readonly created: string;
}

/** Uploading a list, and the lists that were uploaded last. */
export class ImportPage extends Page {
  readonly template = 'pages/register/import/upload';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly parts: RegisterNavigation;
  readonly summary: ErrorSummary;
  readonly file: Field;
  readonly action = IMPORT_PATH;
  readonly mayEdit: boolean;
  readonly readOnly: string;
  readonly rows: readonly Row[];
  readonly hasRows: boolean;

  constructor(
    language: Language,
    found: { readonly runs: readonly ImportRun[]; readonly mayEdit: boolean },
    errors: readonly FieldError[],
  ) {
    super();
    this.t = importWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = registerCrumbs(language);
    this.parts = new RegisterNavigation(language, IMPORT_PATH);
    this.summary = errorSummary(errors);
    const fields = new FieldSet({}, errors);
    this.file = fields.input({
      name: 'file',
      label: this.t.file,
      hint: this.t.fileHint,
      type: 'file',
      required: true,
    });
    this.mayEdit = found.mayEdit;
    this.readOnly = registerWords[language].readOnly;
    this.rows = found.runs.map((run) => ({
      filename: run.filename,
      href: found.mayEdit ? importPath(run.id) : false,
      who: run.byName,
      when: formatInstant(run.importedAt ?? run.createdAt, language),
      state: run.state === 'imported' ? this.t.imported : this.t.dryRun,
      color: run.state === 'imported' ? 'success' : 'neutral',
      created: run.state === 'imported' ? formatNumber(run.counts['created'] ?? 0, language) : '',
    }));
    this.hasRows = this.rows.length > 0;
  }
}

/** What an import came to. */
export class ImportResultPage extends Page {
  readonly template = 'pages/register/import/result';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly text: string;
  readonly figures: readonly { readonly term: string; readonly value: string }[];
  readonly registerHref = REGISTER_PATH;
  readonly missingHref = `${REGISTER_PATH}?adresse=mangler`;
  readonly importHref = IMPORT_PATH;

  constructor(language: Language, run: ImportRun) {
    super();
    this.t = importWords[language];
    this.title = this.t.resultTitle;
    this.crumbs = registerCrumbs(language, { href: IMPORT_PATH, text: this.t.title });
    this.text = this.t.resultText(run.byName, formatInstant(run.importedAt ?? run.createdAt, language));
    const shown = ['created', 'organisations', 'groups', 'listings', 'categories'] as const;
    this.figures = shown.map((count) => ({
      term: this.t[count],
      value: formatNumber(run.counts[count] ?? 0, language),
    }));
  }
}
