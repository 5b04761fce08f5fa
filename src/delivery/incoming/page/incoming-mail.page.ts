import { formatInstant, formatSize } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError, Typed } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { messageStateWords } from '../../delivery.words.js';
import type { DeliveryReport } from '../delivery-report.entity.js';
import {
  deliveryActionWords,
  foundByWords,
  incomingDeedWords,
  incomingKindWords,
  incomingReasonWords,
  incomingStateWords,
} from '../incoming-labels.words.js';
import type { IncomingDetails } from '../incoming-mail.service.js';
import { incomingWords } from '../incoming.words.js';
import type { MailPart } from '../reading/read-mail.js';
import { INCOMING_PATH, senderOf } from './incoming-list.page.js';

const MOST_CHARACTERS = 20_000;

interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href: string | false;
}

interface OfferView {
  readonly text: string;
  readonly href: string;
}

/** What the page of one mail is made from. */
export interface IncomingMailView {
  readonly details: IncomingDetails;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** One mail that came in: what it says, what it seems to be about, and what can be done with it. */
export class IncomingMailPage extends Page {
  readonly template = 'pages/delivery/incoming-mail';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly reason: string;
  readonly reasonColor: string;
  readonly facts: readonly Fact[];
  readonly lines: readonly string[];
  readonly hasText: boolean;
  readonly warning: string | false;
  readonly files: readonly { readonly href: string; readonly filename: string; readonly size: string }[];
  readonly hasFiles: boolean;
  readonly downloadHref: string;
  readonly size: string;
  readonly reports: readonly { readonly text: string; readonly quote: string | false }[];
  readonly hasReports: boolean;
  readonly deeds: readonly { readonly text: string; readonly note: string | false }[];
  readonly hasDeeds: boolean;
  readonly isDone: boolean;
  readonly mayTakeUp: boolean;
  readonly path: string;
  /** What can be made of the mail, and what was made of it. */
  readonly offers: readonly OfferView[];
  readonly made: readonly OfferView[];
  readonly note: Field;
  readonly mayBounce: boolean;
  readonly bounceNote: Field;
  readonly whyNoBounce: string | false;

  constructor(language: Language, { details, typed, errors }: IncomingMailView) {
    super();
    const { mail, opened } = details;
    this.t = incomingWords[language];
    this.title = mail.subject || this.t.noSubject;
    this.crumbs = [{ href: INCOMING_PATH, text: this.t.title }];
    this.status = errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(errors);
    this.path = `${INCOMING_PATH}/${mail.id}`;
    this.reason = incomingReasonWords[language][mail.reason];
    this.reasonColor = mail.state === 'waiting' ? 'warning' : 'info';
    this.facts = factsOf(details, language);
    const text = (opened.mail?.text ?? '').trim();
    this.lines = text.slice(0, MOST_CHARACTERS).split('\n');
    this.hasText = text !== '';
    this.warning = warningOf(details, text, language);
    this.files = opened.isWhole
      ? (opened.mail?.parts ?? []).map((part, index) => fileOf(part, index, this.path, language))
      : [];
    this.hasFiles = this.files.length > 0;
    this.downloadHref = `${this.path}/e-post`;
    this.size = formatSize(mail.sizeBytes, language);
    this.reports = details.reports.map((report) => reportOf(report, language));
    this.hasReports = this.reports.length > 0;
    this.deeds = details.deeds.map(({ deed, byName, at, note }) => ({
      text: this.t.by(incomingDeedWords[language][deed], byName, formatInstant(at, language)),
      note: note === '' ? (false as const) : note,
    }));
    this.hasDeeds = this.deeds.length > 0;
    this.isDone = mail.state === 'done';
    this.mayTakeUp = mail.state !== 'waiting';
    const offers = details.offers.map(({ text, href, isDone }) => ({ text: text[language], href, isDone }));
    this.offers = offers.filter((offer) => !offer.isDone);
    this.made = offers.filter((offer) => offer.isDone);
    const fields = new FieldSet(typed, errors);
    this.note = fields.textArea({ name: 'note', label: this.t.note, hint: this.t.noteHint, rows: 3, required: true });
    this.bounceNote = fields.textArea({ name: 'bounceNote', label: this.t.bounceNote, rows: 3, required: true });
    this.whyNoBounce = whyNoBounce(details, language);
    this.mayBounce = this.whyNoBounce === false;
  }
}

function factsOf({ mail, message, place }: IncomingDetails, language: Language): readonly Fact[] {
  const words = incomingWords[language];
  const fact = (term: string, text: string, href: string | false = false): Fact => ({ term, text, href });
  return [
    fact(words.from, senderOf(mail, language)),
    fact(words.receivedAt, formatInstant(mail.receivedAt, language)),
    fact(words.what, incomingKindWords[language][mail.kind]),
    fact(words.state, incomingStateWords[language][mail.state]),
    ...(message
      ? [
          fact(
            words.concerns,
            message.toName === null ? message.toAddress : `${message.toName} (${message.toAddress})`,
          ),
          fact(words.messageState, messageStateWords[language][message.state]),
        ]
      : []),
    ...(mail.foundBy ? [fact(words.foundBy, foundByWords[language][mail.foundBy])] : []),
    ...(place ? [fact(words.concernsHearing, place.title, place.href)] : []),
  ];
}

function warningOf({ opened }: IncomingDetails, text: string, language: Language): string | false {
  const words = incomingWords[language];
  if (!opened.mail) return words.cannotRead;
  if (!opened.isWhole) return words.tooLarge;
  return text.length > MOST_CHARACTERS && words.textIsCut;
}

function fileOf(part: MailPart, index: number, path: string, language: Language): IncomingMailPage['files'][number] {
  return {
    href: `${path}/vedlegg/${String(index + 1)}`,
    filename: nameOf(part, language),
    size: formatSize(part.content.byteLength, language),
  };
}

/** The name of a part; one that has none is called for what it is. */
export function nameOf({ filename, mediaType }: MailPart, language: Language): string {
  const words = incomingWords[language];
  if (filename !== null) return filename;
  if (mediaType === 'message/rfc822') return `${words.attachedMail}.eml`;
  return mediaType.startsWith('message/') || mediaType === 'text/rfc822-headers'
    ? `${words.report}.txt`
    : words.namelessFile;
}

function reportOf(report: DeliveryReport, language: Language): IncomingMailPage['reports'][number] {
  const { action, status, diagnostic, recipient } = report;
  const said = [status ?? '', diagnostic].filter((text) => text !== '').join(' ');
  return {
    text: [recipient, deliveryActionWords[language][action]].filter((text) => text !== '').join(' '),
    quote: said === '' ? false : said,
  };
}

function whyNoBounce({ mail, message }: IncomingDetails, language: Language): string | false {
  const words = incomingWords[language];
  if (mail.state === 'done') return false;
  if (!message) return words.bounceUnknown;
  const isOpen = message.state === 'accepted' || message.state === 'delayed' || message.state === 'uncertain';
  return !isOpen && words.bounceSettled(messageStateWords[language][message.state]);
}
