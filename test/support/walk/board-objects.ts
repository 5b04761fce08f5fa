import { BoardCase } from '../../../src/internal-hearing/board/board-case.entity.js';
import { BoardDecision } from '../../../src/internal-hearing/board/board-decision.entity.js';
import { OuterSubmission } from '../../../src/internal-hearing/submission/outer-submission.entity.js';
import { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import type { TestApp } from '../app.js';
import type { HearingPeople } from '../hearing.js';
import type { Objects } from './walk-ground.js';

/** A proposal that an organ has adopted, with its documents, and a version of the outer answer that was made from it. */
export async function boardObjects(
  { app, database, clock }: TestApp,
  { adviser }: HearingPeople,
  hearing: { readonly consultationId: string; readonly hostId: string; readonly outerId: string },
): Promise<Objects> {
  const { consultationId, hostId, outerId } = hearing;
  const { sha256 } = await app.get(FileStore, { strict: false }).keep(Buffer.from('a document for the meeting'));
  const version = await database.reader.findOneByOrFail(ResponseVersion, { consultationId: outerId });
  const [caseId, submissionId, at] = [newId(), newId(), clock.now()];
  const by = { byId: adviser.id, byName: adviser.name };
  await database.write(async (transaction) => {
    await transaction.insert(BoardCase, {
      ...{ id: caseId, consultationId, hostId, number: 1, organ: 'Fagstyret', meetingId: null, meetingOn: null },
      ...{ items: [], digest: sha256, docxSha256: sha256, pdfSha256: sha256, frozenAt: at },
      ...{ frozenById: adviser.id, frozenByName: adviser.name },
    });
    await transaction.insert(BoardDecision, {
      ...{ id: newId(), caseId, hostId, number: 1, decidedOn: clock.today(), organ: 'Fagstyret', outcome: 'adopted' },
      ...{ changes: '', note: '', protocolSha256: sha256, protocolFilename: 'protokoll.pdf', protocolSizeBytes: 26 },
      ...{ recordedAt: at, ...by },
    });
    await transaction.insert(OuterSubmission, {
      ...{ id: submissionId, consultationId, hostId, outerResponseId: version.responseId, outerVersionId: version.id },
      ...{ draftId: null, caseId, letterSha256: sha256, fileDigests: [], memberInvitationIds: [], submittedAt: at },
      ...by,
    });
  });
  return { 'behandling/:caseId': caseId, 'innsending/:submissionId': submissionId };
}
