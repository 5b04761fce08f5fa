import { DomainError } from '../shared/errors/domain-error.js';
import type { Language } from '../shared/language/words.js';
import { fieldError, type FieldError } from '../shared/web/form.js';

/** Refusals that belong beside a field of the form: each with the field's name, or how to tell it from the refusal. */
export type RefusalsByField = readonly (readonly [
  refusal: abstract new (...given: never[]) => DomainError,
  field: string | ((refusal: DomainError) => string),
])[];

export type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FieldError };

/**
 * Waits for a change, and gives a refusal that belongs beside a field as that field's error: the form is shown again with
 * what was typed, which the page for errors cannot do. Every other error goes its way.
 */
export async function besideField<T>(
  change: Promise<T>,
  refusals: RefusalsByField,
  language: Language,
): Promise<Tried<T>> {
  try {
    return { ok: true, value: await change };
  } catch (error) {
    const known = refusals.find(([refusal]) => error instanceof refusal);
    if (!known || !(error instanceof DomainError)) throw error;
    const [, field] = known;
    const name = typeof field === 'string' ? field : field(error);
    return { ok: false, error: fieldError(name, error.wording, language) };
  }
}
