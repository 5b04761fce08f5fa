import type { Request } from 'express';
import { fileRefusalWords } from './file-refusal.words.js';
import type { Language } from '../../shared/language/words.js';
import type { FieldError } from '../../shared/web/form.js';
import { uploadFaultOf, uploadsOf } from '../../shared/web/uploads.js';
import type { DocumentIntake, KeptDocument } from './document-intake.js';

/** The name of the field that a file stands in. */
const FIELD = 'file';

/** What a form's file came to: kept, none chosen, or an error to show beside the field. */
export type UploadedDocument =
  | { readonly ok: true; readonly document: KeptDocument | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Takes in the document of a form's file field, and says in words why when it is not taken. */
export async function takeDocument(
  request: Request,
  intake: DocumentIntake,
  language: Language,
): Promise<UploadedDocument> {
  if (uploadFaultOf(request, FIELD))
    return { ok: false, errors: [{ field: FIELD, message: fileRefusalWords[language].tooLarge }] };
  const [upload] = uploadsOf(request, FIELD);
  if (!upload) return { ok: true, document: null };
  const taken = await intake.take(upload.filename, upload.path);
  if (taken.ok) return taken;
  return { ok: false, errors: [{ field: FIELD, message: fileRefusalWords[language][taken.reason] }] };
}

/** The error of a form whose file is needed and missing. */
export function missingFile(message: string): FieldError {
  return { field: FIELD, message };
}
