import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { ResponseVersion, VersionAttachment } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { Download } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';

/** Hands out the files of an answer as they came, to read beside their text. */
@Injectable()
export class OriginalFiles {
  constructor(
    private readonly database: Database,
    private readonly files: ScannedFiles,
    private readonly access: AnalysisAccess,
  ) {}

  /** A file that was sent with the version; any other is `NotFound`. Throws what `ScannedFiles.stream` throws. */
  async open(
    actor: PersonActor,
    at: { readonly consultationId: string; readonly versionId: string; readonly attachmentId: string },
  ): Promise<Download> {
    const { consultationId, versionId, attachmentId } = at;
    await this.access.toRead(actor, consultationId);
    const { reader } = this.database;
    const isOwn = await reader.existsBy(ResponseVersion, { id: versionId, consultationId });
    const sent = isOwn && (await reader.findOneBy(VersionAttachment, { versionId, attachmentId }));
    const attachment = sent && (await reader.findOneBy(Attachment, { id: attachmentId }));
    if (!sent || !attachment) throw new NotFound('attachment');
    return new Download(await this.files.stream(sent.sha256), sent.filename, attachment.mediaType);
  }
}
