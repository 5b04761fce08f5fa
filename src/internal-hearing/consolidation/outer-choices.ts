import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { choicesAt } from './answerable-places.js';
import { ConsolidationDesk, type DeskWork } from './consolidation-desk.js';
import type { Choosing, SavedChoice } from './consolidation.types.js';
import { OuterChoice } from './outer-choice.entity.js';

/** What the umbrella itself states of each draft, and answers to each question. */
@Injectable()
export class OuterChoices {
  constructor(
    private readonly database: Database,
    private readonly desk: ConsolidationDesk,
  ) {}

  /** Makes a choice, another one, or none; `NotFound` for one that the place does not offer. */
  async choose(actor: Actor, choosing: Choosing): Promise<SavedChoice> {
    const { consultationId, place: key, choice, seenVersion } = choosing;
    return this.desk.work(actor, consultationId, async (work) => {
      const place = await this.desk.answerablePlace(work, key);
      const offered = choicesAt(place);
      if (offered.length === 0 || (choice !== null && !offered.includes(choice))) throw new NotFound('choice');
      const stored = await work.transaction.findOneBy(OuterChoice, { consultationId, place: key });
      if (stored?.choice === choice) return { outcome: 'saved', stored };
      if (stored && stored.version !== seenVersion) return { outcome: 'conflict', stored };
      return { outcome: 'saved', stored: await save(work, stored, choosing) };
    });
  }

  /** Every choice of the hearing by its place. */
  async of(consultationId: string, via: Reader = this.database.reader): Promise<ReadonlyMap<string, OuterChoice>> {
    const rows = await via.find(OuterChoice, { where: { consultationId }, order: { place: 'ASC' } });
    return new Map(rows.map((row) => [row.place, row]));
  }
}

async function save(work: DeskWork, stored: OuterChoice | null, { place, choice }: Choosing): Promise<OuterChoice> {
  const { transaction, consultation, at, actor } = work;
  const row = transaction.create(OuterChoice, {
    id: stored?.id ?? newId(),
    consultationId: consultation.id,
    place,
    choice,
    version: (stored?.version ?? 0) + 1,
    changedAt: at,
    changedByName: actor.name,
  });
  if (stored) await transaction.update(OuterChoice, { id: row.id }, row);
  else await transaction.insert(OuterChoice, row);
  await work.record('outerChoice.made', 'outerChoice', row.id, { place, choice });
  return row;
}
