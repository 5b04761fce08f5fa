import type { Fate } from './delivery-status.rules.js';
import { isNamedAsMailSystem, mayNotBeReturned, type MailSigns } from './mail-signs.rules.js';
import { statusesIn } from './status-code.rules.js';

/** What subjects of returned mail say, in the languages that mail servers here write. */
const SUBJECTS =
  /undeliver|delivery (status notification|notification|failure|failed|problem|report|delayed|error|incomplete)|delayed mail|returned (mail|to sender)|mail (delivery|system error|could not)|could not (send|deliver)|failure (notice|notification)|could ?n[o']t be delivered|not delivered|nondelivery|non-delivery|message (status|delayed|not sent)|warning: .*(delayed|not sent|still)|mislykket|ikk(e|je) (bli )?lever|ikk(e|je) levert|leveringsfeil|leveringsrapport|leveringsstatus|leveringa? (mislyk|er forseink|er forsink)|kom i retur|returmelding|returnert|forsinket levering|kunde inte leverera|inte levererat|kan ?inte levereras|olevererbar|leveransfel|unzustellbar|nicht zugestellt|zustellung|fehlgeschlagen|unzustellbarkeit|kunne ikke leveres|non remis/i;

/** What their texts say, where the subject is that of the letter or says nothing. */
const PHRASES =
  /(could not|couldn't|cannot|unable to|was not|not be able to) (be )?(delivered?|deliver)|delivery (has )?failed|permanent (fatal )?errors?|undeliverable|did not reach|user unknown|unknown user|no such user|mailbox (is )?(full|unavailable)|over quota|recipient.{0,20}reject|address(ee)?.{0,20}(not found|unknown|unbekannt)|ikk(e|je) lever|(adressen|adressa|mottakeren|mottakaren|brukeren|brukaren|postkassen|postkassa) (finnes|finst|eksisterer) ikk(e|je)|ukjent (mottak|bruk)|fulle? postkasse|postkassen? er full|kunde inte (nå|levereras?)|inte levereras|okänd mottagare|nicht zugestellt|konnte nicht (zugestellt|ausgeliefert)|unbekannt(er)? empf|has been delayed|giving up|transcript of session/i;

/** It goes on being tried. */
const DELAYED =
  /(will|vil) (be )?(automatically )?(re-?tried|retry|continue|keep (on )?trying|try again)|continue to (try|be attempted)|delivery (is|has been|of .{0,80}) delayed|still (trying|being retried)|not yet been delivered|(need|do) not (need to )?re-?send|no action is required|fors(inket|einka|enad)|(prøver?|forsøk(er)?) (igjen|på nytt|fortsatt)|fortsätter försöka|försöker igen|verzögert|weitere zustellversuche|erneut versucht/i;

/** It is given up. */
const FINAL =
  /giv(ing|en) up|will not be retried|no (further|more) (attempts|delivery attempts)|retry time(out)? (has been )?exceeded|time ?out exceeded|too (long|many)|expired|could not be delivered for|tried for .{0,40}(days|hours|minutes)|permanent|undeliverable|gitt? opp|gjev opp|ikk(e|je) (kunne )?lever(es|ast)|i retur|kunde inte levereras|endgültig|nicht zugestellt werden|unzustellbar|ger upp/i;

/** Where what is returned begins: a copy of the message, or its headers. Numbers below that are the letter's own. */
const RETURNED =
  /^[> \t]*(-{2,}.{0,20}(copy|below|original|returned|unsent|message header|opprinnelig|kopi|ursprüng|ursprung|included)|(original message|message headers?|returned message|opprinnelig melding|original headers?)\b.{0,40}:?\s*$|(return-path|received|message-id|mime-version|dkim-signature)\s*:)/im;

/** True when a mail server says that something did not arrive, in words of its own rather than a report. */
export function looksReturned(mail: MailSigns): boolean {
  if (SUBJECTS.test(mail.subject)) return isNamedAsMailSystem(mail) || mayNotBeReturned(mail);
  return isNamedAsMailSystem(mail) && PHRASES.test(ownWords(mail));
}

/** True when a mail speaks of something that did not arrive, whoever wrote it. */
export function speaksOfReturn(mail: MailSigns): boolean {
  return SUBJECTS.test(mail.subject) || PHRASES.test(ownWords(mail));
}

/**
 * What such a mail says became of the message; null when it gives no explicit status, or one that its words do not bear
 * out. A status of 4 is a delay unless it is said that nobody tries any more.
 */
export function fateInWords(mail: MailSigns): Fate | null {
  const words = ownWords(mail);
  const statuses = statusesIn(words).filter((status) => !status.startsWith('2'));
  const status = statuses.find((code) => code.startsWith('5')) ?? statuses[0];
  if (status === undefined) return null;
  const action = actionOf(status, `${mail.subject}\n${words}`);
  return action && { action, status, diagnostic: lineWith(words, status), recipient: '', originalRecipient: '' };
}

function ownWords(mail: MailSigns): string {
  const end = RETURNED.exec(mail.text)?.index ?? mail.text.length;
  return mail.text.slice(0, end);
}

function actionOf(status: string, words: string): 'failed' | 'delayed' | null {
  const [isDelayed, isFinal] = [DELAYED.test(words), FINAL.test(words)];
  if (status.startsWith('5')) return isDelayed && !isFinal ? null : 'failed';
  if (isFinal && isDelayed) return null;
  if (isDelayed) return 'delayed';
  return isFinal ? 'failed' : null;
}

/** The line that gives the status, or that quotes the reply it was made from. */
function lineWith(words: string, status: string): string {
  const sign = status.endsWith('.0.0') ? new RegExp(`\\b${status.charAt(0)}[0-5]\\d\\b`) : null;
  const line = words.split('\n').find((text) => text.includes(status) || sign?.test(text));
  return (line ?? '').trim();
}
