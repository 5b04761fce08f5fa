import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { PersonActor } from '../../identity/access/actor.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { ResponseVersion, VersionAttachment } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import type { TextPlace } from '../../shared/documents/reading/text-block.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { Download } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { Block } from '../text/block.entity.js';
import { TextSource } from '../text/text-source.entity.js';

/** Where a line of a text stands on its page: `TextPlace` with offsets in the whole text, in that order. */
export type LineOnPage = readonly [
  start: number,
  end: number,
  page: number,
  left: number,
  top: number,
  width: number,
  height: number,
];

/** Which file of an answer, in which hearing. */
export interface FileRef {
  readonly consultationId: string;
  readonly versionId: string;
  readonly attachmentId: string;
}

/** Hands out the files of an answer as they came, to read beside their text. */
@Injectable()
export class OriginalFiles {
  constructor(
    private readonly database: Database,
    private readonly files: ScannedFiles,
    private readonly access: AnalysisAccess,
  ) {}

  /** A file that was sent with the version; any other is `NotFound`. Throws what `ScannedFiles.stream` throws. */
  async open(actor: PersonActor, { consultationId, versionId, attachmentId }: FileRef): Promise<Download> {
    await this.access.toRead(actor, consultationId);
    const { reader } = this.database;
    const isOwn = await reader.existsBy(ResponseVersion, { id: versionId, consultationId });
    const sent = isOwn && (await reader.findOneBy(VersionAttachment, { versionId, attachmentId }));
    const attachment = sent && (await reader.findOneBy(Attachment, { id: attachmentId }));
    if (!sent || !attachment) throw new NotFound('attachment');
    return new Download(await this.files.stream(sent.sha256), sent.filename, attachment.mediaType);
  }

  /** Where the lines of a file's text stand on its pages, in the newest reading; none where the file does not say. */
  async lines(
    actor: PersonActor,
    { consultationId, versionId, attachmentId }: FileRef,
  ): Promise<readonly LineOnPage[]> {
    await this.access.toRead(actor, consultationId);
    const { reader } = this.database;
    const where = { consultationId, versionId, attachmentId, supersededAt: IsNull() };
    const source = await reader.findOne(TextSource, { where });
    if (!source) throw new NotFound('attachment');
    const blocks = await reader.find(Block, { where: { sourceId: source.id }, order: { position: 'ASC' } });
    return blocks.flatMap(({ startOffset, places }) => (places ?? []).map((place) => lineOf(startOffset, place)));
  }
}

const PARTS = 10_000;

/** Fractions to four digits: a tenth of a millimetre on a page, and half the bytes. */
function lineOf(offset: number, { start, end, page, ...box }: TextPlace): LineOnPage {
  const short = (part: number): number => Math.round(part * PARTS) / PARTS;
  const { left, top, width, height } = box;
  return [offset + start, offset + end, page, short(left), short(top), short(width), short(height)];
}
