import { defineWords } from '../../shared/language/words.js';
import type { Difference, SimilarityReason } from './import-plan.js';
import type { UnreadableReason } from './read-list.js';

/** Why a line could not be read. */
export const unreadableWords = defineWords<Record<UnreadableReason | 'ambiguousName', string>>(
  'register unreadable lines',
  {
    nb: {
      controlCharacters: 'Linja har usynlige tegn.',
      brokenCharacters: 'Linja har skadede tegn. Lagre fila på nytt som UTF-8.',
      noLetters: 'Linja har ingen bokstaver.',
      tooLong: 'Navnet er lengre enn 300 tegn.',
      beforeFirstHeading: 'Linja står før den første overskriften, så vi vet ikke hvilken kategori den hører til.',
      missingName: 'Navnet mangler.',
      missingCategory: 'Kategorien mangler.',
      unreadableCategory: 'Kategorien kan ikke leses.',
      tooManyCells: 'Raden har flere celler enn det er kolonner. Kanskje mangler det anførselstegn.',
      cellError: 'En celle har en feil fra Excel, slik som #REF!.',
      email: 'E-postadressen er ikke gyldig.',
      languageForm: 'Målformen er ukjent. Skriv bokmål, nynorsk eller engelsk.',
      'organisationNumber.digits': 'Organisasjonsnummeret har annet enn siffer.',
      'organisationNumber.length': 'Organisasjonsnummeret har ikke ni siffer.',
      'organisationNumber.checkDigit': 'Organisasjonsnummeret er feil: kontrollsifferet stemmer ikke.',
      ambiguousName: 'Flere instanser i registeret har dette navnet. Legg til organisasjonsnummer på linja.',
    },
    nn: {
      controlCharacters: 'Linja har usynlege teikn.',
      brokenCharacters: 'Linja har skadde teikn. Lagre fila på nytt som UTF-8.',
      noLetters: 'Linja har ingen bokstavar.',
      tooLong: 'Namnet er lengre enn 300 teikn.',
      beforeFirstHeading: 'Linja står før den første overskrifta, så vi veit ikkje kva for kategori ho høyrer til.',
      missingName: 'Namnet manglar.',
      missingCategory: 'Kategorien manglar.',
      unreadableCategory: 'Kategorien kan ikkje lesast.',
      tooManyCells: 'Rada har fleire celler enn det er kolonnar. Kanskje manglar det hermeteikn.',
      cellError: 'Ei celle har ein feil frå Excel, slik som #REF!.',
      email: 'E-postadressa er ikkje gyldig.',
      languageForm: 'Målforma er ukjend. Skriv bokmål, nynorsk eller engelsk.',
      'organisationNumber.digits': 'Organisasjonsnummeret har anna enn siffer.',
      'organisationNumber.length': 'Organisasjonsnummeret har ikkje ni siffer.',
      'organisationNumber.checkDigit': 'Organisasjonsnummeret er feil: kontrollsifferet stemmer ikkje.',
      ambiguousName: 'Fleire instansar i registeret har dette namnet. Legg til organisasjonsnummer på linja.',
    },
    en: {
      controlCharacters: 'The line has invisible characters.',
      brokenCharacters: 'The line has damaged characters. Save the file again as UTF-8.',
      noLetters: 'The line has no letters.',
      tooLong: 'The name is longer than 300 characters.',
      beforeFirstHeading: 'The line stands before the first heading, so we do not know its category.',
      missingName: 'The name is missing.',
      missingCategory: 'The category is missing.',
      unreadableCategory: 'The category cannot be read.',
      tooManyCells: 'The row has more cells than there are columns. Quotation marks may be missing.',
      cellError: 'A cell has an error from Excel, such as #REF!.',
      email: 'The e-mail address is not valid.',
      languageForm: 'The language form is unknown. Write bokmål, nynorsk or English.',
      'organisationNumber.digits': 'The organisation number has something else than digits.',
      'organisationNumber.length': 'The organisation number does not have nine digits.',
      'organisationNumber.checkDigit': 'The organisation number is wrong: its check digit does not fit.',
      ambiguousName: 'Several bodies of the register have this name. Add the organisation number to the line.',
    },
  },
);

/** Why a line is probably a body that is there already. */
export const similarityWords = defineWords<Record<SimilarityReason, string>>('register similarity', {
  nb: {
    spelling: 'Navnene er nesten like.',
    number: 'Nummeret er det samme, men navnet er et annet.',
    name: 'Navnet er det samme, men nummeret er et annet. Rett nummeret i lista eller registeret hvis de er én.',
  },
  nn: {
    spelling: 'Namna er nesten like.',
    number: 'Nummeret er det same, men namnet er eit anna.',
    name: 'Namnet er det same, men nummeret er eit anna. Rett nummeret i lista eller registeret om dei er éin.',
  },
  en: {
    spelling: 'The names are nearly one.',
    number: 'The number is the same, but the name is another.',
    name: 'The name is the same, but the number is another. Put the number right in the list or register if they are one.',
  },
});

/** What a line says otherwise than the register. */
export const differenceWords = defineWords<Record<Difference, string>>('register differences', {
  nb: { organisationNumber: 'organisasjonsnummer', email: 'e-postadresse', languageForm: 'målform' },
  nn: { organisationNumber: 'organisasjonsnummer', email: 'e-postadresse', languageForm: 'målform' },
  en: { organisationNumber: 'organisation number', email: 'e-mail address', languageForm: 'language form' },
});
