import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { norwegianSortKey } from '../../shared/language/sorting.js';
import { nameKey } from '../import/organisation-name.js';
import { registerPolicy } from '../register.policy.js';
import { bodySubject, requireSubject } from '../register-subject.js';
import { refuseUnlessSeen } from '../seen.js';
import { GroupMember } from './group-member.entity.js';
import { GroupNameTaken, GroupsInARing } from './group.errors.js';
import { OrganisationGroup } from './organisation-group.entity.js';

/** What is said of a group itself. */
export interface GroupInput {
  readonly name: string;
  readonly reachedThroughGroupId: string | null;
}

/** What a form of a group showed, for `seenOf`. */
export function shownOf({ name, reachedThroughGroupId }: GroupInput): GroupInput {
  return { name, reachedThroughGroupId };
}

/** Keeps a host's groups and who belongs to them. */
@Injectable()
export class GroupService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  async add(actor: PersonActor, input: GroupInput): Promise<OrganisationGroup> {
    const { hostId } = actor;
    return this.database.write(async (transaction) => {
      if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('group.add');
      const all = await transaction.findBy(OrganisationGroup, { hostId });
      const sortKey = norwegianSortKey(input.name);
      const group = transaction.create(OrganisationGroup, {
        ...input,
        id: newId(),
        hostId,
        sortKey,
        referenceKey: null,
      });
      refuseWrong(group, all);
      await transaction.insert(OrganisationGroup, group);
      await this.record(transaction, actor, group.id, { action: 'group.added', changes: { ...input } });
      return group;
    });
  }

  /** Gives a group another name or another way to be reached. Throws `ChangedMeanwhile` when it is not as it was seen. */
  async edit(actor: PersonActor, id: string, seen: string, input: GroupInput): Promise<void> {
    await this.change(actor, id, async (transaction, group) => {
      refuseUnlessSeen(seen, shownOf(group));
      const all = await transaction.findBy(OrganisationGroup, { hostId: group.hostId });
      Object.assign(group, { ...input, sortKey: norwegianSortKey(input.name) });
      refuseWrong(
        group,
        all.filter((other) => other.id !== id),
      );
      await transaction.save(OrganisationGroup, group);
      return { action: 'group.edited', changes: { ...input } };
    });
  }

  /** Adds a body to a group; adding it again changes nothing. */
  async addMember(actor: PersonActor, id: string, organisationId: string): Promise<void> {
    await this.change(actor, id, async (transaction, group) => {
      await requireSubject(transaction, group.hostId, bodySubject(organisationId));
      const member = { groupId: id, organisationId };
      if (await transaction.existsBy(GroupMember, member)) return null;
      await transaction.insert(GroupMember, { ...member, id: newId() });
      return { action: 'group.memberAdded', changes: { organisationId }, organisationId };
    });
  }

  /** Takes a body out of a group; one that is not in it is left alone. */
  async removeMember(actor: PersonActor, id: string, organisationId: string): Promise<void> {
    await this.change(actor, id, async (transaction) => {
      const removed = await transaction.delete(GroupMember, { groupId: id, organisationId });
      return removed.affected === 0
        ? null
        : { action: 'group.memberRemoved', changes: { organisationId }, organisationId };
    });
  }

  private async change(
    actor: PersonActor,
    id: string,
    verb: (transaction: Transaction, group: OrganisationGroup) => Promise<Deed | null>,
  ): Promise<void> {
    await this.database.write(async (transaction) => {
      const group = await transaction.findOneBy(OrganisationGroup, { id, hostId: actor.hostId });
      if (!group) throw new NotFound('group');
      if (!registerPolicy.mayEdit(actor, group.hostId)) throw new NotAllowed('group.edit');
      const deed = await verb(transaction, group);
      if (deed) await this.record(transaction, actor, id, deed);
    });
  }

  /** What happens to a body's membership stands in the body's history as well. */
  private async record(transaction: Transaction, actor: PersonActor, groupId: string, deed: Deed): Promise<void> {
    const { organisationId, ...rest } = deed;
    await this.audit.record(transaction, actor, { ...rest, objectType: 'organisationGroup', objectId: groupId });
    if (organisationId === undefined) return;
    const changes = { groups: groupId };
    const placed = { action: 'organisation.placed', objectType: 'organisation', objectId: organisationId, changes };
    await this.audit.record(transaction, actor, placed);
  }
}

interface Deed {
  readonly action: string;
  readonly changes: Readonly<Record<string, unknown>>;
  /** The body that was added or taken out. */
  readonly organisationId?: string;
}

function refuseWrong(group: OrganisationGroup, others: readonly OrganisationGroup[]): void {
  if (others.some((other) => nameKey(other.name) === nameKey(group.name))) throw new GroupNameTaken();
  const throughId = group.reachedThroughGroupId;
  if (throughId === null) return;
  const through = others.find((other) => other.id === throughId);
  if (throughId !== group.id && !through) throw new NotFound('group');
  const passesOn = others.some((other) => other.reachedThroughGroupId === group.id);
  if (!through || through.reachedThroughGroupId !== null || passesOn) throw new GroupsInARing();
}
