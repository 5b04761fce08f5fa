import type { LimitRefusal } from './upload-limits.js';
import type { UploadWords } from './upload.words.js';

/** Why files were not received. */
export type FileRefusalReason = LimitRefusal | 'empty' | 'incomplete' | 'changed';

/** Why files were not received and what to do, with their names. */
export function refusalText(words: UploadWords, reason: FileRefusalReason, names: readonly string[]): string {
  return words[reason](names.join(', '));
}
