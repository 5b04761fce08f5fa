import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../letter/approval/canonical-json.js';
import { LetterTemplateReader } from '../../letter/template/letter-template-reader.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { digestOf } from '../../shared/security/keyring.js';
import type { DispatchKind } from '../dispatch-status.js';
import type { DispatchPlan } from './dispatch-plan.entity.js';

/**
 * The SHA-256 of what a plan's approval holds for: the text of its kind in each language form, what it tells, whom it is
 * to, and when it goes. A reminder that follows the deadline is approved for so many days before it, whatever day that
 * becomes: an extension, which is approved by itself, does not stop the reminders.
 */
@Injectable()
export class PlanDigest {
  constructor(
    private readonly database: Database,
    private readonly templates: LetterTemplateReader,
  ) {}

  async of(plan: DispatchPlan, via: Reader = this.database.reader): Promise<string> {
    return digestFor(plan, await this.templates.digestOf(plan.consultationId, plan.kind, via));
  }

  /** The digests of several plans of one hearing by their ids; the texts of each kind are read once. */
  async ofAll(plans: readonly DispatchPlan[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<DispatchKind, string>();
    for (const { consultationId, kind } of plans) {
      if (!texts.has(kind)) texts.set(kind, await this.templates.digestOf(consultationId, kind));
    }
    return new Map(plans.map((plan) => [plan.id, digestFor(plan, texts.get(plan.kind) ?? '')]));
  }
}

function digestFor(plan: DispatchPlan, templates: string): string {
  const { kind, occasionJson: occasion, audience, invitationIds, dueOn, daysBefore } = plan;
  return digestOf(
    canonicalJson({
      ...{ kind, templates, occasion, audience, dueOn, daysBefore },
      invitationIds: [...invitationIds].sort(),
    }),
  );
}
