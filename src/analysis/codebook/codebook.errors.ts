import { DomainError } from '../../shared/errors/domain-error.js';

/** A theme cannot be merged with itself, with one that stands below it, or with one that is retired. */
export class CannotMergeTags extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Velg et annet tema som er i bruk, og som ikke ligger under dette.',
      nn: 'Vel eit anna tema som er i bruk, og som ikkje ligg under dette.',
      en: 'Choose another theme that is in use and does not stand below this one.',
    });
  }
}

/** A list of themes that cannot be read: no column of names, an empty file, or one that is not text. */
export class CodebookUnreadable extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Vi fant ingen temaer i filen. Den må være en CSV-fil med en kolonne som heter «navn».',
      nn: 'Vi fann ingen tema i fila. Ho må vere ei CSV-fil med ei kolonne som heiter «namn».',
      en: 'We found no themes in the file. It must be a CSV file with a column called “name”.',
    });
  }
}
