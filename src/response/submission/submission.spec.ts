import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Job } from '../../shared/jobs/job.entity.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import type { TestApp } from '../../../test/support/app.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { ResponseService } from '../response.service.js';
import { VersionReader } from './version-reader.js';
import { WithdrawalService } from './withdrawal.service.js';

eachApp('submitting an answer', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
  }, 60_000);

  afterAll(() => test_.close());

  beforeEach(() => {
    test_.clock.moveTo('2018-03-01T11:00:00Z');
  });

  test('makes a version, an audit row and the jobs that read it and make its receipt, all at once', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 0));
    await type(test_, link, 'consultation', 'Vi støtter forslaget.');

    const submitted = await submit(test_, link);

    if (!submitted.ok) throw new Error(submitted.reason);
    const { reader } = test_.database;
    const { version } = submitted;
    expect(version).toMatchObject({ number: 1, replyKind: 'withRemarks', isLate: false, channel: 'portal' });
    expect(await reader.countBy(AuditEntry, { action: 'response.submitted', objectId: version.responseId })).toBe(1);
    expect(await reader.countBy(Job, { kind: 'analysis.read', key: version.id })).toBe(1);
    expect(await reader.countBy(Job, { kind: 'receipt.make', key: version.id })).toBe(1);
  });

  test('the seal can be made again from what is stored', async () => {
    const { versions } = await answersFrom(test_, invitedAt(hearing, 0));
    const reader = test_.app.get(VersionReader, { strict: false });
    const [version] = versions;
    if (!version) throw new Error('There is no version');

    const written = await reader.contentOf(version);

    expect(reader.isIntact(written)).toBe(true);
    const forged = { ...written, answers: written.answers.map((answer) => ({ ...answer, text: 'Vi er imot.' })) };
    expect(reader.isIntact(forged)).toBe(false);
  });

  test.each(['response_version', 'answer', 'version_attachment'])(
    'the database itself refuses to change or delete a row of %s',
    async (table) => {
      const rows: { id: string }[] = await test_.database.reader.query(`SELECT "id" FROM "${table}"`);
      const column = table === 'response_version' ? 'senderName' : table === 'answer' ? 'text' : 'filename';
      await makeRowOf(table);

      const change = test_.database.write((transaction) =>
        transaction.query(`UPDATE "${table}" SET "${column}" = 'x'`),
      );
      const removal = test_.database.write((transaction) => transaction.query(`DELETE FROM "${table}"`));

      await expect(change).rejects.toThrow(/immutable/);
      await expect(removal).rejects.toThrow(/immutable/);
      const after: unknown[] = await test_.database.reader.query(`SELECT "id" FROM "${table}"`);
      expect(after.length).toBeGreaterThanOrEqual(rows.length);
    },
  );

  test('pressing the button twice at once gives one version and one receipt', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 1));
    await type(test_, link, 'consultation', 'Vi ber om lengre frist.');

    const [first, second] = await Promise.all([submit(test_, link, 'same-key'), submit(test_, link, 'same-key')]);

    const { versions } = await answersFrom(test_, invitedAt(hearing, 1));
    expect(first.ok && second.ok && first.version.id === second.version.id).toBe(true);
    expect(versions).toHaveLength(1);
    const asked = await test_.database.reader.countBy(Job, { kind: 'receipt.make', key: versions[0]?.id ?? '' });
    expect(asked).toBe(1);
  });

  test('what a colleague changes after the check page was shown is not sent unseen', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 1));
    const before = await answersFrom(test_, invitedAt(hearing, 1));

    const [submitted] = await Promise.all([submitAsSeenBefore(link, 'Nytt fra en kollega.')]);

    expect(submitted).toEqual({ ok: false, reason: 'changedSinceCheck' });
    expect((await answersFrom(test_, invitedAt(hearing, 1))).versions).toHaveLength(before.versions.length);
  });

  test('changing an answer makes a new version; the former stands word for word', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 0));
    const field = `draft:${hearing.draftIds[0] ?? ''}`;
    await type(test_, link, field, 'Kapittel 2 må skrives om.');

    const submitted = await submit(test_, link);

    const { responses, versions } = await answersFrom(test_, invitedAt(hearing, 0));
    const reader = test_.app.get(VersionReader, { strict: false });
    expect(submitted.ok).toBe(true);
    expect(responses.map((response) => response.currentVersion)).toEqual([2]);
    const contents = await Promise.all(versions.map((version) => reader.contentOf(version)));
    expect(contents.map(({ answers }) => answers.map((answer) => answer.text))).toEqual([
      ['Vi støtter forslaget.'],
      ['Vi støtter forslaget.', 'Kapittel 2 må skrives om.'],
    ]);
    expect(versions[0]?.sha256).not.toBe(versions[1]?.sha256);
  });

  test('an answer on the last minute of the working day after a holiday is in time', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 2));
    await type(test_, link, 'consultation', 'I siste liten.');
    test_.clock.moveTo('2018-05-02T21:59:59Z');

    const submitted = await submit(test_, link);

    expect(submitted.ok && submitted.version.isLate).toBe(false);
  });

  test('a minute later it is received all the same, and marked late', async () => {
    const link = await holderOf(test_, invitedAt(hearing, 3));
    await type(test_, link, 'consultation', 'For sent.');
    test_.clock.moveTo('2018-05-02T22:00:01Z');

    const submitted = await submit(test_, link);

    expect(submitted.ok && submitted.version.isLate).toBe(true);
  });

  test('a body with a deadline of its own is not late before that', async () => {
    const { invitationId } = invitedAt(hearing, 3);
    await test_.database.write((transaction) =>
      transaction.update(Invitation, { id: invitationId }, { ownDeadlineOn: CalendarDay.of('2018-05-15') }),
    );
    const link = await holderOf(test_, invitedAt(hearing, 3));
    await type(test_, link, `draft:${hearing.draftIds[1] ?? ''}`, 'Med utsatt frist.');
    test_.clock.moveTo('2018-05-15T12:00:00Z');

    const submitted = await submit(test_, link);

    expect(submitted.ok && submitted.version.isLate).toBe(false);
  });

  test('an answer to a closed hearing is received and marked late', async () => {
    const { id } = hearing;
    await test_.database.write((transaction) => transaction.update(Consultation, { id }, { state: 'closed' }));
    const link = await holderOf(test_, invitedAt(hearing, 2));
    await type(test_, link, `draft:${hearing.draftIds[0] ?? ''}`, 'Etter at høringen ble lukket.');
    test_.clock.moveTo('2018-06-20T12:00:00Z');

    const submitted = await submit(test_, link);

    await test_.database.write((transaction) => transaction.update(Consultation, { id }, { state: 'open' }));
    expect(submitted.ok && submitted.version.isLate).toBe(true);
  });

  test('a withdrawn answer keeps its versions, and the body may answer anew', async () => {
    const invited = invitedAt(hearing, 0);
    const link = await holderOf(test_, invited);
    const before = await answersFrom(test_, invited);

    await test_.app.get(WithdrawalService, { strict: false }).withdraw(link, null, 'Styret har ikke behandlet saken.');
    await type(test_, link, 'consultation', 'Etter behandling i styret.');
    await submit(test_, link);

    const after = await answersFrom(test_, invited);
    expect(after.responses.map((response) => response.state)).toEqual(['withdrawn', 'submitted']);
    expect(after.versions.length).toBe(before.versions.length + 1);
    const standing = await test_.app
      .get(ResponseService, { strict: false })
      .standing(test_.database.reader, { invitationId: invited.invitationId, draftId: null });
    expect(standing?.ordinal).toBe(2);
  });

  test('nothing typed, uploaded or chosen cannot be submitted', async () => {
    const invited = invitedAt(hearing, 0);
    const link = await holderOf(test_, invited);
    await test_.app.get(WithdrawalService, { strict: false }).withdraw(link, null, '');

    expect(await submit(test_, link)).toEqual({ ok: false, reason: 'nothingToSubmit' });
  });

  test('a cancelled hearing receives no answers', async () => {
    const { id } = hearing;
    const link = await holderOf(test_, invitedAt(hearing, 1));
    await test_.database.write((transaction) => transaction.update(Consultation, { id }, { state: 'cancelled' }));

    const refused = submit(test_, link);

    await expect(refused).rejects.toThrow(/does not receive answers/);
    await test_.database.write((transaction) => transaction.update(Consultation, { id }, { state: 'open' }));
  });

  test('a body cannot write in the answer of another', async () => {
    const own = await holderOf(test_, invitedAt(hearing, 1));
    const { responses } = await answersFrom(test_, invitedAt(hearing, 3));
    const before = responses.map((response) => response.workingVersion);

    await type(
      test_,
      { ...own, invitationId: invitedAt(hearing, 1).invitationId },
      'consultation',
      'Bare i eget svar.',
    );

    const after = await answersFrom(test_, invitedAt(hearing, 3));
    expect(after.responses.map((response) => response.workingVersion)).toEqual(before);
  });

  async function submitAsSeenBefore(link: Awaited<ReturnType<typeof holderOf>>, text: string) {
    const { AnswersInHand } = await import('../answer-in-hand.js');
    const { SubmissionService, toBeSentOf } = await import('./submission.service.js');
    const inHand = await test_.app.get(AnswersInHand, { strict: false }).find(link, null);
    const { seen } = toBeSentOf(inHand, inHand.response, inHand.content);
    await type(test_, link, `draft:${hearing.draftIds[1] ?? ''}`, text);
    return test_.app.get(SubmissionService, { strict: false }).submit(link, null, {
      about: {
        senderName: 'Siri',
        senderEmail: 'siri@svarer.example',
        onBehalfOf: [],
        adoptedOn: null,
        isPreliminary: false,
        followUpOn: null,
      },
      seen,
      formKey: 'another-key',
    });
  }

  async function makeRowOf(table: string): Promise<void> {
    if (table !== 'version_attachment') return;
    const { versions } = await answersFrom(test_, invitedAt(hearing, 0));
    await test_.database.write(async (transaction) => {
      const responseId = versions[0]?.responseId ?? '';
      await transaction.query(
        `INSERT INTO "attachment" ("id", "responseId", "sha256", "filename", "mediaType", "sizeBytes", "kind", "verdict", "uploadedAt")
         VALUES ('a', $1, 's', 'f', 'm', 1, 'pdf', 'readable', '2018-03-01T11:00:00.000Z')`,
        [responseId],
      );
      await transaction.query(
        `INSERT INTO "version_attachment" ("id", "versionId", "attachmentId", "position", "filename", "sha256", "sizeBytes")
         VALUES ('v', $1, 'a', 1, 'f', 's', 1)`,
        [versions[0]?.id],
      );
    });
  }
});
