import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { isOneOf, FAILING_STATES } from '../../delivery/message/message-status.js';
import type { BodyRow } from './body-state.js';
import type { DispatchInView } from './message-access.js';
import { bodyRowView, type BodyRowView } from './message-list.page.js';
import { messageListWords, resendOutcomeWords } from './message-list.words.js';
import type { ResendOutcome } from './message-mend.service.js';
import { crumbsBelow, pathBelow } from './message-paths.js';

/** The letters that were chosen to be sent once more. */
export interface ChosenLetters {
  readonly view: DispatchInView;
  readonly rows: readonly BodyRow[];
}

abstract class ResendManyPage extends Page {
  override readonly crumbs: readonly Crumb[];
  readonly t;
  readonly listHref: string;
  readonly action: string;

  constructor(language: Language, { view }: ChosenLetters) {
    super();
    const ref = { consultationId: view.consultation.id, dispatchId: view.dispatch.id };
    this.t = messageListWords[language];
    this.listHref = pathBelow(ref, 'mottakere');
    this.action = `${this.listHref}/ny-sending/utforing`;
    this.crumbs = crumbsBelow(view, language, { href: this.listHref, text: this.t.title });
  }
}

/** What is about to be sent once more, in sentences with counts. */
export class ResendCheckPage extends ResendManyPage {
  readonly template = 'pages/dispatch/messages/resend-check';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly warning: string | false;
  readonly paused: string | false;
  readonly chosenText: string;
  readonly canSend: boolean;

  constructor(language: Language, chosen: ChosenLetters) {
    super(language, chosen);
    const { rows, view } = chosen;
    this.title = this.t.checkTitle;
    const doubtful = rows.filter(({ state }) => state === 'uncertain').length;
    const possible = rows.filter(({ state }) => state !== null && isOneOf(FAILING_STATES, state)).length;
    const left = rows.length - possible;
    this.sentences = [
      this.t.chosen(rows.length),
      ...(possible > doubtful ? [this.t.willResend(possible - doubtful)] : []),
      ...(left > 0 ? [this.t.willLeave(left)] : []),
    ];
    this.warning = doubtful > 0 && this.t.willDouble(doubtful);
    this.paused = view.dispatch.state === 'paused' && this.t.paused;
    this.chosenText = rows.map(({ messageId }) => messageId).join(' ');
    this.canSend = possible > 0;
  }
}

interface ResultRow extends BodyRowView {
  readonly outcome: string;
  readonly outcomeColor: string;
}

const OUTCOME_COLORS: Readonly<Record<ResendOutcome, string>> = {
  queued: 'success',
  doubled: 'warning',
  notNow: 'neutral',
};

/** What became of each. */
export class ResendResultPage extends ResendManyPage {
  readonly template = 'pages/dispatch/messages/resend-result';
  readonly title: string;
  readonly result: string;
  readonly rows: readonly ResultRow[];

  constructor(language: Language, chosen: ChosenLetters, outcomes: ReadonlyMap<string, ResendOutcome>) {
    super(language, chosen);
    const { rows, view } = chosen;
    const ref = { consultationId: view.consultation.id, dispatchId: view.dispatch.id };
    this.title = this.t.resultTitle;
    const done = [...outcomes.values()].filter((outcome) => outcome !== 'notNow').length;
    this.result = this.t.result(done, outcomes.size);
    this.rows = rows.map((row) => {
      const outcome = outcomes.get(row.messageId ?? '') ?? 'notNow';
      const words = resendOutcomeWords[language][outcome];
      return { ...bodyRowView(row, ref, language), outcome: words, outcomeColor: OUTCOME_COLORS[outcome] };
    });
  }
}
