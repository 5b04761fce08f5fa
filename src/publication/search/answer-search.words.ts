import { defineWords } from '../../shared/language/words.js';

/** Words of the search that is open to everyone. */
export const answerSearchWords = defineWords('search in published answers', {
  nb: {
    title: 'Søk i høringssvar',
    introduction: 'Her søker du i teksten i alle høringssvar som er publisert, også i vedleggene.',
    list: 'Høringer',
    text: 'Søk etter',
    hint: 'Du finner alle bøyningsformer, på bokmål og nynorsk. Skriv "barn og unge" for ord som står etter hverandre, og forløp* for ord som begynner slik.',
    find: 'Søk',
    found: (count: string) => `${count} treff`,
    foundIn: (count: string, title: string) => `${count} treff i ${title}`,
    moreThan: (count: string) => `Over ${count}`,
    everywhere: 'Søk i alle høringer',
    none: 'Ingen treff. Prøv færre ord, eller begynnelsen av et ord med stjerne etter.',
  },
  nn: {
    title: 'Søk i høyringssvar',
    introduction: 'Her søkjer du i teksten i alle høyringssvar som er publiserte, også i vedlegga.',
    list: 'Høyringar',
    text: 'Søk etter',
    hint: 'Du finn alle bøyingsformer, på bokmål og nynorsk. Skriv "barn og unge" for ord som står etter kvarandre, og forløp* for ord som byrjar slik.',
    find: 'Søk',
    found: (count: string) => `${count} treff`,
    foundIn: (count: string, title: string) => `${count} treff i ${title}`,
    moreThan: (count: string) => `Over ${count}`,
    everywhere: 'Søk i alle høyringar',
    none: 'Ingen treff. Prøv færre ord, eller byrjinga av eit ord med stjerne etter.',
  },
  en: {
    title: 'Search in answers',
    introduction: 'Searches the text of all answers that are published, attachments included.',
    list: 'Consultations',
    text: 'Search for',
    hint: 'All forms of a word are found, in Bokmål and Nynorsk. Write "barn og unge" for words that follow each other, and forløp* for words that begin so.',
    find: 'Search',
    found: (count: string) => `${count} hits`,
    foundIn: (count: string, title: string) => `${count} hits in ${title}`,
    moreThan: (count: string) => `Over ${count}`,
    everywhere: 'Search in all consultations',
    none: 'No hits. Try fewer words, or the beginning of a word with a star after it.',
  },
});
