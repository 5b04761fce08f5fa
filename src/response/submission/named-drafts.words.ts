import { defineWords } from '../../shared/language/words.js';

/** What the check page asks where a body must say which drafts its answer is about. */
export const namedDraftWords = defineWords('named drafts', {
  nb: {
    question: 'Hvilke utkast gjelder svaret?',
    hint: 'Vi har krysset av for de utkastene dere har skrevet noe om. Gjelder svaret alle, krysser dere av for alle.',
    missing: 'Kryss av for minst ett utkast, slik at innspillet kommer på rett sted.',
  },
  nn: {
    question: 'Kva utkast gjeld svaret?',
    hint: 'Vi har kryssa av for dei utkasta de har skrive noko om. Gjeld svaret alle, kryssar de av for alle.',
    missing: 'Kryss av for minst eitt utkast, slik at innspelet kjem på rett stad.',
  },
  en: {
    question: 'Which drafts is the answer about?',
    hint: 'We have ticked the drafts that you have written something about. If the answer is about all of them, tick them all.',
    missing: 'Tick at least one draft, so that your answer is put where it belongs.',
  },
});
