import { defineWords } from '../../shared/language/words.js';

/** Words of the page where a hearing's reminders are planned. */
export const reminderWords = defineWords('reminders', {
  nb: {
    title: 'Påminnelser',
    introduction:
      'Påminnelsen går bare til dem som er tause den dagen: ikke til dem som har svart, har takket nei, svarer gjennom andre eller ikke kan nås. Hver påminnelse må godkjennes før den går.',
    deadline: (day: string) => `Høringsfristen er ${day}.`,
    noDeadline: 'Høringsfristen er ikke satt ennå.',
    days: 'Dager før fristen',
    daysHint:
      'Ett eller flere tall, for eksempel 14, 3. Faller dagen på en helg eller helligdag, går påminnelsen virkedagen før.',
    plan: 'Planlegg påminnelsene',
    planned: 'Påminnelsene er planlagt. Se over brevet, og send det til godkjenning.',
    standing: 'Planlagt fra før',
    now: 'Påminn nå',
    nowIntroduction: 'Planlegg en påminnelse uten fast dag. Den går når du sender den, etter at den er godkjent.',
    planNow: 'Lag en påminnelse',
    closed: 'Høringen er ikke åpen lenger. Ingen påminnes.',
    back: 'Tilbake til utsendingene',
  },
  nn: {
    title: 'Påminningar',
    introduction:
      'Påminninga går berre til dei som er tause den dagen: ikkje til dei som har svara, har takka nei, svarar gjennom andre eller ikkje kan nåast. Kvar påminning må godkjennast før ho går.',
    deadline: (day: string) => `Høyringsfristen er ${day}.`,
    noDeadline: 'Høyringsfristen er ikkje sett enno.',
    days: 'Dagar før fristen',
    daysHint:
      'Eitt eller fleire tal, til dømes 14, 3. Fell dagen på ei helg eller ein heilagdag, går påminninga yrkedagen før.',
    plan: 'Planlegg påminningane',
    planned: 'Påminningane er planlagde. Sjå over brevet, og send det til godkjenning.',
    standing: 'Planlagt frå før',
    now: 'Minn på no',
    nowIntroduction: 'Planlegg ei påminning utan fast dag. Ho går når du sender ho, etter at ho er godkjend.',
    planNow: 'Lag ei påminning',
    closed: 'Høyringa er ikkje open lenger. Ingen blir minte på.',
    back: 'Tilbake til utsendingane',
  },
  en: {
    title: 'Reminders',
    introduction:
      'The reminder goes only to those who are silent on the day: not to those who have answered, have declined, answer through others or cannot be reached. Each reminder must be approved before it goes.',
    deadline: (day: string) => `The deadline is ${day}.`,
    noDeadline: 'The deadline is not set yet.',
    days: 'Days before the deadline',
    daysHint:
      'One or more numbers, such as 14, 3. On a weekend or holiday the reminder goes on the working day before.',
    plan: 'Plan the reminders',
    planned: 'The reminders are planned. Look over the letter and submit it for approval.',
    standing: 'Planned already',
    now: 'Remind now',
    nowIntroduction: 'Plan a reminder without a fixed day. It goes when you send it, after it is approved.',
    planNow: 'Make a reminder',
    closed: 'The consultation is no longer open. Nobody is reminded.',
    back: 'Back to the dispatches',
  },
});

/** What the form says when the days cannot be read. */
export const REMINDER_FORM_WORDS = {
  reminderDays: {
    nb: 'Skriv ett til fem hele tall fra 1 til 90, med komma mellom, for eksempel 14, 3.',
    nn: 'Skriv eitt til fem heile tal frå 1 til 90, med komma mellom, til dømes 14, 3.',
    en: 'Write one to five whole numbers from 1 to 90 with commas between, such as 14, 3.',
  },
} as const;
