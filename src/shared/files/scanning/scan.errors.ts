import { DomainError } from '../../errors/domain-error.js';

/** The scanner has not answered yet; the file is handed to nobody before it has. */
export class FileNotScannedYet extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Filen blir sjekket for virus og kan ikke åpnes ennå. Prøv igjen om litt. Filen er trygt lagret.',
      nn: 'Fila blir sjekka for virus og kan ikkje opnast enno. Prøv igjen om litt. Fila er trygt lagra.',
      en: 'The file is being checked for viruses and cannot be opened yet. Try again in a while. The file is safely stored.',
    });
  }
}

/** The scanner has found something in the file. It is kept, and handed to nobody until an administrator releases it. */
export class FileInQuarantine extends DomainError {
  readonly kind = 'forbidden';

  constructor(found: string) {
    super({
      nb: `Viruskontrollen fant «${found}» i filen. Den er lagt i karantene: den er lagret, men ingen får åpne den. Be avsenderen om en ny fil.`,
      nn: `Viruskontrollen fann «${found}» i fila. Ho er lagd i karantene: ho er lagra, men ingen får opne henne. Be avsendaren om ei ny fil.`,
      en: `The virus check found “${found}” in the file. It is in quarantine: it is stored, but nobody may open it. Ask the sender for a new file.`,
    });
  }
}
