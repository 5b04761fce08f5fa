import { LARGEST_FILE_BYTES, LARGEST_UPLOAD_BYTES, MOST_FILES } from '../../shared/web/uploads.js';

/** Why a file does not fit into an answer. */
export type LimitRefusal = 'tooLarge' | 'tooMany' | 'tooMuch';

interface Sized {
  readonly sizeBytes: number;
}

/** Why one more file does not fit beside those that are there: 50 MB a file, 10 files and 200 MB an answer. Null when it fits. */
export function refusalOf(there: readonly Sized[], more: Sized): LimitRefusal | null {
  if (more.sizeBytes > LARGEST_FILE_BYTES) return 'tooLarge';
  if (there.length >= MOST_FILES) return 'tooMany';
  const sizeBytes = there.reduce((sum, file) => sum + file.sizeBytes, more.sizeBytes);
  return sizeBytes > LARGEST_UPLOAD_BYTES ? 'tooMuch' : null;
}
