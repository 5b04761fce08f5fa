import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import { messageStateWords } from '../../delivery/delivery.words.js';
import type { Page as ListPage } from '../../shared/database/paging.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { Coverage } from './coverage.rules.js';
import {
  columnsOf,
  COVERAGE_CHOICES,
  type CoverageChoice,
  type CoverageRow,
  type CoverageTotals,
} from './coverage.service.js';
import { coverageCellWords, coverageChoiceWords, coverageTotalWords, coverageWords } from './coverage.words.js';

const COLORS: Readonly<Record<Coverage, string>> = {
  withRemarks: 'success',
  withoutRemarks: 'success',
  attachmentOnly: 'success',
  endorses: 'info',
  answersThrough: 'info',
  standsBehind: 'info',
  declines: 'neutral',
  notMentioned: 'neutral',
  silent: 'warning',
};

interface Cell {
  readonly text: string;
  readonly color: string;
}

interface Row {
  readonly name: string;
  readonly href: string | false;
  readonly asked: string;
  readonly delivery: string;
  readonly isLate: boolean;
  readonly cells: readonly Cell[];
}

/** What the coverage page is made from. */
export interface CoverageView {
  readonly outline: ConsultationOutline;
  readonly totals: CoverageTotals;
  readonly list: ListPage<CoverageRow>;
  readonly text: string;
  readonly choice: CoverageChoice;
}

/** Bodies down, drafts across: who was asked, reached, has answered and how, and who is silent. */
export class CoveragePage extends Page {
  readonly template = 'pages/response/coverage';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly figures: readonly { readonly name: string; readonly count: string }[];
  readonly search: Field;
  readonly choices: Field;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly pager: Pager;
  readonly answersHref: string;

  constructor(language: Language, view: CoverageView) {
    super();
    const { consultation } = view.outline;
    const path = consultationPath(consultation.id, 'dekning');
    this.t = coverageWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.figures = figuresOf(view.totals, language);
    const query = { sok: view.text, vis: view.choice === 'all' ? '' : view.choice };
    const fields = new FieldSet(query);
    this.search = fields.input({ name: 'sok', label: this.t.search, type: 'search' });
    const choices = COVERAGE_CHOICES.map((choice) => ({
      value: choice === 'all' ? '' : choice,
      text: coverageChoiceWords[language][choice],
    }));
    this.choices = fields.select({ name: 'vis', label: this.t.choose }, choices);
    this.columns = columnsOf(view.outline).map((column) => column.title ?? this.t.whole);
    this.rows = view.list.rows.map((row) => rowView(row, consultation.id, language));
    this.pager = pagerFor(view.list, path, query);
    this.answersHref = consultationPath(consultation.id, 'svar');
  }
}

function figuresOf(totals: CoverageTotals, language: Language): CoveragePage['figures'] {
  const names = [
    'invited',
    'handedOver',
    'answered',
    'withoutRemarks',
    'standsBehind',
    'silent',
    'late',
    'privatePersons',
  ] as const;
  return names.map((name) => ({
    name: coverageTotalWords[language][name],
    count: formatNumber(totals[name], language),
  }));
}

function rowView(row: CoverageRow, consultationId: string, language: Language): Row {
  const words = coverageWords[language];
  return {
    name: row.name,
    href: row.responseId !== null && consultationPath(consultationId, 'svar', row.responseId),
    asked: askedText(row, words),
    delivery: deliveryText(row, language),
    isLate: row.isLate,
    cells: row.cells.map((cell) => ({ text: coverageCellWords[language][cell], color: COLORS[cell] })),
  };
}

function askedText(
  row: CoverageRow,
  words: { readonly yes: string; readonly uninvited: string; readonly privatePerson: string },
): string {
  if (row.isPrivatePerson) return words.privatePerson;
  return row.isInvited ? words.yes : words.uninvited;
}

function deliveryText(row: CoverageRow, language: Language): string {
  const words = coverageWords[language];
  const { delivery } = row;
  if (delivery === 'toPost' || delivery === 'posted') return words[delivery];
  if (delivery !== null) return messageStateWords[language][delivery];
  return row.hasEmail || !row.isInvited ? words.noLetter : words.noAddress;
}
