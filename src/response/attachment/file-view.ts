import { FILE_REFUSALS } from '../../shared/documents/reading/file-verdict.js';
import { formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { FileScan } from '../../shared/files/scanning/file-scan.entity.js';
import { verdictWords } from '../labels.words.js';
import { formatLabel, isEnding, type FormatFamily } from './attachment-format.js';
import type { Attachment } from './attachment.entity.js';
import { isMisnamed } from './file-judgement.js';
import { endingOf } from './filename.js';
import { formatVerdictWords, formatWords } from './format.words.js';
import { scanNotice } from './scan.words.js';
import { uploadWords } from './upload.words.js';

/** An uploaded file as a page shows it. */
export interface FileView {
  readonly name: string;
  readonly href: string;
  readonly size: string;
  readonly isReadable: boolean;
  /** That something is wrong with the file, beyond that its format is not read as text. */
  readonly isWarned: boolean;
  /** What it is and that we can read it, or why not and what to do. */
  readonly verdict: string;
  readonly removeHref: string;
  readonly removeText: string;
  readonly restoreHref: string;
  readonly restoreText: string;
  readonly moveHref: string;
  readonly upText: string;
  readonly downText: string;
  readonly sha256: string;
}

type Judged = Pick<Attachment, 'filename' | 'format' | 'verdict' | 'isReadable'>;

/** A file in the words of a page, with what the scanner has said of it, as far as it has been asked. */
export function fileView(file: Attachment, language: Language, scan?: FileScan): FileView {
  const words = uploadWords[language];
  return {
    name: file.filename,
    href: `/svar/vedlegg/${file.id}`,
    size: formatSize(file.sizeBytes, language),
    isReadable: file.isReadable,
    isWarned: isWarned(file) || scan?.state === 'quarantined',
    verdict: [verdictText(file, language), scanNotice(scan, language)].filter(Boolean).join(' '),
    removeHref: `/svar/vedlegg/${file.id}/fjerning`,
    removeText: words.removeFile(file.filename),
    restoreHref: `/svar/vedlegg/${file.id}/tilbake`,
    restoreText: words.restoreFile(file.filename),
    moveHref: `/svar/vedlegg/${file.id}/plass`,
    upText: words.upFile(file.filename),
    downText: words.downFile(file.filename),
    sha256: file.sha256,
  };
}

/** True when the sender should look at the file again: it is not what its name says, or it cannot be opened safely. */
export function isWarned(file: Judged): boolean {
  return isMisnamed(file.filename, file.format) || !(file.isReadable || isMerelyNotText(file));
}

/** What the check of a file found, in a sentence or three. */
export function verdictText(file: Judged, language: Language): string {
  const words = formatVerdictWords[language];
  const what = formatName(file, language);
  const misnamed = isMisnamed(file.filename, file.format) ? [words.isReally(file.filename, what.within)] : [];
  const [kind = `${what.first}.`] = misnamed;
  if (file.isReadable) return `${kind} ${words.readable}`;
  if (isMerelyNotText(file)) return file.format === '' ? words.unknown : `${kind} ${words.notReadAsText}`;
  const refusal = FILE_REFUSALS.find((known) => known === file.verdict) ?? 'unknownType';
  return [...misnamed, verdictWords[language][refusal], words.keptAnyway, words.sendReadable].join(' ');
}

/** A format that holds no text that we read, and nothing wrong with it. What is nothing we know is no PDF, whatever its name. */
function isMerelyNotText({ verdict, filename }: Judged): boolean {
  return verdict === 'otherType' || (verdict === 'unknownType' && !isEnding(endingOf(filename)));
}

const WITHIN = {
  file: 'aFile',
  image: 'aImage',
  plainText: 'aPlainText',
  olderWord: 'aOlderWord',
} as const satisfies Record<FormatFamily, string>;

function formatName({ format }: Judged, language: Language): { readonly first: string; readonly within: string } {
  const { family, label } = formatLabel(format);
  const words = formatWords[language];
  return { first: words[family](label), within: words[WITHIN[family]](label) };
}
