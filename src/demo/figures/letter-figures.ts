import type { SinkMail } from '../sink/sink-messages.js';

/** A letter as it stands in the database, with the address it was to go to. */
export interface StoredLetter {
  readonly email: string;
  readonly filename: string;
  readonly sha256: string;
}

/** What the sink was handed, held against what was stored. */
export interface LetterFigures {
  /** E-mails with a letter: with an address to answer at, or a file that is named as one. */
  readonly received: number;
  /** Recipients of such e-mails, each counted once. */
  readonly recipients: number;
  /** Bodies that got more than one. */
  readonly twice: number;
  /** Names of the letters' own files, which come before the form, each counted once. */
  readonly filenames: number;
  /** Bodies that got the very file that is stored as their letter, under its own name, as a PDF. */
  readonly asStored: number;
  /** Letters whose e-mail holds an address to answer at. */
  readonly withAnswerAddress: number;
  /** All other e-mails: receipts. */
  readonly others: number;
}

export function letterFigures(mails: readonly SinkMail[], stored: readonly StoredLetter[]): LetterFigures {
  const names = new Set(stored.map(({ filename }) => filename));
  const letters = mails.filter(
    (mail) => mail.answerAddress !== null || mail.files.some(({ filename }) => names.has(filename)),
  );
  const perRecipient = new Map<string, SinkMail[]>();
  for (const mail of letters) {
    for (const address of mail.recipients) perRecipient.set(address, [...(perRecipient.get(address) ?? []), mail]);
  }
  return {
    received: letters.length,
    recipients: perRecipient.size,
    twice: [...perRecipient.values()].filter((received) => received.length > 1).length,
    filenames: new Set(letters.flatMap(({ files }) => files.slice(0, 1).map(({ filename }) => filename))).size,
    asStored: stored.filter((letter) => isAsStored(perRecipient.get(letter.email) ?? [], letter)).length,
    withAnswerAddress: letters.filter((mail) => mail.answerAddress !== null).length,
    others: mails.length - letters.length,
  };
}

function isAsStored(received: readonly SinkMail[], { filename, sha256 }: StoredLetter): boolean {
  const [mail, another] = received;
  const file = mail?.files[0];
  return (
    another === undefined &&
    file?.filename === filename &&
    file.sha256 === sha256 &&
    file.mediaType === 'application/pdf'
  );
}
