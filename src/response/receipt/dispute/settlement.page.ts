import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { answersWords } from '../../answers/answers.words.js';
import type { AnswerDispute } from './answer-dispute.entity.js';
import type { Mistaken } from './dispute.page.js';
import type { NumberedDispute } from './dispute.service.js';
import { disputeWords } from './dispute.words.js';

/** What staff see of a dispute. */
export interface SettlementView extends NumberedDispute {
  readonly consultation: { readonly id: string; readonly title: string };
  readonly body: string;
  readonly maySettle: boolean;
}

/** A dispute about an answer, with a place to write what was found out; once settled, what was written. */
export class SettlementPage extends Page {
  readonly template = 'pages/response/dispute/settlement';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly when: string;
  readonly said: string;
  readonly settled: string | false;
  readonly settlement: string | false;
  readonly summary: ErrorSummary;
  readonly field: Field;
  readonly maySettle: boolean;

  constructor(language: Language, view: SettlementView, { typed, errors }: Mistaken = { typed: {}, errors: [] }) {
    super();
    const { consultation, dispute, number } = view;
    this.t = disputeWords[language];
    this.title = dispute.isOpen ? this.t.flag : this.t.wasDisputed;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = [
      ...crumbsTo(consultation, language),
      {
        href: consultationPath(consultation.id, 'svar', dispute.responseId),
        text: answersWords[language].answerFrom(view.body),
      },
    ];
    this.when = this.t.flagSaid(formatInstant(dispute.at, language), number);
    this.said = dispute.said === '' ? this.t.saidNothing : dispute.said;
    this.settled = settledText(dispute, language);
    this.settlement = dispute.settlement ?? false;
    this.summary = errorSummary(errors);
    const fields = new FieldSet(typed, errors);
    const { settlement: label, settlementHint: hint } = this.t;
    this.field = fields.textArea({ name: 'settlement', label, hint, rows: 5, required: true });
    this.maySettle = view.maySettle && dispute.isOpen;
  }
}

function settledText({ settledAt, settledByName }: AnswerDispute, language: Language): string | false {
  if (settledAt === null) return false;
  return disputeWords[language].settledBy(formatInstant(settledAt, language), settledByName ?? '');
}

/** A dispute as the page of the answer points at it. */
export interface DisputeFlag {
  readonly kind: 'danger' | 'info';
  readonly text: string;
  readonly when: string;
  readonly href: string;
}

/** The disputes about an answer, for its page on the desk. */
export function disputeFlags(
  consultationId: string,
  disputes: readonly NumberedDispute[],
  language: Language,
): readonly DisputeFlag[] {
  const words = disputeWords[language];
  return disputes.map(({ dispute, number }) => ({
    kind: dispute.isOpen ? 'danger' : 'info',
    text: dispute.isOpen ? words.flag : words.wasDisputed,
    when: words.flagSaid(formatInstant(dispute.at, language), number),
    href: consultationPath(consultationId, 'svar', dispute.responseId, 'innsigelser', dispute.versionId),
  }));
}
