import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { Reader } from '../../shared/database/database.js';
import { instantFrom } from '../../shared/time/clock.js';
import { LeftOut } from './left-out.entity.js';
import type { PassageSource } from './passage-source.entity.js';
import { PassageVersion } from './passage-version.entity.js';
import { Passage } from './passage.entity.js';

/** A source that stands, with its comment as that is now, whether it counts or not. */
export interface StoredSource extends Omit<PassageSource, 'endedAt' | 'endedByName' | 'consultationId' | 'byId'> {
  readonly body: string;
  readonly text: string;
  readonly responseState: string;
  readonly isCurrent: boolean;
}

/** All that is written in a consolidation. */
export interface WrittenRows {
  readonly passages: readonly Passage[];
  readonly sources: readonly StoredSource[];
  readonly leftOut: readonly LeftOut[];
  readonly beside: readonly PassageVersion[];
  /** The dissenters' names by their invitations. */
  readonly dissenters: ReadonlyMap<string, string>;
}

/** Reads what the umbrella has written, and from what; five statements whatever their number. */
@Injectable()
export class WrittenPassages {
  async read(via: Reader, consultationId: string): Promise<WrittenRows> {
    return {
      passages: await via.find(Passage, { where: { consultationId }, order: { position: 'ASC', id: 'ASC' } }),
      sources: await sourcesOf(via, consultationId),
      leftOut: await via.findBy(LeftOut, { consultationId, endedAt: IsNull() }),
      beside: await via.find(PassageVersion, {
        where: { consultationId, outcome: 'beside', letGoAt: IsNull() },
        order: { at: 'ASC', id: 'ASC' },
      }),
      dissenters: await dissentersOf(via, consultationId),
    };
  }
}

async function sourcesOf(via: Reader, consultationId: string): Promise<readonly StoredSource[]> {
  const rows = await via.query<
    (Omit<StoredSource, 'at' | 'isCurrent'> & { at: string; isCurrent: boolean | number })[]
  >(
    `SELECT f."id", f."passageId", f."placementId", f."point", f."commentId", f."invitationId", f."textDigest",
       f."treatment", f."byName", f."at", i."addressedName" AS "body", c."text", r."state" AS "responseState",
       v."number" = r."currentVersion" AS "isCurrent"
     FROM "passage_source" f JOIN "comment" c ON c."id" = f."commentId"
     JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
     JOIN "invitation" i ON i."id" = f."invitationId"
     WHERE f."consultationId" = $1 AND f."endedAt" IS NULL ORDER BY f."at", f."id"`,
    [consultationId],
  );
  return rows.map((row) => ({ ...row, at: instantFrom(row.at), isCurrent: Boolean(row.isCurrent) }));
}

async function dissentersOf(via: Reader, consultationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await via
    .createQueryBuilder(Invitation, 'i')
    .select(['i.id', 'i.addressedName'])
    .where(
      `i.id IN (SELECT p."dissenterInvitationId" FROM "passage" p WHERE p."consultationId" = :consultationId
         AND p."dissenterInvitationId" IS NOT NULL)`,
      { consultationId },
    )
    .getMany();
  return new Map(rows.map(({ id, addressedName }) => [id, addressedName]));
}
