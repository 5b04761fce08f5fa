import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { answerAddress } from '../portal/portal-address.js';
import { addressedDraft, statusOf, type Refusal } from '../statement/statement.page.js';
import { submissionWords } from '../submission/submission.words.js';
import { EMPTY_ANSWER } from '../working-answer.js';
import { behalfWords } from './behalf.words.js';
import type { FoundBody } from './behalf.service.js';

/** What the page is made from: the answer, what was sought, and what was found. */
export interface BehalfView {
  readonly inHand: AnswerInHand;
  readonly sought: string;
  readonly found: readonly FoundBody[];
}

interface NamedRow {
  readonly name: string;
  /** Said aloud on the button, which otherwise says the same on every row. */
  readonly removeLabel: string;
  readonly isFree: boolean;
}

/** Those that the body answers for beside itself: the list of them, a search, and a place for free names. */
export class BehalfPage extends Page {
  readonly template = 'pages/response/behalf';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly isChanged: boolean;
  readonly rows: readonly NamedRow[];
  readonly search: Field;
  readonly searchAction = '/svar/pa-vegne-av';
  /** Which answer, where there are several: a form that searches loses the query of its action. */
  readonly draft: string;
  readonly bodies: Choices | false;
  readonly nothingFound: string | false;
  readonly names: Field;
  readonly action: string;
  readonly removeAction: string;
  readonly version: number;
  readonly checkHref: string;

  constructor(language: Language, { inHand, sought, found }: BehalfView, refusal: Refusal) {
    super();
    const { scope } = inHand;
    this.t = behalfWords[language];
    this.title = this.t.title;
    this.status = statusOf(refusal);
    this.checkHref = answerAddress('/svar/kontroll', scope);
    this.crumbs = [
      { href: answerAddress('/svar', scope), text: inHand.outline.consultation.title },
      { href: this.checkHref, text: submissionWords[language].title },
    ];
    this.summary = errorSummary(refusal.errors);
    this.isChanged = refusal.isChanged;
    this.rows = rowsOf(inHand, language);
    const fields = new FieldSet({ ...refusal.typed, sok: sought }, refusal.errors);
    this.search = fields.input({ name: 'sok', label: this.t.search, hint: this.t.searchHint, type: 'search' });
    this.draft = addressedDraft(inHand);
    this.bodies =
      found.length > 0 &&
      fields.boxes(
        { name: 'bodies', label: this.t.found },
        found.map(({ value, name, detail }) => ({ value, text: detail === '' ? name : `${name} (${detail})` })),
      );
    this.nothingFound = sought !== '' && found.length === 0 && this.t.nothingFound;
    this.names = fields.textArea({ name: 'names', label: this.t.names, hint: this.t.namesHint, rows: 3 });
    this.action = answerAddress('/svar/pa-vegne-av', scope);
    this.removeAction = answerAddress('/svar/pa-vegne-av/fjerning', scope);
    this.version = inHand.response?.workingVersion ?? 0;
  }
}

function rowsOf({ response }: AnswerInHand, language: Language): readonly NamedRow[] {
  const { onBehalfOf, behind = [] } = response?.working ?? EMPTY_ANSWER;
  const chosen = new Set(behind.map(({ name }) => name));
  const words = behalfWords[language];
  return onBehalfOf.map((name) => ({ name, removeLabel: words.removeNamed(name), isFree: !chosen.has(name) }));
}
