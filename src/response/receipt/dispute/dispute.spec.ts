import { AuditEntry } from '../../../audit/audit-entry.entity.js';
import { KnownLinks } from '../../../consultation/invitation/known-links.js';
import { Message } from '../../../delivery/message/message.entity.js';
import { NotAllowed, NotFound } from '../../../shared/errors/domain-error.js';
import { Response } from '../../response.entity.js';
import type { ResponseVersion } from '../../submission/response-version.entity.js';
import { actorFor } from '../../../../test/support/consultation/make-consultation.js';
import { eachApp } from '../../../../test/support/consultation/each-app.js';
import type { TestApp } from '../../../../test/support/app.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../../test/support/response/open-hearing.js';
import { AnswerDispute } from './answer-dispute.entity.js';
import { DisputeSettled } from './dispute.errors.js';
import { DisputeService } from './dispute.service.js';

eachApp('a body that says that an answer is not from it', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let version: ResponseVersion;
  let secret: string;

  const disputes = (): DisputeService => test_.app.get(DisputeService, { strict: false });
  const notices = (): Promise<Message[]> =>
    test_.database.reader.findBy(Message, { subjectId: version.id, purpose: 'notice' });
  const address = () => ({ consultationId: hearing.id, responseId: version.responseId, versionId: version.id });

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    test_.clock.moveTo('2018-03-01T11:00:00Z');
    const link = await holderOf(test_, invitedAt(hearing, 0));
    await type(test_, link, 'consultation', 'Vi er imot.');
    const outcome = await submit(test_, link);
    if (!outcome.ok) throw new Error(outcome.reason);
    version = outcome.version;
    const known = test_.app.get(KnownLinks, { strict: false });
    secret = (await known.addressOf(`dispute-${version.id}`)).split('/').at(-1) ?? '';
  }, 60_000);

  afterAll(() => test_.close());

  test('finds the answer by its secret, and nothing by another', async () => {
    expect((await disputes().find(secret))?.version.id).toBe(version.id);
    for (const wrong of ['', version.id, `${version.id}.${'A'.repeat(43)}`, `${secret}A`]) {
      expect(await disputes().find(wrong)).toBeNull();
      await expect(disputes().raise(wrong, '')).rejects.toBeInstanceOf(NotFound);
    }
  });

  test('is taken note of once, told to the case officer and recorded, however often the button is pressed', async () => {
    await Promise.all([disputes().raise(secret, 'Vi har ikke behandlet saken.'), disputes().raise(secret, 'Igjen.')]);

    const [found, ...more] = await disputes().ofResponse(version.responseId);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ number: 1, dispute: { versionId: version.id, settledAt: null } });
    const messages = await notices();
    expect(messages.map(({ toAddress }) => toAddress)).toEqual(['randi@helsedir.example']);
    expect(messages[0]?.textBody).toContain(`/skrivebord/horinger/${hearing.id}/svar/${version.responseId}`);
    const deeds = { action: 'response.disputed', objectId: version.responseId };
    expect(await test_.database.reader.countBy(AuditEntry, deeds)).toBe(1);
  });

  test('takes nothing out of the hearing', async () => {
    const response = await test_.database.reader.findOneByOrFail(Response, { id: version.responseId });

    expect(response).toMatchObject({ state: 'submitted', currentVersion: 1 });
    expect(await disputes().openAmong([version.responseId])).toEqual(new Set([version.responseId]));
  });

  test('is not settled by somebody who may only read', async () => {
    const reader = await actorFor(test_, hearing.cast.reader.id);

    await expect(disputes().settle(reader, address(), 'Avklart.')).rejects.toBeInstanceOf(NotAllowed);
  });

  test('is settled by staff with what they found out, once', async () => {
    const summariser = await actorFor(test_, hearing.cast.summariser.id);
    await disputes().settle(summariser, address(), 'Servicetorget hadde sendt det.');

    const row = await test_.database.reader.findOneByOrFail(AnswerDispute, { versionId: version.id });
    expect(row).toMatchObject({ settlement: 'Servicetorget hadde sendt det.', settledById: summariser.id });
    expect(await disputes().openAmong([version.responseId])).toEqual(new Set());
    await expect(disputes().settle(summariser, address(), 'Igjen.')).rejects.toBeInstanceOf(DisputeSettled);
    const deeds = { action: 'response.disputeSettled', objectId: version.responseId };
    expect(await test_.database.reader.countBy(AuditEntry, deeds)).toBe(1);
  });

  test('is not found in another hearing than its own', async () => {
    const summariser = await actorFor(test_, hearing.cast.summariser.id);
    const elsewhere = { ...address(), responseId: version.id };

    await expect(disputes().settle(summariser, elsewhere, 'Avklart.')).rejects.toBeInstanceOf(NotFound);
  });
});
