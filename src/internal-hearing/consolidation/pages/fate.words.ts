import { defineWords } from '../../../shared/language/words.js';
import type { Fate, GoneCause } from '../consolidation.types.js';

/** What became of a comment, in a word or two. */
export const fateWords = defineWords<Record<Fate, string>>('fates', {
  nb: {
    takenIn: 'Tatt inn',
    merged: 'Slått sammen',
    reworded: 'Skrevet om',
    dissent: 'Særmerknad',
    leftOut: 'Utelatt',
    open: 'Ikke behandlet',
  },
  nn: {
    takenIn: 'Teken inn',
    merged: 'Slått saman',
    reworded: 'Skriven om',
    dissent: 'Særmerknad',
    leftOut: 'Utelaten',
    open: 'Ikkje behandla',
  },
  en: {
    takenIn: 'Taken in',
    merged: 'Merged',
    reworded: 'Reworded',
    dissent: 'Dissent',
    leftOut: 'Left out',
    open: 'Not treated',
  },
});

/** Why a comment that a passage was made from counts no longer. */
export const goneWords = defineWords<Record<GoneCause, string>>('gone causes', {
  nb: {
    withdrawn: 'Svaret er trukket etter at merknaden ble tatt med.',
    replaced: 'Foreningen har sendt et nytt svar der denne merknaden ikke står.',
    removed: 'Merknaden er fjernet eller flyttet etter at den ble tatt med.',
  },
  nn: {
    withdrawn: 'Svaret er trekt etter at merknaden vart teken med.',
    replaced: 'Foreininga har sendt eit nytt svar der denne merknaden ikkje står.',
    removed: 'Merknaden er fjerna eller flytt etter at han vart teken med.',
  },
  en: {
    withdrawn: 'The answer was withdrawn after the comment was used.',
    replaced: 'The association has sent a new answer without this comment.',
    removed: 'The comment was removed or moved after it was used.',
  },
});
