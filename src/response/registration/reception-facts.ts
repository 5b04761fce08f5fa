import { formatDay, formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { Fact } from '../submission/version-facts.js';
import { receivedByWords } from './received-by.words.js';
import type { Reception } from './reception.entity.js';

/** How an entered answer came, for the desk and the receipt; what does not apply is left out. */
export function receptionFacts(reception: Reception | null, language: Language): readonly Fact[] {
  if (reception === null) return [];
  const words = receivedByWords[language];
  const { channel, journalNumber, mailReceivedAt, mailSha256 } = reception;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.factConsent, consentText(reception, language)],
    [words.factReadBack, channel === 'telephone' ? (reception.isReadBack ? words.yes : words.no) : null],
    [words.factPlace, reception.place],
    [words.factPresent, reception.present],
    [words.factJournalNumber, journalNumber],
    [words.factMail, mailReceivedAt && formatInstant(mailReceivedAt, language)],
    [words.factMailSeal, mailSha256],
  ];
  return facts.flatMap(([term, text]) => (text === null ? [] : [{ term, text, href: false as const }]));
}

function consentText({ consentedBy, consentedOn }: Reception, language: Language): string | null {
  if (consentedBy === null || consentedOn === null) return null;
  return receivedByWords[language].consentText(consentedBy, formatDay(consentedOn, language));
}
