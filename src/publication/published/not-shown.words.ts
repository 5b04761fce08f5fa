import { defineWords, type Language } from '../../shared/language/words.js';
import { basisText } from '../withholding/legal-basis.js';
import type { NotShown, PublishedRow } from './published-answer.js';

/** Why something is not shown, in a sentence for the public. */
export function notShownText({ reason, basis }: NotShown, language: Language): string {
  const t = notShownWords[language];
  const because = basis === null ? '' : ` ${t.basis(basisText(basis, language))}`;
  return `${t[reason]}${because}`;
}

/** Whose answer it is: by name, but for a private person's that is only listed. */
export function shownBody(
  { body, isPrivatePerson, notShown }: Pick<PublishedRow, 'body' | 'isPrivatePerson' | 'notShown'>,
  language: Language,
): string {
  return isPrivatePerson && notShown !== null ? notShownWords[language].privatePerson : body;
}

export const notShownWords = defineWords('publication.notShown', {
  nb: {
    awaitingReview: 'Svaret er ikke publisert ennå. Vi går gjennom det først.',
    exempt: 'Unntatt innsyn.',
    notOnWeb: 'Ikke publisert på nett. Du kan likevel be om innsyn.',
    takenDown: 'Tatt ned fra nettsiden.',
    privatePerson: 'Privatperson',
    basis: (text: string) => `Hjemmel: ${text}.`,
  },
  nn: {
    awaitingReview: 'Svaret er ikkje publisert enno. Vi går gjennom det først.',
    exempt: 'Unnateke innsyn.',
    notOnWeb: 'Ikkje publisert på nett. Du kan likevel be om innsyn.',
    takenDown: 'Teke ned frå nettstaden.',
    privatePerson: 'Privatperson',
    basis: (text: string) => `Heimel: ${text}.`,
  },
  en: {
    awaitingReview: 'The answer has not been published yet. We go through it first.',
    exempt: 'Exempt from access.',
    notOnWeb: 'Not published on the web. You may still ask for access.',
    takenDown: 'Taken down from the web.',
    privatePerson: 'Private person',
    basis: (text: string) => `Legal basis: ${text}.`,
  },
});
