import { consultationPath, crumbsTo } from '../consultation/consultation-crumbs.js';
import { formatDayWithWeekday, formatNumber } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import { Page, type Crumb } from '../shared/web/page.js';
import { dispatchWords, hindranceWords } from './dispatch.words.js';
import { countedList, namedOnPaper, type NamedReasons } from './named-reasons.js';
import type { DispatchOutlook, Hindrance } from './progress/dispatch-overview.service.js';

/** The page that mends what stands in the way. */
const WAYS_ON: Record<Hindrance, { readonly below: string; readonly word: 'toApproval' | 'toRecipients' }> = {
  notApproved: { below: 'godkjenning', word: 'toApproval' },
  lapsed: { below: 'godkjenning', word: 'toApproval' },
  nobody: { below: 'mottakere', word: 'toRecipients' },
};

/** Before sending: how many get the letter, by e-mail and on paper. */
export class ConfirmDispatchPage extends Page {
  readonly template = 'pages/dispatch/confirm';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly facts: ReturnType<typeof countedList>;
  readonly onPaper: NamedReasons | false;
  readonly hindrance: { readonly text: string; readonly href: string; readonly way: string } | false;
  readonly cancelled: string | false;
  readonly deadline: string | false;
  readonly canSend: boolean;
  readonly mayNotSend: boolean;
  readonly send: string;
  readonly action: string;
  /** What was approved, as the person saw it. */
  readonly digest: string;
  readonly backHref: string;

  constructor(language: Language, outlook: DispatchOutlook) {
    super();
    const { consultation, list, hindrance, cancelled } = outlook;
    this.t = dispatchWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.facts = countedList(list, language);
    this.onPaper = namedOnPaper(list, language);
    this.hindrance = hindrance !== null && hindranceView(consultation.id, hindrance, language);
    this.cancelled = cancelled?.problem?.[language] ?? false;
    const { deadlineOn } = consultation;
    this.deadline = deadlineOn !== null && this.t.confirmDeadline(formatDayWithWeekday(deadlineOn, language));
    this.canSend = hindrance === null && outlook.mayStart;
    this.mayNotSend = hindrance === null && !outlook.mayStart;
    const count = list.reached.length;
    this.send = count === 1 ? this.t.sendOne : this.t.send(formatNumber(count, language));
    this.action = consultationPath(consultation.id, 'utsending');
    this.digest = consultation.approvedDigest ?? '';
    this.backHref = consultationPath(consultation.id);
  }
}

function hindranceView(id: string, hindrance: Hindrance, language: Language): ConfirmDispatchPage['hindrance'] {
  const { below, word } = WAYS_ON[hindrance];
  return {
    text: hindranceWords[language][hindrance],
    href: consultationPath(id, below),
    way: dispatchWords[language][word],
  };
}
