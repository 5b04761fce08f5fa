import { defineWords } from '../../shared/language/words.js';
import type { PlanAudience } from './plan-status.js';

/** Whom a letter is to. */
export const audienceWords = defineWords<Record<PlanAudience, string>>('dispatch audiences', {
  nb: {
    silent: 'De som ikke har svart når brevet går',
    all: 'Alle på høringslisten',
    chosen: 'Utvalgte høringsinstanser',
    answered: 'Alle som har svart, og de som står bak et fellessvar',
  },
  nn: {
    silent: 'Dei som ikkje har svara når brevet går',
    all: 'Alle på høyringslista',
    chosen: 'Utvalde høyringsinstansar',
    answered: 'Alle som har svara, og dei som står bak eit fellessvar',
  },
  en: {
    silent: 'Those who have not answered when it goes',
    all: 'Everybody on the list',
    chosen: 'Chosen bodies',
    answered: 'Everybody who has answered, and those behind a joint answer',
  },
});
