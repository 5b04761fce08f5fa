import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database.js';
import { COUNTS } from './current-answers.js';
import type { Decision } from './placement/assessment.rules.js';
import type { PlacementTarget, Stance } from './placement/placement.entity.js';

/** A comment of an answer that counts, with whose it is. */
export interface CommentOfBody {
  readonly commentId: string;
  readonly text: string;
  readonly versionId: string;
  readonly responseId: string;
  readonly invitationId: string;
  readonly body: string;
  readonly bodySortKey: string;
  /** Those that stand behind the same answer beside the body itself. */
  readonly onBehalfOf: readonly string[];
}

/** A comment in one place, with what was said and decided there. */
export interface PlacedComment extends CommentOfBody {
  readonly placementId: string;
  readonly target: PlacementTarget;
  /** See `Placement.place`. */
  readonly place: string;
  readonly draftId: string | null;
  readonly sectionId: string | null;
  readonly questionId: string | null;
  readonly stance: Stance;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly decidedByName: string | null;
}

/** How much of an answer that counts is accounted for, in characters that are not white space. */
export interface HandledShare {
  readonly versionId: string;
  readonly invitationId: string;
  readonly body: string;
  readonly characters: number;
  readonly inComments: number;
  readonly setAside: number;
  readonly unhandled: number;
  /** Texts that have not been read, and those that cannot be. */
  readonly waiting: number;
  readonly unreadable: number;
}

type Stored<T extends CommentOfBody> = Omit<T, 'onBehalfOf' | 'tags'> & { readonly onBehalfOf: string };

const COLUMNS = `c."id" AS "commentId", c."text", c."versionId", v."responseId", v."invitationId",
  i."addressedName" AS "body", i."sortKey" AS "bodySortKey", v."onBehalfOf"`;
const STANDING = `JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId"
  WHERE c."consultationId" = $1 AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}`;

/**
 * How the domains above read what has been made of the answers, as plain rows. Only answers that count: submitted, not
 * withdrawn, in their newest version. Whoever asks has already been let in to the hearing.
 */
@Injectable()
export class AnalysisReader {
  constructor(private readonly database: Database) {}

  /** Every comment in every place it stands, by body and then as in the text; two statements. */
  async placedComments(consultationId: string): Promise<readonly PlacedComment[]> {
    const rows = await this.database.reader.query<Stored<PlacedComment>[]>(
      `SELECT ${COLUMNS}, p."id" AS "placementId", p."target", p."place", p."draftId", p."sectionId", p."questionId",
         p."stance", p."decision", p."reason", p."decidedByName"
       FROM "placement" p JOIN "comment" c ON c."id" = p."commentId" ${STANDING}
       ORDER BY i."sortKey", v."id", c."sourceId", c."startOffset", c."id", p."place"`,
      [consultationId],
    );
    const tags = await this.tagsOf(consultationId);
    return rows.map((row) => ({
      ...row,
      onBehalfOf: namesOf(row.onBehalfOf),
      tags: tags.get(row.placementId) ?? [],
    }));
  }

  /** Comments that stand nowhere yet: while there is one, no summary is issued. */
  async unplacedComments(consultationId: string): Promise<readonly CommentOfBody[]> {
    const rows = await this.database.reader.query<Stored<CommentOfBody>[]>(
      `SELECT ${COLUMNS} FROM "comment" c ${STANDING}
       AND NOT EXISTS (SELECT 1 FROM "placement" p WHERE p."commentId" = c."id")
       ORDER BY i."sortKey", v."id", c."sourceId", c."startOffset", c."id"`,
      [consultationId],
    );
    return rows.map((row) => ({ ...row, onBehalfOf: namesOf(row.onBehalfOf) }));
  }

  /** How much of each answer is accounted for; answers without text are left out. */
  async handledShares(consultationId: string): Promise<readonly HandledShare[]> {
    const rows = await this.database.reader.query<Record<keyof HandledShare, string>[]>(
      `SELECT v."id" AS "versionId", v."invitationId", i."addressedName" AS "body", SUM(s."characters") AS "characters",
         SUM(s."inComments") AS "inComments", SUM(s."setAside") AS "setAside",
         SUM(s."characters" - s."inComments" - s."setAside") AS "unhandled",
         SUM(CASE WHEN s."state" = 'waiting' THEN 1 ELSE 0 END) AS "waiting",
         SUM(CASE WHEN s."state" = 'unreadable' THEN 1 ELSE 0 END) AS "unreadable"
       FROM "text_source" s JOIN "response_version" v ON v."id" = s."versionId"
       JOIN "response" r ON r."id" = v."responseId" JOIN "invitation" i ON i."id" = v."invitationId"
       WHERE s."consultationId" = $1 AND ${COUNTS}
       GROUP BY v."id", v."invitationId", i."addressedName", i."sortKey" ORDER BY i."sortKey", v."id"`,
      [consultationId],
    );
    return rows.map(({ versionId, invitationId, body, ...counts }) => ({
      versionId,
      invitationId,
      body,
      characters: Number(counts.characters),
      inComments: Number(counts.inComments),
      setAside: Number(counts.setAside),
      unhandled: Number(counts.unhandled),
      waiting: Number(counts.waiting),
      unreadable: Number(counts.unreadable),
    }));
  }

  private async tagsOf(consultationId: string): Promise<ReadonlyMap<string, PlacedComment['tags']>> {
    const rows = await this.database.reader.query<{ placementId: string; id: string; name: string }[]>(
      `SELECT m."placementId", t."id", t."name" FROM "placement_tag" m JOIN "tag" t ON t."id" = m."tagId"
       WHERE t."consultationId" = $1 ORDER BY m."placementId", t."position", t."id"`,
      [consultationId],
    );
    const tags = new Map<string, PlacedComment['tags']>();
    for (const { placementId, id, name } of rows)
      tags.set(placementId, [...(tags.get(placementId) ?? []), { id, name }]);
    return tags;
  }
}

function namesOf(stored: string): readonly string[] {
  return JSON.parse(stored) as string[]; // reason: written by the JSON column of the response
}
