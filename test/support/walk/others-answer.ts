import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import { submitAnswer } from '../analysis/answered-hearing.js';
import { toolsOf } from '../analysis/hearing-in-app.js';
import type { TestApp } from '../app.js';
import { wordFile } from '../hearing/hearing-content.js';
import type { Objects } from './walk-ground.js';

/** What another member of the hearing has answered, in a hearing whose members may read each other's answers. */
export async function othersAnswer(test: TestApp, consultationId: string, asLike: string): Promise<Objects> {
  const { database } = test;
  const tools = toolsOf(test);
  const consultation = await database.reader.findOneByOrFail(Consultation, { id: consultationId });
  const like = await database.reader.findOneByOrFail(Invitation, { id: asLike });
  const other = database.reader.connection.manager.create(Invitation, {
    ...like,
    id: newId(),
    organisationId: null,
    groupId: null,
    addressedName: 'Nordlandsgruppa',
  });
  await database.write(async (transaction) => {
    await transaction.update(Consultation, { id: consultationId }, { membersSee: 'all' });
    await transaction.insert(Invitation, other);
  });
  const hearing = { consultation, drafts: [], sections: [], questions: [] };
  const file = { filename: 'innspill.docx', content: wordFile('Innspill', 'Fristen er for kort.') };
  const version = await submitAnswer(tools, hearing, other, {
    typed: [{ place: 'consultation', text: 'Nei.' }],
    files: [file],
  });
  const [attachment]: { attachmentId: string }[] = await database.reader.query(
    'SELECT "attachmentId" FROM "version_attachment" WHERE "versionId" = $1',
    [version.id],
  );
  return {
    'andres-innspill/:responseId': version.responseId,
    'vedlegg/:attachmentId': attachment?.attachmentId ?? '',
  };
}
