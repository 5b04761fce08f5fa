import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { COUNTS } from '../../analysis/current-answers.js';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { CitedCommentGone, NothingToCite } from './citation.errors.js';
import { CitationPlacement } from './citation-placement.entity.js';
import { Citation } from './citation.entity.js';

/** A comment in a place that is cited. */
interface CitedPlacement {
  readonly placementId: string;
  readonly commentId: string;
  readonly place: string;
}

/** One comment of a citation. */
export interface CitedRef {
  readonly consultationId: string;
  readonly number: number;
  readonly placementId: string;
}

/** As many ids as one statement asks for. */
const AT_ONCE = 500;

/** Makes citations and changes what they stand for. What a text says of them is the text's own. */
@Injectable()
export class Citations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly consultations: ConsultationReader,
    private readonly progress: ConsultationProgress,
  ) {}

  /** Makes a citation of the comments and gives its number. Throws `NothingToCite`, and `CitedCommentGone`. */
  async cite(actor: Actor, consultationId: string, placementIds: readonly string[]): Promise<number> {
    return this.database.write(async (transaction) => {
      await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
      const [number = 0] = await this.citeEach(transaction, actor, consultationId, [placementIds]);
      return number;
    });
  }

  /** Makes a citation of each group of comments, in the caller's transaction; the numbers come in the order of the groups. */
  async citeEach(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    groups: readonly (readonly string[])[],
  ): Promise<readonly number[]> {
    await this.progress.lock(transaction, consultationId);
    const cited = await placementsOf(transaction, consultationId, groups.flat());
    let number = await lastNumber(transaction, consultationId);
    const numbers: number[] = [];
    for (const placementIds of groups) {
      if (placementIds.length === 0) throw new NothingToCite();
      number += 1;
      numbers.push(number);
      const citation = transaction.create(Citation, {
        id: newId(),
        consultationId,
        number,
        byId: actor.id,
        byName: actor.name,
        at: this.clock.now(),
      });
      await transaction.insert(Citation, citation);
      await this.add(transaction, actor, citation, chosen(placementIds, cited));
      await this.audit.record(transaction, actor, {
        action: 'citation.made',
        objectType: 'citation',
        objectId: citation.id,
        changes: { consultationId, number, placementIds },
      });
    }
    return numbers;
  }

  /**
   * Lets a citation stand for more comments, in the caller's transaction; those that it stands for already change nothing.
   * Throws `NothingToCite`, and `CitedCommentGone`.
   */
  async include(
    transaction: Transaction,
    actor: Actor,
    { consultationId, number }: Omit<CitedRef, 'placementId'>,
    placementIds: readonly string[],
  ): Promise<void> {
    const citation = await this.find(transaction, actor, consultationId, number);
    if (placementIds.length === 0) throw new NothingToCite();
    const standing = await transaction.findBy(CitationPlacement, { citationId: citation.id, endedAt: IsNull() });
    const known = new Set(standing.map(({ placementId }) => placementId));
    const fresh = placementIds.filter((id) => !known.has(id));
    if (fresh.length === 0) return;
    const cited = await placementsOf(transaction, consultationId, fresh);
    await this.add(transaction, actor, citation, chosen(fresh, cited));
    await this.audit.record(transaction, actor, {
      action: 'citation.included',
      objectType: 'citation',
      objectId: citation.id,
      changes: { placementIds: fresh },
    });
  }

  /** Refuses a citation that the hearing does not have, with `NotFound`. */
  async require(consultationId: string, number: number, via: Reader = this.database.reader): Promise<Citation> {
    const citation = await via.findOneBy(Citation, { consultationId, number });
    if (!citation) throw new NotFound('citation');
    return citation;
  }

  /**
   * Takes a comment out of a citation, also one that is no longer there; `NotFound` when it was never in it. What has been
   * taken out stays out.
   */
  async takeOut(actor: Actor, { consultationId, number, placementId }: CitedRef): Promise<void> {
    await this.database.write(async (transaction) => {
      const citation = await this.find(transaction, actor, consultationId, number);
      const all = await transaction.findBy(CitationPlacement, { citationId: citation.id, placementId });
      if (all.length === 0) throw new NotFound('cited comment');
      const cited = all.find(({ endedAt }) => endedAt === null);
      if (!cited) return;
      cited.endedAt = this.clock.now();
      cited.endedByName = actor.name;
      await transaction.save(cited);
      await this.audit.record(transaction, actor, {
        action: 'citation.takenOut',
        objectType: 'citation',
        objectId: citation.id,
        changes: { placementId },
      });
    });
  }

  private async find(
    transaction: Transaction,
    actor: Actor,
    consultationId: string,
    number: number,
  ): Promise<Citation> {
    await this.consultations.findFor(actor, consultationId, 'maySummarise', transaction);
    await this.progress.lock(transaction, consultationId);
    return this.require(consultationId, number, transaction);
  }

  private async add(
    transaction: Transaction,
    actor: Actor,
    { id: citationId, consultationId }: Citation,
    cited: readonly CitedPlacement[],
  ): Promise<void> {
    const by = { byId: actor.id, byName: actor.name, at: this.clock.now() };
    for (let from = 0; from < cited.length; from += AT_ONCE) {
      const rows = cited
        .slice(from, from + AT_ONCE)
        .map((placement) => ({ ...placement, ...by, id: newId(), citationId, consultationId, endedAt: null }));
      await transaction
        .createQueryBuilder()
        .insert()
        .into(CitationPlacement)
        .values(rows.map((row) => ({ ...row, endedByName: null })))
        .updateEntity(false)
        .execute();
    }
  }
}

function chosen(
  placementIds: readonly string[],
  cited: ReadonlyMap<string, CitedPlacement>,
): readonly CitedPlacement[] {
  return [...new Set(placementIds)].map((id) => {
    const placement = cited.get(id);
    if (!placement) throw new CitedCommentGone();
    return placement;
  });
}

async function lastNumber(via: Reader, consultationId: string): Promise<number> {
  const [row] = await via.query<{ last: number | string | null }[]>(
    `SELECT MAX("number") AS "last" FROM "citation" WHERE "consultationId" = $1`,
    [consultationId],
  );
  return Number(row?.last ?? 0);
}

/** The comments in their places that count, by placement. */
async function placementsOf(
  via: Reader,
  consultationId: string,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, CitedPlacement>> {
  const found = new Map<string, CitedPlacement>();
  for (let from = 0; from < placementIds.length; from += AT_ONCE) {
    const ids = placementIds.slice(from, from + AT_ONCE);
    const marks = ids.map((_, index) => `$${String(index + 2)}`).join(', ');
    const rows = await via.query<CitedPlacement[]>(
      `SELECT p."id" AS "placementId", p."commentId", p."place" FROM "placement" p
       JOIN "comment" c ON c."id" = p."commentId" AND c."removedAt" IS NULL AND c."kind" = 'comment'
       JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"
       WHERE p."consultationId" = $1 AND ${COUNTS} AND p."id" IN (${marks})`,
      [consultationId, ...ids],
    );
    for (const row of rows) found.set(row.placementId, row);
  }
  return found;
}
