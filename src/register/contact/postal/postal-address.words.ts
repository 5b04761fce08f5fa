import { defineWords } from '../../../shared/language/words.js';

/** Words of the form of the address on the envelope. */
export const postalAddressWords = defineWords('register postal addresses', {
  nb: {
    title: 'Endre postadresse',
    introduction: 'Hit sendes brev på papir til dem som ikke har en e-postadresse som kan brukes.',
    lines: 'Postadresse',
    linesHint: 'Én linje for hver del, som på konvolutten: gate eller postboks, så postnummer og sted. Ikke navnet.',
    tooManyLines: 'Bruk høyst fem linjer.',
    saved: 'Postadressen er lagret.',
    none: 'Ingen postadresse',
  },
  nn: {
    title: 'Endre postadresse',
    introduction: 'Hit blir brev på papir sende til dei som ikkje har ei e-postadresse som kan brukast.',
    lines: 'Postadresse',
    linesHint: 'Éi linje for kvar del, som på konvolutten: gate eller postboks, så postnummer og stad. Ikkje namnet.',
    tooManyLines: 'Bruk høgst fem linjer.',
    saved: 'Postadressa er lagra.',
    none: 'Inga postadresse',
  },
  en: {
    title: 'Change postal address',
    introduction: 'Letters on paper go here when there is no e-mail address that can be used.',
    lines: 'Postal address',
    linesHint: 'One line for each part, as on the envelope: street or box, then postcode and place. Not the name.',
    tooManyLines: 'Use at most five lines.',
    saved: 'The postal address has been saved.',
    none: 'No postal address',
  },
});
