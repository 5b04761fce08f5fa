import { isNamedAsMailSystem, reportOf, signOf, type MailSigns } from './mail-signs.rules.js';
import { speaksOfReturn } from './plain-bounce.rules.js';

/** What subjects of automatic answers begin with. */
const AUTOMATIC_SUBJECT =
  /^\s*(re:\s*|sv:\s*|vs:\s*)?(automatisk (svar|melding|e-?post)|autosvar|auto(matic|mated)?[- ]?(reply|response|svar)|auto:|out of (the )?office|fravær(smelding|svar)?|fråvær(smelding)?|ikk(e|je) (til stede|på kontoret|på jobb)|feriesvar|ferie(melding|fråvær|fravær)|automatiskt svar|frånvaro|automatische antwort|abwesenheit|vacation|away from|automaattinen vastaus|sjálfvirkt svar|kvittering:? (for )?(mottatt|motteken)|bekreftelse på mottatt|vi har (mottatt|motteke)|mottatt e-?post)/i;

/** The sender wants to know that a person wrote, before it lets the mail in. */
const CHALLENGE =
  /(confirm|verify|prove|bekreft|stadfest|bestätig)[^\n]{0,80}(you are (a )?(human|person|the sender|not a robot)|your (message|e-?mail|address|identity)|at du er|avsender|sendar|absender)|(click|klikk|press|trykk)[^\n]{0,80}(deliver|release|whitelist|approve|levere|frigi|godkjenn)|challenge[- ]response|held (until|pending)[^\n]{0,60}(confirm|verif|approv)/i;

/** Whoever had the address is gone, or reads it no more: the register is to be mended. */
const CHANGED =
  /(no longer|not any ?more|ikk(e|je) lenger|ikk(e|je) lengre|nicht mehr|inte längre)[^\n]{0,60}(use|used|work|employ|monitor|read|valid|active|exist|with|bruk|les|overvåk|ansatt|tilsett|jobb|aktiv|gyldig|verwend|tätig|använd|bevaka|anställd)|har sluttet|har slutta|har slutat|left the (company|organi[sz]ation)|(ny|nye|new|neue|ändrad|endra|endret|changed|byttet|bytta|bytt)[^\n]{0,20} (e-?post|e-?mail)?-?(adresse|address|adress)\b|has (moved|changed) (to|his|her|its|their)|adress(en|a)? er (nedlagt|lagt ned|endret|endra|stengt|stengd)|(er|is|ble|vart) (nedlagt|lagt ned|slått sammen|slått saman)/i;

/** Longer than any automatic answer: whoever writes this much may be answering. */
const LONGEST = 4_000;

/** What an automatic mail is for. */
export type AutomaticKind = 'autoReply' | 'challenge' | 'changedAddress';

/** What kind of automatic mail it is; null when a person may have written it. What brings files or much text never is one. */
export function automaticKindOf(mail: MailSigns): AutomaticKind | null {
  if (!isAutomatic(mail)) return null;
  if (CHALLENGE.test(mail.text) || CHALLENGE.test(mail.subject)) return 'challenge';
  if (CHANGED.test(mail.text)) return 'changedAddress';
  return mail.bringsFiles || mail.text.length > LONGEST ? null : 'autoReply';
}

/**
 * Somebody's program answered (RFC 3834). "auto-generated" alone is not enough: the case systems of public bodies write it
 * on letters of their own, an answer to a hearing among them.
 */
function isAutomatic(mail: MailSigns): boolean {
  if (isNamedAsMailSystem(mail) || speaksOfReturn(mail)) return false;
  const submitted = signOf(mail, 'auto-submitted');
  const precedence = signOf(mail, 'precedence');
  if (submitted.startsWith('auto-replied')) return true;
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-autoreply-from', 'x-mail-autoreply'].some(isSet(mail)))
    return true;
  if (/^auto[-_]reply$/.test(precedence) || signOf(mail, 'x-precedence') === 'auto_reply') return true;
  return AUTOMATIC_SUBJECT.test(mail.subject);
}

function isSet(mail: MailSigns): (header: string) => boolean {
  return (header) => !['', 'no', 'false'].includes(signOf(mail, header));
}

/** What a receipt for reading says (RFC 8098). */
export interface ReadReceipt {
  readonly isRead: true | false;
  readonly originalMessageId: string | null;
}

/** Reads a `message/disposition-notification`; null when the mail is none. */
export function readReceiptIn(mail: MailSigns): ReadReceipt | null {
  const text = reportOf(mail, 'message/disposition-notification');
  if (text === null) return null;
  const disposition = /^disposition:\s*[^;]*;\s*([a-z]+)/im.exec(text)?.[1]?.toLowerCase() ?? '';
  const originalMessageId = /^original-message-id:\s*(<[^<>\s]+>)/im.exec(text)?.[1] ?? null;
  return { isRead: ['displayed', 'processed', 'dispatched'].includes(disposition), originalMessageId };
}
