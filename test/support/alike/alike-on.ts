import { CommentsInTexts } from '../../../src/analysis/alike/deciding/comments-in-texts.js';
import { FamilyDecisionService } from '../../../src/analysis/alike/deciding/family-decision.service.js';
import { FollowingService } from '../../../src/analysis/alike/deciding/following.service.js';
import { TakingBackService } from '../../../src/analysis/alike/deciding/taking-back.service.js';
import { AlikeShelves } from '../../../src/analysis/alike/family/alike-shelves.js';
import { AlikeSorting } from '../../../src/analysis/alike/family/alike-sorting.js';
import { AlikeText } from '../../../src/analysis/alike/family/alike-text.entity.js';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import type { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import type { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import type { AnalysisParts } from '../analysis/analysis-on.js';
import { submitAnswer, type AnsweredHearing, type GivenAnswer } from '../analysis/answered-hearing.js';

/** What sorts texts into families and decides for many of one. */
export interface AlikeParts {
  readonly sorting: AlikeSorting;
  readonly decisions: FamilyDecisionService;
  readonly takingBack: TakingBackService;
  readonly following: FollowingService;
  /** An answer that is submitted, read and sorted. */
  answer(hearing: AnsweredHearing, body: Invitation, given: GivenAnswer): Promise<ResponseVersion>;
  /** The comments of a version as they are now, in the order of the text. */
  commentsOf(versionId: string): Promise<readonly Comment[]>;
  /** The families of the passages of versions, one for each; the version itself where it is like no other. */
  familiesOf(versions: readonly ResponseVersion[]): Promise<readonly string[]>;
}

export function alikeOn(parts: AnalysisParts): AlikeParts {
  const { database, clock, audit, texts, bench, access } = parts;
  const comments = new CommentsInTexts(bench, texts);
  const sorting = new AlikeSorting(database, texts, new AlikeShelves(clock, texts));
  const { reader } = database;
  return {
    sorting,
    decisions: new FamilyDecisionService(database, clock, audit, new ConsultationReader(database), access, comments),
    takingBack: new TakingBackService(database, clock, audit, access, comments),
    following: new FollowingService(database, bench, comments),
    answer: async (hearing, body, given) => {
      const version = await submitAnswer(parts, hearing, body, given);
      await parts.reading.read(version.id);
      await sorting.sort(version.id);
      return version;
    },
    commentsOf: (versionId) => reader.find(Comment, { where: { versionId }, order: { startOffset: 'ASC', id: 'ASC' } }),
    familiesOf: async (versions) => {
      const texts = await reader.find(AlikeText, { where: { kind: 'passage' }, order: { id: 'ASC' } });
      return versions.map(({ id }) => texts.find(({ versionId }) => versionId === id)?.familyId ?? id);
    },
  };
}
