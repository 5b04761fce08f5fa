import { defineWords } from '../../shared/language/words.js';

/** What the figures above the charts are called. */
export const figureWords = defineWords('statistics figures', {
  nb: {
    invited: 'Inviterte',
    answered: 'Har svart',
    withRemarks: 'Med merknader',
    withoutRemarks: 'Uten merknader',
    standsBehind: 'Står bak andres fellessvar',
    silent: 'Inviterte uten svar',
    late: 'Etter fristen',
    uninvited: 'Ikke invitert, men svarte',
    jointBodies: 'Nevnt i fellessvar',
    privatePersons: 'Privatpersoner',
    comments: 'Merknader',
  },
  nn: {
    invited: 'Inviterte',
    answered: 'Har svart',
    withRemarks: 'Med merknader',
    withoutRemarks: 'Utan merknader',
    standsBehind: 'Står bak fellessvaret til andre',
    silent: 'Inviterte utan svar',
    late: 'Etter fristen',
    uninvited: 'Ikkje inviterte, men svarte',
    jointBodies: 'Nemnde i fellessvar',
    privatePersons: 'Privatpersonar',
    comments: 'Merknader',
  },
  en: {
    invited: 'Invited',
    answered: 'Have answered',
    withRemarks: 'With remarks',
    withoutRemarks: 'Without remarks',
    standsBehind: 'Stand behind a joint answer',
    silent: 'Invited, no answer',
    late: 'After the deadline',
    uninvited: 'Not invited, but answered',
    jointBodies: 'Named in joint answers',
    privatePersons: 'Private persons',
    comments: 'Comments',
  },
});
