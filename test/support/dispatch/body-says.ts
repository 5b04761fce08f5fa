import type { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import type { ReplyKind, ResponseState } from '../../../src/response/response-status.js';
import { Response } from '../../../src/response/response.entity.js';
import { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { EMPTY_ANSWER } from '../../../src/response/working-answer.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';

/** What a body has said, as far as anybody who reminds it asks. */
export interface Said {
  readonly state: ResponseState;
  readonly replyKind?: ReplyKind;
  /** Names of others that the answer is given for. */
  readonly onBehalfOf?: readonly string[];
}

/** Writes the rows of an answer, without going through the portal: for suites that need many bodies in many states. */
export async function bodySays(test: TestApp, invitation: Invitation, said: Said): Promise<void> {
  const { state, replyKind = 'withRemarks', onBehalfOf = [] } = said;
  const now = test.clock.now();
  const of = { consultationId: invitation.consultationId, hostId: invitation.hostId, invitationId: invitation.id };
  await test.database.write(async (transaction) => {
    const ordinal = (await transaction.countBy(Response, { invitationId: invitation.id })) + 1;
    const response = transaction.create(Response, {
      ...of,
      id: newId(),
      draftId: null,
      scope: 'all',
      ordinal,
      state,
      handling: 'received',
      working: EMPTY_ANSWER,
      workingVersion: 1,
      currentVersion: state === 'started' ? 0 : 1,
      submittedDigest: null,
      createdAt: now,
      lastSubmittedAt: state === 'started' ? null : now,
    });
    await transaction.insert(Response, response);
    if (state === 'started') return;
    await transaction.insert(ResponseVersion, {
      ...of,
      id: newId(),
      responseId: response.id,
      number: 1,
      submittedAt: now,
      receivedOn: test.clock.today(),
      replyKind,
      isLate: false,
      endorsesInvitationId: null,
      endorsesName: replyKind === 'endorses' ? 'Bergen kommune' : null,
      answersThroughInvitationId: null,
      answersThroughName: replyKind === 'answersThrough' ? 'Bergen kommune' : null,
      onBehalfOf,
      senderName: 'Siri Svarer',
      senderEmail: 'siri@svarer.example',
      adoptedOn: null,
      isPreliminary: false,
      followUpOn: null,
      channel: 'portal',
      registeredById: null,
      registeredByName: null,
      sha256: newId(),
      receiptNumber: newId(),
      formKey: newId(),
    });
  });
}
