import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Answer, type ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { PICTURE_NAMES, type FileVerdict } from '../../shared/documents/reading/file-verdict.js';
import { sniffFile } from '../../shared/documents/reading/sniff-file.js';
import type { ExtractionResult, TextBlock } from '../../shared/documents/reading/text-block.js';
import { TextExtractor } from '../../shared/documents/reading/text-extractor.js';
import { FileStore } from '../../shared/files/file-store.js';
import { FileScans } from '../../shared/files/scanning/file-scans.js';
import { Block } from '../text/block.entity.js';
import { blocksOfTyped, TYPED_TEXT_VERSION } from '../text/new-blocks.js';
import { TextSource } from '../text/text-source.entity.js';

/** The blocks of a text, or why there are none. */
export type TextFound =
  | {
      readonly ok: true;
      readonly blocks: readonly TextBlock[];
      readonly extractorVersion: number | null;
      readonly pages: number | null;
    }
  | { readonly ok: false; readonly reason: string; readonly extractorVersion: number | null };

/** Finds the text of one source: what was typed, or what a file says. */
@Injectable()
export class TextReader {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly extractor: TextExtractor,
    private readonly scans: FileScans,
  ) {}

  /**
   * What the version before had too, a file or a field with the same words, is not read again, so that its text is the same
   * to the letter and the comments on it stand, whatever a newer reader would make of it.
   */
  async read(source: TextSource, earlier: ResponseVersion | null): Promise<TextFound> {
    if (source.answerId !== null) return this.typed(source, source.answerId, earlier);
    return (await this.asBefore(source, earlier)) ?? this.extracted(source.attachmentId ?? '');
  }

  private async typed(source: TextSource, answerId: string, earlier: ResponseVersion | null): Promise<TextFound> {
    const { reader } = this.database;
    const answer = await reader.findOneBy(Answer, { id: answerId });
    const place = source.place ?? '';
    const before = earlier && (await reader.findOneBy(Answer, { versionId: earlier.id, place }));
    const known = before && before.text === answer?.text ? await this.asBefore(source, earlier) : null;
    if (known) return known;
    return { ok: true, blocks: blocksOfTyped(answer?.text ?? ''), extractorVersion: TYPED_TEXT_VERSION, pages: null };
  }

  private async asBefore({ sourceKey }: TextSource, earlier: ResponseVersion | null): Promise<TextFound | null> {
    if (!earlier) return null;
    const { reader } = this.database;
    const before = await reader.findOneBy(TextSource, {
      versionId: earlier.id,
      sourceKey,
      state: 'read',
      supersededAt: IsNull(),
    });
    if (!before) return null;
    const blocks = await reader.find(Block, { where: { sourceId: before.id }, order: { position: 'ASC' } });
    const { extractorVersion, pages } = before;
    return { ok: true, blocks: blocks.map(textBlockOf), extractorVersion, pages };
  }

  private async heldBack(sha256: string): Promise<ScanReason | null> {
    const state = (await this.scans.of([sha256])).get(sha256)?.state;
    if (state === 'waiting' && this.scans.isOn) return 'notScannedYet';
    return state === 'quarantined' ? 'quarantined' : null;
  }

  /** What a file says to the reader of today, whatever was made of it before. */
  async extracted(attachmentId: string): Promise<TextFound> {
    const attachment = await this.database.reader.findOneBy(Attachment, { id: attachmentId });
    if (!attachment) return { ok: false, reason: 'damaged', extractorVersion: null };
    const held = await this.heldBack(attachment.sha256);
    if (held) return { ok: false, reason: held, extractorVersion: null };
    const path = this.files.pathOf(attachment.sha256);
    // Judged anew: a type that nobody could read when the file came may be one that is read today.
    const mayBeRead = attachment.isReadable || attachment.verdict === 'otherType';
    const verdict = mayBeRead ? await sniffFile(path) : null;
    const read = verdict && (await this.opened(path, verdict));
    return read ?? { ok: false, reason: refusalIn(verdict) ?? attachment.verdict, extractorVersion: null };
  }

  /** Null for a file that nothing here opens: a picture among them, where there is no program that reads its text. */
  private async opened(path: string, verdict: FileVerdict): Promise<ExtractionResult | null> {
    if (verdict.ok) return this.extractor.extract(path, verdict.kind);
    if (verdict.reason !== 'otherType' || !PICTURE_NAMES.has(verdict.found)) return null;
    const read = await this.extractor.extractPicture(path);
    return read.ok || read.reason !== 'noConverter' ? read : null;
  }
}

/** Why a file is not opened before the scanner has answered; read when it has. */
export const SCAN_REASONS = ['notScannedYet', 'quarantined'] as const;
export type ScanReason = (typeof SCAN_REASONS)[number];

function refusalIn(verdict: FileVerdict | null): string | null {
  return verdict === null || verdict.ok ? null : verdict.reason;
}

function textBlockOf(block: Block): TextBlock {
  const {
    kind,
    text,
    page,
    level,
    places,
    confidence,
    tableNumber: table,
    rowNumber: row,
    columnNumber: column,
  } = block;
  return {
    kind,
    text,
    page,
    ...(level === null ? {} : { level }),
    ...(table === null || row === null || column === null ? {} : { cell: { table, row, column } }),
    ...(places === null ? {} : { places }),
    ...(confidence === null ? {} : { confidence }),
  };
}
