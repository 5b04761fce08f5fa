import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { fieldError, type FieldError } from '../../shared/web/form.js';
import { TagNameTaken } from '../analysis.errors.js';

/** What saving a tag came to: done, or refused in a way that the form shows with what was typed. */
export type SavedTag =
  { readonly ok: true } | { readonly ok: false; readonly errors: readonly FieldError[]; readonly isOvertaken: boolean };

/** Waits for a tag to be saved, and gives the refusals that belong beside a field as values. Every other error goes its way. */
export async function unlessRefused(
  saving: Promise<unknown>,
  language: Language,
  nameField = 'name',
): Promise<SavedTag> {
  try {
    await saving;
    return { ok: true };
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false, errors: [], isOvertaken: true };
    if (!(error instanceof TagNameTaken)) throw error;
    return { ok: false, errors: [fieldError(nameField, error.wording, language)], isOvertaken: false };
  }
}
