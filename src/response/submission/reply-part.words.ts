import { defineWords } from '../../shared/language/words.js';

/** Words for what a body says of its answer as a whole on the check page, beside who sends it. */
export const replyPartWords = defineWords('reply parts', {
  nb: {
    findBehalf: 'Finn dem dere svarer for, i registeret',
    attached: 'Svar i vedlegg',
    attachedOption: 'Hele svaret ligger i vedlegget, teksten her er et sammendrag',
    attachedHint: 'De som leser svaret, får vite det, også når det blir publisert.',
    isSupplement: 'Dette kommer i tillegg til svaret dere har sendt.',
  },
  nn: {
    findBehalf: 'Finn dei de svarar for, i registeret',
    attached: 'Svar i vedlegg',
    attachedOption: 'Heile svaret ligg i vedlegget, teksten her er eit samandrag',
    attachedHint: 'Dei som les svaret, får vite det, også når det blir publisert.',
    isSupplement: 'Dette kjem i tillegg til svaret de har sendt.',
  },
  en: {
    findBehalf: 'Find those you answer for in the register',
    attached: 'Answer in an attachment',
    attachedOption: 'The full answer is attached, the text here is a summary',
    attachedHint: 'Those who read the answer are told so, also when it is published.',
    isSupplement: 'This adds to the answer that you have submitted.',
  },
});
