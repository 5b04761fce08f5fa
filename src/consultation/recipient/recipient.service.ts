import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Category } from '../../register/category/category.entity.js';
import { OrganisationGroup } from '../../register/group/organisation-group.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import type { RecipientTarget } from '../../register/recipient-source.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import type { Consultation } from '../consultation.entity.js';
import { Preparation } from '../preparation.service.js';
import { RecipientChoice } from './recipient-choice.entity.js';
import { RecipientExclusion } from './recipient-exclusion.entity.js';
import { RecipientList } from './recipient-list.entity.js';
import { RecipientReader } from './recipient-reader.js';
import { ListEmpty } from './recipient.errors.js';
import { recipientKey } from './recipient.rules.js';

/** Chooses who is asked. A list that was ready must be looked through again after a change; a locked one refuses (`ListLocked`). */
@Injectable()
export class RecipientService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly preparation: Preparation,
    private readonly recipients: RecipientReader,
  ) {}

  /** Chooses these; what is chosen already stays so. Throws `NotFound` for what is not in the host's register. */
  async choose(actor: PersonActor, consultationId: string, targets: readonly RecipientTarget[]): Promise<void> {
    await this.change(actor, consultationId, async (transaction, consultation) => {
      for (const target of targets) await this.insertChoice(transaction, consultation, target);
      return { action: 'recipients.chosen', changes: { targets } };
    });
  }

  /** Chooses exactly these categories and groups; bodies that were chosen singly stay. */
  async chooseExactly(
    actor: PersonActor,
    consultationId: string,
    chosen: { readonly categories: readonly string[]; readonly groups: readonly string[] },
  ): Promise<void> {
    await this.change(actor, consultationId, async (transaction, consultation) => {
      await transaction.delete(RecipientChoice, { consultationId, kind: 'category' });
      await transaction.delete(RecipientChoice, { consultationId, kind: 'group' });
      for (const targetId of chosen.categories)
        await this.insertChoice(transaction, consultation, { kind: 'category', targetId });
      for (const targetId of chosen.groups)
        await this.insertChoice(transaction, consultation, { kind: 'group', targetId });
      return { action: 'recipients.chosen', changes: { ...chosen } };
    });
  }

  /** Chooses everything in the host's register: each of its categories. What is chosen already stays so. */
  async chooseAll(actor: PersonActor, consultationId: string): Promise<void> {
    await this.change(actor, consultationId, async (transaction, consultation) => {
      const categories = await transaction.findBy(Category, { hostId: consultation.hostId });
      for (const { id: targetId } of categories)
        await this.insertChoice(transaction, consultation, { kind: 'category', targetId });
      return { action: 'recipients.chosen', changes: { categories: categories.map(({ id }) => id) } };
    });
  }

  /** Takes a choice back. */
  async unchoose(actor: PersonActor, consultationId: string, target: RecipientTarget): Promise<void> {
    await this.change(actor, consultationId, async (transaction) => {
      await transaction.delete(RecipientChoice, { consultationId, kind: target.kind, targetId: target.targetId });
      return { action: 'recipients.unchosen', changes: { target } };
    });
  }

  /** Leaves a recipient out, with why; saying it again changes the reason. `key` is that of `recipientKey`. */
  async exclude(actor: PersonActor, consultationId: string, key: string, reason: string): Promise<void> {
    await this.change(actor, consultationId, async (transaction, consultation) => {
      const chosen = await this.recipients.chosen(consultation, transaction);
      const found = [...chosen.recipients, ...chosen.excluded].find((candidate) => recipientKey(candidate) === key);
      if (!found) throw new NotFound('recipient');
      const { organisationId, groupId, name } = found;
      const known = chosen.exclusions.find((exclusion) => recipientKey(exclusion) === key);
      if (known) await transaction.delete(RecipientExclusion, { id: known.id });
      const made = { createdAt: this.clock.now(), createdByName: actor.name };
      await transaction.insert(RecipientExclusion, {
        id: newId(),
        consultationId,
        organisationId,
        groupId,
        name,
        reason,
        ...made,
      });
      return { action: 'recipients.excluded', changes: { key, reason } };
    });
  }

  /** Takes a recipient in again that was left out. */
  async include(actor: PersonActor, consultationId: string, exclusionId: string): Promise<void> {
    await this.change(actor, consultationId, async (transaction) => {
      const exclusion = { id: exclusionId, consultationId };
      if (!(await transaction.existsBy(RecipientExclusion, exclusion))) throw new NotFound('recipientExclusion');
      await transaction.delete(RecipientExclusion, exclusion);
      return { action: 'recipients.included', changes: { exclusionId } };
    });
  }

  /** The adviser has looked through the list. Refuses an empty one with `ListEmpty`. */
  async makeReady(actor: PersonActor, consultationId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const consultation = await this.preparation.begin(transaction, actor, consultationId, 'recipients');
      const { list, recipients } = await this.recipients.chosen(consultation, transaction);
      if (recipients.length === 0) throw new ListEmpty();
      list.makeReady();
      await this.save(transaction, actor, list, {
        action: 'recipients.madeReady',
        changes: { recipients: recipients.length },
      });
    });
  }

  /** Opens a locked list again, before the hearing is out. Its invitations stay until it is locked anew. */
  async reopen(actor: PersonActor, consultationId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.preparation.begin(transaction, actor, consultationId, 'recipients');
      const list = await this.recipients.listOf(consultationId, transaction);
      list.reopen();
      await this.save(transaction, actor, list, { action: 'recipients.reopened', changes: {} });
    });
  }

  private async change(
    actor: PersonActor,
    consultationId: string,
    work: (transaction: Transaction, consultation: Consultation) => Promise<Deed>,
  ): Promise<void> {
    await this.database.write(async (transaction) => {
      const consultation = await this.preparation.begin(transaction, actor, consultationId, 'recipients');
      const list = await this.recipients.listOf(consultationId, transaction);
      list.change();
      await this.save(transaction, actor, list, await work(transaction, consultation));
    });
  }

  private async save(transaction: Transaction, actor: PersonActor, list: RecipientList, deed: Deed): Promise<void> {
    await transaction.save(RecipientList, list);
    await this.audit.record(transaction, actor, { ...deed, objectType: 'consultation', objectId: list.consultationId });
  }

  private async insertChoice(
    transaction: Transaction,
    consultation: Consultation,
    target: RecipientTarget,
  ): Promise<void> {
    const { kind, targetId } = target;
    const choice = { consultationId: consultation.id, kind, targetId };
    if (await transaction.existsBy(RecipientChoice, choice)) return;
    if (!(await this.isInRegister(transaction, consultation.hostId, target))) throw new NotFound(kind);
    await transaction.insert(RecipientChoice, { ...choice, id: newId(), createdAt: this.clock.now() });
  }

  private isInRegister(
    transaction: Transaction,
    hostId: string,
    { kind, targetId }: RecipientTarget,
  ): Promise<boolean> {
    if (kind === 'category') return transaction.existsBy(Category, { id: targetId, hostId });
    if (kind === 'group') return transaction.existsBy(OrganisationGroup, { id: targetId, hostId });
    return transaction.existsBy(Organisation, { id: targetId, isActive: true });
  }
}

interface Deed {
  readonly action: string;
  readonly changes: Readonly<Record<string, unknown>>;
}
