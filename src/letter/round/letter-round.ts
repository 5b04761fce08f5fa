import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { RoundStep } from '../../consultation/round/round-copies.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Clock } from '../../shared/time/clock.js';
import { LetterEnclosure } from '../enclosure/letter-enclosure.entity.js';
import { LETTER_KINDS } from '../letter-occasion.js';
import { LetterTemplate } from '../template/letter-template.entity.js';
import { LetterTemplateReader } from '../template/letter-template-reader.js';

/** What the letter brings along to the next round of a hearing: the texts that count, of every kind and language form, and whether papers go along. */
@Injectable()
export class LetterRound {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly templates: LetterTemplateReader,
  ) {}

  /** Each text becomes the first version of the new hearing's own. */
  async copy(transaction: Transaction, actor: PersonActor, { former, next }: RoundStep): Promise<void> {
    const { hostId, id: consultationId } = next;
    for (const kind of LETTER_KINDS) {
      const latest = await this.templates.latestOf(former.id, kind, transaction);
      for (const { languageForm, subject, emailText, body } of Object.values(latest)) {
        const said = { consultationId, kind, languageForm, number: 1, subject, emailText, body };
        const made = { createdAt: this.clock.now(), createdById: actor.id, createdByName: actor.name };
        const id = newId();
        await transaction.insert(LetterTemplate, { id, hostId, ...said, ...made });
        const deed = { action: 'letterTemplate.copied', objectType: 'letterTemplate', objectId: id };
        await this.audit.record(transaction, actor, { ...deed, changes: { formerId: former.id, ...said } });
      }
    }
    await this.copyEnclosures(transaction, actor, { former, next });
  }

  private async copyEnclosures(
    transaction: Transaction,
    actor: PersonActor,
    { former, next }: RoundStep,
  ): Promise<void> {
    const chosen = await transaction.findBy(LetterEnclosure, { consultationId: former.id });
    const { hostId, id: consultationId } = next;
    const changed = { changedAt: this.clock.now(), changedById: actor.id, changedByName: actor.name };
    for (const { kind, attachPapers, attachForm } of chosen) {
      const id = newId();
      await transaction.insert(LetterEnclosure, {
        id,
        hostId,
        consultationId,
        kind,
        attachPapers,
        attachForm,
        version: 1,
        ...changed,
      });
      const deed = { action: 'letterEnclosure.copied', objectType: 'letterEnclosure', objectId: id };
      await this.audit.record(transaction, actor, {
        ...deed,
        changes: { formerId: former.id, kind, attachPapers, attachForm },
      });
    }
  }
}
