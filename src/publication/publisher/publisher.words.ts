import { defineWords } from '../../shared/language/words.js';

/** Words of the page where a host says who it is to those who read its open data. */
export const publisherWords = defineWords('publisher of open data', {
  nb: {
    title: 'Utgiver av åpne data',
    introduction: (host: string) =>
      `Listen over høringer fra ${host} er åpne data, og er beskrevet slik at den kan stå i data.norge.no. Der er virksomheter kjent med organisasjonsnummer.`,
    number: 'Organisasjonsnummer',
    numberHint: 'Ni siffer. La feltet stå tomt hvis dere ikke har noe nummer.',
    save: 'Lagre',
    saved: 'Nummeret er lagret.',
    described: 'Se beskrivelsen slik andre henter den',
  },
  nn: {
    title: 'Utgjevar av opne data',
    introduction: (host: string) =>
      `Lista over høyringar frå ${host} er opne data, og er skildra slik at ho kan stå i data.norge.no. Der er verksemder kjende med organisasjonsnummer.`,
    number: 'Organisasjonsnummer',
    numberHint: 'Ni siffer. La feltet stå tomt om de ikkje har noko nummer.',
    save: 'Lagre',
    saved: 'Nummeret er lagra.',
    described: 'Sjå skildringa slik andre hentar henne',
  },
  en: {
    title: 'Publisher of open data',
    introduction: (host: string) =>
      `The list of consultations of ${host} is open data, described so that it can stand in data.norge.no. There organisations are known by their organisation number.`,
    number: 'Organisation number',
    numberHint: 'Nine digits. Leave the field empty if you have none.',
    save: 'Save',
    saved: 'The number is saved.',
    described: 'See the description as others fetch it',
  },
});
