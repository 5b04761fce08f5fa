import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { Clock } from '../../shared/time/clock.js';
import type { AnswerToDecide } from '../published/decision-ground.js';
import { passagesKeyOf, type PassagesWithheld, type WithheldOfAnswer } from '../withholding/withheld-parts.js';
import { RedactedVariant } from './redacted-variant.entity.js';

export const REDACT_JOB = 'redact';

/** Asks for the redacted variants that the decisions about an answer call for. */
@Injectable()
export class RedactionRequests {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** One for each file of which passages are withheld, as the decisions stand; what is made already is not made again. */
  async ask(transaction: Transaction, answer: AnswerToDecide, { passages }: WithheldOfAnswer): Promise<void> {
    for (const [attachmentId, own] of byAttachment(passages)) {
      const passagesKey = passagesKeyOf(own);
      if (await transaction.existsBy(RedactedVariant, { attachmentId, passagesKey })) continue;
      const id = newId();
      const { hostId, consultationId, id: responseId } = answer.response;
      await transaction.insert(RedactedVariant, {
        id,
        hostId,
        consultationId,
        responseId,
        attachmentId,
        passagesKey,
        method: own.at(-1)?.decision.method ?? 'text',
        state: 'asked',
        failure: null,
        sha256: null,
        sizeBytes: null,
        askedAt: this.clock.now(),
        madeAt: null,
      });
      await this.jobs.add(transaction, REDACT_JOB, id, {});
    }
  }
}

function byAttachment(passages: readonly PassagesWithheld[]): ReadonlyMap<string, readonly PassagesWithheld[]> {
  const found = new Map<string, PassagesWithheld[]>();
  for (const each of passages) {
    const { attachmentId } = each.decision;
    if (attachmentId !== null) found.set(attachmentId, [...(found.get(attachmentId) ?? []), each]);
  }
  return found;
}
