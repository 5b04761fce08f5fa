import type { FileRefusal, FileSource } from '../../../shared/documents/reading/file-verdict.js';
import { UnreadableFile } from '../../../shared/documents/reading/file-verdict.js';
import { sniffFile } from '../../../shared/documents/reading/sniff-file.js';
import type { ParagraphPlace } from '../../../shared/documents/writing/word/template/part-paragraphs.js';
import {
  openTemplate,
  placeholdersOf,
  type PartRole,
} from '../../../shared/documents/writing/word/template/word-template.js';
import { BLOCK_PLACEHOLDERS, isBlockPlaceholder, isPlaceholder, REQUIRED_PLACEHOLDER } from './summary-placeholders.js';

/** What is wrong with a placeholder, and where it stands. */
export interface PlaceholderFault {
  readonly reason: 'unknown' | 'unclosed' | 'notAlone' | 'twice';
  readonly name: string;
  readonly part: PartRole;
  readonly place: ParagraphPlace;
}

/** What judging a template came to: it can be used, is no Word file, or has faults in its placeholders. */
export type TemplateVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: FileRefusal }
  | { readonly ok: false; readonly faults: readonly PlaceholderFault[]; readonly isMissing: boolean };

/** Judges a template by its content, as any file from outside, and each placeholder in it. */
export async function checkTemplate(source: FileSource): Promise<TemplateVerdict> {
  const verdict = await sniffFile(source);
  if (!verdict.ok) return { ok: false, refusal: verdict.reason };
  if (verdict.kind !== 'docx') return { ok: false, refusal: 'otherType' };
  try {
    return await checkPlaceholders(source);
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, refusal: error.reason };
    throw error;
  }
}

type Found = ReturnType<typeof placeholdersOf>[number];

async function checkPlaceholders(source: FileSource): Promise<TemplateVerdict> {
  const found = placeholdersOf(await openTemplate(source));
  const faults = [...found.flatMap(faultsOf), ...BLOCK_PLACEHOLDERS.flatMap((name) => repeated(found, name))];
  const isMissing = !found.some(({ name, isClosed }) => isClosed && name === REQUIRED_PLACEHOLDER);
  return faults.length === 0 && !isMissing ? { ok: true } : { ok: false, faults, isMissing };
}

function faultsOf(found: Found): PlaceholderFault[] {
  const { name, part, place } = found;
  const reason = reasonOf(found);
  return reason === null ? [] : [{ reason, name, part, place }];
}

function reasonOf({ name, isClosed, part, standsAlone }: Found): PlaceholderFault['reason'] | null {
  if (!isClosed) return 'unclosed';
  if (!isPlaceholder(name)) return 'unknown';
  return isBlockPlaceholder(name) && !(standsAlone && part === 'document') ? 'notAlone' : null;
}

function repeated(found: readonly Found[], name: string): PlaceholderFault[] {
  const [, ...others] = found.filter((one) => one.isClosed && one.name === name);
  return others.map(({ part, place }) => ({ reason: 'twice', name, part, place }));
}
