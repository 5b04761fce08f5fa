import { defineWords } from '../../shared/language/words.js';
import type { Coverage } from './coverage.rules.js';
import type { CoverageChoice, CoverageTotals } from './coverage.service.js';

export const coverageWords = defineWords('coverage page', {
  nb: {
    title: 'Hvem har svart',
    search: 'Søk etter instans',
    show: 'Vis',
    choose: 'Vis bare',
    body: 'Instans',
    asked: 'Spurt',
    yes: 'Ja',
    uninvited: 'Ikke invitert',
    delivery: 'Brev',
    noLetter: 'Ikke sendt',
    noAddress: 'Mangler adresse',
    toPost: 'på papir, skal postes',
    posted: 'på papir, lagt i posten',
    late: 'for sent',
    whole: 'Hele høringen',
    none: 'Ingen instanser passer med det du har valgt.',
    answers: 'Til svarene',
  },
  nn: {
    title: 'Kven har svart',
    search: 'Søk etter instans',
    show: 'Vis',
    choose: 'Vis berre',
    body: 'Instans',
    asked: 'Spurd',
    yes: 'Ja',
    uninvited: 'Ikkje invitert',
    delivery: 'Brev',
    noLetter: 'Ikkje sendt',
    noAddress: 'Manglar adresse',
    toPost: 'på papir, skal postast',
    posted: 'på papir, lagt i posten',
    late: 'for seint',
    whole: 'Heile høyringa',
    none: 'Ingen instansar passar med det du har valt.',
    answers: 'Til svara',
  },
  en: {
    title: 'Who has answered',
    search: 'Search for a body',
    show: 'Show',
    choose: 'Show only',
    body: 'Body',
    asked: 'Asked',
    yes: 'Yes',
    uninvited: 'Not invited',
    delivery: 'Letter',
    noLetter: 'Not sent',
    noAddress: 'No address',
    toPost: 'on paper, to be posted',
    posted: 'on paper, posted',
    late: 'late',
    whole: 'The whole consultation',
    none: 'No bodies match what you have chosen.',
    answers: 'To the answers',
  },
});

/** What a cell says, in a word or two. */
export const coverageCellWords = defineWords<Record<Coverage, string>>('coverage', {
  nb: {
    withRemarks: 'Merknader',
    withoutRemarks: 'Uten merknader',
    attachmentOnly: 'Svar i vedlegg',
    endorses: 'Stiller seg bak',
    answersThrough: 'Gjennom andre',
    declines: 'Avstår',
    notMentioned: 'Ikke nevnt',
    silent: 'Ikke svart',
  },
  nn: {
    withRemarks: 'Merknader',
    withoutRemarks: 'Utan merknader',
    attachmentOnly: 'Svar i vedlegg',
    endorses: 'Stiller seg bak',
    answersThrough: 'Gjennom andre',
    declines: 'Avstår',
    notMentioned: 'Ikkje nemnt',
    silent: 'Ikkje svart',
  },
  en: {
    withRemarks: 'Remarks',
    withoutRemarks: 'No remarks',
    attachmentOnly: 'In attachment',
    endorses: 'Endorses',
    answersThrough: 'Through another',
    declines: 'Declines',
    notMentioned: 'Not mentioned',
    silent: 'Not answered',
  },
});

export const coverageChoiceWords = defineWords<Record<CoverageChoice, string>>('coverage choices', {
  nb: {
    all: 'Alle instanser',
    answered: 'De som har svart',
    silent: 'De som ikke har svart',
    late: 'De som svarte for sent',
    unreached: 'De som ikke er nådd med brev',
  },
  nn: {
    all: 'Alle instansar',
    answered: 'Dei som har svart',
    silent: 'Dei som ikkje har svart',
    late: 'Dei som svarte for seint',
    unreached: 'Dei som ikkje er nådde med brev',
  },
  en: {
    all: 'All bodies',
    answered: 'Those that have answered',
    silent: 'Those that have not answered',
    late: 'Those that answered late',
    unreached: 'Those not reached by letter',
  },
});

/** What the figures above the table count. */
export const coverageTotalWords = defineWords<Record<keyof CoverageTotals, string>>('coverage totals', {
  nb: {
    invited: 'spurt',
    handedOver: 'brev overlevert',
    answered: 'har svart',
    withoutRemarks: 'uten merknader',
    silent: 'har ikke svart',
    late: 'for sent',
  },
  nn: {
    invited: 'spurde',
    handedOver: 'brev overleverte',
    answered: 'har svart',
    withoutRemarks: 'utan merknader',
    silent: 'har ikkje svart',
    late: 'for seint',
  },
  en: {
    invited: 'asked',
    handedOver: 'letters handed over',
    answered: 'have answered',
    withoutRemarks: 'no remarks',
    silent: 'have not answered',
    late: 'late',
  },
});
