import { FamilyDecision, FamilyDecisionPart } from '../../../src/analysis/alike/deciding/family-decision.entity.js';
import { AlikeText } from '../../../src/analysis/alike/family/alike-text.entity.js';
import { fingerprintOf } from '../../../src/analysis/alike/model/fingerprint.js';
import type { Comment } from '../../../src/analysis/comment/comment.entity.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';

/** A family, and a decision that was given in it. */
export interface FamilyOfComment {
  readonly familyId: string;
  readonly familyDecisionId: string;
}

/** Makes a comment the last that is left of a family, where somebody has decided for all. */
export async function familyOf(test: TestApp, adviser: PersonActor, comment: Comment): Promise<FamilyOfComment> {
  const { consultationId, versionId, sourceId, id: commentId, text } = comment;
  const [familyId, familyDecisionId, createdAt] = [newId(), newId(), test.clock.now()];
  const { digest } = fingerprintOf(text, 'passage');
  await test.database.write(async (transaction) => {
    await transaction.insert(AlikeText, {
      ...{ id: newId(), consultationId, kind: 'passage' as const, versionId, sourceId, commentId },
      ...{ digest, bands: [], familyId, createdAt },
    });
    await transaction.insert(FamilyDecision, {
      ...{ id: familyDecisionId, consultationId, familyId, place: 'consultation', firstPlacementId: null },
      ...{
        replacesId: null,
        byId: adviser.id,
        byName: adviser.name,
        at: createdAt,
        undoneAt: null,
        undoneByName: null,
      },
    });
    await transaction.insert(FamilyDecisionPart, {
      ...{ id: newId(), decisionId: familyDecisionId, position: 1, commentId, placementId: null },
      ...{ outcome: 'notPlaced' as const, before: null, versionAfter: null, takenBack: null },
    });
  });
  return { familyId, familyDecisionId };
}
