import { defineWords } from '../shared/language/words.js';

/** Words about what an internal hearing has from the hearing that it answers in. */
export const seenThroughWords = defineWords('seen through', {
  nb: {
    answersIn: 'Svarer på',
    from: (host: string, title: string) => `Fra ${host}: «${title}»`,
    draftStands: (host: string) =>
      `Utkastet hører til høringen fra ${host} og kan bare endres der. Det vises her slik det er nå.`,
    questionStands: (host: string) => `Spørsmålet er stilt av ${host} og kan bare endres der.`,
    drafts:
      'Dette er en intern høring. Utkastene, spørsmålene og dokumentene i høringen dere svarer på, følger med slik de er nå. Egne utkast kan ikke legges til, men egne spørsmål og dokumenter kan.',
    corrected: (day: string) => `Rettet ${day}`,
    corrections: 'Rettelser',
  },
  nn: {
    answersIn: 'Svarer på',
    from: (host: string, title: string) => `Frå ${host}: «${title}»`,
    draftStands: (host: string) =>
      `Utkastet høyrer til høyringa frå ${host} og kan berre endrast der. Det blir vist her slik det er no.`,
    questionStands: (host: string) => `Spørsmålet er stilt av ${host} og kan berre endrast der.`,
    drafts:
      'Dette er ei intern høyring. Utkasta, spørsmåla og dokumenta i høyringa de svarer på, følgjer med slik dei er no. Eigne utkast kan ikkje leggjast til, men eigne spørsmål og dokument kan.',
    corrected: (day: string) => `Retta ${day}`,
    corrections: 'Rettingar',
  },
  en: {
    answersIn: 'Answers',
    from: (host: string, title: string) => `From ${host}: "${title}"`,
    draftStands: (host: string) =>
      `The draft belongs to the consultation of ${host} and can only be changed there. It is shown here as it is now.`,
    questionStands: (host: string) => `The question is asked by ${host} and can only be changed there.`,
    drafts:
      'This is an internal consultation. The drafts, questions and papers of the consultation you answer come along as they are now. You cannot add drafts of your own, but you can add questions and papers.',
    corrected: (day: string) => `Corrected ${day}`,
    corrections: 'Corrections',
  },
});
