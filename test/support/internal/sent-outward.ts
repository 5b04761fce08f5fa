import type { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import type { LinkActor } from '../../../src/identity/access/actor.js';
import { joinPassages } from '../../../src/internal-hearing/submission/composed-answer.js';
import { OuterSubmission } from '../../../src/internal-hearing/submission/outer-submission.entity.js';
import { SubmittedPassage } from '../../../src/internal-hearing/submission/submitted-passage.entity.js';
import { SummaryIssue } from '../../../src/report/summary-issue.entity.js';
import { Answer, type ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import type { ConsolidationReader } from '../../../src/internal-hearing/consolidation/consolidation-reader.js';
import { submitAnswer, type HearingTools } from '../analysis/answered-hearing.js';
import type { Level, LevelTools } from './three-levels.js';

/** Gives what a level has written as its answer in the hearing outside it, read there with its comments placed. */
export async function sendOutward(
  tools: Pick<LevelTools, keyof HearingTools | 'reading'>,
  consolidation: ConsolidationReader,
  { from, to }: { readonly from: Level; readonly to: Level },
  extra: Readonly<Record<string, string>> = {},
): Promise<ResponseVersion> {
  const { consultation } = from.hearing;
  const member = memberOf(from, to);
  const passages = await consolidation.passages(consultation.id);
  const places = [...new Set([...passages.map(({ place }) => place), ...Object.keys(extra)])];
  const fields = places.map((place) => {
    const { text, stretches } = joinPassages(passages.filter((passage) => passage.place === place));
    const own = extra[place];
    return { place, stretches, text: own === undefined ? text : [text, own].filter(Boolean).join('\n\n') };
  });
  const version = await submitAnswer(tools, to.hearing, member, { typed: fields });
  const { responseId: outerResponseId, id: outerVersionId, submittedAt } = version;
  const ids = { consultationId: consultation.id, hostId: consultation.hostId, outerResponseId, outerVersionId };
  await tools.database.write(async (transaction) => {
    await transaction.insert(OuterSubmission, {
      ...ids,
      id: newId(),
      draftId: null,
      caseId: null,
      letterSha256: null,
      fileDigests: [],
      memberInvitationIds: [],
      submittedAt,
      byId: from.person.id,
      byName: from.person.name,
    });
    for (const { place, stretches } of fields) {
      for (const { start, end, ...stretch } of stretches) {
        const offsets = { startOffset: start, endOffset: end, place, submittedAt };
        await transaction.insert(SubmittedPassage, { ...ids, ...offsets, ...stretch, id: newId() });
      }
    }
  });
  await tools.reading.read(version.id);
  return version;
}

/** Issues the summary of a level's hearing. What stands in its files is not what a trace is read from. */
export async function issueSummary({ database, clock }: HearingTools, { hearing }: Level): Promise<void> {
  await database.write(async (transaction) => {
    const consultationId = hearing.consultation.id;
    const number = 1 + (await transaction.countBy(SummaryIssue, { consultationId }));
    await transaction.insert(SummaryIssue, {
      id: newId(),
      consultationId,
      number,
      issuedAt: clock.now(),
      byName: 'Oddny Oppsummerer',
      docxSha256: 'a'.repeat(64),
      xlsxSha256: 'b'.repeat(64),
      figures: {},
      reasonForUndecided: '',
    });
  });
}

/** A member of a level's hearing, come by its link. */
export function linkOf({ hearing, members }: Level, member: number): LinkActor {
  const invitation = members[member];
  if (!invitation) throw new Error('There is no such member');
  return {
    kind: 'link',
    id: newId(),
    name: invitation.addressedName,
    holderName: '',
    maySubmit: true,
    invitationId: invitation.id,
    consultationId: hearing.consultation.id,
    hostId: hearing.consultation.hostId,
  };
}

/** What the body of a level has in the fields of its answer outside, by place. */
export async function fieldsOf(
  { database }: HearingTools,
  version: ResponseVersion,
): Promise<ReadonlyMap<string, string>> {
  const answers = await database.reader.findBy(Answer, { versionId: version.id });
  return new Map(answers.map(({ place, text }) => [place, text]));
}

function memberOf({ internal }: Level, { members }: Level): Invitation {
  const member = members.find(({ id }) => id === internal?.outerInvitationId);
  if (!member) throw new Error('The hearings do not stand inside each other');
  return member;
}
