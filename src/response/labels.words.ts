import type { FileRefusal } from '../shared/documents/reading/file-verdict.js';
import { defineWords } from '../shared/language/words.js';
import type {
  DraftChoice,
  QuestionChoice,
  ReplyKind,
  ResponseChannel,
  ResponseHandling,
  ResponseState,
} from './response-status.js';

export const responseStateWords = defineWords<Record<ResponseState, string>>('response states', {
  nb: { started: 'påbegynt', submitted: 'sendt inn', withdrawn: 'trukket' },
  nn: { started: 'påbyrja', submitted: 'sendt inn', withdrawn: 'trekt' },
  en: { started: 'begun', submitted: 'submitted', withdrawn: 'withdrawn' },
});

export const handlingWords = defineWords<Record<ResponseHandling, string>>('response handlings', {
  nb: { received: 'mottatt', registered: 'registrert', published: 'publisert', withheld: 'unntatt' },
  nn: { received: 'motteke', registered: 'registrert', published: 'publisert', withheld: 'unnateke' },
  en: { received: 'received', registered: 'registered', published: 'published', withheld: 'withheld' },
});

/** Svartype, as a list and a receipt show it. */
export const replyKindWords = defineWords<Record<ReplyKind, string>>('reply kinds', {
  nb: {
    withRemarks: 'Med merknader',
    withoutRemarks: 'Uten merknader',
    endorses: 'Stiller seg bak et annet svar',
    answersThrough: 'Svarer gjennom en annen',
    declines: 'Avstår fra å svare',
    attachmentOnly: 'Svar i vedlegg',
  },
  nn: {
    withRemarks: 'Med merknader',
    withoutRemarks: 'Utan merknader',
    endorses: 'Stiller seg bak eit anna svar',
    answersThrough: 'Svarar gjennom ein annan',
    declines: 'Avstår frå å svare',
    attachmentOnly: 'Svar i vedlegg',
  },
  en: {
    withRemarks: 'With remarks',
    withoutRemarks: 'No remarks',
    endorses: 'Endorses another answer',
    answersThrough: 'Answers through another body',
    declines: 'Declines to answer',
    attachmentOnly: 'Answer in attachment',
  },
});

export const channelWords = defineWords<Record<ResponseChannel, string>>('response channels', {
  nb: { portal: 'Svarsiden', email: 'E-post', post: 'Brev', telephone: 'Telefon', meeting: 'Møte' },
  nn: { portal: 'Svarsida', email: 'E-post', post: 'Brev', telephone: 'Telefon', meeting: 'Møte' },
  en: { portal: 'Answer page', email: 'E-mail', post: 'Letter', telephone: 'Telephone', meeting: 'Meeting' },
});

export const questionChoiceWords = defineWords<Record<QuestionChoice, string>>('question choices', {
  nb: { yes: 'Ja', partly: 'Delvis', no: 'Nei', unsure: 'Vet ikke' },
  nn: { yes: 'Ja', partly: 'Delvis', no: 'Nei', unsure: 'Veit ikkje' },
  en: { yes: 'Yes', partly: 'Partly', no: 'No', unsure: 'Don’t know' },
});

export const draftChoiceWords = defineWords<Record<DraftChoice, string>>('draft choices', {
  nb: {
    supports: 'Vi støtter utkastet',
    supportsWithRemarks: 'Vi støtter utkastet, med merknader',
    opposes: 'Vi er imot utkastet',
    neutral: 'Vi er nøytrale',
    withoutRemarks: 'Vi har ingen merknader til utkastet',
  },
  nn: {
    supports: 'Vi støttar utkastet',
    supportsWithRemarks: 'Vi støttar utkastet, med merknader',
    opposes: 'Vi er imot utkastet',
    neutral: 'Vi er nøytrale',
    withoutRemarks: 'Vi har ingen merknader til utkastet',
  },
  en: {
    supports: 'We support the draft',
    supportsWithRemarks: 'We support the draft, with remarks',
    opposes: 'We oppose the draft',
    neutral: 'We are neutral',
    withoutRemarks: 'We have no remarks on the draft',
  },
});

/** Why the text of a kept file cannot be read, in words for whoever sent it. */
export const verdictWords = defineWords<Record<FileRefusal, string>>('file verdicts', {
  nb: {
    empty: 'Filen er tom.',
    tooLarge: 'Filen er for stor til at vi kan lese teksten i den.',
    unknownType: 'Vi kjenner ikke igjen filtypen, og kan ikke lese teksten i den.',
    otherType: 'Vi leser PDF, Word, OpenDocument, RTF og Excel. Teksten i denne filen kan vi ikke lese.',
    polyglot: 'Filen er satt sammen på en måte som ikke er trygg å åpne.',
    encrypted: 'Filen er beskyttet med passord, så vi kan ikke lese den.',
    macro: 'Filen inneholder makroer, så vi åpner den ikke.',
    activeContent: 'Filen prøver å hente eller starte noe når den åpnes, så vi åpner den ikke.',
    bomb: 'Filen pakker ut til langt mer enn den skal, så vi åpner den ikke.',
    doctype: 'Filen henter innhold fra et annet sted, så vi åpner den ikke.',
    damaged: 'Filen er ødelagt eller ufullstendig, så vi kan ikke lese den.',
  },
  nn: {
    empty: 'Fila er tom.',
    tooLarge: 'Fila er for stor til at vi kan lese teksten i henne.',
    unknownType: 'Vi kjenner ikkje att filtypen, og kan ikkje lese teksten i fila.',
    otherType: 'Vi les PDF, Word, OpenDocument, RTF og Excel. Teksten i denne fila kan vi ikkje lese.',
    polyglot: 'Fila er sett saman på ein måte som ikkje er trygg å opne.',
    encrypted: 'Fila er verna med passord, så vi kan ikkje lese henne.',
    macro: 'Fila inneheld makroar, så vi opnar henne ikkje.',
    activeContent: 'Fila prøver å hente eller starte noko når ho blir opna, så vi opnar henne ikkje.',
    bomb: 'Fila pakkar ut til langt meir enn ho skal, så vi opnar henne ikkje.',
    doctype: 'Fila hentar innhald utanfrå, så vi opnar henne ikkje.',
    damaged: 'Fila er øydelagd eller ufullstendig, så vi kan ikkje lese henne.',
  },
  en: {
    empty: 'The file is empty.',
    tooLarge: 'The file is too large for us to read its text.',
    unknownType: 'We do not know the type of the file and cannot read its text.',
    otherType: 'We read PDF, Word, OpenDocument, RTF and Excel. We cannot read the text of this file.',
    polyglot: 'The file is put together in a way that is not safe to open.',
    encrypted: 'The file is protected by a password, so we cannot read it.',
    macro: 'The file contains macros, so we do not open it.',
    activeContent: 'The file tries to fetch or start something when it is opened, so we do not open it.',
    bomb: 'The file unpacks to far more than it should, so we do not open it.',
    doctype: 'The file fetches content from elsewhere, so we do not open it.',
    damaged: 'The file is damaged or incomplete, so we cannot read it.',
  },
});
