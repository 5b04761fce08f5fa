import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Range } from '../../analysis/text/coverage.rules.js';
import { SourceTexts } from '../../analysis/text/source-texts.js';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Response } from '../../response/response.entity.js';
import { VersionAttachment } from '../../response/submission/response-version.entity.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { DecisionGround, type AnswerRef, type AnswerToDecide } from '../published/decision-ground.js';
import { RedactionRequests } from '../redaction/redaction-requests.js';
import type { RedactionMethod } from '../redaction/redacted-variant.entity.js';
import { findBasis, type BasisKey, type WithholdingEffect } from './legal-basis.js';
import { joined } from './passage-ranges.rules.js';
import { SenderNotices } from './sender-notices.js';
import { WithheldParts } from './withheld-parts.js';
import { AlreadyReversed, BasisNotInForce, NoPassages, TextReadAnew } from './withholding.errors.js';
import { WithheldPassage, Withholding, WithholdingReversal } from './withholding.entity.js';

/** What of an answer is to be withheld. */
export type WithholdingTarget =
  | { readonly scope: 'answer' }
  | { readonly scope: 'attachment'; readonly attachmentId: string }
  | {
      readonly scope: 'passages';
      readonly sourceId: string;
      readonly ranges: readonly Range[];
      readonly method: RedactionMethod;
    };

/** A decision as a person makes it. `note` is for staff and never published. */
export interface NewWithholding {
  readonly effect: WithholdingEffect;
  readonly basis: BasisKey;
  readonly note: string;
  readonly target: WithholdingTarget;
}

type Where = Pick<Withholding, 'attachmentId' | 'sourceId' | 'sourceKey' | 'method'>;
const NOWHERE: Where = { attachmentId: null, sourceId: null, sourceKey: null, method: null };

/** Decides what of an answer is kept from the public, and reverses it: each a row, none ever changed. */
@Injectable()
export class WithholdingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ground: DecisionGround,
    private readonly texts: SourceTexts,
    private readonly withheld: WithheldParts,
    private readonly redaction: RedactionRequests,
    private readonly notices: SenderNotices,
  ) {}

  /** Several decisions as one: all of them or none. Throws what a single one throws. */
  async withholdAll(person: PersonActor, ref: AnswerRef, decisions: readonly NewWithholding[]): Promise<void> {
    if (decisions.length === 0) throw new NoPassages();
    await this.database.write(async (transaction) => {
      const answer = await this.ground.lock(transaction, person, ref);
      answer.response.requireRegistered();
      for (const decision of decisions) await this.decide(transaction, person, answer, decision);
      const withheld = await this.withheld.ofOne(transaction, ref.responseId);
      if (withheld.whole.length > 0) answer.response.withhold();
      await transaction.save(Response, answer.response);
      await this.redaction.ask(transaction, answer, withheld);
      const isToldNow = withheld.whole.length > 0 || answer.response.handling === 'published';
      if (isToldNow) await this.notices.tell(transaction, answer, withheld);
    });
  }

  /** Throws `BasisNotInForce`, `NoPassages`, `TextReadAnew`, `NotRegisteredYet`, `ResponseWithdrawn` and `NotFound`. */
  async withhold(person: PersonActor, ref: AnswerRef, decision: NewWithholding): Promise<void> {
    await this.withholdAll(person, ref, [decision]);
  }

  /**
   * The decision holds no longer. A whole answer waits to be published anew; a passage of a published one shows at once.
   * Throws `NotFound` and `AlreadyReversed`.
   */
  async reverse(person: PersonActor, ref: AnswerRef, withholdingId: string, reason: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const answer = await this.ground.lock(transaction, person, ref);
      const decision = await transaction.findOneBy(Withholding, { id: withholdingId, responseId: ref.responseId });
      if (!decision) throw new NotFound('withholding');
      if (await transaction.existsBy(WithholdingReversal, { withholdingId })) throw new AlreadyReversed();
      const { hostId, consultationId } = decision;
      const at = this.clock.now();
      const by = { byId: person.id, byName: person.name };
      await transaction.insert(WithholdingReversal, { withholdingId, hostId, consultationId, reason, at, ...by });
      const withheld = await this.withheld.ofOne(transaction, ref.responseId);
      if (decision.scope === 'answer' && withheld.whole.length === 0) answer.response.reconsider();
      await transaction.save(Response, answer.response);
      await this.redaction.ask(transaction, answer, withheld);
      await this.ground.record(transaction, person, {
        action: 'withholding.reversed',
        responseId: ref.responseId,
        changes: { withholdingId, reason },
      });
    });
  }

  private async decide(
    transaction: Transaction,
    person: PersonActor,
    answer: AnswerToDecide,
    { effect, basis, note, target }: NewWithholding,
  ): Promise<void> {
    if (findBasis(basis, this.clock.today())?.effect !== effect) throw new BasisNotInForce();
    const where = await this.whereOf(transaction, answer, target);
    const { hostId, consultationId, id: responseId } = answer.response;
    const decision = transaction.create(Withholding, {
      id: newId(),
      hostId,
      consultationId,
      responseId,
      versionId: answer.version.id,
      effect,
      scope: target.scope,
      ...where,
      basis,
      note,
      at: this.clock.now(),
      byId: person.id,
      byName: person.name,
    });
    await transaction.insert(Withholding, decision);
    if (target.scope === 'passages') await this.keepPassages(transaction, decision, target.ranges);
    await this.ground.record(transaction, person, {
      action: 'response.withheld',
      responseId,
      changes: { withholdingId: decision.id, effect, scope: target.scope, basis, note },
    });
  }

  private async whereOf(
    transaction: Transaction,
    { version }: AnswerToDecide,
    target: WithholdingTarget,
  ): Promise<Where> {
    if (target.scope === 'answer') return NOWHERE;
    if (target.scope === 'attachment') {
      const { attachmentId } = target;
      const isSent = await transaction.existsBy(VersionAttachment, { versionId: version.id, attachmentId });
      if (!isSent) throw new NotFound('attachment');
      return { ...NOWHERE, attachmentId };
    }
    const where = { id: target.sourceId, versionId: version.id, supersededAt: IsNull() };
    const source = await transaction.findOneBy(TextSource, where);
    if (!source?.isRead) throw new TextReadAnew();
    const { id: sourceId, sourceKey, attachmentId } = source;
    return { attachmentId, sourceId, sourceKey, method: attachmentId === null ? null : target.method };
  }

  private async keepPassages(
    transaction: Transaction,
    { id: withholdingId, sourceId }: Withholding,
    chosen: readonly Range[],
  ): Promise<void> {
    const { length } = await this.texts.textOf(transaction, sourceId ?? '');
    const ranges = joined(chosen);
    if (ranges.length === 0) throw new NoPassages();
    if (ranges.some(({ start, end }) => start < 0 || end <= start || end > length)) throw new TextReadAnew();
    for (const { start: startOffset, end: endOffset } of ranges) {
      await transaction.insert(WithheldPassage, { id: newId(), withholdingId, startOffset, endOffset });
    }
  }
}
