import { defineWords } from '../../shared/language/words.js';

/** Words that stand in a calendar. */
export const calendarWords = defineWords('deadline calendar', {
  nb: {
    name: 'Høringsfrister',
    filename: 'horingsfrist.ics',
    summary: (title: string) => `Høringsfrist: ${title}`,
    ends: (day: string) => `Fristen er ut dagen, ${day}.`,
    lastsTo: (day: string) => `Svar som kommer senest ${day}, regnes som sendt i tide.`,
    toCalendar: 'Legg fristen i kalenderen',
  },
  nn: {
    name: 'Høyringsfristar',
    filename: 'hoyringsfrist.ics',
    summary: (title: string) => `Høyringsfrist: ${title}`,
    ends: (day: string) => `Fristen er ut dagen, ${day}.`,
    lastsTo: (day: string) => `Svar som kjem seinast ${day}, blir rekna som sende i tide.`,
    toCalendar: 'Legg fristen i kalenderen',
  },
  en: {
    name: 'Consultation deadlines',
    filename: 'consultation-deadline.ics',
    summary: (title: string) => `Consultation deadline: ${title}`,
    ends: (day: string) => `The deadline lasts to the end of the day, ${day}.`,
    lastsTo: (day: string) => `Answers that come on ${day} at the latest are in time.`,
    toCalendar: 'Put the deadline in your calendar',
  },
});
