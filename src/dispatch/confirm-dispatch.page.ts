import { consultationPath, crumbsTo } from '../consultation/consultation-crumbs.js';
import { formatDayWithWeekday, formatNumber } from '../shared/language/format.js';
import type { Language } from '../shared/language/words.js';
import { Page, type Crumb } from '../shared/web/page.js';
import { dispatchWords, exclusionWords, hindranceWords } from './dispatch.words.js';
import type { DispatchOutlook, Hindrance } from './progress/dispatch-overview.service.js';

/** The page that mends what stands in the way. */
const WAYS_ON: Record<Hindrance, { readonly below: string; readonly word: 'toApproval' | 'toRecipients' }> = {
  notApproved: { below: 'godkjenning', word: 'toApproval' },
  lapsed: { below: 'godkjenning', word: 'toApproval' },
  nobody: { below: 'mottakere', word: 'toRecipients' },
};

/** Before sending: how many get the letter, how many cannot and why. */
export class ConfirmDispatchPage extends Page {
  readonly template = 'pages/dispatch/confirm';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly excluded: readonly { readonly name: string; readonly reason: string }[];
  readonly hasExcluded: boolean;
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
    this.facts = factsOf(outlook, language);
    this.excluded = list.excluded.map(({ recipient, reason }) => ({
      name: recipient.addressedName,
      reason: exclusionWords[language][reason],
    }));
    this.hasExcluded = this.excluded.length > 0;
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

function factsOf({ list }: DispatchOutlook, language: Language): ConfirmDispatchPage['facts'] {
  const words = dispatchWords[language];
  const counts: [string, number][] = [
    [words.recipients, list.reached.length + list.excluded.length],
    [words.reached, list.reached.length],
    [words.notReached, list.excluded.length],
  ];
  return counts.map(([term, count]) => ({ term, text: formatNumber(count, language) }));
}

function hindranceView(id: string, hindrance: Hindrance, language: Language): ConfirmDispatchPage['hindrance'] {
  const { below, word } = WAYS_ON[hindrance];
  return {
    text: hindranceWords[language][hindrance],
    href: consultationPath(id, below),
    way: dispatchWords[language][word],
  };
}
