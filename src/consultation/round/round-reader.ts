import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { ConsultationReader, type ConsultationOutline } from '../consultation-reader.js';
import { Consultation } from '../consultation.entity.js';
import { ProgrammeService } from '../programme/programme.service.js';
import type { Question } from '../question/question.entity.js';
import { RecipientReader } from '../recipient/recipient-reader.js';
import { ConsultationRound } from './consultation-round.entity.js';
import { comesAlong, compareLists, type ListDifference, type Listed } from './round.rules.js';
import { RoundService } from './round.service.js';

/** What a next round would be made from. */
export interface RoundPlan {
  readonly outline: ConsultationOutline;
  /** Empty when the hearing stands alone. */
  readonly programme: string;
  readonly along: readonly Question[];
  readonly leftOut: readonly Question[];
  readonly choices: number;
  readonly exclusions: number;
  /** Null when the list of the hearing was never locked. */
  readonly difference: ListDifference | null;
  /** The rounds that were made from it already. */
  readonly made: readonly Consultation[];
}

/** A round beside the one that it was made from. */
export interface RoundComparison {
  readonly next: Consultation;
  readonly former: Consultation;
  readonly leftOut: readonly Question[];
  readonly difference: ListDifference | null;
}

/** Reads what rounds have in common and what sets them apart. */
@Injectable()
export class RoundReader {
  constructor(
    private readonly database: Database,
    private readonly reader: ConsultationReader,
    private readonly recipients: RecipientReader,
    private readonly programmes: ProgrammeService,
    private readonly rounds: RoundService,
  ) {}

  /** What the next round would be made from, for whoever may make it. */
  async plan(actor: PersonActor, formerId: string): Promise<RoundPlan> {
    const former = await this.rounds.formerFor(actor, formerId);
    const outline = await this.reader.outline(formerId);
    const { choices, exclusions, recipients } = await this.recipients.chosen(former);
    return {
      outline,
      programme: await this.programmes.nameOf(former.programmeId),
      along: outline.questions.filter(comesAlong),
      leftOut: outline.questions.filter((question) => !comesAlong(question)),
      choices: choices.length,
      exclusions: exclusions.length,
      difference: await this.differenceFrom(former, recipients),
      made: await this.madeFrom(formerId),
    };
  }

  /** The round beside its former one, for whoever may read it. Throws `NotFound` for a hearing that was made from none. */
  async comparison(actor: PersonActor, id: string): Promise<RoundComparison> {
    const next = await this.reader.find(actor, id);
    const former = await this.formerOf(id);
    if (!former) throw new NotFound('round');
    const { questions } = await this.reader.outline(former.id);
    return {
      next,
      former,
      leftOut: questions.filter((question) => !comesAlong(question)),
      difference: await this.differenceFrom(former, await this.listOf(next)),
    };
  }

  /** The hearing that a round was made from; null for one that was made from none. */
  async formerOf(id: string): Promise<Consultation | null> {
    const { reader } = this.database;
    const round = await reader.findOneBy(ConsultationRound, { consultationId: id });
    return round && reader.findOneBy(Consultation, { id: round.formerId });
  }

  private async madeFrom(formerId: string): Promise<readonly Consultation[]> {
    const { reader } = this.database;
    const rounds = await reader.findBy(ConsultationRound, { formerId });
    const ids = rounds.map(({ consultationId }) => consultationId);
    return reader.find(Consultation, { where: { id: In(ids) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  private async differenceFrom(former: Consultation, now: readonly Listed[]): Promise<ListDifference | null> {
    const { isLocked } = await this.recipients.listOf(former.id);
    return isLocked ? compareLists(await this.listOf(former), now, await this.mergedBodies()) : null;
  }

  /** Who is invited: the snapshot of a locked list, and otherwise what the choices come to now. */
  private async listOf(consultation: Consultation): Promise<readonly Listed[]> {
    const { isLocked } = await this.recipients.listOf(consultation.id);
    if (!isLocked) return (await this.recipients.chosen(consultation)).recipients;
    const invited = await this.recipients.invited(consultation.id);
    return invited.map(({ organisationId, groupId, addressedName: name, email }) => ({
      organisationId,
      groupId,
      name,
      email,
    }));
  }

  private async mergedBodies(): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; intoId: string }[] = await this.database.reader.query(
      `SELECT "id", "mergedIntoId" AS "intoId" FROM "organisation" WHERE "mergedIntoId" IS NOT NULL`,
    );
    return new Map(rows.map(({ id, intoId }) => [id, intoId]));
  }
}
