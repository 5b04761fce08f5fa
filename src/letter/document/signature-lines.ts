import { formatDay } from '../../shared/language/format.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { LetterApproval, LetterMatter } from '../letter-matter.js';
import { letterTextWords } from '../letter-text.words.js';

/** Somebody who signs, as it is printed: «Kari Nordmann e.f.» when on the authority of another. */
export interface SignatureLine {
  readonly name: string;
  /** Empty when none is given. */
  readonly role: string;
}

/** What stands below the text of a letter. */
export interface SignatureLines {
  readonly greeting: string;
  readonly signatories: readonly SignatureLine[];
  /** «Dokumentet er godkjent elektronisk» with who and when, or that it is not approved. */
  readonly note: string;
}

/** The signatures of a hearing's letter in a language form. */
export function signatureLines({ outline, approval }: LetterMatter, form: LanguageForm): SignatureLines {
  const words = letterTextWords[form];
  return {
    greeting: words.greeting,
    signatories: outline.signatories.map(({ name, title, onBehalf }) => ({
      name: onBehalf ? `${name} ${words.onAuthority}` : name,
      role: title,
    })),
    note: approval === null ? words.notApproved : words.approved(approverOf(approval), formatDay(approval.on, form)),
  };
}

/** «Didrik Direktør, avdelingsdirektør,» or the name alone. */
function approverOf({ byName, byTitle }: LetterApproval): string {
  return byTitle ? `${byName}, ${byTitle},` : byName;
}
