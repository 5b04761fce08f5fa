import { plainName } from '../../shared/language/plain-name.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { LetterKind } from '../letter-occasion.js';
import { letterTextWords } from '../letter-text.words.js';

const LONGEST_NAME = 80;

/** Whom a file is for. */
export interface FileRecipient {
  readonly id: string;
  readonly name: string;
  readonly languageForm: LanguageForm;
}

/**
 * The name of each body's own file, such as `Horingsbrev-18-1234-Den-norske-legeforening.pdf`: letters, digits and hyphens
 * alone, so that every archive system takes it. Bodies of one name (there are two municipalities called Våler) are told
 * apart by a number, in the order of their ids, which does not change.
 */
export function letterFilenames(
  caseNumber: string,
  recipients: readonly FileRecipient[],
  kind: LetterKind = 'announcement',
): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const filenames = new Map<string, string>();
  for (const { id, name, languageForm } of [...recipients].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    const base = [startOf(kind, languageForm), plainName(caseNumber), plainName(name).slice(0, LONGEST_NAME)]
      .filter((part) => part !== '')
      .join('-')
      .replace(/-+$/, '');
    const number = (taken.get(base.toLowerCase()) ?? 0) + 1;
    taken.set(base.toLowerCase(), number);
    filenames.set(id, number === 1 ? `${base}.pdf` : `${base}-${String(number)}.pdf`);
  }
  return filenames;
}

function startOf(kind: LetterKind, languageForm: LanguageForm): string {
  const words = letterTextWords[languageForm];
  const starts: Readonly<Record<LetterKind, string>> = {
    announcement: words.filename,
    reminder: words.filenameOfReminder,
    extension: words.filenameOfExtension,
    correction: words.filenameOfCorrection,
    closing: words.filenameOfClosing,
  };
  return starts[kind];
}
