import { SummaryTemplate } from '../../../src/report/forms/template/summary-template.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import type { TestApp } from '../app.js';
import type { HearingPeople } from '../hearing.js';
import { makeDocx, paragraphXml } from '../make-docx.js';
import type { Objects } from './walk-ground.js';

/** A template for summaries that is not in use. */
export async function summaryTemplateObjects(
  { app, database, clock }: TestApp,
  people: HearingPeople,
): Promise<Objects> {
  const { hostId, id: createdById, name: createdByName } = people.adviser;
  const kept = await app.get(FileStore).keep(makeDocx({ body: paragraphXml('{{oppsummering}}'), styles: '' }));
  const named = { id: newId(), hostId, name: 'Mal', filename: 'mal.docx', ...kept };
  await database.write((transaction) =>
    transaction.insert(SummaryTemplate, {
      ...named,
      chosenAt: null,
      createdAt: clock.now(),
      createdById,
      createdByName,
    }),
  );
  return { 'oppsummeringsmaler/:templateId': named.id };
}
