import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { inquiryDeskWords } from './inquiry-desk.words.js';
import type { InquiryInView } from './inquiry-reader.js';
import { answerReachedWords, answerReachWords, inquiryStateWords } from './inquiry.words.js';
import { INQUIRY_COLORS } from './received-inquiries.page.js';

/** What the page is made from. */
export interface ReceivedInquiryView extends InquiryInView {
  readonly consultation: Consultation;
  readonly mayAnswer: boolean;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly isConflict: boolean;
}

interface AnswerFields {
  readonly action: string;
  readonly heading: string;
  readonly text: string | false;
  readonly seen: string;
  readonly question: Field;
  readonly answer: Field;
  readonly reach: Choices;
}

/** One question on the desk: as it was asked, what has been answered, and answering it or correcting the answer. */
export class ReceivedInquiryPage extends Page {
  readonly template = 'pages/consultation/inquiry/one';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly state: string;
  readonly color: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly original: string;
  readonly answers: readonly {
    readonly heading: string;
    readonly question: string;
    readonly text: string;
    readonly reach: string;
  }[];
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly form: AnswerFields | false;
  readonly readOnly: string | false;
  readonly asideAction: string | false;

  constructor(
    private readonly language: Language,
    view: ReceivedInquiryView,
  ) {
    super();
    const { consultation, inquiry, answers, errors } = view;
    const list = consultationPath(consultation.id, 'innkomne-sporsmal');
    this.t = inquiryDeskWords[language];
    this.title = this.t.one;
    this.status = view.isConflict ? 409 : errors.length > 0 ? 422 : 200;
    this.crumbs = [...crumbsTo(consultation, language), { href: list, text: this.t.title }];
    this.state = inquiryStateWords[language][inquiry.state];
    this.color = INQUIRY_COLORS[inquiry.state];
    this.facts = [
      { term: this.t.from, text: inquiry.askerName },
      { term: this.t.email, text: inquiry.askerEmail },
      { term: this.t.body, text: view.body ?? this.t.noBody },
      { term: this.t.asked, text: formatInstant(inquiry.askedAt, language) },
    ];
    this.original = inquiry.text;
    this.answers = answers.toReversed().map(({ number, question, text, reach, answeredAt, answeredByName }) => ({
      heading: this.t.numbered(number, formatInstant(answeredAt, language), answeredByName),
      ...{ question, text },
      reach: answerReachedWords[language][reach],
    }));
    this.summary = errorSummary(errors);
    this.conflict = view.isConflict && this.t.conflict;
    this.form = view.mayAnswer && this.formOf(`${list}/${inquiry.id}/svar`, view);
    this.readOnly = !view.mayAnswer && this.t.readOnly;
    this.asideAction = view.mayAnswer && inquiry.state === 'received' && `${list}/${inquiry.id}/til-side`;
  }

  private formOf(action: string, { answers, inquiry, typed, errors }: ReceivedInquiryView): AnswerFields {
    const last = answers.at(-1);
    const standing = { question: last?.question ?? inquiry.text, answer: last?.text ?? '', reach: last?.reach ?? '' };
    const fields = new FieldSet({ ...standing, ...typed }, errors);
    const words = answerReachWords[this.language];
    return {
      action,
      heading: last ? this.t.correct : this.t.give,
      text: last !== undefined && this.t.correctText,
      seen: String(last?.number ?? 0),
      question: fields.textArea({
        name: 'question',
        label: this.t.wording,
        hint: this.t.wordingHint,
        required: true,
        rows: 4,
      }),
      answer: fields.textArea({
        name: 'answer',
        label: this.t.text,
        hint: this.t.textHint,
        required: true,
        rows: 8,
      }),
      reach: fields.radios({ name: 'reach', label: this.t.reach }, [
        { value: 'everyone', text: words.everyone, hint: this.t.everyoneHint },
        { value: 'asker', text: words.asker },
      ]),
    };
  }
}
