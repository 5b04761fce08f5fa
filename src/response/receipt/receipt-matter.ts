import type { Host } from '../../identity/host/host.entity.js';
import type { PrintedLetterhead } from '../../letter/letterhead/printed-letterhead.js';
import type { Language } from '../../shared/language/words.js';
import type { SheetPart } from '../answer-sheet.js';
import type { Reception } from '../registration/reception.entity.js';
import type { WrittenVersion } from '../submission/version-writer.js';

/** What a receipt is written from. */
export interface ReceiptMatter {
  readonly consultation: {
    readonly title: string;
    readonly caseNumber: string;
    readonly contactName: string;
    readonly contactPhone: string;
    readonly contactEmail: string;
  };
  readonly invitation: {
    readonly addressedName: string;
    readonly email: string | null;
    readonly languageForm: Language;
  };
  readonly host: Host;
  readonly letterhead: PrintedLetterhead | null;
  readonly parts: readonly SheetPart[];
  /** The titles of the drafts that the answer is about, a line for each; null where it is about the hearing. */
  readonly answersTo: string | null;
  /** The receipt of the answer that this one adds to; null when it adds to none. */
  readonly supplements: string | null;
  readonly written: WrittenVersion;
  /** How it came, when staff entered it: consent, meeting, journal number, e-mail. */
  readonly reception: Reception | null;
  /** The text that the seal is over. */
  readonly sealedText: string;
}

/** Whom to ask: name, telephone and e-mail, as far as they are said. */
export function contactOf({ contactName, contactPhone, contactEmail }: ReceiptMatter['consultation']): string {
  return [contactName, contactPhone, contactEmail].filter((part) => part !== '').join(', ');
}

/** `Kvittering-2018-4F7K-09TQ.pdf`: letters, digits and hyphens alone, so that every archive takes it. */
export function receiptFilename(receiptNumber: string): string {
  return `Kvittering-${receiptNumber}.pdf`;
}

/** The file within the document whose SHA-256 is the seal. */
export function sealedFilename(receiptNumber: string): string {
  return `svar-${receiptNumber}.json`;
}
