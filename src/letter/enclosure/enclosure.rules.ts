import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { NewAttachment } from '../../delivery/message/new-message.js';
import type { LetterOccasion } from '../letter-occasion.js';

/** What an e-mail with all its files may weigh as it is sent; many relays refuse more than twenty. */
export const MOST_BYTES_SENT = 15_000_000;
/** Kept free for the letter itself and the text of the e-mail. */
const BYTES_OF_LETTER = 1_000_000;

/** The files that would go along with a letter, in the order in which the letter names them. */
export function filesOf(outline: ConsultationOutline, occasion: LetterOccasion): readonly NewAttachment[] {
  const corrected = outline.drafts.filter(({ draft }) => draft.title === occasion.draftTitle);
  // Whoever gets a correction has the other files already.
  const isOfOneDraft = occasion.kind === 'correction' && corrected.length > 0;
  const drafts = (isOfOneDraft ? corrected : outline.drafts).flatMap(({ version }) => (version ? [version] : []));
  const files = [...drafts, ...(isOfOneDraft ? [] : outline.papers)];
  return withNamesApart(
    files.map(({ sha256, filename, mediaType, sizeBytes }) => ({ sha256, filename, mediaType, sizeBytes })),
  );
}

/** What files weigh in an e-mail: base64, with a line break after each 76 signs. */
export function bytesSent(files: readonly { readonly sizeBytes: number }[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + Math.ceil((Math.ceil(sizeBytes / 3) * 4 * 78) / 76), 0);
}

/** True when the files and a letter fit in one e-mail. */
export function fitInEmail(files: readonly { readonly sizeBytes: number }[]): boolean {
  return bytesSent(files) + BYTES_OF_LETTER <= MOST_BYTES_SENT;
}

/** Two drafts may have come as files of one name; `utkast.pdf` and `utkast-2.pdf` are told apart where they are saved. */
function withNamesApart(files: readonly NewAttachment[]): readonly NewAttachment[] {
  const taken = new Map<string, number>();
  return files.map((file) => {
    const key = file.filename.toLowerCase();
    const number = (taken.get(key) ?? 0) + 1;
    taken.set(key, number);
    return number === 1 ? file : { ...file, filename: numbered(file.filename, number) };
  });
}

function numbered(filename: string, number: number): string {
  const dot = filename.lastIndexOf('.');
  const end = dot > 0 ? dot : filename.length;
  return `${filename.slice(0, end)}-${String(number)}${filename.slice(end)}`;
}
