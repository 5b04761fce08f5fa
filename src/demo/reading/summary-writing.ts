import type { INestApplicationContext } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { SummaryApproval } from '../../report/issuing/summary-approval.service.js';
import { SummaryIssues } from '../../report/issuing/summary-issues.js';
import { SummaryVersions } from '../../report/issuing/summary-versions.js';
import type { SummaryIssue } from '../../report/summary-issue.entity.js';
import { SummaryService } from '../../report/summary.service.js';
import { Proposals } from '../../report/writing/proposals.js';
import { SummaryTexts } from '../../report/writing/summary-texts.js';
import { Worker } from '../../shared/jobs/worker.js';
import { draftKeys, type DraftKey } from '../content/content.types.js';
import { summaryText } from '../content/index.js';
import type { PlaceKeys } from '../hearing/place-keys.js';

const NO_NEW_HEARING = 'Endringene følger opp innspillene og ligger innenfor det som ble sendt på høring.';

/** Who writes the summary, and who approves it. */
interface SummaryPeople {
  readonly summariser: PersonActor;
  readonly approver: PersonActor;
}

/**
 * Writes what staff say of the hearing and of each draft, takes the proposals for every place, and has the summary approved
 * and issued.
 */
export async function issueSummary(
  context: INestApplicationContext,
  people: SummaryPeople,
  consultationId: string,
  keys: PlaceKeys,
): Promise<SummaryIssue> {
  await writeTexts(context, people.summariser, consultationId, keys);
  await takeProposals(context, people.summariser, consultationId);
  const submission = {
    language: 'nb',
    reason: '',
    newHearing: 'notNeeded',
    newHearingReason: NO_NEW_HEARING,
  } as const;
  const { number, digest } = await context.get(SummaryVersions).submit(people.summariser, consultationId, submission);
  const ref = { consultationId, number };
  await context.get(SummaryApproval).approve(people.approver, ref, digest);
  const issues = context.get(SummaryIssues);
  await issues.begin(people.summariser, ref);
  await context.get(Worker).drain();
  return issues.find(consultationId, 1);
}

async function writeTexts(
  context: INestApplicationContext,
  summariser: PersonActor,
  consultationId: string,
  keys: PlaceKeys,
): Promise<void> {
  const texts = context.get(SummaryTexts);
  const write = async (place: string, paragraphs: readonly string[]): Promise<void> => {
    await texts.write(summariser, consultationId, { place, text: paragraphs.join('\n\n'), seenVersion: 0 });
  };
  await write(
    keys.keyOf({ kind: 'consultation' }),
    summaryText.consultation.flatMap(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs]),
  );
  for (const draft of draftKeys) await write(keys.keyOf({ kind: 'draft', draft }), aboutDraft(draft));
}

async function takeProposals(
  context: INestApplicationContext,
  summariser: PersonActor,
  consultationId: string,
): Promise<void> {
  const proposals = context.get(Proposals);
  const view = await context.get(SummaryService).view(summariser, consultationId, 'nb');
  const places = proposals.proposalsFor(view, 'nb').map(({ place }) => place.key);
  await proposals.takeAll(summariser, consultationId, { what: 'propose', places }, 'nb');
}

function aboutDraft(draft: DraftKey): readonly string[] {
  const { ingress, paragraphs } = summaryText.drafts[draft];
  return [ingress, ...paragraphs];
}
