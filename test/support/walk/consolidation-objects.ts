import { Consolidation } from '../../../src/internal-hearing/consolidation/consolidation.entity.js';
import { PassageSource } from '../../../src/internal-hearing/consolidation/passage-source.entity.js';
import { PassageVersion } from '../../../src/internal-hearing/consolidation/passage-version.entity.js';
import { Passage } from '../../../src/internal-hearing/consolidation/passage.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import type { HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** A passage of the answer with what it was made from, and a text that somebody else wrote at the same time beside it. */
export async function consolidationObjects(
  { database, clock }: TestApp,
  { adviser }: HearingPeople,
  hearing: { readonly consultationId: string; readonly hostId: string; readonly draftId: string },
  invitationId: string,
): Promise<Objects> {
  const { consultationId, hostId, draftId } = hearing;
  const [passageId, besideId, sourceId, at] = [newId(), newId(), newId(), clock.now()];
  const [text, by] = ['Fristene bør være kortere.', { byId: adviser.id, byName: adviser.name }];
  const shared = { passageId, consultationId, reason: null, letGoAt: null, number: 1, at, ...by };
  await database.write(async (transaction) => {
    await transaction.insert(Consolidation, { consultationId, hostId, startedAt: at, textsDecidedAt: null });
    await transaction.insert(Passage, {
      ...{
        id: passageId,
        consultationId,
        hostId,
        place: `draft:${draftId}`,
        draftId,
        sectionId: null,
        questionId: null,
      },
      ...{ kind: 'position', dissenterInvitationId: null, text, position: 1, version: 1, createdAt: at, changedAt: at },
      ...{ changedById: adviser.id, changedByName: adviser.name, removedAt: null },
    });
    await transaction.insert(PassageVersion, { ...shared, id: newId(), outcome: 'saved', text });
    await transaction.insert(PassageVersion, { ...shared, id: besideId, outcome: 'beside', text: 'Lengre frister.' });
    await transaction.insert(PassageSource, {
      ...{ id: sourceId, consultationId, passageId, placementId: newId(), commentId: newId(), invitationId, at, ...by },
      ...{ point: newId(), textDigest: 'a'.repeat(64), treatment: 'takenIn', endedAt: null, endedByName: null },
    });
  });
  return {
    'avsnitt/:passageId': passageId,
    'sidetekster/:textId': besideId,
    'grunnlag/:sourceId': sourceId,
  };
}
