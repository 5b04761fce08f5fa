import { defineWords } from '../../../shared/language/words.js';
import type { Destiny } from '../trace.types.js';

/** What became of a point, as its author is told. */
export const destinyWords = defineWords<Record<Destiny['fate'], string>>('destinies', {
  nb: {
    takenIn: 'Tatt inn',
    merged: 'Slått sammen med andres innspill',
    reworded: 'Tatt inn med andre ord',
    dissent: 'Gjengitt som særmerknad',
    leftOut: 'Ikke tatt med',
    open: 'Ikke omtalt i svaret',
    awaiting: 'Svaret er ikke sendt',
  },
  nn: {
    takenIn: 'Teke inn',
    merged: 'Slått saman med innspel frå andre',
    reworded: 'Teke inn med andre ord',
    dissent: 'Gjeve att som særmerknad',
    leftOut: 'Ikkje teke med',
    open: 'Ikkje omtalt i svaret',
    awaiting: 'Svaret er ikkje sendt',
  },
  en: {
    takenIn: 'Taken in',
    merged: 'Merged with others',
    reworded: 'Taken in in other words',
    dissent: 'Given as a dissent',
    leftOut: 'Left out',
    open: 'Not mentioned in the answer',
    awaiting: 'The answer has not been sent',
  },
});
