import { defineWords } from '../../shared/language/words.js';
import type { QuestionKind, QuestionScope } from './question.entity.js';

/** How each kind of question is answered. */
export const questionKindWords = defineWords<Record<QuestionKind, string>>('question kinds', {
  nb: {
    freeText: 'Fritekst',
    yesPartlyNoUnsure: 'Ja, delvis, nei eller vet ikke, med kommentar',
    choice: 'Ett av flere alternativer, med kommentar',
  },
  nn: {
    freeText: 'Fritekst',
    yesPartlyNoUnsure: 'Ja, delvis, nei eller veit ikkje, med kommentar',
    choice: 'Eitt av fleire alternativ, med kommentar',
  },
  en: {
    freeText: 'Free text',
    yesPartlyNoUnsure: 'Yes, partly, no or not sure, with a comment',
    choice: 'One of several options, with a comment',
  },
});

/** What each scope is called, where no draft is named. */
export const questionScopeWords = defineWords<Record<QuestionScope, string>>('question scopes', {
  nb: {
    consultation: 'Høringen som helhet',
    eachDraft: 'Hvert utkast for seg',
    draft: 'Ett utkast',
    section: 'Ett kapittel eller én anbefaling',
  },
  nn: {
    consultation: 'Høyringa som heilskap',
    eachDraft: 'Kvart utkast for seg',
    draft: 'Eitt utkast',
    section: 'Eitt kapittel eller éi tilråding',
  },
  en: {
    consultation: 'The consultation as a whole',
    eachDraft: 'Each draft by itself',
    draft: 'One draft',
    section: 'One chapter or recommendation',
  },
});

/** Words of the pages where questions are prepared. */
export const questionWords = defineWords('questions', {
  nb: {
    listTitle: 'Spørsmål',
    introduction:
      'Spørsmålene står nummerert i brevet og i svarskjemaet. Instansene kan alltid skrive merknader til utkastene, også uten spørsmål.',
    add: 'Legg til spørsmål',
    empty: 'Ingen spørsmål er lagt inn. De er valgfrie.',
    createTitle: 'Legg til spørsmål',
    editTitle: (position: number) => `Spørsmål ${String(position)}`,
    text: 'Spørsmål',
    help: 'Hjelpetekst',
    helpHint: 'Vises under spørsmålet. Kan stå tom.',
    kind: 'Hvordan spørsmålet besvares',
    place: 'Spørsmålet gjelder',
    eachNote: 'Stilles én gang for hvert utkast',
    drafts: 'Hvilke utkast',
    draftsHint: 'Brukes bare når spørsmålet gjelder hvert utkast for seg. Uten avkryssing stilles det om alle.',
    options: 'Alternativer',
    optionsHint: 'Ett alternativ per linje. Brukes bare når spørsmålet besvares med ett av flere alternativer.',
    tooFewOptions: 'Skriv minst to alternativer, ett per linje.',
    unknownPlace: 'Velg hva spørsmålet gjelder.',
    removeLink: 'Fjern spørsmålet',
    removeTitle: 'Fjern spørsmålet',
    removeText: (text: string) => `«${text}» blir fjernet. Spørsmålene etter får nytt nummer.`,
  },
  nn: {
    listTitle: 'Spørsmål',
    introduction:
      'Spørsmåla står nummererte i brevet og i svarskjemaet. Instansane kan alltid skrive merknader til utkasta, også utan spørsmål.',
    add: 'Legg til spørsmål',
    empty: 'Ingen spørsmål er lagde inn. Dei er valfrie.',
    createTitle: 'Legg til spørsmål',
    editTitle: (position: number) => `Spørsmål ${String(position)}`,
    text: 'Spørsmål',
    help: 'Hjelpetekst',
    helpHint: 'Blir vist under spørsmålet. Kan stå tom.',
    kind: 'Korleis spørsmålet blir svart på',
    place: 'Spørsmålet gjeld',
    eachNote: 'Blir stilt éin gong for kvart utkast',
    drafts: 'Kva utkast',
    draftsHint: 'Blir berre brukt når spørsmålet gjeld kvart utkast for seg. Utan avkryssing blir det stilt om alle.',
    options: 'Alternativ',
    optionsHint: 'Eitt alternativ per linje. Blir berre brukt når ein svarer med eitt av fleire alternativ.',
    tooFewOptions: 'Skriv minst to alternativ, eitt per linje.',
    unknownPlace: 'Vel kva spørsmålet gjeld.',
    removeLink: 'Fjern spørsmålet',
    removeTitle: 'Fjern spørsmålet',
    removeText: (text: string) => `«${text}» blir fjerna. Spørsmåla etter får nytt nummer.`,
  },
  en: {
    listTitle: 'Questions',
    introduction:
      'The questions are numbered in the letter and in the form. The bodies can always comment on the drafts, also without questions.',
    add: 'Add a question',
    empty: 'There are no questions. They are optional.',
    createTitle: 'Add a question',
    editTitle: (position: number) => `Question ${String(position)}`,
    text: 'Question',
    help: 'Help',
    helpHint: 'Shown below the question. Can be left empty.',
    kind: 'How the question is answered',
    place: 'The question is about',
    eachNote: 'Asked once for each draft',
    drafts: 'Which drafts',
    draftsHint: 'Used only when the question is about each draft by itself. With none ticked it is asked about all.',
    options: 'Options',
    optionsHint: 'One option a line. Used only when the question is answered by one of several options.',
    tooFewOptions: 'Write at least two options, one a line.',
    unknownPlace: 'Choose what the question is about.',
    removeLink: 'Remove the question',
    removeTitle: 'Remove the question',
    removeText: (text: string) => `"${text}" is removed. The questions after it are renumbered.`,
  },
});
