import type { Language } from '../../shared/language/words.js';
import type { SheetPart } from '../answer-sheet.js';
import type { WrittenVersion } from '../submission/version-writer.js';

/** What a receipt is written from. */
export interface ReceiptMatter {
  readonly consultation: {
    readonly title: string;
    readonly contactName: string;
    readonly contactPhone: string;
    readonly contactEmail: string;
  };
  readonly invitation: {
    readonly addressedName: string;
    readonly email: string | null;
    readonly languageForm: Language;
  };
  readonly parts: readonly SheetPart[];
  readonly written: WrittenVersion;
}
