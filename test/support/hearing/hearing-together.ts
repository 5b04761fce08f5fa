import { BulkChoiceService, type ChosenRow } from '../../../src/analysis/bulk/bulk-choice.service.js';
import { SharedCodebooksService } from '../../../src/analysis/codebook/shared/shared-codebooks.service.js';
import { StandardTextService } from '../../../src/analysis/standard-text/standard-text.service.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import type { TestApp } from '../app.js';

/** What stands around the codebook of a hearing. */
export interface TogetherInHearing {
  /** Of the host; the same one in all its hearings. */
  readonly sharedCodebookId: string;
  /** Of this hearing alone. */
  readonly standardTextId: string;
  /** A comment that was chosen to have something done to it, which has not been done. */
  readonly runId: string;
}

export async function togetherIn(
  { app }: TestApp,
  adviser: PersonActor,
  consultationId: string,
  commentId: string,
): Promise<TogetherInHearing> {
  const shared = app.get(SharedCodebooksService, { strict: false });
  const [offered] = await shared.offered(adviser);
  const { id: sharedCodebookId } = offered?.codebook ?? (await shared.share(adviser, consultationId, 'Pakkeforløp'));
  const written = { title: 'Rammer', text: 'Rammene ligger fast.' };
  const text = await app.get(StandardTextService, { strict: false }).add(adviser, consultationId, written, 'hearing');
  const chosen = pageOf({ commentId, placementId: null, seenVersion: 1 });
  const run = await app.get(BulkChoiceService, { strict: false }).choose(adviser, consultationId, chosen);
  return { sharedCodebookId, standardTextId: text.id, runId: run.id };
}

async function* pageOf(row: ChosenRow): AsyncGenerator<readonly ChosenRow[]> {
  yield await Promise.resolve([row]);
}
