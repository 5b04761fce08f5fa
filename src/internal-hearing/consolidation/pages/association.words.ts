import { defineWords } from '../../../shared/language/words.js';

/** What became of each point of one association, and the history of one passage. */
export const associationWords = defineWords('consolidation association', {
  nb: {
    title: (body: string) => `Hva som ble av innspillet fra ${body}`,
    lead: 'Hvert punkt foreningen har skrevet, hva vi har gjort med det, og teksten det endte i.',
    none: 'Foreningen har ingen merknader som er plassert.',
    said: 'Punktet',
    became: 'Hva det ble til',
    goTo: 'Åpne stedet',
    reason: 'Begrunnelse',
    notYet: 'Punktet er ikke behandlet ennå.',
  },
  nn: {
    title: (body: string) => `Kva som vart av innspelet frå ${body}`,
    lead: 'Kvart punkt foreininga har skrive, kva vi har gjort med det, og teksten det enda i.',
    none: 'Foreininga har ingen merknader som er plasserte.',
    said: 'Punktet',
    became: 'Kva det vart til',
    goTo: 'Opne staden',
    reason: 'Grunngiving',
    notYet: 'Punktet er ikkje behandla enno.',
  },
  en: {
    title: (body: string) => `What became of the comments from ${body}`,
    lead: 'Each point the association has made, what we have done with it, and the text it ended in.',
    none: 'The association has no comments that are placed.',
    said: 'The point',
    became: 'What it became',
    goTo: 'Open the place',
    reason: 'Reason',
    notYet: 'The point is not treated yet.',
  },
});

/** Every text that a passage has had. */
export const historyWords = defineWords('consolidation history', {
  nb: {
    title: 'Historikk for avsnittet',
    lead: 'Alle tekstene som er skrevet i avsnittet, den nyeste øverst. Ingenting slettes.',
    version: (number: number) => `Versjon ${number}`,
    beside: (number: number) => `Skrevet samtidig, over versjon ${number}`,
    removed: 'Fjernet fra svaret',
    broughtBack: 'Hentet tilbake i svaret',
    reason: (reason: string) => `Grunn: ${reason}`,
    by: (name: string, when: string) => `${name}, ${when}`,
  },
  nn: {
    title: 'Historikk for avsnittet',
    lead: 'Alle tekstane som er skrivne i avsnittet, den nyaste øvst. Ingenting blir sletta.',
    version: (number: number) => `Versjon ${number}`,
    beside: (number: number) => `Skriven samtidig, over versjon ${number}`,
    removed: 'Fjerna frå svaret',
    broughtBack: 'Henta tilbake i svaret',
    reason: (reason: string) => `Grunn: ${reason}`,
    by: (name: string, when: string) => `${name}, ${when}`,
  },
  en: {
    title: 'History of the passage',
    lead: 'Every text written in the passage, the newest first. Nothing is deleted.',
    version: (number: number) => `Version ${number}`,
    beside: (number: number) => `Written at the same time, over version ${number}`,
    removed: 'Removed from the answer',
    broughtBack: 'Brought back into the answer',
    reason: (reason: string) => `Reason: ${reason}`,
    by: (name: string, when: string) => `${name}, ${when}`,
  },
});
