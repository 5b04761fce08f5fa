import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../shared/database/database.js';
import { canonicalContentOf, contentDigestOf } from './canonical-content.js';
import { Answer, ResponseVersion, VersionAttachment } from './response-version.entity.js';
import type { WrittenVersion } from './version-writer.js';

/** Reads submitted versions back, each with its answers and files in their order. */
@Injectable()
export class VersionReader {
  constructor(private readonly database: Database) {}

  /** The versions of an answer, the newest first. */
  async versionsOf(responseId: string, via: Reader = this.database.reader): Promise<readonly ResponseVersion[]> {
    return via.find(ResponseVersion, { where: { responseId }, order: { number: 'DESC' } });
  }

  async contentOf(version: ResponseVersion, via: Reader = this.database.reader): Promise<WrittenVersion> {
    const inOrder = { where: { versionId: version.id }, order: { position: 'ASC' } } as const;
    return { version, answers: await via.find(Answer, inOrder), files: await via.find(VersionAttachment, inOrder) };
  }

  /** The newest version of the answer that this one adds to; null when it adds to none. */
  async supplementedBy(
    { supplementsId }: { readonly supplementsId: string | null },
    via: Reader = this.database.reader,
  ): Promise<ResponseVersion | null> {
    if (supplementsId === null) return null;
    return via.findOne(ResponseVersion, { where: { responseId: supplementsId }, order: { number: 'DESC' } });
  }

  /** True when the rows still say what was sealed. */
  isIntact({ version, answers, files }: WrittenVersion): boolean {
    return contentDigestOf(version, answers, files) === version.sha256;
  }

  /** The text that the seal is over, for whoever wants to compute it themselves. */
  canonicalText({ version, answers, files }: WrittenVersion): string {
    return canonicalContentOf(version, answers, files);
  }
}
