import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../identity/access/actor.js';
import { Database } from '../shared/database/database.js';

const MOST_SHOWN = 20;

/** A hearing where the person has something to do themselves, and how much. */
export interface OwnItem {
  readonly consultationId: string;
  readonly title: string;
  readonly count: number;
}

/** A comment on which somebody asks the person to look. */
export interface AskedItem {
  readonly consultationId: string;
  readonly title: string;
  readonly commentId: string;
  readonly askedBy: string;
}

/** A sample that the person is to code. */
export interface SampleItem extends OwnItem {
  readonly sampleId: string;
}

/** What the person has been given to do at the host where they work now. Each list is bounded. */
export interface OwnMatters {
  readonly assigned: readonly OwnItem[];
  readonly asked: readonly AskedItem[];
  readonly toCode: readonly SampleItem[];
}

type Counted<T> = Omit<T, 'count'> & { readonly count: number | string };

/** Reads what a person has been given; three statements. */
@Injectable()
export class OwnWork {
  constructor(private readonly database: Database) {}

  async of({ id, hostId }: PersonActor): Promise<OwnMatters> {
    const [assigned, asked, toCode] = await Promise.all([
      this.assigned(id, hostId),
      this.asked(id, hostId),
      this.toCode(id, hostId),
    ]);
    return { assigned, asked, toCode };
  }

  private async assigned(personId: string, hostId: string): Promise<readonly OwnItem[]> {
    const rows = await this.database.reader.query<Counted<OwnItem>[]>(
      `SELECT c."id" AS "consultationId", c."title", COUNT(*) AS "count" FROM "comment_work" w
       JOIN "comment" x ON x."id" = w."commentId" AND x."kind" = 'comment' AND x."removedAt" IS NULL
       JOIN "response_version" v ON v."id" = x."versionId"
       JOIN "response" r ON r."id" = v."responseId" AND r."state" = 'submitted' AND r."currentVersion" = v."number"
       JOIN "consultation" c ON c."id" = w."consultationId"
       LEFT JOIN "work_step" s ON s."id" = w."stepId"
       WHERE w."assigneeId" = $1 AND c."hostId" = $2 AND c."state" NOT IN ('archived', 'cancelled')
       AND (s."id" IS NULL OR s."isDone" = $3)
       GROUP BY c."id", c."title" ORDER BY COUNT(*) DESC, c."id" LIMIT ${String(MOST_SHOWN)}`,
      [personId, hostId, false],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  private async asked(personId: string, hostId: string): Promise<readonly AskedItem[]> {
    return this.database.reader.query<AskedItem[]>(
      `SELECT c."id" AS "consultationId", c."title", m."commentId", MAX(t."authorName") AS "askedBy"
       FROM "talk_mention" m JOIN "talk_remark" t ON t."id" = m."remarkId"
       JOIN "consultation" c ON c."id" = m."consultationId"
       WHERE m."personId" = $1 AND m."seenAt" IS NULL AND c."hostId" = $2
       AND c."state" NOT IN ('archived', 'cancelled')
       GROUP BY c."id", c."title", m."commentId" ORDER BY MAX(t."at") DESC, m."commentId" LIMIT ${String(MOST_SHOWN)}`,
      [personId, hostId],
    );
  }

  private async toCode(personId: string, hostId: string): Promise<readonly SampleItem[]> {
    const rows = await this.database.reader.query<Counted<SampleItem>[]>(
      `SELECT c."id" AS "consultationId", c."title", s."id" AS "sampleId", s."size" AS "count" FROM "sample_coder" k
       JOIN "coding_sample" s ON s."id" = k."sampleId" JOIN "consultation" c ON c."id" = s."consultationId"
       WHERE k."personId" = $1 AND k."doneAt" IS NULL AND c."hostId" = $2
       AND c."state" NOT IN ('archived', 'cancelled') ORDER BY s."id" LIMIT ${String(MOST_SHOWN)}`,
      [personId, hostId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }
}
