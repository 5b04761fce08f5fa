import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { AnalysisAccess } from '../analysis-access.js';
import { WorkPeople } from '../work/work-people.js';
import { CodebookService } from './codebook.service.js';
import type { CodebookTree } from './codebook-tree.js';
import type { TagChange } from './tag-change.entity.js';
import type { Tag } from './tag.entity.js';

/** A hearing's codebook as its pages show it. */
export interface CodebookView {
  readonly consultation: Consultation;
  readonly codebook: CodebookTree;
  /** How many placements carry each tag, by the tag's id; those that none carries are left out. */
  readonly uses: ReadonlyMap<string, number>;
  readonly mayWork: boolean;
  /** Those who can be given comments. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** One tag of a codebook with what was done to it, newest first. */
export interface TagView extends CodebookView {
  readonly tag: Tag;
  readonly history: readonly TagChange[];
}

/** Reads a codebook with how much each tag is used. */
@Injectable()
export class CodebookReader {
  constructor(
    private readonly database: Database,
    private readonly access: AnalysisAccess,
    private readonly codebooks: CodebookService,
    private readonly people: WorkPeople,
  ) {}

  async read(actor: PersonActor, consultationId: string): Promise<CodebookView> {
    const consultation = await this.access.toRead(actor, consultationId);
    const codebook = await this.codebooks.read(actor, consultationId);
    const rows = await this.database.reader.query<{ tagId: string; uses: string | number }[]>(
      `SELECT m."tagId", COUNT(*) AS "uses" FROM "placement_tag" m JOIN "tag" t ON t."id" = m."tagId"
       JOIN "placement" p ON p."id" = m."placementId"
       JOIN "comment" c ON c."id" = p."commentId" AND c."removedAt" IS NULL
       WHERE t."consultationId" = $1 GROUP BY m."tagId"`,
      [consultationId],
    );
    return {
      consultation,
      codebook,
      uses: new Map(rows.map(({ tagId, uses }) => [tagId, Number(uses)])),
      mayWork: await this.access.mayWork(actor, consultation),
      people: await this.people.of(consultationId),
    };
  }

  /** One tag; one of another hearing is `NotFound`. */
  async readTag(actor: PersonActor, consultationId: string, tagId: string): Promise<TagView> {
    const view = await this.read(actor, consultationId);
    const tag = view.codebook.get(tagId);
    return { ...view, tag, history: await this.codebooks.historyOf(actor, consultationId, tagId) };
  }
}
