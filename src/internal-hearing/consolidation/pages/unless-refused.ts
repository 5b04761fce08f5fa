import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Language } from '../../../shared/language/words.js';
import { fieldError, type FieldError } from '../../../shared/web/form.js';

/** What a deed came to: done, or refused in a way that the page it was pressed on can say. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly status: 409 | 422;
      errors(field: string, language: Language): readonly FieldError[];
    };

/**
 * Waits for a deed, and gives a refusal of what was typed or chosen as a value: the workbench is shown again with all that
 * was typed, which the page for errors cannot do. What is not found or not allowed goes its way.
 */
export async function unlessRefused<T>(deed: Promise<T>): Promise<Answered<T>> {
  try {
    return { ok: true, value: await deed };
  } catch (error) {
    if (!(error instanceof DomainError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    const { wording } = error;
    return {
      ok: false,
      status: error.kind === 'invalid' ? 422 : 409,
      errors: (field, language) => [fieldError(field, wording, language)],
    };
  }
}
