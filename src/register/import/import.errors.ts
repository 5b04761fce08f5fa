import { DomainError, type Wording } from '../../shared/errors/domain-error.js';
import type { ListRefusal, RefusedList } from './read-list-file.js';

/** What is said of a list that was not read at all, by the reason. */
export const REFUSAL_WORDS: Readonly<Record<ListRefusal, Wording>> = {
  empty: {
    nb: 'Fila er tom.',
    nn: 'Fila er tom.',
    en: 'The file is empty.',
  },
  tooLarge: {
    nb: 'Fila er for stor. En liste kan være på 5 MB og ha 20 000 rader.',
    nn: 'Fila er for stor. Ei liste kan vere på 5 MB og ha 20 000 rader.',
    en: 'The file is too large. A list may have 5 MB and 20,000 rows.',
  },
  notText: {
    nb: 'Fila er ikke en tekst. Lagre lista som tekst, CSV eller Excel (.xlsx).',
    nn: 'Fila er ikkje ein tekst. Lagre lista som tekst, CSV eller Excel (.xlsx).',
    en: 'The file is not a text. Save the list as text, CSV or Excel (.xlsx).',
  },
  notAList: {
    nb: 'Fila er ikke en liste vi kan lese. Lagre den som tekst, CSV eller Excel (.xlsx).',
    nn: 'Fila er ikkje ei liste vi kan lese. Lagre henne som tekst, CSV eller Excel (.xlsx).',
    en: 'The file is not a list that we can read. Save it as text, CSV or Excel (.xlsx).',
  },
  oldOrLockedExcel: {
    nb: 'Excel-fila er låst med passord eller av eldre type (.xls). Lagre den som .xlsx uten passord.',
    nn: 'Excel-fila er låst med passord eller av eldre type (.xls). Lagre henne som .xlsx utan passord.',
    en: 'The Excel file has a password or is of the old kind (.xls). Save it as .xlsx without a password.',
  },
  notAWorkbook: {
    nb: 'Excel-fila er skadet. Åpne den i Excel og lagre den på nytt.',
    nn: 'Excel-fila er skadd. Opne henne i Excel og lagre henne på nytt.',
    en: 'The Excel file is damaged. Open it in Excel and save it again.',
  },
  unknownSheet: {
    nb: 'Arket du valgte, finnes ikke i fila.',
    nn: 'Arket du valde, finst ikkje i fila.',
    en: 'The sheet that you chose is not in the file.',
  },
  quoteNotClosed: {
    nb: 'Et anførselstegn i fila blir aldri avsluttet. Rett linja og last opp på nytt.',
    nn: 'Eit hermeteikn i fila blir aldri avslutta. Rett linja og last opp på nytt.',
    en: 'A quotation mark in the file is never closed. Put the line right and upload again.',
  },
  notCsv: {
    nb: 'Fila er ikke en gyldig CSV-fil.',
    nn: 'Fila er ikkje ei gyldig CSV-fil.',
    en: 'The file is not valid CSV.',
  },
  noNameColumn: {
    nb: 'Velg hvilken kolonne som har navnet på instansen.',
    nn: 'Vel kva for kolonne som har namnet på instansen.',
    en: 'Choose the column that holds the name of the body.',
  },
  noCategoryColumn: {
    nb: 'Velg hvilken kolonne som har kategorien.',
    nn: 'Vel kva for kolonne som har kategorien.',
    en: 'Choose the column that holds the category.',
  },
  unknownColumn: {
    nb: 'En av kolonnene du valgte, finnes ikke i fila.',
    nn: 'Ein av kolonnane du valde, finst ikkje i fila.',
    en: 'One of the columns that you chose is not in the file.',
  },
  columnTwice: {
    nb: 'Samme kolonne er valgt to ganger.',
    nn: 'Same kolonnen er vald to gonger.',
    en: 'The same column is chosen twice.',
  },
};

/** The list could not be read at all: a wrong kind of file, a damaged one, or columns that nobody has named. */
export class ListRefused extends DomainError {
  readonly kind = 'invalid';

  constructor(readonly refusal: RefusedList) {
    const { line } = refusal;
    const words = REFUSAL_WORDS[refusal.reason];
    super(
      line === undefined
        ? words
        : {
            nb: `${words.nb} Feilen begynner på linje ${line}.`,
            nn: `${words.nn} Feilen byrjar på linje ${line}.`,
            en: `${words.en} The trouble begins on line ${line}.`,
          },
    );
  }
}

/** An import is all or nothing: lines that cannot be read are put right, or left out by name. */
export class LinesUnreadable extends DomainError {
  readonly kind = 'invalid';

  constructor(readonly lines: readonly { readonly line: number; readonly text: string }[]) {
    const named = lines.map(({ line, text }) => `${line}: «${text}»`).join(', ');
    super({
      nb: `Ingenting er importert, for disse linjene kan ikke leses: ${named}. Rett dem i fila, eller si at de skal utelates.`,
      nn: `Ingenting er importert, for desse linjene kan ikkje lesast: ${named}. Rett dei i fila, eller sei at dei skal utelatast.`,
      en: `Nothing was imported, since these lines cannot be read: ${named}. Put them right in the file, or say that they are to be left out.`,
    });
  }
}
