import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { asksAbout } from '../../consultation/draft/drafts-asked-about.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { ASSIGN_JOB } from './assign-job.js';
import { AssignmentRule, type RuleKind } from './assignment-rule.entity.js';
import { WorkPeople } from './work-people.js';

/** A rule as it is to be. */
export interface RuleInput {
  readonly kind: RuleKind;
  readonly targetId: string;
  readonly assigneeId: string;
}

/** Says who gets the comments of a body or a draft, and has the rules applied to what nobody has. */
@Injectable()
export class RulesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
    private readonly people: WorkPeople,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Sets the rule for a body or a draft, in place of the one it had, and asks for the rules to be applied. What is of another hearing is
   * `NotFound`; whoever may not work on the comments is `CannotHaveComments`.
   */
  async set(actor: Actor, consultationId: string, input: RuleInput): Promise<AssignmentRule> {
    return this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      await refuseForeign(transaction, consultationId, input);
      await this.people.one(transaction, consultationId, input.assigneeId);
      // One at a time in a hearing, so that two who set the same rule at once do not both find none there.
      await transaction.query('UPDATE "consultation" SET "version" = "version" WHERE "id" = $1', [consultationId]);
      await transaction.delete(AssignmentRule, { consultationId, kind: input.kind, targetId: input.targetId });
      const rule = transaction.create(AssignmentRule, {
        ...input,
        id: newId(),
        consultationId,
        createdAt: this.clock.now(),
        createdByName: actor.name,
      });
      await transaction.insert(AssignmentRule, rule);
      await this.record(transaction, actor, 'set', rule);
      await this.askFor(transaction, consultationId);
      return rule;
    });
  }

  /** Takes a rule away; what it has given stays with whoever has it. A rule of another hearing is `NotFound`. */
  async drop(actor: Actor, consultationId: string, ruleId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      const rule = await transaction.findOneBy(AssignmentRule, { id: ruleId, consultationId });
      if (!rule) throw new NotFound('rule');
      await transaction.delete(AssignmentRule, { id: ruleId });
      await this.record(transaction, actor, 'dropped', rule);
    });
  }

  /** Asks for the rules, the codebook's among them, to be applied to what nobody has; a worker does it. */
  async apply(actor: Actor, consultationId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      await this.askFor(transaction, consultationId);
      await this.audit.record(transaction, actor, {
        action: 'assignmentRule.applied',
        objectType: 'consultation',
        objectId: consultationId,
      });
    });
  }

  private askFor(transaction: Transaction, consultationId: string): Promise<void> {
    return this.jobs.add(transaction, ASSIGN_JOB, consultationId, {});
  }

  private async record(transaction: Transaction, actor: Actor, deed: string, rule: AssignmentRule): Promise<void> {
    const { kind, targetId, assigneeId } = rule;
    await this.audit.record(transaction, actor, {
      action: `assignmentRule.${deed}`,
      objectType: 'assignmentRule',
      objectId: rule.id,
      changes: { kind, targetId, assigneeId },
    });
  }
}

async function refuseForeign(transaction: Transaction, consultationId: string, rule: RuleInput): Promise<void> {
  const isOfHearing = await (rule.kind === 'body'
    ? transaction.existsBy(Invitation, { id: rule.targetId, consultationId })
    : asksAbout(transaction, consultationId, rule.targetId));
  if (!isOfHearing) throw new NotFound(rule.kind);
}
