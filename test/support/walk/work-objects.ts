import { CodingSample, SampleCoder, SamplePassage } from '../../../src/analysis/agreement/coding-sample.entity.js';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { TalkService } from '../../../src/analysis/talk/talk.service.js';
import { RulesService } from '../../../src/analysis/work/rules.service.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing, HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** A rule, a remark on the comment, and a sample that the adviser and the approver code, in a finished hearing. */
export async function workObjects(test: TestApp, people: HearingPeople, hearing: FinishedHearing): Promise<Objects> {
  const { id: consultationId } = hearing;
  const [targetId = ''] = hearing.draftIds;
  const rules = test.app.get(RulesService, { strict: false });
  const rule = await rules.set(people.adviser, consultationId, {
    kind: 'draft',
    targetId,
    assigneeId: people.adviser.id,
  });
  const ref = { consultationId, commentId: hearing.analysed.commentId };
  const talk = test.app.get(TalkService, { strict: false });
  const remark = await talk.say(people.adviser, ref, { text: 'Dette bør vi se på.', askedIds: [] });
  return {
    'regler/:ruleId': rule.id,
    'diskusjon/:remarkId': remark.id,
    'enighet/:sampleId': await sampleOf(test, people, hearing),
  };
}

async function sampleOf(
  test: TestApp,
  { adviser, approver }: HearingPeople,
  { id: consultationId, analysed }: FinishedHearing,
): Promise<string> {
  const [sampleId, createdAt] = [newId(), test.clock.now()];
  await test.database.write(async (transaction) => {
    const { sourceId, startOffset, endOffset } = await transaction.findOneByOrFail(Comment, { id: analysed.commentId });
    const sample = { id: sampleId, consultationId, size: 1, createdAt, createdByName: adviser.name };
    await transaction.insert(CodingSample, sample);
    for (const [index, { id: personId, name: personName }] of [adviser, approver].entries()) {
      const coder = { id: newId(), sampleId, personId, personName, position: index + 1, doneAt: null };
      await transaction.insert(SampleCoder, coder);
    }
    const passage = { id: newId(), sampleId, position: 1, commentId: analysed.commentId };
    await transaction.insert(SamplePassage, { ...passage, sourceId, startOffset, endOffset });
  });
  return sampleId;
}
