import { defineWords } from '../../shared/language/words.js';

/** Words of the choice between files and links. */
export const enclosureWords = defineWords('letter enclosures', {
  nb: {
    heading: 'Utkast og andre dokumenter',
    question: 'Hvordan skal dokumentene følge med?',
    links: 'Som lenker',
    linksHint: 'Brevet viser til høringssiden, og lenken i e-posten fører til dokumentene.',
    files: 'Som vedlegg i e-posten',
    save: 'Lagre valget',
    saved: 'Valget er lagret.',
    nowLinks: 'Nå står dokumentene som lenker.',
    nowFiles: 'Nå følger disse filene med i e-posten:',
    changedMeanwhile: 'Noen andre har endret valget. Se hva som står nå, og velg på nytt.',
    filesHint: (size: string) => `Filene tar ${size} i e-posten.`,
    tooMuch: (size: string, most: string) =>
      `Dere har valgt vedlegg, men filene tar ${size}, og mange mottakere tar ikke imot mer enn ${most}. Derfor blir det lenker.`,
  },
  nn: {
    heading: 'Utkast og andre dokument',
    question: 'Korleis skal dokumenta følgje med?',
    links: 'Som lenkjer',
    linksHint: 'Brevet viser til høyringssida, og lenkja i e-posten fører til dokumenta.',
    files: 'Som vedlegg i e-posten',
    save: 'Lagre valet',
    saved: 'Valet er lagra.',
    nowLinks: 'No står dokumenta som lenkjer.',
    nowFiles: 'No følgjer desse filene med i e-posten:',
    changedMeanwhile: 'Nokon andre har endra valet. Sjå kva som står no, og vel på nytt.',
    filesHint: (size: string) => `Filene tek ${size} i e-posten.`,
    tooMuch: (size: string, most: string) =>
      `De har valt vedlegg, men filene tek ${size}, og mange mottakarar tek ikkje imot meir enn ${most}. Difor blir det lenkjer.`,
  },
  en: {
    heading: 'Drafts and other documents',
    question: 'How should the documents go along?',
    links: 'As links',
    linksHint: 'The letter points to the consultation page, and the link in the e-mail leads to the documents.',
    files: 'As files in the e-mail',
    save: 'Save the choice',
    saved: 'The choice is saved.',
    nowLinks: 'The documents now stand as links.',
    nowFiles: 'These files now go along in the e-mail:',
    changedMeanwhile: 'Somebody else has changed the choice. See what it is now, and choose again.',
    filesHint: (size: string) => `The files take ${size} in the e-mail.`,
    tooMuch: (size: string, most: string) =>
      `You have chosen files, but they take ${size}, and many recipients do not accept more than ${most}. Therefore links are used.`,
  },
});
