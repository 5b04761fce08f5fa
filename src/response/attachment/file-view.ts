import { FILE_REFUSALS } from '../../shared/documents/reading/file-verdict.js';
import { formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { verdictWords } from '../labels.words.js';
import type { Attachment } from './attachment.entity.js';
import { isMisnamed } from './file-judgement.js';
import { uploadWords } from './upload.words.js';

/** An uploaded file as a page shows it. */
export interface FileView {
  readonly name: string;
  readonly href: string;
  readonly size: string;
  readonly isReadable: boolean;
  /** That we can read it, or why not and what to do. */
  readonly verdict: string;
  readonly removeHref: string;
  readonly removeText: string;
  readonly sha256: string;
}

/** A file in the words of a page; `folder` is where it is downloaded. */
export function fileView(file: Attachment, language: Language, folder = '/svar/vedlegg'): FileView {
  const words = uploadWords[language];
  return {
    name: file.filename,
    href: `${folder}/${file.id}`,
    size: formatSize(file.sizeBytes, language),
    isReadable: file.isReadable,
    verdict: verdictText(file, language),
    removeHref: `/svar/vedlegg/${file.id}/fjerning`,
    removeText: words.removeFile(file.filename),
    sha256: file.sha256,
  };
}

/** What the check of a file found, in a sentence or three. */
export function verdictText(file: Attachment, language: Language): string {
  const words = uploadWords[language];
  const misnamed = isMisnamed(file.filename, file.kind);
  if (file.isReadable) return misnamed ? words.readAs(file.filename, typeName(file)) : words.readable;
  const refusal = FILE_REFUSALS.find((known) => known === file.verdict) ?? 'unknownType';
  const isOtherThanNamed = misnamed && file.found !== null;
  const what = isOtherThanNamed ? words.isReally(file.filename, typeName(file)) : verdictWords[language][refusal];
  return `${what} ${words.keptAnyway} ${words.sendReadable}`;
}

function typeName(file: Attachment): string {
  return (file.found ?? file.kind).toUpperCase();
}
