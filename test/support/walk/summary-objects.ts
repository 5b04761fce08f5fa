import { Citations } from '../../../src/report/citation/citations.js';
import { SummaryTexts } from '../../../src/report/writing/summary-texts.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing, HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** A citation of a comment, and a text that was kept beside a newer one, in the summary of a finished hearing. */
export async function summaryObjects(
  test: TestApp,
  { adviser }: HearingPeople,
  { id: consultationId, analysed }: FinishedHearing,
): Promise<Objects> {
  const [placementId = ''] = analysed.placementIds;
  const number = await test.app.get(Citations, { strict: false }).cite(adviser, consultationId, [placementId]);
  const edit = { place: 'consultation', text: 'En tekst som kom for sent.', seenVersion: 0 };
  const texts = test.app.get(SummaryTexts, { strict: false });
  const saved = await texts.write(adviser, consultationId, edit);
  if (saved.outcome !== 'conflict') throw new Error('There was no text that it could lose to');
  return {
    'henvisning/:number': String(number),
    'henvisninger/:number': String(number),
    'tekst/:textId': saved.beside.id,
    'versjoner/:version': '1',
    'filer/:format': 'docx',
  };
}
