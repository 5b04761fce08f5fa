import { WorkingGroupMembers } from '../../../src/consultation/working-group/working-group-members.service.js';
import { WorkingGroupMember } from '../../../src/consultation/working-group/working-group-member.entity.js';
import { GroupWork } from '../../../src/analysis/group/group-work.service.js';
import { Placement } from '../../../src/analysis/placement/placement.entity.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing, HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** Somebody in the working group of a draft, who reads by the address that is asked in the hearing, with what they have said. */
export async function groupObjects(
  test: TestApp,
  { adviser }: HearingPeople,
  { id: consultationId, analysed }: FinishedHearing,
): Promise<Objects> {
  const { reader } = test.database;
  const placements = await reader.findBy(Placement, { consultationId });
  const placed = placements.find(({ id, draftId }) => analysed.placementIds.includes(id) && draftId !== null);
  const members = test.app.get(WorkingGroupMembers, { strict: false });
  const member = await members.add(adviser, consultationId, placed?.draftId ?? '', {
    ...{ role: 'member', name: 'Fredrik Fagansvarlig', personTitle: '', workplace: '', languageForm: 'nb' },
    email: `post-${consultationId}@instans.example`,
    isPublishable: false,
  });
  await test.database.write((transaction) =>
    transaction.update(WorkingGroupMember, { id: member.id }, { invitedAt: test.clock.now() }),
  );
  const work = test.app.get(GroupWork, { strict: false });
  const at = { memberId: member.id, placementId: placed?.id ?? '' };
  const holder = { linkId: '', email: member.email };
  return {
    'arbeidsgrupper/:memberId': member.id,
    'merknader/:placementId': at.placementId,
    'innlegg/:remarkId': (await work.say(holder, at, 'Dette er viktig.')).id,
    'forslag/:proposalId': (await work.propose(holder, at, { decision: 'noted', reason: null })).id,
  };
}
