import type { Consultation } from '../../consultation/consultation.entity.js';
import { Email, type EmailRecipient } from '../../delivery/email/email.js';
import type { NewAttachment } from '../../delivery/message/new-message.js';
import { linkPlace } from '../../delivery/secret-links.js';
import type { Host } from '../../identity/host/host.entity.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { blockViews, plainText, type BlockView } from '../block-view.js';
import type { LetterRecipient } from '../letter-matter.js';
import type { LetterKind } from '../letter-occasion.js';
import type { LetterBlock } from '../merge/letter-markup.js';
import { LetterMerge, type MergedLetter } from '../merge/letter-merge.js';
import { sampleValues } from '../merge/sample-values.js';
import { STANDARD_TEXTS } from '../template/default-templates.js';
import { letterEmailWords } from './letter-email.words.js';

/** What the e-mail says of the hearing besides the template's text. */
interface MailedMatter {
  readonly outline: {
    readonly consultation: Pick<Consultation, 'caseNumber' | 'contactName' | 'contactPhone' | 'contactEmail'>;
  };
  readonly host: Pick<Host, 'name'>;
  readonly portalAddress: string;
}

/** A letter, as its e-mail needs it. */
export interface LetterToMail {
  readonly kind: LetterKind;
  readonly matter: MailedMatter;
  readonly recipient: LetterRecipient;
  readonly merged: MergedLetter;
  /** The drafts and papers that go along as files; none where links stand. */
  readonly papers: readonly Pick<NewAttachment, 'filename'>[];
}

/** A line with what one looks for in the e-mail. */
interface Fact {
  readonly term: string;
  readonly text: string;
}

/**
 * The e-mail that a letter of any kind goes with. It holds the place of the secret link, which the post office fills in at hand-over;
 * a proof or a preview holds none, and says so.
 */
export class LetterEmail extends Email {
  readonly template = 'letter/letter';
  readonly languageForm: LanguageForm;
  readonly t;
  readonly subject: string;
  readonly blocks: readonly BlockView[];
  readonly content: string;
  readonly linkText: string;
  readonly facts: readonly Fact[];
  readonly hostName: string;

  constructor(
    letter: LetterToMail,
    readonly recipient: EmailRecipient,
    /** The place of the link; empty for none. */
    readonly link: string,
    subjectPrefix = '',
  ) {
    super();
    const { kind, matter, merged } = letter;
    const blocks = merged.email.map(blockWithoutPlaces);
    this.languageForm = letter.recipient.languageForm;
    this.t = letterEmailWords[this.languageForm];
    this.subject = `${subjectPrefix}${withoutPlaces(merged.subject)}`;
    this.blocks = blockViews(blocks, 1);
    this.content = plainText(blocks);
    this.linkText = linkTexts(this.languageForm)[kind];
    this.facts = factsOf(letter);
    this.hostName = withoutPlaces(matter.host.name);
  }

  static sample(form: LanguageForm, kind: LetterKind = 'announcement'): LetterEmail {
    const values = sampleValues(form);
    const { caseNumber, contactName, contactTelephone: contactPhone, contactEmail, portalAddress } = values;
    const consultation = { caseNumber, contactName, contactPhone, contactEmail };
    const letter = {
      kind,
      matter: { outline: { consultation }, host: { name: values.hostName }, portalAddress },
      recipient: { name: values.recipientName, languageForm: form, deadlineOn: CalendarDay.of('2018-05-04') },
      merged: new LetterMerge(STANDARD_TEXTS[kind][form], kind).merge(values),
      papers: [],
    };
    const address = { address: 'post@kommune.example', name: values.recipientName };
    return new LetterEmail(letter, address, linkPlace('01890000-0000-7000-8000-000000000001'));
  }
}

/** Breaks up what the post office would take for the place of a link, so that no text can call forth another body's secret. */
export function withoutPlaces(text: string): string {
  return text.replaceAll('[[link:', '[ [link:');
}

function blockWithoutPlaces(block: LetterBlock): LetterBlock {
  return block.kind === 'list'
    ? { ...block, items: block.items.map(withoutPlaces) }
    : { ...block, text: withoutPlaces(block.text) };
}

function linkTexts(form: LanguageForm): Readonly<Record<LetterKind, string>> {
  const words = letterEmailWords[form];
  return {
    announcement: words.linkText,
    reminder: words.linkTextOfReminder,
    extension: words.linkText,
    correction: words.linkTextOfCorrection,
    closing: words.linkTextOfClosing,
  };
}

function factsOf({ kind, matter, recipient, papers }: LetterToMail): readonly Fact[] {
  const { deadlineOn, languageForm } = recipient;
  const words = letterEmailWords[languageForm];
  const { caseNumber, contactName, contactPhone, contactEmail } = matter.outline.consultation;
  const facts = [
    {
      term: kind === 'extension' ? words.newDeadline : words.deadline,
      // The deadline is over when a closing letter goes.
      text: deadlineOn === null || kind === 'closing' ? '' : formatDayWithWeekday(deadlineOn, languageForm),
    },
    { term: words.ourReference, text: caseNumber },
    { term: words.contact, text: [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ') },
    { term: words.publicPage, text: matter.portalAddress },
    { term: words.attached, text: papers.map(({ filename }) => filename).join(', ') },
  ];
  return facts.filter(({ text }) => text !== '').map(({ term, text }) => ({ term, text: withoutPlaces(text) }));
}
