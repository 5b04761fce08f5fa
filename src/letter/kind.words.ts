import { defineWords } from '../shared/language/words.js';
import type { LetterKind } from './letter-occasion.js';

/** What the kinds of letter are called. */
export const kindWords = defineWords<Record<LetterKind, string>>('letter kinds', {
  nb: {
    announcement: 'Høringsbrev',
    reminder: 'Påminnelse',
    extension: 'Utsatt frist',
    correction: 'Rettelse',
    closing: 'Sluttbrev',
  },
  nn: {
    announcement: 'Høyringsbrev',
    reminder: 'Påminning',
    extension: 'Utsett frist',
    correction: 'Retting',
    closing: 'Sluttbrev',
  },
  en: {
    announcement: 'Consultation letter',
    reminder: 'Reminder',
    extension: 'New deadline',
    correction: 'Correction',
    closing: 'Closing letter',
  },
});
