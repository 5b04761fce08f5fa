import { defineWords } from '../../../shared/language/words.js';

export const documentWords = defineWords('receipt document', {
  nb: {
    heading: (hearing: string) => `Kvittering for svar på høringen «${hearing}»`,
    ourReference: 'Vår ref.',
    date: 'Dato',
    received: (host: string) => `${host} har mottatt svaret.`,
    enteredBy: (host: string) => `${host} har ført inn svaret for dere.`,
    keep: 'Denne kvitteringen viser hele svaret, slik vi tok imot det. Ta vare på den i deres eget arkiv.',
    noFiles: 'Det fulgte ingen vedlegg med svaret.',
    sealHeading: 'Sjekksum for hele svaret',
    sealMeaning:
      'Sjekksummen er et fingeravtrykk av svaret. Hvis noen endrer et tegn i svaret eller bytter ut et vedlegg, stemmer den ikke lenger.',
    sealHow: (file: string) =>
      `Filen «${file}» ligger i denne PDF-en. Den inneholder svaret, og SHA-256 av filen er sjekksummen over. SHA-256 av et vedlegg er sjekksummen som står ved vedlegget.`,
    sealCommand: (file: string) => `For IT: pdfdetach -saveall kvittering.pdf && sha256sum ${file}`,
    sealedFile: 'Svaret slik det ble mottatt. SHA-256 av filen er sjekksummen på kvitteringen.',
    contact: 'Kontakt',
  },
  nn: {
    heading: (hearing: string) => `Kvittering for svar på høyringa «${hearing}»`,
    ourReference: 'Vår ref.',
    date: 'Dato',
    received: (host: string) => `${host} har fått svaret.`,
    enteredBy: (host: string) => `${host} har ført inn svaret for dykk.`,
    keep: 'Denne kvitteringa viser heile svaret, slik vi tok imot det. Ta vare på henne i dykkar eige arkiv.',
    noFiles: 'Det følgde ingen vedlegg med svaret.',
    sealHeading: 'Sjekksum for heile svaret',
    sealMeaning:
      'Sjekksummen er eit fingeravtrykk av svaret. Dersom nokon endrar eit teikn i svaret eller byter ut eit vedlegg, stemmer han ikkje lenger.',
    sealHow: (file: string) =>
      `Fila «${file}» ligg i denne PDF-en. Ho inneheld svaret, og SHA-256 av fila er sjekksummen over. SHA-256 av eit vedlegg er sjekksummen som står ved vedlegget.`,
    sealCommand: (file: string) => `For IT: pdfdetach -saveall kvittering.pdf && sha256sum ${file}`,
    sealedFile: 'Svaret slik det vart motteke. SHA-256 av fila er sjekksummen på kvitteringa.',
    contact: 'Kontakt',
  },
  en: {
    heading: (hearing: string) => `Receipt for the answer to the consultation “${hearing}”`,
    ourReference: 'Our ref.',
    date: 'Date',
    received: (host: string) => `${host} has received the answer.`,
    enteredBy: (host: string) => `${host} has entered the answer for you.`,
    keep: 'This receipt shows the complete answer as we received it. Keep it in your own archive.',
    noFiles: 'No attachments came with the answer.',
    sealHeading: 'Checksum of the whole answer',
    sealMeaning:
      'The checksum is a fingerprint of the answer. If anyone changes one character of the answer or replaces an attachment, it no longer fits.',
    sealHow: (file: string) =>
      `The file “${file}” is inside this PDF. It holds the answer, and the SHA-256 of the file is the checksum above. The SHA-256 of an attachment is the checksum that stands beside it.`,
    sealCommand: (file: string) => `For IT: pdfdetach -saveall receipt.pdf && sha256sum ${file}`,
    sealedFile: 'The answer as it was received. The SHA-256 of this file is the checksum on the receipt.',
    contact: 'Contact',
  },
});
