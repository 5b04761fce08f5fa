import { defineWords } from '../../shared/language/words.js';

/** What the check page says of personal data, and of who may submit. */
export const checkWords = defineWords('check', {
  nb: {
    personalTitle: 'Ser ut som personopplysninger',
    personalText:
      'Vi har funnet noe som kan være opplysninger om enkeltpersoner. Se om det skal stå i et svar som andre får lese.',
    identityText:
      'Her ser det ut til å stå et fødselsnummer. Det skal nesten aldri stå i et høringssvar. Ta det bort, eller kryss av for at du har sett det.',
    edit: 'Gå til feltet',
    editFile: 'Gå til filene',
    filename: (name: string) => `Navnet på filen «${name}»`,
    nationalIdentityNumber: (count: number) => (count === 1 ? 'et fødselsnummer' : `${String(count)} fødselsnumre`),
    bankAccount: (count: number) => (count === 1 ? 'et kontonummer' : `${String(count)} kontonumre`),
    telephone: (count: number) => (count === 1 ? 'et telefonnummer' : `${String(count)} telefonnumre`),
    email: (count: number) => (count === 1 ? 'en e-postadresse' : `${String(count)} e-postadresser`),
    identitySeen: 'Fødselsnummer i svaret',
    identitySeenOption: 'Jeg har sett det, og det skal stå der',
    identityUnseen: 'Ta bort fødselsnummeret, eller kryss av for at du har sett det.',
    codeComes:
      'Første gang du sender inn, sender vi en kode til e-postadressen din. Svaret er sendt når du har skrevet koden.',
  },
  nn: {
    personalTitle: 'Ser ut som personopplysningar',
    personalText:
      'Vi har funne noko som kan vere opplysningar om enkeltpersonar. Sjå om det skal stå i eit svar som andre får lese.',
    identityText:
      'Her ser det ut til å stå eit fødselsnummer. Det skal nesten aldri stå i eit høyringssvar. Ta det bort, eller kryss av for at du har sett det.',
    edit: 'Gå til feltet',
    editFile: 'Gå til filene',
    filename: (name: string) => `Namnet på fila «${name}»`,
    nationalIdentityNumber: (count: number) => (count === 1 ? 'eit fødselsnummer' : `${String(count)} fødselsnummer`),
    bankAccount: (count: number) => (count === 1 ? 'eit kontonummer' : `${String(count)} kontonummer`),
    telephone: (count: number) => (count === 1 ? 'eit telefonnummer' : `${String(count)} telefonnummer`),
    email: (count: number) => (count === 1 ? 'ei e-postadresse' : `${String(count)} e-postadresser`),
    identitySeen: 'Fødselsnummer i svaret',
    identitySeenOption: 'Eg har sett det, og det skal stå der',
    identityUnseen: 'Ta bort fødselsnummeret, eller kryss av for at du har sett det.',
    codeComes:
      'Første gongen du sender inn, sender vi ein kode til e-postadressa di. Svaret er sendt når du har skrive koden.',
  },
  en: {
    personalTitle: 'Looks like personal data',
    personalText:
      'We have found what may be data about individuals. See whether it should stand in an answer that others can read.',
    identityText:
      'There seems to be a national identity number here. It should hardly ever stand in an answer. Take it out, or tick that you have seen it.',
    edit: 'Go to the field',
    editFile: 'Go to the files',
    filename: (name: string) => `The name of the file “${name}”`,
    nationalIdentityNumber: (count: number) =>
      count === 1 ? 'a national identity number' : `${String(count)} national identity numbers`,
    bankAccount: (count: number) => (count === 1 ? 'a bank account number' : `${String(count)} bank account numbers`),
    telephone: (count: number) => (count === 1 ? 'a telephone number' : `${String(count)} telephone numbers`),
    email: (count: number) => (count === 1 ? 'an e-mail address' : `${String(count)} e-mail addresses`),
    identitySeen: 'National identity number in the answer',
    identitySeenOption: 'I have seen it, and it is to stand there',
    identityUnseen: 'Take out the national identity number, or tick that you have seen it.',
    codeComes:
      'The first time you submit, we send a code to your e-mail address. The answer is submitted when you have written the code.',
  },
});
