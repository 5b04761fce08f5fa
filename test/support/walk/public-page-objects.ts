import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { PublishedAnswers } from '../../../src/publication/published/published-answers.js';
import { SummaryPublishing } from '../../../src/publication/pages/summary/summary-publishing.service.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing, HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** The summary of a finished hearing, published with its files, and a file of its published answer; nothing of one for members. */
export async function publicPageObjects(
  test: TestApp,
  { adviser }: HearingPeople,
  { id: consultationId, issueNumber: number, answered, draftIds }: FinishedHearing,
): Promise<Objects> {
  const { visibility } = await test.database.reader.findOneByOrFail(Consultation, { id: consultationId });
  const fixed = { 'filer/:format': 'pdf', 'oppsummering/:part': draftIds[0] ?? '' };
  if (visibility !== 'public') return { ...fixed, 'filer/:fileId': answered.attachmentId };
  await test.app.get(SummaryPublishing, { strict: false }).publish(adviser, { consultationId, number });
  await test.work();
  const { attachments } = await test.app
    .get(PublishedAnswers, { strict: false })
    .find(consultationId, answered.responseId);
  return { ...fixed, 'filer/:fileId': attachments[0]?.fileId ?? '' };
}
