import { defineWords } from '../../shared/language/words.js';
import type { LanguageForm } from '../../shared/language/words.js';

/** What the language forms are called. */
export const formWords = defineWords<Record<LanguageForm, string>>('language forms', {
  nb: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  nn: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  en: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
});

/** Words of the page where the letter is written. */
export const letterTemplateWords = defineWords('letter template', {
  nb: {
    introduction:
      'Brevet skrives én gang for hver målform. Feltene fylles ut for hver mottaker, og lenken til svaret settes inn i e-posten av seg selv.',
    introductionOfClosing:
      'Teksten i sluttbrevet, som går til alle som har svart når høringen er oppsummert. Den hemmelige lenken til hva som ble av svaret, står bare i e-posten.',
    introductionOfReminder:
      'Påminnelsen går til dem som ikke har svart. Den blir ikke sendt før en utsending er planlagt og godkjent.',
    introductionOfExtension:
      'Dette brevet går til dem som får ny frist, enten det er én eller alle. Hvem som har bedt om mer tid, får ingen andre vite.',
    introductionOfCorrection:
      'Dette brevet går ut når et utkast er rettet mens høringen pågår, og sier hva som er nytt.',
    kinds: 'Type brev',
    forms: 'Målform',
    stands: 'Høringen er ferdig eller avlyst, så brevet kan ikke endres lenger.',
    notSaved: 'Forhåndsvisningen viser det du har skrevet. Det er ikke lagret ennå.',
    previewTyped: 'Forhåndsvis det jeg har skrevet',
    previewHeading: 'Forhåndsvisning',
    previewEmail: 'E-posten',
    previewLetter: 'Brevet',
    previewFailed: 'Forhåndsvisningen kunne ikke oppdateres. Det du har skrevet, står fortsatt i skjemaet.',
    showFor: 'Vis brevet slik en mottaker får det',
    showForHint: 'Skriv navnet eller en del av det. Står feltet tomt, vises et eksempel.',
    shownToExample: 'Slik blir det for en tenkt mottaker.',
    compare: 'Sammenlign versjoner',
    isDefault: 'Dette er standardteksten. Se gjennom den, tilpass den til saken og lagre.',
    subject: 'Emne i e-posten',
    emailText: 'Tekst i e-posten',
    emailTextHint: 'Lenken for å svare, fristen og kontaktpersonen kommer under teksten.',
    body: 'Brevet',
    bodyHint: 'Underskrifter og listen over høringsinstanser kommer etter teksten.',
    bodyHintWithoutList: 'Underskrifter kommer etter teksten.',
    save: 'Lagre',
    preview: 'Se brevet som PDF, eller få en prøve',
    saved: 'Brevet er lagret som en ny versjon.',
    back: 'Tilbake til høringen',
    fields: 'Felt du kan bruke',
    fieldsIntroduction: 'Skriv feltet med to klammer på hver side, akkurat som her.',
    sample: 'Eksempel:',
    markup: 'Slik skriver du',
    markupHeading: 'overskriften på brevet',
    markupSubheading: 'mellomtittel',
    markupBullet: 'punkt i en liste',
    markupNumber: 'nummerert punkt',
    markupParagraph: 'En tom linje gir nytt avsnitt.',
    markupEach: 'En linje for hvert spørsmål:',
    markupIf: 'Bare når det er skrevet noe:',
    eachExample: 'Svar gjerne på dette:',
    ifExample: 'Mål',
    versions: 'Versjoner',
    noVersions: 'Ingen versjon er lagret ennå.',
    current: 'Gjeldende',
    conflict:
      'Noen andre har lagret en ny versjon mens du skrev. Det du har skrevet, står fortsatt i skjemaet. Lagrer du nå, blir din tekst gjeldende. Dette er lagret nå:',
    version: (number: number) => `Versjon ${String(number)}`,
    savedBy: (name: string, at: string) => `${name}, ${at}`,
    recipients: (count: number) => (count === 1 ? '1 mottaker' : `${String(count)} mottakere`),
    onLine: (line: number, message: string) => `Linje ${String(line)}: ${message}`,
    shownTo: (name: string) => `Slik får ${name} det.`,
    nobodyNamed: (text: string) =>
      `Ingen mottaker i denne målformen har et navn med «${text}». Du ser brevet slik det blir for en tenkt mottaker.`,
    faulty: (count: number) =>
      count === 1
        ? 'Teksten har 1 feil. Rett den, så vises brevet slik du har skrevet det.'
        : `Teksten har ${String(count)} feil. Rett dem, så vises brevet slik du har skrevet det.`,
    olderVersion: (number: number) =>
      `Du ser versjon ${String(number)}. Lagrer du den, blir den gjeldende som en ny versjon.`,
  },
  nn: {
    introduction:
      'Brevet blir skrive éin gong for kvar målform. Felta blir fylte ut for kvar mottakar, og lenkja til svaret blir sett inn i e-posten av seg sjølv.',
    introductionOfClosing:
      'Teksten i sluttbrevet, som går til alle som har svara når høyringa er oppsummert. Den hemmelege lenkja til kva som vart av svaret, står berre i e-posten.',
    introductionOfReminder:
      'Påminninga går til dei som ikkje har svart. Ho blir ikkje send før ei utsending er planlagd og godkjend.',
    introductionOfExtension:
      'Dette brevet går til dei som får ny frist, anten det er éin eller alle. Kven som har bede om meir tid, får ingen andre vite.',
    introductionOfCorrection:
      'Dette brevet går ut når eit utkast er retta medan høyringa går, og seier kva som er nytt.',
    kinds: 'Type brev',
    forms: 'Målform',
    stands: 'Høyringa er ferdig eller avlyst, så brevet kan ikkje endrast lenger.',
    notSaved: 'Førehandsvisinga viser det du har skrive. Det er ikkje lagra enno.',
    previewTyped: 'Førehandsvis det eg har skrive',
    previewHeading: 'Førehandsvising',
    previewEmail: 'E-posten',
    previewLetter: 'Brevet',
    previewFailed: 'Førehandsvisinga kunne ikkje oppdaterast. Det du har skrive, står framleis i skjemaet.',
    showFor: 'Vis brevet slik ein mottakar får det',
    showForHint: 'Skriv namnet eller ein del av det. Står feltet tomt, blir eit døme vist.',
    shownToExample: 'Slik blir det for ein tenkt mottakar.',
    compare: 'Samanlikn versjonar',
    isDefault: 'Dette er standardteksten. Sjå gjennom han, tilpass han til saka og lagre.',
    subject: 'Emne i e-posten',
    emailText: 'Tekst i e-posten',
    emailTextHint: 'Lenkja for å svare, fristen og kontaktpersonen kjem under teksten.',
    body: 'Brevet',
    bodyHint: 'Underskrifter og lista over høyringsinstansar kjem etter teksten.',
    bodyHintWithoutList: 'Underskrifter kjem etter teksten.',
    save: 'Lagre',
    preview: 'Sjå brevet som PDF, eller få ei prøve',
    saved: 'Brevet er lagra som ein ny versjon.',
    back: 'Tilbake til høyringa',
    fields: 'Felt du kan bruke',
    fieldsIntroduction: 'Skriv feltet med to klammer på kvar side, akkurat som her.',
    sample: 'Døme:',
    markup: 'Slik skriv du',
    markupHeading: 'overskrifta på brevet',
    markupSubheading: 'mellomtittel',
    markupBullet: 'punkt i ei liste',
    markupNumber: 'nummerert punkt',
    markupParagraph: 'Ei tom linje gir nytt avsnitt.',
    markupEach: 'Ei linje for kvart spørsmål:',
    markupIf: 'Berre når det er skrive noko:',
    eachExample: 'Svar gjerne på dette:',
    ifExample: 'Mål',
    versions: 'Versjonar',
    noVersions: 'Ingen versjon er lagra enno.',
    current: 'Gjeldande',
    conflict:
      'Nokon andre har lagra ein ny versjon medan du skreiv. Det du har skrive, står framleis i skjemaet. Lagrar du no, blir teksten din gjeldande. Dette er lagra no:',
    version: (number: number) => `Versjon ${String(number)}`,
    savedBy: (name: string, at: string) => `${name}, ${at}`,
    recipients: (count: number) => (count === 1 ? '1 mottakar' : `${String(count)} mottakarar`),
    onLine: (line: number, message: string) => `Linje ${String(line)}: ${message}`,
    shownTo: (name: string) => `Slik får ${name} det.`,
    nobodyNamed: (text: string) =>
      `Ingen mottakar i denne målforma har eit namn med «${text}». Du ser brevet slik det blir for ein tenkt mottakar.`,
    faulty: (count: number) =>
      count === 1
        ? 'Teksten har 1 feil. Rett han, så blir brevet vist slik du har skrive det.'
        : `Teksten har ${String(count)} feil. Rett dei, så blir brevet vist slik du har skrive det.`,
    olderVersion: (number: number) =>
      `Du ser versjon ${String(number)}. Lagrar du han, blir han gjeldande som ein ny versjon.`,
  },
  en: {
    introduction:
      'The letter is written once in each language. The fields are filled in for each recipient, and the link for answering is put into the e-mail by itself.',
    introductionOfClosing:
      'The text of the closing letter, which goes to all who have answered when the consultation has been summarised. The secret link to what became of the answer stands in the e-mail alone.',
    introductionOfReminder:
      'The reminder goes to those who have not answered. It is not sent until a sending is planned and approved.',
    introductionOfExtension:
      'This letter goes to those who get a new deadline, whether one or all. Nobody else is told who asked for more time.',
    introductionOfCorrection:
      'This letter goes out when a draft is corrected while the consultation is open, and says what is new.',
    kinds: 'Kind of letter',
    forms: 'Language',
    stands: 'The consultation is finished or cancelled, so the letter can no longer be changed.',
    notSaved: 'The preview shows what you have written. It is not saved yet.',
    previewTyped: 'Preview what I have written',
    previewHeading: 'Preview',
    previewEmail: 'The e-mail',
    previewLetter: 'The letter',
    previewFailed: 'The preview could not be updated. What you have written is still in the form.',
    showFor: 'Show the letter as a recipient gets it',
    showForHint: 'Write the name or part of it. An example is shown while the field is empty.',
    shownToExample: 'This is how it looks to an imagined recipient.',
    compare: 'Compare versions',
    isDefault: 'This is the standard text. Look through it, adapt it to the matter and save.',
    subject: 'Subject of the e-mail',
    emailText: 'Text of the e-mail',
    emailTextHint: 'The link for answering, the deadline and the contact come below the text.',
    body: 'The letter',
    bodyHint: 'Signatures and the list of consultation bodies come after the text.',
    bodyHintWithoutList: 'Signatures come after the text.',
    save: 'Save',
    preview: 'See the letter as PDF, or get a proof',
    saved: 'The letter is saved as a new version.',
    back: 'Back to the consultation',
    fields: 'Fields you can use',
    fieldsIntroduction: 'Write the field with two braces on each side, exactly as here.',
    sample: 'Example:',
    markup: 'How to write',
    markupHeading: 'the heading of the letter',
    markupSubheading: 'subheading',
    markupBullet: 'point in a list',
    markupNumber: 'numbered point',
    markupParagraph: 'An empty line gives a new paragraph.',
    markupEach: 'One line for each question:',
    markupIf: 'Only when something is written:',
    eachExample: 'Please answer this:',
    ifExample: 'Goals',
    versions: 'Versions',
    noVersions: 'No version is saved yet.',
    current: 'Current',
    conflict:
      'Somebody else saved a new version while you were writing. What you have written is still in the form. If you save now, your text becomes the current one. This is saved now:',
    version: (number: number) => `Version ${String(number)}`,
    savedBy: (name: string, at: string) => `${name}, ${at}`,
    recipients: (count: number) => (count === 1 ? '1 recipient' : `${String(count)} recipients`),
    onLine: (line: number, message: string) => `Line ${String(line)}: ${message}`,
    shownTo: (name: string) => `This is how ${name} gets it.`,
    nobodyNamed: (text: string) =>
      `No recipient in this language has a name with “${text}”. You see the letter as it looks to an imagined recipient.`,
    faulty: (count: number) =>
      count === 1
        ? 'The text has 1 fault. Correct it to see the letter as you have written it.'
        : `The text has ${String(count)} faults. Correct them to see the letter as you have written it.`,
    olderVersion: (number: number) =>
      `You are looking at version ${String(number)}. If you save it, it becomes the current one as a new version.`,
  },
});
