import { Injectable } from '@nestjs/common';
import { draftsHeldBy } from '../../consultation/draft/drafts-asked-about.js';
import { Database } from '../../shared/database/database.js';
import { CodebookTree } from '../codebook/codebook-tree.js';
import { Tag } from '../codebook/tag.entity.js';
import { COUNTS } from '../current-answers.js';
import type { Assignee } from './assigning.rules.js';
import type { RuleKind } from './assignment-rule.entity.js';
import { StepsService } from './steps.service.js';
import { WorkPeople } from './work-people.js';
import type { WorkStep } from './work-step.entity.js';

/** How far somebody has come with what they have; without a name for what nobody has. */
export interface Share {
  readonly assigneeId: string | null;
  readonly name: string | null;
  readonly all: number;
  readonly done: number;
}

/** A rule with the words for what it goes by and whom it gives to. */
export interface NamedRule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly target: string;
  readonly assignee: string;
}

/** How the work on a hearing is shared out. */
export interface WorkOverview {
  readonly shares: readonly Share[];
  readonly steps: readonly WorkStep[];
  readonly rules: readonly NamedRule[];
  /** Tags of the codebook that bring somebody, with their path. */
  readonly tagRules: readonly { readonly tagId: string; readonly target: string; readonly assignee: string }[];
  readonly people: readonly Assignee[];
  readonly drafts: readonly { readonly id: string; readonly shortTitle: string }[];
}

const MOST_RULES = 500;

/** Reads how the work on a hearing is shared out; eight statements whatever there is, two more for an internal hearing. */
@Injectable()
export class WorkOverviewReader {
  constructor(
    private readonly database: Database,
    private readonly steps: StepsService,
    private readonly people: WorkPeople,
  ) {}

  async read(consultationId: string): Promise<WorkOverview> {
    const { reader } = this.database;
    return {
      shares: await this.shares(consultationId),
      steps: await this.steps.of(consultationId),
      rules: await reader.query<NamedRule[]>(
        `SELECT r."id", r."kind", COALESCE(i."addressedName", d."shortTitle") AS "target", p."name" AS "assignee"
         FROM "assignment_rule" r JOIN "person" p ON p."id" = r."assigneeId"
         LEFT JOIN "invitation" i ON r."kind" = 'body' AND i."id" = r."targetId"
         LEFT JOIN "draft" d ON r."kind" = 'draft' AND d."id" = r."targetId"
         WHERE r."consultationId" = $1 ORDER BY r."kind", d."position", i."sortKey", r."id" LIMIT ${String(MOST_RULES)}`,
        [consultationId],
      ),
      tagRules: await this.tagRules(consultationId),
      people: await this.people.of(consultationId),
      drafts: await reader.query(
        'SELECT "id", "shortTitle" FROM "draft" WHERE "consultationId" = $1 ORDER BY "position", "id"',
        [await draftsHeldBy(reader, consultationId)],
      ),
    };
  }

  /** The bodies of the hearing whose name is this one, however it is written; two at most. */
  async bodiesNamed(consultationId: string, searchText: string): Promise<readonly string[]> {
    const rows = await this.database.reader.query<{ id: string }[]>(
      'SELECT "id" FROM "invitation" WHERE "consultationId" = $1 AND "searchText" = $2 ORDER BY "id" LIMIT 2',
      [consultationId, searchText],
    );
    return rows.map(({ id }) => id);
  }

  private async shares(consultationId: string): Promise<readonly Share[]> {
    const rows = await this.database.reader.query<
      { assigneeId: string | null; name: string | null; all: string | number; done: string | number }[]
    >(
      `SELECT w."assigneeId", MAX(w."assigneeName") AS "name", COUNT(*) AS "all",
         SUM(CASE WHEN t."isDone" = $1 THEN 1 ELSE 0 END) AS "done"
       FROM "comment" c JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
       LEFT JOIN "comment_work" w ON w."commentId" = c."id" LEFT JOIN "work_step" t ON t."id" = w."stepId"
       WHERE c."consultationId" = $2 AND c."kind" = 'comment' AND c."removedAt" IS NULL AND ${COUNTS}
       GROUP BY w."assigneeId" ORDER BY MAX(w."assigneeName"), w."assigneeId"`,
      [true, consultationId],
    );
    return rows.map((row) => ({ ...row, all: Number(row.all), done: Number(row.done) }));
  }

  private async tagRules(consultationId: string): Promise<WorkOverview['tagRules']> {
    const codebook = new CodebookTree(await this.database.reader.findBy(Tag, { consultationId }));
    const ids = codebook.inOrder.flatMap(({ tag }) => (tag.isRetired || tag.assigneeId === null ? [] : [tag]));
    const names = await this.database.reader.query<Assignee[]>(
      'SELECT p."id", p."name" FROM "person" p WHERE EXISTS (SELECT 1 FROM "tag" t WHERE t."assigneeId" = p."id" AND t."consultationId" = $1)',
      [consultationId],
    );
    return ids.map(({ id, assigneeId }) => ({
      tagId: id,
      target: codebook.pathOf(id),
      assignee: names.find((person) => person.id === assigneeId)?.name ?? '',
    }));
  }
}
