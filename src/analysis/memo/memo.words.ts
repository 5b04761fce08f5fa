import { defineWords } from '../../shared/language/words.js';

export const memoWords = defineWords('memo', {
  nb: {
    title: 'Notat',
    hint: 'Bare de som arbeider med høringen, ser notatet. Det blir ikke med i oppsummeringen.',
    save: 'Lagre notatet',
    write: 'Skriv om merknaden',
  },
  nn: {
    title: 'Notat',
    hint: 'Berre dei som arbeider med høyringa, ser notatet. Det blir ikkje med i oppsummeringa.',
    save: 'Lagre notatet',
    write: 'Skriv om merknaden',
  },
  en: {
    title: 'Memo',
    hint: 'Only those who work on the consultation see the memo. It does not go into the summary.',
    save: 'Save the memo',
    write: 'Write about the comment',
  },
});
