import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { CourseReader } from './course-reader.js';
import { Milestone, type MilestoneDetails } from './milestone.entity.js';
import { MilestoneInAnotherState } from './programme.errors.js';
import { Programme } from './programme.entity.js';
import { programmePolicy } from './programme.policy.js';

/** Which milestone of which programme. */
export interface MilestoneAddress {
  readonly programmeId: string;
  readonly milestoneId: string;
}

/**
 * Keeps what is told of a programme beside its hearings. Another host's is `NotFound`; whoever may only read is refused with
 * `NotAllowed`.
 */
@Injectable()
export class ProgrammeCourse {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly courses: CourseReader,
  ) {}

  /** Says what the programme is, and its mandate. Throws `ChangedMeanwhile`. */
  async describe(
    actor: Actor,
    programmeId: string,
    texts: { readonly introduction: string; readonly mandate: string; readonly seenVersion: number },
  ): Promise<void> {
    await this.database.write(async (transaction) => {
      const programme = await this.toKeep(transaction, actor, programmeId);
      if (programme.version !== texts.seenVersion) throw new ChangedMeanwhile();
      programme.describe(texts);
      await transaction.save(Programme, programme);
      const { introduction, mandate } = programme;
      await this.record(transaction, actor, programmeId, 'programme.described', { introduction, mandate });
    });
  }

  /** Adds a milestone. Drafts of other programmes are `NotFound`. */
  async add(actor: Actor, programmeId: string, details: MilestoneDetails): Promise<Milestone> {
    return this.database.write(async (transaction) => {
      const programme = await this.toKeep(transaction, actor, programmeId);
      await this.requireDrafts(transaction, programme, details);
      const milestone = new Milestone();
      Object.assign(milestone, { id: newId(), programmeId, hostId: programme.hostId, version: 1, removedAt: null });
      milestone.createdAt = this.clock.now();
      milestone.describe(details);
      await transaction.insert(Milestone, milestone);
      await this.record(transaction, actor, programmeId, 'programme.milestoneAdded', { milestoneId: milestone.id });
      return milestone;
    });
  }

  /** Says a milestone anew. Throws `ChangedMeanwhile` and `MilestoneInAnotherState`. */
  async change(
    actor: Actor,
    at: MilestoneAddress,
    { seenVersion, ...details }: MilestoneDetails & { readonly seenVersion: number },
  ): Promise<void> {
    await this.onMilestone(actor, at, 'programme.milestoneChanged', async (transaction, milestone, programme) => {
      if (milestone.isRemoved) throw new MilestoneInAnotherState();
      if (milestone.version !== seenVersion) throw new ChangedMeanwhile();
      await this.requireDrafts(transaction, programme, details);
      milestone.describe(details);
    });
  }

  /** Takes a milestone away; it can be brought back. Throws `MilestoneInAnotherState`. */
  async remove(actor: Actor, at: MilestoneAddress): Promise<void> {
    await this.onMilestone(actor, at, 'programme.milestoneRemoved', (_transaction, milestone) => {
      if (milestone.isRemoved) throw new MilestoneInAnotherState();
      milestone.remove(this.clock.now());
    });
  }

  /** Undoes `remove`. Throws `MilestoneInAnotherState`. */
  async bringBack(actor: Actor, at: MilestoneAddress): Promise<void> {
    await this.onMilestone(actor, at, 'programme.milestoneBack', (_transaction, milestone) => {
      if (!milestone.isRemoved) throw new MilestoneInAnotherState();
      milestone.bringBack();
    });
  }

  /** A milestone of the programme, also one that was taken away, for whoever may keep it. */
  async find(actor: Actor, at: MilestoneAddress): Promise<Milestone> {
    const { reader } = this.database;
    requireKeeper(actor, await this.courses.find(actor, at.programmeId));
    const milestone = await reader.findOneBy(Milestone, { id: at.milestoneId, programmeId: at.programmeId });
    if (!milestone) throw new NotFound('milestone');
    return milestone;
  }

  private async onMilestone(
    actor: Actor,
    { programmeId, milestoneId }: MilestoneAddress,
    action: string,
    work: (transaction: Transaction, milestone: Milestone, programme: Programme) => Promise<void> | void,
  ): Promise<void> {
    await this.database.write(async (transaction) => {
      const programme = await this.toKeep(transaction, actor, programmeId);
      const milestone = await transaction.findOneBy(Milestone, { id: milestoneId, programmeId });
      if (!milestone) throw new NotFound('milestone');
      await work(transaction, milestone, programme);
      milestone.version += 1;
      await transaction.save(Milestone, milestone);
      await this.record(transaction, actor, programmeId, action, { milestoneId });
    });
  }

  /** The programme with its row locked on PostgreSQL; on SQLite the unit of work already holds the only writer. */
  private async toKeep(transaction: Transaction, actor: Actor, programmeId: string): Promise<Programme> {
    await transaction.query('UPDATE "programme" SET "version" = "version" WHERE "id" = $1', [programmeId]);
    const programme = await this.courses.find(actor, programmeId, transaction);
    requireKeeper(actor, programme);
    return programme;
  }

  private async requireDrafts(
    transaction: Transaction,
    programme: Programme,
    { draftIds }: Pick<MilestoneDetails, 'draftIds'>,
  ): Promise<void> {
    if (draftIds.length === 0) return;
    const { rounds } = await this.courses.courseOf(programme, transaction);
    const known = new Set(rounds.flatMap(({ drafts }) => drafts.map(({ id }) => id)));
    if (draftIds.some((id) => !known.has(id))) throw new NotFound('draft');
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    objectId: string,
    action: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(transaction, actor, { action, objectType: 'programme', objectId, changes });
  }
}

/** Throws `NotAllowed` for whoever may only read the programme. */
export function requireKeeper(actor: Actor, { hostId }: Programme): void {
  if (!programmePolicy.mayKeep(actor, hostId)) throw new NotAllowed('programme.keep');
}
