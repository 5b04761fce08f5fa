import type { FileVerdict } from '../../shared/documents/reading/file-verdict.js';
import { formatNamed, mediaTypeOf, saysOtherwise } from './attachment-format.js';
import { ATTACHMENT_KINDS, type AttachmentKind } from './attachment.entity.js';
import { endingOf } from './filename.js';

/** What is stored of a file's verdict. */
export interface FileJudgement {
  readonly kind: AttachmentKind;
  /** The short name of what it is by its content; empty when that is not known. */
  readonly format: string;
  readonly mediaType: string;
  /** `readable`, or why its text cannot be read. */
  readonly verdict: string;
  readonly found: string | null;
}

/** A file that is refused by the reader for what it does (macros, two types at once) is handed out as bytes and nothing else. */
export function judgementOf(verdict: FileVerdict): FileJudgement {
  const name = verdict.ok ? verdict.kind : verdict.reason === 'otherType' ? verdict.found : '';
  const format = formatNamed(name);
  const kind = (verdict.ok && ATTACHMENT_KINDS.find((each) => each === name)) || 'other';
  return {
    kind,
    format,
    mediaType: mediaTypeOf(format),
    verdict: verdict.ok ? 'readable' : verdict.reason,
    found: kind === 'other' && name !== '' ? name : null,
  };
}

/** True when the name says another format than the content is, such as a PDF named `.docx`. */
export function isMisnamed(filename: string, format: string): boolean {
  return saysOtherwise(endingOf(filename), format);
}
