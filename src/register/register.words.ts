import { defineWords, type LanguageForm } from '../shared/language/words.js';
import type { FormWords } from '../shared/web/form.js';
import type { BodyType } from './reference/body-type.js';

/** Words that several pages of the register share. */
export const registerWords = defineWords('register', {
  nb: {
    register: 'Register',
    organisations: 'Høringsinstanser',
    categories: 'Kategorier',
    groups: 'Grupper',
    import: 'Importer liste',
    parts: 'Deler av registeret',
    save: 'Lagre',
    cancel: 'Avbryt',
    search: 'Søk',
    choose: 'Velg',
    none: 'Ingen',
    readOnly:
      'Du kan se registeret, men ikke endre det. Det er rådgivere og administratorer hos virksomheten som endrer.',
    commonReadOnly:
      'Navn og nummer er felles for alle virksomheter. De endres av et statlig organ, eller av den virksomheten som la inn instansen.',
    conflict:
      'Noen andre har lagret en endring mens du skrev. Det du har skrevet, står fortsatt i skjemaet. Lagrer du nå, erstatter det endringen.',
    conflictFields: 'Dette står lagret nå:',
    empty: '(tomt)',
  },
  nn: {
    register: 'Register',
    organisations: 'Høyringsinstansar',
    categories: 'Kategoriar',
    groups: 'Grupper',
    import: 'Importer liste',
    parts: 'Delar av registeret',
    save: 'Lagre',
    cancel: 'Avbryt',
    search: 'Søk',
    choose: 'Vel',
    none: 'Ingen',
    readOnly:
      'Du kan sjå registeret, men ikkje endre det. Det er rådgivarar og administratorar hos verksemda som endrar.',
    commonReadOnly:
      'Namn og nummer er felles for alle verksemder. Dei blir endra av eit statleg organ, eller av verksemda som la inn instansen.',
    conflict:
      'Nokon andre har lagra ei endring medan du skreiv. Det du har skrive, står framleis i skjemaet. Lagrar du no, erstattar det endringa.',
    conflictFields: 'Dette står lagra no:',
    empty: '(tomt)',
  },
  en: {
    register: 'Register',
    organisations: 'Consultation bodies',
    categories: 'Categories',
    groups: 'Groups',
    import: 'Import a list',
    parts: 'Parts of the register',
    save: 'Save',
    cancel: 'Cancel',
    search: 'Search',
    choose: 'Choose',
    none: 'None',
    readOnly: 'You can see the register but not change it. Advisers and administrators of the organisation change it.',
    commonReadOnly:
      'Names and numbers are common to all. They are changed by a state body, or by the organisation that added the body.',
    conflict:
      'Somebody else saved a change while you were writing. What you have written still stands in the form. If you save now, it replaces the change.',
    conflictFields: 'This is what is stored now:',
    empty: '(empty)',
  },
});

/** What each language form is called (målform). */
export const languageFormWords = defineWords<Record<LanguageForm, string>>('register language forms', {
  nb: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
  nn: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
  en: { nb: 'Norwegian Bokmål', nn: 'Norwegian Nynorsk', en: 'English' },
});

/** What each kind of body is called (instanstype). */
export const bodyTypeWords = defineWords<Record<BodyType, string>>('register body types', {
  nb: {
    Departement: 'Departement',
    'Annen offentlig etat': 'Annen offentlig etat',
    Kommune: 'Kommune',
    Fylkeskommune: 'Fylkeskommune',
    'Bruker- og interesseorganisasjon': 'Bruker- og interesseorganisasjon',
    'Annen frivillig organisasjon': 'Annen frivillig organisasjon',
    Arbeidsgiverorganisasjon: 'Arbeidsgiverorganisasjon',
    Arbeidstakerorganisasjon: 'Arbeidstakerorganisasjon',
    'Privat virksomhet': 'Privat virksomhet',
    Privatperson: 'Privatperson',
  },
  nn: {
    Departement: 'Departement',
    'Annen offentlig etat': 'Annan offentleg etat',
    Kommune: 'Kommune',
    Fylkeskommune: 'Fylkeskommune',
    'Bruker- og interesseorganisasjon': 'Brukar- og interesseorganisasjon',
    'Annen frivillig organisasjon': 'Annan frivillig organisasjon',
    Arbeidsgiverorganisasjon: 'Arbeidsgivarorganisasjon',
    Arbeidstakerorganisasjon: 'Arbeidstakarorganisasjon',
    'Privat virksomhet': 'Privat verksemd',
    Privatperson: 'Privatperson',
  },
  en: {
    Departement: 'Ministry',
    'Annen offentlig etat': 'Other public body',
    Kommune: 'Municipality',
    Fylkeskommune: 'County council',
    'Bruker- og interesseorganisasjon': 'User or interest organisation',
    'Annen frivillig organisasjon': 'Other voluntary organisation',
    Arbeidsgiverorganisasjon: 'Employers’ organisation',
    Arbeidstakerorganisasjon: 'Trade union',
    'Privat virksomhet': 'Private enterprise',
    Privatperson: 'Private person',
  },
});

/** What the forms of the register say beside a field, where the common words do not do. */
export const registerFormWords: FormWords = {
  noLetters: {
    nb: 'Navnet må ha minst én bokstav.',
    nn: 'Namnet må ha minst éin bokstav.',
    en: 'The name must have at least one letter.',
  },
  controlCharacters: {
    nb: 'Navnet har usynlige tegn. Skriv det på nytt.',
    nn: 'Namnet har usynlege teikn. Skriv det på nytt.',
    en: 'The name has invisible characters. Write it again.',
  },
  brokenCharacters: {
    nb: 'Navnet har skadede tegn. Skriv det på nytt.',
    nn: 'Namnet har skadde teikn. Skriv det på nytt.',
    en: 'The name has damaged characters. Write it again.',
  },
  'organisationNumber.digits': {
    nb: 'Skriv organisasjonsnummeret med bare tall, for eksempel 983 544 622.',
    nn: 'Skriv organisasjonsnummeret med berre tal, til dømes 983 544 622.',
    en: 'Write the organisation number with digits only, such as 983 544 622.',
  },
  'organisationNumber.length': {
    nb: 'Et organisasjonsnummer har ni siffer.',
    nn: 'Eit organisasjonsnummer har ni siffer.',
    en: 'An organisation number has nine digits.',
  },
  'organisationNumber.checkDigit': {
    nb: 'Organisasjonsnummeret stemmer ikke: kontrollsifferet er feil. Se etter om to siffer er byttet om.',
    nn: 'Organisasjonsnummeret stemmer ikkje: kontrollsifferet er feil. Sjå etter om to siffer er bytte om.',
    en: 'The organisation number is not right: its check digit is wrong. See whether two digits have changed places.',
  },
};
