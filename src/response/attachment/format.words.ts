import { defineWords } from '../../shared/language/words.js';
import type { FormatFamily } from './attachment-format.js';

type FormatWords = Readonly<Record<FormatFamily | `a${Capitalize<FormatFamily>}`, (label: string) => string>>;

/** What a file is called, at the head of a sentence and within one (`aFile`). */
export const formatWords = defineWords<FormatWords>('file formats', {
  nb: {
    file: (label: string) => `${label}-fil`,
    aFile: (label: string) => `en ${label}-fil`,
    image: (label: string) => `Bilde (${label})`,
    aImage: (label: string) => `et bilde (${label})`,
    plainText: (label: string) => `Ren tekst (${label})`,
    aPlainText: (label: string) => `ren tekst (${label})`,
    olderWord: (label: string) => `Eldre Word-fil (${label})`,
    aOlderWord: (label: string) => `en eldre Word-fil (${label})`,
  },
  nn: {
    file: (label: string) => `${label}-fil`,
    aFile: (label: string) => `ei ${label}-fil`,
    image: (label: string) => `Bilete (${label})`,
    aImage: (label: string) => `eit bilete (${label})`,
    plainText: (label: string) => `Rein tekst (${label})`,
    aPlainText: (label: string) => `rein tekst (${label})`,
    olderWord: (label: string) => `Eldre Word-fil (${label})`,
    aOlderWord: (label: string) => `ei eldre Word-fil (${label})`,
  },
  en: {
    file: (label: string) => `${label} file`,
    aFile: (label: string) => `a file of the type ${label}`,
    image: (label: string) => `Image (${label})`,
    aImage: (label: string) => `an image (${label})`,
    plainText: (label: string) => `Plain text (${label})`,
    aPlainText: (label: string) => `plain text (${label})`,
    olderWord: (label: string) => `Older Word file (${label})`,
    aOlderWord: (label: string) => `an older Word file (${label})`,
  },
});

/** What the check of a file found. */
export const formatVerdictWords = defineWords('file format verdicts', {
  nb: {
    readable: 'Vi leser teksten i filen.',
    notReadAsText: 'Vi leser ikke teksten i filen, men den følger svaret.',
    unknown: 'Ukjent filtype. Vi leser ikke teksten i filen, men den følger svaret.',
    isReally: (name: string, what: string) => `Navnet ${name} sier noe annet, men innholdet er ${what}.`,
    keptAnyway: 'Vi har tatt vare på filen slik den er, og den blir med i svaret.',
    sendReadable: 'Send helst også en PDF eller Word-fil som kan leses.',
  },
  nn: {
    readable: 'Vi les teksten i fila.',
    notReadAsText: 'Vi les ikkje teksten i fila, men ho følgjer svaret.',
    unknown: 'Ukjend filtype. Vi les ikkje teksten i fila, men ho følgjer svaret.',
    isReally: (name: string, what: string) => `Namnet ${name} seier noko anna, men innhaldet er ${what}.`,
    keptAnyway: 'Vi har teke vare på fila slik ho er, og ho blir med i svaret.',
    sendReadable: 'Send helst også ei PDF- eller Word-fil som kan lesast.',
  },
  en: {
    readable: 'We read the text of the file.',
    notReadAsText: 'We do not read the text of the file, but it goes with the answer.',
    unknown: 'Unknown type of file. We do not read its text, but it goes with the answer.',
    isReally: (name: string, what: string) => `The name ${name} says otherwise, but the content is ${what}.`,
    keptAnyway: 'We have kept the file as it is, and it goes with the answer.',
    sendReadable: 'Please also send a PDF or Word file that can be read.',
  },
});
