import type { FileVerdict } from '../../shared/documents/reading/file-verdict.js';
import type { AttachmentKind } from './attachment.entity.js';
import { endingOf } from './filename.js';

/** What is stored of a file's verdict. */
export interface FileJudgement {
  readonly kind: AttachmentKind;
  readonly mediaType: string;
  /** `readable`, or why its text cannot be read. */
  readonly verdict: string;
  readonly found: string | null;
}

const MEDIA_TYPES: Readonly<Record<AttachmentKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // Whatever it is, it is handed out as bytes and nothing that a browser would open.
  other: 'application/octet-stream',
};

export function judgementOf(verdict: FileVerdict): FileJudgement {
  if (verdict.ok) return { kind: verdict.kind, mediaType: MEDIA_TYPES[verdict.kind], verdict: 'readable', found: null };
  const found = verdict.reason === 'otherType' ? verdict.found : null;
  return { kind: 'other', mediaType: MEDIA_TYPES.other, verdict: verdict.reason, found };
}

/** True when the name says another kind than the content is, such as a PDF named `.docx`. */
export function isMisnamed(filename: string, kind: AttachmentKind): boolean {
  const ending = endingOf(filename);
  if (kind === 'other') return ending === 'pdf' || ending === 'docx';
  return ending !== kind;
}
