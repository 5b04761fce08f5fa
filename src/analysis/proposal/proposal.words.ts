import { defineWords } from '../../shared/language/words.js';
import type { UnitReason } from './units.rules.js';

/** What is seen in the text that makes it be proposed so. */
export const unitReasonWords = defineWords<Record<UnitReason, string>>('reasons of a proposed split', {
  nb: {
    paragraph: 'et avsnitt',
    list: 'en liste',
    tableRow: 'en rad i tabellen',
    heading: 'en overskrift',
    tableHead: 'en overskrift i tabellen',
    opening: 'adresse og referanser',
    signature: 'hilsen og underskrift',
    reference: 'viser til høringen',
    thanks: 'takker for muligheten',
    background: 'står under en overskrift om bakgrunn',
    aboutTheBody: 'står under en overskrift om instansen',
    footnote: 'en fotnote',
    caption: 'en billedtekst',
    remainder: 'bare tegn som er til overs',
  },
  nn: {
    paragraph: 'eit avsnitt',
    list: 'ei liste',
    tableRow: 'ei rad i tabellen',
    heading: 'ei overskrift',
    tableHead: 'ei overskrift i tabellen',
    opening: 'adresse og referansar',
    signature: 'helsing og underskrift',
    reference: 'viser til høyringa',
    thanks: 'takkar for høvet',
    background: 'står under ei overskrift om bakgrunn',
    aboutTheBody: 'står under ei overskrift om instansen',
    footnote: 'ein fotnote',
    caption: 'ein bilettekst',
    remainder: 'berre teikn som er til overs',
  },
  en: {
    paragraph: 'a paragraph',
    list: 'a list',
    tableRow: 'a row of the table',
    heading: 'a heading',
    tableHead: 'a heading of the table',
    opening: 'address and references',
    signature: 'sign-off and signature',
    reference: 'refers to the consultation',
    thanks: 'thanks for the opportunity',
    background: 'stands under a heading about background',
    aboutTheBody: 'stands under a heading about the body',
    footnote: 'a footnote',
    caption: 'a caption',
    remainder: 'only signs that are left over',
  },
});

export const proposalWords = defineWords('proposed split', {
  nb: {
    comment: 'Forslag: merknad',
    aside: (kind: string) => `Forslag: ikke merknad, ${kind.toLocaleLowerCase('nb')}`,
    accept: 'Godta',
    acceptSection: (count: number) => `Godta hele delen (${String(count)} forslag)`,
    acceptAll: (count: number) =>
      count === 1 ? 'Godta forslaget i denne teksten' : `Godta alle ${String(count)} forslag i denne teksten`,
  },
  nn: {
    comment: 'Forslag: merknad',
    aside: (kind: string) => `Forslag: ikkje merknad, ${kind.toLocaleLowerCase('nn')}`,
    accept: 'Godta',
    acceptSection: (count: number) => `Godta heile delen (${String(count)} forslag)`,
    acceptAll: (count: number) =>
      count === 1 ? 'Godta forslaget i denne teksten' : `Godta alle ${String(count)} forslaga i denne teksten`,
  },
  en: {
    comment: 'Proposal: comment',
    aside: (kind: string) => `Proposal: not a comment, ${kind.toLocaleLowerCase('en')}`,
    accept: 'Accept',
    acceptSection: (count: number) => `Accept the whole part (${String(count)} proposals)`,
    acceptAll: (count: number) =>
      count === 1 ? 'Accept the proposal in this text' : `Accept all ${String(count)} proposals in this text`,
  },
});
