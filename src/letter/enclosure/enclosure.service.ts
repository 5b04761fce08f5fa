import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Preparation } from '../../consultation/preparation.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import type { LetterKind } from '../letter-occasion.js';
import { requireWritable } from '../template/template-window.js';
import { LetterEnclosure, unchosen, type EnclosureChoice } from './letter-enclosure.entity.js';

/** What goes along with one kind of letter, and the version of the choice that the person saw; 0 for none. */
export interface EnclosureInput extends EnclosureChoice {
  readonly kind: LetterKind;
  readonly seenVersion: number;
}

/** Chooses what goes along as files. For the announcement the choice is approved with the rest. */
@Injectable()
export class EnclosureService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ConsultationReader,
    private readonly preparation: Preparation,
    private readonly progress: ConsultationProgress,
  ) {}

  /** Throws `ChangedMeanwhile` when somebody has chosen since, and `ContentStands` or `LetterStands` when it is too late. */
  async choose(
    actor: Actor,
    consultationId: string,
    { kind, attachPapers, attachForm, seenVersion }: EnclosureInput,
  ): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const consultation = await this.reader.findFor(actor, consultationId, 'mayEdit', transaction);
      requireWritable(kind, consultation);
      const chosen = await this.choiceOf(transaction, actor, { hostId: consultation.hostId, consultationId, kind });
      if (chosen.version !== seenVersion) throw new ChangedMeanwhile();
      if (!chosen.choose({ attachPapers, attachForm }, actor, this.clock.now())) return;
      if (kind === 'announcement') await this.preparation.begin(transaction, actor, consultationId, 'letter');
      await transaction.save(LetterEnclosure, chosen);
      await this.audit.record(transaction, actor, {
        action: 'letterEnclosure.chosen',
        objectType: 'consultation',
        objectId: consultationId,
        changes: { kind, attachPapers, attachForm },
      });
    });
  }

  /** The row of the choice, or one that is not saved yet and says what goes along when nobody has chosen. */
  private async choiceOf(
    transaction: Transaction,
    actor: Actor,
    of: { readonly hostId: string; readonly consultationId: string; readonly kind: LetterKind },
  ): Promise<LetterEnclosure> {
    const { consultationId, kind } = of;
    const known = await transaction.findOneBy(LetterEnclosure, { consultationId, kind });
    if (known) return known;
    const changed = { changedAt: this.clock.now(), changedById: actor.id, changedByName: actor.name };
    return transaction.create(LetterEnclosure, { id: newId(), ...of, ...unchosen(kind), version: 0, ...changed });
  }
}
