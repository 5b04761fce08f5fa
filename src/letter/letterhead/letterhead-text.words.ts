import { defineWords } from '../../shared/language/words.js';

/** What is printed in a letterhead, in the language form of the letter; and the text of the sample. */
export const letterheadTextWords = defineWords('letterhead text', {
  nb: {
    telephone: (number: string) => `Telefon ${number}`,
    organisationNumber: (number: string) => `Org.nr. ${number}`,
    sampleTitle: 'Prøvebrev',
    sampleRecipient: 'Eksempel kommune',
    sampleReference: '00/00000',
    sampleText:
      'Dette er en prøve på brevhodet. Slik ser toppen og bunnen av brevene ut når denne utgaven er tatt i bruk.',
    sampleSecond: 'Den andre siden viser bunnen av siden og toppteksten på de neste sidene i et brev.',
    filename: (number: number) => `Prove-pa-brevhode-${String(number)}.pdf`,
  },
  nn: {
    telephone: (number: string) => `Telefon ${number}`,
    organisationNumber: (number: string) => `Org.nr. ${number}`,
    sampleTitle: 'Prøvebrev',
    sampleRecipient: 'Døme kommune',
    sampleReference: '00/00000',
    sampleText:
      'Dette er ei prøve på brevhovudet. Slik ser toppen og botnen av breva ut når denne utgåva er teken i bruk.',
    sampleSecond: 'Den andre sida viser botnen av sida og toppteksten på dei neste sidene i eit brev.',
    filename: (number: number) => `Prove-pa-brevhovud-${String(number)}.pdf`,
  },
  en: {
    telephone: (number: string) => `Telephone ${number}`,
    organisationNumber: (number: string) => `Org. no. ${number}`,
    sampleTitle: 'Sample letter',
    sampleRecipient: 'Example Municipality',
    sampleReference: '00/00000',
    sampleText:
      'This is a sample of the letterhead. The top and the bottom of letters look like this once this edition is in use.',
    sampleSecond: 'The second page shows the bottom of the page and the running head of the pages that follow.',
    filename: (number: number) => `Sample-of-letterhead-${String(number)}.pdf`,
  },
});
