import { defineWords } from '../../../shared/language/words.js';

/** Where an internal hearing stands. */
export const internalOverviewWords = defineWords('overview of an internal hearing', {
  nb: {
    title: 'Intern høring',
    answers: (as: string, title: string, host: string) => `Her lager dere svaret fra ${as} på «${title}» fra ${host}.`,
    steps: 'Stegene',
    facts: 'Om den interne høringen',
    outermost: 'Saken kommer fra',
    outerDeadline: 'Fristen dere selv har',
    innerDeadline: 'Medlemmenes frist',
    time: 'Tid til å samle svarene',
    days: (count: number) => (count === 1 ? '1 dag' : `${String(count)} dager`),
    meeting: 'Møte som behandler svaret',
    visibility: 'Siden for høringen',
    reference: 'Deres ref. i svaret',
    started: 'Startet',
    notSet: 'Ikke satt',
    notChosen: 'Ikke valgt',
    none: 'Ingen',
    fewDays: (count: number) =>
      count === 1
        ? 'Det er bare 1 dag til å samle svarene. Under ti dager er lite.'
        : `Det er bare ${String(count)} dager til å samle svarene. Under ti dager er lite.`,
    cancelled: 'Den interne høringen er avlyst.',
    outerCancelled: 'Høringen dere svarer på, er avlyst. Den tar ikke imot svar.',
    linkRevoked: 'Avsenderen har trukket tilbake svarlenken. Ta kontakt for å få en ny før dere sender inn.',
    meetingCancelled: 'Møtet dere valgte, er avlyst. Velg et annet.',
    answered: (answered: number, invited: number) => `${String(answered)} av ${String(invited)} har svart.`,
    openComments: (count: number) =>
      count === 0
        ? 'Alle merknader er behandlet.'
        : count === 1
          ? '1 merknad er ikke behandlet.'
          : `${String(count)} merknader er ikke behandlet.`,
    membersSee: 'Hva skal medlemmene se av hverandres svar?',
    membersSeeHint: 'Velg før dere sender ut. Etterpå kan dere bare la dem se mindre.',
    see_own: 'Bare sitt eget svar',
    see_all: 'Alle svar som er sendt inn',
    save: 'Lagre',
    saved: 'Valget er lagret.',
  },
  nn: {
    title: 'Intern høyring',
    answers: (as: string, title: string, host: string) => `Her lagar de svaret frå ${as} på «${title}» frå ${host}.`,
    steps: 'Stega',
    facts: 'Om den interne høyringa',
    outermost: 'Saka kjem frå',
    outerDeadline: 'Fristen de sjølve har',
    innerDeadline: 'Fristen til medlemmene',
    time: 'Tid til å samle svara',
    days: (count: number) => (count === 1 ? '1 dag' : `${String(count)} dagar`),
    meeting: 'Møte som behandlar svaret',
    visibility: 'Sida for høyringa',
    reference: 'Dykkar ref. i svaret',
    started: 'Starta',
    notSet: 'Ikkje sett',
    notChosen: 'Ikkje valt',
    none: 'Ingen',
    fewDays: (count: number) =>
      count === 1
        ? 'Det er berre 1 dag til å samle svara. Under ti dagar er lite.'
        : `Det er berre ${String(count)} dagar til å samle svara. Under ti dagar er lite.`,
    cancelled: 'Den interne høyringa er avlyst.',
    outerCancelled: 'Høyringa de svarar på, er avlyst. Ho tek ikkje imot svar.',
    linkRevoked: 'Avsendaren har trekt tilbake svarlenkja. Ta kontakt for å få ei ny før de sender inn.',
    meetingCancelled: 'Møtet de valde, er avlyst. Vel eit anna.',
    answered: (answered: number, invited: number) => `${String(answered)} av ${String(invited)} har svart.`,
    openComments: (count: number) =>
      count === 0
        ? 'Alle merknader er behandla.'
        : count === 1
          ? '1 merknad er ikkje behandla.'
          : `${String(count)} merknader er ikkje behandla.`,
    membersSee: 'Kva skal medlemmene sjå av svara til kvarandre?',
    membersSeeHint: 'Vel før de sender ut. Etterpå kan de berre la dei sjå mindre.',
    see_own: 'Berre sitt eige svar',
    see_all: 'Alle svar som er sende inn',
    save: 'Lagre',
    saved: 'Valet er lagra.',
  },
  en: {
    title: 'Internal consultation',
    answers: (as: string, title: string, host: string) =>
      `This is where you make the answer of ${as} to “${title}” from ${host}.`,
    steps: 'The steps',
    facts: 'About the internal consultation',
    outermost: 'The matter comes from',
    outerDeadline: 'Your own deadline',
    innerDeadline: 'The deadline of the members',
    time: 'Time to consolidate the answers',
    days: (count: number) => (count === 1 ? '1 day' : `${String(count)} days`),
    meeting: 'Meeting that treats the answer',
    visibility: 'The page of the consultation',
    reference: 'Your ref. in the answer',
    started: 'Started',
    notSet: 'Not set',
    notChosen: 'Not chosen',
    none: 'None',
    fewDays: (count: number) =>
      count === 1
        ? 'There is only 1 day to consolidate the answers. Under ten days is little.'
        : `There are only ${String(count)} days to consolidate the answers. Under ten days is little.`,
    cancelled: 'The internal consultation is cancelled.',
    outerCancelled: 'The consultation that you answer is cancelled. It takes no answers.',
    linkRevoked: 'The sender has withdrawn the link for answering. Contact them for a new one before you submit.',
    meetingCancelled: 'The meeting that you chose is called off. Choose another.',
    answered: (answered: number, invited: number) => `${String(answered)} of ${String(invited)} have answered.`,
    openComments: (count: number) =>
      count === 0 ? 'All comments have been dealt with.' : `${String(count)} comments have not been dealt with.`,
    membersSee: 'What are the members to see of each other’s answers?',
    membersSeeHint: 'Choose before you send. Afterwards you can only let them see less.',
    see_own: 'Only their own answer',
    see_all: 'All answers that have been submitted',
    save: 'Save',
    saved: 'Your choice has been saved.',
  },
});
