import { Injectable } from '@nestjs/common';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Answer, type ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import type { TextBlock } from '../../shared/documents/reading/text-block.js';
import { TextExtractor } from '../../shared/documents/reading/text-extractor.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Block } from '../text/block.entity.js';
import { blocksOfTyped } from '../text/new-blocks.js';
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
  ) {}

  /** A file that the version before had too is not extracted again, so that its text is the same to the letter. */
  async read(source: TextSource, earlier: ResponseVersion | null): Promise<TextFound> {
    if (source.answerId !== null) return this.typed(source.answerId);
    return (await this.asBefore(source, earlier)) ?? this.extracted(source.attachmentId ?? '');
  }

  private async typed(answerId: string): Promise<TextFound> {
    const answer = await this.database.reader.findOneBy(Answer, { id: answerId });
    return { ok: true, blocks: blocksOfTyped(answer?.text ?? ''), extractorVersion: null, pages: null };
  }

  private async asBefore({ sourceKey }: TextSource, earlier: ResponseVersion | null): Promise<TextFound | null> {
    if (!earlier) return null;
    const { reader } = this.database;
    const before = await reader.findOneBy(TextSource, { versionId: earlier.id, sourceKey, state: 'read' });
    if (!before) return null;
    const blocks = await reader.find(Block, { where: { sourceId: before.id }, order: { position: 'ASC' } });
    const { extractorVersion, pages } = before;
    return { ok: true, blocks: blocks.map(textBlockOf), extractorVersion, pages };
  }

  private async extracted(attachmentId: string): Promise<TextFound> {
    const attachment = await this.database.reader.findOneBy(Attachment, { id: attachmentId });
    if (!attachment?.isReadable || attachment.kind === 'other') {
      return { ok: false, reason: attachment?.verdict ?? 'damaged', extractorVersion: null };
    }
    return this.extractor.extract(this.files.pathOf(attachment.sha256), attachment.kind);
  }
}

function textBlockOf(block: Block): TextBlock {
  const { kind, text, page, level, tableNumber: table, rowNumber: row, columnNumber: column } = block;
  return {
    kind,
    text,
    page,
    ...(level === null ? {} : { level }),
    ...(table === null || row === null || column === null ? {} : { cell: { table, row, column } }),
  };
}
