import { defineWords } from '../../shared/language/words.js';

/** What the model itself says, in the language of the summary. */
export const modelWords = defineWords('report model', {
  nb: { formerPlace: 'Sted som ikke lenger er med i høringen' },
  nn: { formerPlace: 'Stad som ikkje lenger er med i høyringa' },
  en: { formerPlace: 'A place that is no longer part of the consultation' },
});
