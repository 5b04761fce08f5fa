import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith } from '../../shared/web/pager.js';
import { importPath, IMPORT_PATH, registerCrumbs } from '../register-paths.js';
import { registerWords } from '../register.words.js';
import { COLUMN_FIELDS } from './column-mapping.js';
import type { ImportRun } from './import-run.entity.js';
import { importWords } from './import.words.js';
import type { Table } from './table.js';

const SAMPLE_ROWS = 5;

/** Saying which column of a file is which, beside its first rows. */
export class ColumnsPage extends Page {
  readonly template = 'pages/register/import/columns';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly summary: ErrorSummary;
  readonly action: string;
  readonly sheet: string;
  readonly fields: readonly Field[];
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly sheets: readonly Crumb[];
  readonly hasSheets: boolean;
  readonly cancel: string;
  readonly cancelHref = IMPORT_PATH;

  constructor(
    language: Language,
    file: { readonly run: ImportRun; readonly table: Table; readonly sheet: string },
    content: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ) {
    super();
    const { run, table } = file;
    this.t = importWords[language];
    this.title = this.t.columnsTitle;
    this.status = content.errors.length > 0 ? 422 : 200;
    this.crumbs = registerCrumbs(language, { href: IMPORT_PATH, text: this.t.title });
    this.introduction = this.t.columnsIntroduction(run.filename);
    this.summary = errorSummary(content.errors);
    this.action = importPath(run.id, 'kolonner');
    this.sheet = file.sheet;
    const choices = [
      { value: '', text: this.t.notThere },
      ...table.headers.map((header) => ({ value: header, text: header })),
    ];
    const fields = new FieldSet(content.typed, content.errors);
    this.fields = COLUMN_FIELDS.map((field) => fields.select({ name: field, label: this.t[field] }, choices));
    this.headers = table.headers;
    this.sample = table.rows
      .slice(0, SAMPLE_ROWS)
      .map(({ cells }) => table.headers.map((_, place) => cells[place] ?? ''));
    this.sheets = table.otherSheets.map((name) => ({ href: addressWith(this.action, { ark: name }), text: name }));
    this.hasSheets = this.sheets.length > 0;
    this.cancel = registerWords[language].cancel;
  }
}
