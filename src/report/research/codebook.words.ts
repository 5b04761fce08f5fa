import { defineWords } from '../../shared/language/words.js';

/** What the codebook says beside what staff have written. */
export const codebookWords = defineWords('codebook exchange', {
  nb: { example: 'Eksempel' },
  nn: { example: 'Døme' },
  en: { example: 'Example' },
});
