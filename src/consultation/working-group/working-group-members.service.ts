import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { ConsultationReader } from '../consultation-reader.js';
import type { Consultation } from '../consultation.entity.js';
import { asksAbout } from '../draft/drafts-asked-about.js';
import { AlreadyInGroup } from './working-group-member.errors.js';
import { WorkingGroupMember, type MemberDetails } from './working-group-member.entity.js';

/** A member of one hearing's working groups, in the version that somebody has seen. */
export interface SeenMember {
  readonly consultationId: string;
  readonly memberId: string;
  readonly version: number;
}

/** More than sit in the working groups of any hearing. */
const MOST_LISTED = 500;

/** Keeps who sits in the working group of each draft: whoever summarises the hearing does. */
@Injectable()
export class WorkingGroupMembers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly hearings: ConsultationReader,
  ) {}

  /** The members of a hearing's working groups, those who were removed left out; for whoever may read the hearing. */
  async of(consultationId: string, via: Reader = this.database.reader): Promise<readonly WorkingGroupMember[]> {
    return via.find(WorkingGroupMember, {
      where: { consultationId, removedAt: IsNull() },
      order: { draftId: 'ASC', name: 'ASC', id: 'ASC' },
      take: MOST_LISTED,
    });
  }

  /** A member who has not been removed; one of another hearing is `NotFound`. */
  async find(
    consultationId: string,
    memberId: string,
    via: Reader = this.database.reader,
  ): Promise<WorkingGroupMember> {
    const found = await via.findOneBy(WorkingGroupMember, { id: memberId, consultationId, removedAt: IsNull() });
    if (!found) throw new NotFound('workingGroupMember');
    return found;
  }

  /** The same, with the row locked until the transaction ends: two who change a member at once come one after the other. */
  async take(transaction: Transaction, consultationId: string, memberId: string): Promise<WorkingGroupMember> {
    await transaction.query(
      'UPDATE "working_group_member" SET "version" = "version" WHERE "id" = $1 AND "consultationId" = $2',
      [memberId, consultationId],
    );
    return this.find(consultationId, memberId, transaction);
  }

  /** Takes somebody into the group of a draft. The same address twice is `AlreadyInGroup`. */
  async add(
    actor: PersonActor,
    consultationId: string,
    draftId: string,
    details: MemberDetails,
  ): Promise<WorkingGroupMember> {
    return this.database.write(async (transaction) => {
      const consultation = await this.toChange(transaction, actor, consultationId);
      if (!(await asksAbout(transaction, consultationId, draftId))) throw new NotFound('draft');
      const member = new WorkingGroupMember();
      Object.assign(member, {
        ...{ id: newId(), consultationId, hostId: consultation.hostId, draftId, email: '', version: 1 },
        ...{ createdAt: this.clock.now(), invitedAt: null, removedAt: null },
      });
      member.describe(details);
      await refuseTwice(transaction, member);
      await transaction.insert(WorkingGroupMember, member);
      await this.record(transaction, actor, member, 'added');
      return member;
    });
  }

  /** Says who a member is, anew. Throws `ChangedMeanwhile` and `AlreadyInGroup`. */
  async edit(actor: PersonActor, seen: SeenMember, details: MemberDetails): Promise<WorkingGroupMember> {
    return this.change(actor, seen, 'edited', async (transaction, member) => {
      member.describe(details);
      await refuseTwice(transaction, member);
    });
  }

  /** Takes somebody out of a group. What they have said and proposed stays. */
  async remove(actor: PersonActor, seen: SeenMember): Promise<WorkingGroupMember> {
    return this.change(actor, seen, 'removed', (_transaction, member) => {
      member.remove(this.clock.now());
    });
  }

  /** Remembers that the link was sent to a member, in the transaction that sends it. */
  async noteInvited(transaction: Transaction, actor: PersonActor, member: WorkingGroupMember): Promise<void> {
    member.invite(this.clock.now());
    await transaction.update(WorkingGroupMember, { id: member.id }, { invitedAt: member.invitedAt });
    await this.record(transaction, actor, member, 'invited');
  }

  /** The hearing, for whoever may change its working groups. */
  async toChange(via: Reader, actor: PersonActor, consultationId: string): Promise<Consultation> {
    return this.hearings.findFor(actor, consultationId, 'maySummarise', via);
  }

  private async change(
    actor: PersonActor,
    { consultationId, memberId, version }: SeenMember,
    deed: string,
    work: (transaction: Transaction, member: WorkingGroupMember) => Promise<void> | void,
  ): Promise<WorkingGroupMember> {
    return this.database.write(async (transaction) => {
      await this.toChange(transaction, actor, consultationId);
      const member = await this.take(transaction, consultationId, memberId);
      if (member.version !== version) throw new ChangedMeanwhile();
      await work(transaction, member);
      member.version += 1;
      await transaction.update(WorkingGroupMember, { id: member.id }, member);
      await this.record(transaction, actor, member, deed);
      return member;
    });
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    member: WorkingGroupMember,
    deed: string,
  ): Promise<void> {
    const { id, draftId, role, name, personTitle, workplace, email, isPublishable } = member;
    await this.audit.record(transaction, actor, {
      action: `workingGroupMember.${deed}`,
      objectType: 'workingGroupMember',
      objectId: id,
      changes: { draftId, role, name, personTitle, workplace, email, isPublishable },
    });
  }
}

async function refuseTwice(transaction: Transaction, { id, draftId, email }: WorkingGroupMember): Promise<void> {
  const same = { draftId, email, removedAt: IsNull(), id: Not(id) };
  if (await transaction.existsBy(WorkingGroupMember, same)) throw new AlreadyInGroup();
}
