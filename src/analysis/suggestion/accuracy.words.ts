import { defineWords } from '../../shared/language/words.js';

/** The page that says how good the suggestions are. */
export const accuracyWords = defineWords('accuracy of suggestions', {
  nb: {
    title: 'Forslagenes treffsikkerhet',
    lead: 'Maskinen foreslår sted og tema for hver merknad ut fra utkastenes titler, kodeboken og det dere selv har plassert. Ingen forslag blir tatt i bruk før en av dere godtar dem, og ingen tekst forlater maskinen.',
    measured: (count: number) =>
      count === 1
        ? 'Målt på den ene merknaden som var foreslått før noen plasserte den.'
        : `Målt på de ${String(count)} siste merknadene som var foreslått før noen plasserte dem.`,
    nothing: 'Ingen har plassert en merknad med forslag ennå. Tallene kommer når dere har begynt.',
    tableLabel: 'Treffsikkerhet for hvert utkast',
    place: 'Utkast',
    suggested: 'Foreslått',
    right: 'Riktig',
    missed: 'Ikke foreslått',
    precision: 'Presisjon',
    recall: 'Dekning',
    all: 'Alle steder',
    tags: (count: number) => `Tema, på ${count === 1 ? 'den ene merknaden' : `${String(count)} merknader`} med tema`,
    precisionMeans: 'Presisjon: andelen av forslagene som dere valgte.',
    recallMeans: 'Dekning: andelen av det dere valgte, som var foreslått.',
    decided: (accepted: number, rejected: number) =>
      `I hele høringen: ${String(accepted)} godtatt og ${String(rejected)} avvist.`,
    waiting: (count: number) =>
      count === 1 ? '1 merknad venter på forslag.' : `${String(count)} merknader venter på forslag.`,
    renewTitle: 'Lag forslagene på nytt',
    renewLead: 'Gjør dette når utkastene eller kodeboken er endret. Det dere har plassert og avgjort, står som det er.',
    renew: 'Lag forslagene på nytt',
    renewed: 'Forslagene blir laget på nytt. Det kan ta noen minutter.',
    none: '–',
  },
  nn: {
    title: 'Kor treffsikre framlegga er',
    lead: 'Maskina gjer framlegg om stad og tema for kvar merknad ut frå titlane på utkasta, kodeboka og det de sjølve har plassert. Ingen framlegg blir tekne i bruk før ein av dykk godtek dei, og ingen tekst forlèt maskina.',
    measured: (count: number) =>
      count === 1
        ? 'Målt på den eine merknaden som hadde framlegg før nokon plasserte han.'
        : `Målt på dei ${String(count)} siste merknadene som hadde framlegg før nokon plasserte dei.`,
    nothing: 'Ingen har plassert ein merknad med framlegg enno. Tala kjem når de har byrja.',
    tableLabel: 'Treffsikkerheit for kvart utkast',
    place: 'Utkast',
    suggested: 'Framlegg',
    right: 'Rett',
    missed: 'Utan framlegg',
    precision: 'Presisjon',
    recall: 'Dekning',
    all: 'Alle stader',
    tags: (count: number) => `Tema, på ${count === 1 ? 'den eine merknaden' : `${String(count)} merknader`} med tema`,
    precisionMeans: 'Presisjon: kor stor del av framlegga de valde.',
    recallMeans: 'Dekning: kor stor del av det de valde, som det var framlegg om.',
    decided: (accepted: number, rejected: number) =>
      `I heile høyringa: ${String(accepted)} godtekne og ${String(rejected)} avviste.`,
    waiting: (count: number) =>
      count === 1 ? '1 merknad ventar på framlegg.' : `${String(count)} merknader ventar på framlegg.`,
    renewTitle: 'Lag framlegga på nytt',
    renewLead: 'Gjer dette når utkasta eller kodeboka er endra. Det de har plassert og avgjort, står som det er.',
    renew: 'Lag framlegga på nytt',
    renewed: 'Framlegga blir laga på nytt. Det kan ta nokre minutt.',
    none: '–',
  },
  en: {
    title: 'Accuracy of suggestions',
    lead: 'The machine suggests places and themes for each comment from the titles of the drafts, the codebook and what you have placed yourselves. No suggestion is applied before one of you accepts it, and no text leaves the machine.',
    measured: (count: number) =>
      count === 1
        ? 'Measured on the one comment that had suggestions before somebody placed it.'
        : `Measured on the last ${String(count)} comments that had suggestions before somebody placed them.`,
    nothing: 'Nobody has placed a comment with suggestions yet. The figures come when you have begun.',
    tableLabel: 'Accuracy for each draft',
    place: 'Draft',
    suggested: 'Suggested',
    right: 'Right',
    missed: 'Not suggested',
    precision: 'Precision',
    recall: 'Recall',
    all: 'All places',
    tags: (count: number) => `Themes, on ${count === 1 ? 'the one comment' : `${String(count)} comments`} with themes`,
    precisionMeans: 'Precision: the share of the suggestions that you chose.',
    recallMeans: 'Recall: the share of what you chose that was suggested.',
    decided: (accepted: number, rejected: number) =>
      `In the whole hearing: ${String(accepted)} accepted and ${String(rejected)} rejected.`,
    waiting: (count: number) =>
      count === 1 ? '1 comment waits for suggestions.' : `${String(count)} comments wait for suggestions.`,
    renewTitle: 'Make the suggestions anew',
    renewLead: 'Do this when drafts or codebook have changed. What you have placed and decided stands as it is.',
    renew: 'Make the suggestions anew',
    renewed: 'The suggestions are being made anew. It may take some minutes.',
    none: '–',
  },
});
