import type { SinkMail } from '../sink/sink-messages.js';

/** A letter as it stands in the database, with the address it was to go to. */
export interface StoredLetter {
  readonly email: string;
  readonly filename: string;
  readonly sha256: string;
}

/** What the sink was handed, held against what was stored. */
export interface LetterFigures {
  /** E-mails with a file. */
  readonly received: number;
  /** Recipients of such e-mails, each counted once. */
  readonly recipients: number;
  /** Bodies that got more than one. */
  readonly twice: number;
  /** File names, each counted once. */
  readonly filenames: number;
  /** Bodies that got the very file that is stored as their letter, under its own name, as a PDF. */
  readonly asStored: number;
  /** Letters whose e-mail holds an address to answer at. */
  readonly withAnswerAddress: number;
  /** E-mails without a file: receipts. */
  readonly others: number;
}

export function letterFigures(mails: readonly SinkMail[], stored: readonly StoredLetter[]): LetterFigures {
  const letters = mails.filter((mail) => mail.files.length > 0);
  const perRecipient = new Map<string, SinkMail[]>();
  for (const mail of letters) {
    for (const address of mail.recipients) perRecipient.set(address, [...(perRecipient.get(address) ?? []), mail]);
  }
  return {
    received: letters.length,
    recipients: perRecipient.size,
    twice: [...perRecipient.values()].filter((received) => received.length > 1).length,
    filenames: new Set(letters.flatMap((mail) => mail.files.map((file) => file.filename))).size,
    asStored: stored.filter((letter) => isAsStored(perRecipient.get(letter.email) ?? [], letter)).length,
    withAnswerAddress: letters.filter((mail) => mail.answerAddress !== null).length,
    others: mails.length - letters.length,
  };
}

function isAsStored(received: readonly SinkMail[], { filename, sha256 }: StoredLetter): boolean {
  const files = received.flatMap((mail) => mail.files);
  const [file] = files;
  return (
    files.length === 1 && file?.filename === filename && file.sha256 === sha256 && file.mediaType === 'application/pdf'
  );
}
