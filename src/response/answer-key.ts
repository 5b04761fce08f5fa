/** Which answer of a body is meant: about the hearing as a whole or one draft, and whether it is one that supplements. */
export interface AnswerKeyParts {
  readonly draftId: string | null;
  /** The ordinal of the answer that supplements an earlier one; undefined for the answer itself. */
  readonly supplement?: number | undefined;
}

/** How the hearing as a whole is named in a key and in an address. */
export const WHOLE = 'felles';
const SUPPLEMENT = /^(.*)\.(\d{1,6})$/;

/**
 * An answer of a body as one text, for addresses and services: null for the hearing as a whole, the draft's id for a draft,
 * either with the ordinal behind a full stop when it supplements: `felles.2`.
 */
export function answerKey({ draftId, supplement }: AnswerKeyParts): string | null {
  return supplement === undefined ? draftId : `${draftId ?? WHOLE}.${String(supplement)}`;
}

/** The same read back. */
export function answerKeyParts(key: string | null): AnswerKeyParts {
  const [, about, ordinal] = SUPPLEMENT.exec(key ?? '') ?? [];
  if (about === undefined) return { draftId: key === WHOLE ? null : key };
  return { draftId: about === WHOLE || about === '' ? null : about, supplement: Number(ordinal) };
}

/** The answer as the rows beside it name it, such as who is writing in it: `all`, a draft's id, `all.2`. */
export function scopeKey({ draftId, supplement }: AnswerKeyParts): string {
  const about = draftId ?? 'all';
  return supplement === undefined ? about : `${about}.${String(supplement)}`;
}
