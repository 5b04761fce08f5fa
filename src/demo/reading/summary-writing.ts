import type { INestApplicationContext } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { SummaryIssue } from '../../report/summary-issue.entity.js';
import { SummaryService } from '../../report/summary.service.js';
import { draftKeys, type DraftKey } from '../content/content.types.js';
import { summaryText } from '../content/index.js';
import type { PlaceKeys } from '../hearing/place-keys.js';

/** Writes what staff say of the hearing and of each draft, and issues the summary. */
export async function issueSummary(
  context: INestApplicationContext,
  summariser: PersonActor,
  consultationId: string,
  keys: PlaceKeys,
): Promise<SummaryIssue> {
  const summary = context.get(SummaryService);
  const write = (place: string, paragraphs: readonly string[]): Promise<void> =>
    summary.write(summariser, consultationId, { place, text: paragraphs.join('\n\n'), seenVersion: 0 });
  await write(
    keys.keyOf({ kind: 'consultation' }),
    summaryText.consultation.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
  );
  for (const draft of draftKeys) await write(keys.keyOf({ kind: 'draft', draft }), aboutDraft(draft));
  return summary.issue(summariser, consultationId, 'nb', '');
}

function aboutDraft(draft: DraftKey): readonly string[] {
  const { ingress, paragraphs } = summaryText.drafts[draft];
  return [ingress, ...paragraphs];
}
