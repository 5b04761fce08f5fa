import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import type { FileRefusal, FileSource } from '../../shared/documents/reading/file-verdict.js';
import { sniffFile } from '../../shared/documents/reading/sniff-file.js';
import { FileStore } from '../../shared/files/file-store.js';

/** A document that is in the store. */
export interface KeptDocument {
  readonly sha256: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** What taking in a file came to: the document, or why it was not taken. */
export type Intake =
  { readonly ok: true; readonly document: KeptDocument } | { readonly ok: false; readonly reason: FileRefusal };

/** What is sent out with a hearing. Answers are read in more formats; a draft that all can open is one of these. */
export const PAPER_KINDS = ['pdf', 'docx'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const MEDIA_TYPES: Record<PaperKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const LONGEST_FILENAME = 200;

/** The kind of a document in the store, or null for what is neither PDF nor Word. */
export function kindOf(mediaType: string): PaperKind | null {
  return PAPER_KINDS.find((kind) => MEDIA_TYPES[kind] === mediaType) ?? null;
}

/**
 * Takes in what is sent out with a hearing: PDF and Word, judged by their content, kept in the store before any row points
 * at them. Must not be called inside a unit of work, which would wait for the disk.
 */
@Injectable()
export class DocumentIntake {
  constructor(private readonly files: FileStore) {}

  async take(filename: string, source: FileSource): Promise<Intake> {
    const verdict = await sniffFile(source);
    if (!verdict.ok) return { ok: false, reason: verdict.reason };
    const kind = PAPER_KINDS.find((known) => known === verdict.kind);
    if (kind === undefined) return { ok: false, reason: 'otherType' };
    const stored =
      typeof source === 'string'
        ? await this.files.keepStream(createReadStream(source))
        : await this.files.keep(source);
    const named = filename.slice(-LONGEST_FILENAME) || `dokument.${kind}`;
    return { ok: true, document: { ...stored, filename: named, mediaType: MEDIA_TYPES[kind] } };
  }
}
