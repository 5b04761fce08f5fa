import { defineWords } from '../shared/language/words.js';
import type { Visibility } from './consultation.entity.js';

/** Words of the form in which an association writes a hearing: it chooses itself what the law says of a state body. */
export const associationFormWords = defineWords('association consultation form', {
  nb: {
    deadlineHint: 'Dere bestemmer selv hvor lang fristen skal være. Den gjelder ut dagen.',
    internalDeadlineHint:
      'Fristen for medlemmene. Den må være før fristen i høringen dere svarer på, og gjelder ut dagen.',
    visibility: 'Hvem kan se høringssiden?',
    draftNaming: 'Må de som svarer, si hvilke utkast svaret gjelder?',
    free: 'Nei, det er valgfritt',
    required: 'Ja',
  },
  nn: {
    deadlineHint: 'De avgjer sjølve kor lang fristen skal vere. Han gjeld ut dagen.',
    internalDeadlineHint: 'Fristen for medlemmene. Han må vere før fristen i høyringa de svarer på, og gjeld ut dagen.',
    visibility: 'Kven kan sjå høyringssida?',
    draftNaming: 'Må dei som svarer, seie kva utkast svaret gjeld?',
    free: 'Nei, det er valfritt',
    required: 'Ja',
  },
  en: {
    deadlineHint: 'You decide how long the deadline is. It lasts to the end of the day.',
    internalDeadlineHint:
      'The deadline of the members. It must be before the deadline of the consultation you answer, and lasts to the end of the day.',
    visibility: 'Who can see the page of the consultation?',
    draftNaming: 'Must those who answer say which drafts the answer is about?',
    free: 'No, it is optional',
    required: 'Yes',
  },
});

/** Who finds the page of an association’s hearing, in words. */
export const visibilityWords = defineWords<Record<Visibility, string>>('visibilities', {
  nb: {
    public: 'Alle. Høringen står på forsiden sammen med andre høringer.',
    members: 'Bare de som er invitert, med lenken de har fått',
    closed: 'Ingen. Høringen har ingen side utenom brevet og svarsiden.',
  },
  nn: {
    public: 'Alle. Høyringa står på framsida saman med andre høyringar.',
    members: 'Berre dei som er inviterte, med lenkja dei har fått',
    closed: 'Ingen. Høyringa har inga side utanom brevet og svarsida.',
  },
  en: {
    public: 'Everyone. The consultation is on the front page with the others.',
    members: 'Only those who are invited, with the link they were sent',
    closed: 'Nobody. The consultation has no page beside the letter and the page where one answers.',
  },
});
