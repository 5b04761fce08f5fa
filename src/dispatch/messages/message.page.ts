import type { Attempt } from '../../delivery/message/attempt.entity.js';
import type { DeliveryReport } from '../../delivery/incoming/delivery-report.entity.js';
import { isOneOf, FAILING_STATES } from '../../delivery/message/message-status.js';
import type { MessageAttachment } from '../../delivery/message/message-attachment.entity.js';
import { withAddresses } from '../../delivery/secret-links.js';
import { messageStateWords } from '../../delivery/delivery.words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { formatDay, formatInstant, formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { bodyStateOf } from './body-state.js';
import { bodyFilterWords, bodyStateMeanings, outcomeWords, stageWords } from './body-state.words.js';
import { BODY_STATE_COLORS, paperNote } from './message-list.page.js';
import { messageListWords } from './message-list.words.js';
import { crumbsBelow, pathBelow } from './message-paths.js';
import type { MessageStory } from './message-reader.js';
import { messageWords, reportActionWords } from './message.words.js';
import { postalAddressPathOf } from './register-links.js';

interface Fact {
  readonly term: string;
  readonly text: string;
}

interface AttemptRow {
  readonly number: string;
  readonly when: string;
  readonly where: string;
  readonly how: string;
  readonly outcome: string;
  readonly answer: string;
}

interface ReportRow {
  readonly when: string;
  readonly what: string;
  readonly note: string | false;
  readonly answer: string;
}

interface FileLine {
  readonly href: string;
  readonly text: string;
}

/** One letter to one body: where it is, what that means, everything that was tried, and what one can do. */
export class MessagePage extends Page {
  readonly template = 'pages/dispatch/messages/message';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly state: string;
  readonly color: string;
  readonly note: string | false;
  readonly doubled: string | false;
  readonly meaning: string;
  readonly facts: readonly Fact[];
  readonly mendHref: string | false;
  readonly resendAction: string | false;
  readonly resendHref: string | false;
  readonly confirmHref: string | false;
  readonly printHref: string | false;
  readonly addressHref: string | false;
  readonly hasActions: boolean;
  readonly mayNotMend: boolean;
  readonly isEmail: boolean;
  readonly attempts: readonly AttemptRow[];
  readonly hasAttempts: boolean;
  readonly reports: readonly ReportRow[];
  readonly hasReports: boolean;
  readonly files: readonly FileLine[];
  readonly filesHeading: string;
  readonly subject: string;
  readonly text: string;

  constructor(
    private readonly language: Language,
    private readonly story: MessageStory,
  ) {
    super();
    const { message, invitation, mayMend } = story;
    const ref = { consultationId: story.consultation.id, dispatchId: story.dispatch.id };
    const listHref = pathBelow(ref, 'mottakere');
    const path = pathBelow(ref, 'mottakere', message.id);
    const bodyState = bodyStateOf(message);
    const isResendable = isOneOf(FAILING_STATES, message.state);
    this.t = messageWords[language];
    this.title = invitation.addressedName;
    this.crumbs = crumbsBelow(story, language, { href: listHref, text: messageListWords[language].title });
    this.state = bodyFilterWords[language][bodyState];
    this.color = BODY_STATE_COLORS[bodyState];
    this.isEmail = message.channel === 'smtp';
    this.note = this.isEmail ? noteOf(message.state, language) : paperNote(message, language);
    this.doubled = message.mayBeDoubled && this.t.doubled;
    this.meaning = bodyStateMeanings[language][bodyState];
    this.facts = this.factsOf();
    const ways = waysOn(story, path);
    this.mendHref = ways.mend;
    this.resendAction = ways.resendNow;
    this.resendHref = ways.resendAsked;
    this.confirmHref = ways.confirm;
    this.printHref = !this.isEmail && bodyState === 'onPaper' && pathBelow(ref, 'papirpost');
    this.addressHref = mayMend && !this.isEmail && story.postalAddress === '' && postalAddressPathOf(invitation);
    this.hasActions = [...Object.values(ways), this.printHref, this.addressHref].some((way) => way !== false);
    this.mayNotMend = !mayMend && isResendable;
    this.attempts = story.attempts.map((attempt) => this.attemptRow(attempt));
    this.hasAttempts = this.attempts.length > 0;
    this.reports = story.reports.map((report) => this.reportRow(report));
    this.hasReports = this.reports.length > 0;
    this.files = story.attachments.map((file, index) => this.fileLine(path, file, index + 1));
    this.filesHeading = this.files.length > 1 ? this.t.papers : this.t.letter;
    this.subject = message.subject;
    this.text = withAddresses(message.textBody, new Map(message.linkIds.map((id) => [id, `«${this.t.linkPlace}»`])));
  }

  private factsOf(): readonly Fact[] {
    const { t, language } = this;
    const { message, invitation, postalAddress } = this.story;
    const moment = (at: Date | null): string => (at === null ? '' : formatInstant(at, language));
    const to = { term: t.to, text: invitation.addressedName };
    if (!this.isEmail) {
      const postedOn = message.acceptedAt === null ? '' : formatDay(CalendarDay.at(message.acceptedAt), language);
      return kept([
        to,
        { term: t.postalAddress, text: postalAddress || t.noPostalAddress },
        { term: t.postedOn, text: postedOn },
      ]);
    }
    return kept([
      to,
      { term: t.address, text: message.toAddress },
      { term: t.queuedAt, text: moment(message.queuedAt) },
      { term: t.acceptedAt, text: moment(message.acceptedAt) },
      { term: t.uncertainSince, text: moment(message.uncertainSince) },
      { term: t.expiresAt, text: message.state === 'queued' ? moment(message.expiresAt) : '' },
      { term: t.lastAnswer, text: message.lastResponse ?? '' },
      { term: t.messageId, text: message.messageIdHeader },
    ]);
  }

  private attemptRow(attempt: Attempt): AttemptRow {
    const { language, t } = this;
    return {
      number: String(attempt.number),
      when: formatInstant(attempt.startedAt, language),
      where: attempt.toAddress ?? this.story.message.toAddress,
      how: attempt.stage === null ? '–' : stageWords[language][attempt.stage],
      outcome: attempt.outcome === null ? t.underWay : outcomeWords[language][attempt.outcome],
      answer: attempt.response ?? '–',
    };
  }

  private reportRow(report: DeliveryReport): ReportRow {
    const { language, t } = this;
    return {
      when: formatInstant(report.reportedAt, language),
      what: reportActionWords[language][report.action],
      note: report.isByHand && t.byHand,
      answer: [report.status, report.diagnostic].filter(Boolean).join(' '),
    };
  }

  private fileLine(path: string, file: MessageAttachment, place: number): FileLine {
    const size = formatSize(file.sizeBytes, this.language);
    return { href: `${path}/vedlegg/${String(place)}`, text: `${file.filename} (${size})` };
  }
}

/** What whoever may mend can do with an e-mail as it stands; what may have arrived is asked about first. */
function waysOn({ message: { state }, mayMend }: MessageStory, path: string) {
  const isUncertain = mayMend && state === 'uncertain';
  const isLost = mayMend && isOneOf(FAILING_STATES, state) && !isUncertain;
  return {
    mend: isLost && `${path}/adresse`,
    resendNow: isLost && `${path}/ny-sending`,
    resendAsked: isUncertain && `${path}/ny-sending`,
    confirm: isUncertain && `${path}/bekreftelse`,
  };
}

/** What the word of the state leaves out while the e-mail waits. */
function noteOf(state: MessageStory['message']['state'], language: Language): string | false {
  return (state === 'held' || state === 'sending') && messageStateWords[language][state];
}

function kept(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ text }) => text !== '');
}
