import { defineWords } from '../../../shared/language/words.js';

/** How the open data are described to those who look for data. */
export const catalogueWords = defineWords('catalogue of open data', {
  nb: {
    title: 'Høringer',
    description: 'Høringer som er sendt ut, med frist, status, dokumenter, publiserte høringssvar og oppsummering.',
    datasetTitle: (host: string) => `Høringer fra ${host}`,
    datasetDescription: (host: string) =>
      `Alle høringer som ${host} holder åpent: tittel, saksnummer, status, frist, utkast, spørsmål, høringsinstanser og utsettelser av fristen.`,
    json: 'Listen over høringer som JSON',
    atom: 'Nytt om høringene som Atom-strøm',
    calendar: 'Åpne høringsfrister som kalender',
    serviceTitle: 'Grensesnitt for høringer',
    keyword: 'høring',
  },
  nn: {
    title: 'Høyringar',
    description: 'Høyringar som er sende ut, med frist, status, dokument, publiserte høyringssvar og oppsummering.',
    datasetTitle: (host: string) => `Høyringar frå ${host}`,
    datasetDescription: (host: string) =>
      `Alle høyringar som ${host} held ope: tittel, saksnummer, status, frist, utkast, spørsmål, høyringsinstansar og utsetjingar av fristen.`,
    json: 'Lista over høyringar som JSON',
    atom: 'Nytt om høyringane som Atom-straum',
    calendar: 'Opne høyringsfristar som kalender',
    serviceTitle: 'Grensesnitt for høyringar',
    keyword: 'høyring',
  },
  en: {
    title: 'Consultations',
    description: 'Consultations that are out, with deadline, status, papers, published answers and summary.',
    datasetTitle: (host: string) => `Consultations of ${host}`,
    datasetDescription: (host: string) =>
      `All consultations that ${host} holds in public: title, case number, status, deadline, drafts, questions, consultation bodies and extensions.`,
    json: 'The list of consultations as JSON',
    atom: 'News of the consultations as an Atom feed',
    calendar: 'Open deadlines as a calendar',
    serviceTitle: 'Interface to consultations',
    keyword: 'consultation',
  },
});
