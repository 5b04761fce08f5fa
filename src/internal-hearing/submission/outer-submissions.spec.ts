import { actorOf } from '../../../test/support/analysis/hearing-in-app.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import {
  levelToolsOf,
  threeLevels,
  type Level,
  type ThreeLevels,
} from '../../../test/support/internal/three-levels.js';
import {
  consolidated,
  placesOf,
  sendIn,
  treated,
  type WrittenPlaces,
} from '../../../test/support/internal/umbrella-answer.js';
import { ReadPdf } from '../../../test/support/read-pdf.js';
import { addCast } from '../../../test/people/cast.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { Job } from '../../shared/jobs/job.entity.js';
import { Answer, ResponseVersion, VersionAttachment } from '../../response/submission/response-version.entity.js';
import { UNTOUCHED, baseToken, parseBase } from '../../response/typing/typed-value.js';
import { TypingService } from '../../response/typing/typing.service.js';
import { ChangedMeanwhile, NotAllowed } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { InternalHearings } from '../internal-hearings.js';
import { Passages } from '../consolidation/passages.js';
import { Passage } from '../consolidation/passage.entity.js';
import { OuterSubmission } from './outer-submission.entity.js';
import { SubmissionPlans } from './submission-plans.js';
import { NotAcknowledged, NotToBeSent } from './submission.errors.js';
import { SubmittedPassage } from './submitted-passage.entity.js';

eachApp('an umbrella’s answer, sent', (boot) => {
  let test_: TestApp;
  let levels: ThreeLevels;
  let places: WrittenPlaces;

  beforeAll(async () => {
    test_ = await boot();
    const cast = await addCast(test_);
    levels = await threeLevels(levelToolsOf(test_), await actorOf(test_, cast.summariser));
    places = await consolidated(test_, levels.umbrella);
  }, 60_000);

  afterAll(() => test_.close());

  const reader = () => test_.database.reader;
  const versionsOf = (level: Level) =>
    reader().find(ResponseVersion, {
      where: { invitationId: level.internal?.outerInvitationId ?? '' },
      order: { submittedAt: 'ASC', number: 'ASC' },
    });
  const planFor = (level: Level) =>
    test_.app.get(SubmissionPlans, { strict: false }).plan(level.person, level.hearing.consultation.id, {
      answers: ['felles'],
      members: [],
    });

  test('is not sent before somebody has said that no organ treated it', async () => {
    await expect(sendIn(test_, levels.umbrella, { acknowledged: [] })).rejects.toBeInstanceOf(NotAcknowledged);

    expect(await versionsOf(levels.umbrella)).toEqual([]);
  });

  test('is not sent by somebody who may only read, nor by the directorate', async () => {
    const onlySummariser = { ...levels.umbrella.person, id: 'another', roles: new Set(['summariser'] as const) };
    const reading = { ...levels.umbrella, person: onlySummariser };

    await expect(sendIn(test_, reading)).rejects.toBeInstanceOf(NotAllowed);
    await expect(sendIn(test_, { ...levels.umbrella, person: levels.directorate.person })).rejects.toThrow(
      'We cannot find',
    );
  });

  test('fills in the fields of the outer answer, with the day of the decision, a receipt and a letter', async () => {
    await treated(test_, levels.umbrella);

    const [version] = await sendIn(test_, levels.umbrella);

    if (!version) throw new Error('Nothing was sent');
    const answers = await reader().findBy(Answer, { versionId: version.id });
    const said = new Map(answers.map((answer) => [answer.place, answer]));
    expect(version).toMatchObject({ number: 1, replyKind: 'withRemarks', channel: 'portal', isLate: false });
    expect(version.adoptedOn?.toString()).toBe('2018-03-20');
    expect(version.senderName).toBe(levels.umbrella.person.name);
    expect(said.get(places.section)?.text).toBe(
      'Fristen må være ti dager.\n\nEn forening ønsker anmerket at fristen kan være sju dager.',
    );
    expect(said.get(places.question)).toMatchObject({ choice: 'partly', text: '' });
    expect(await reader().countBy(Job, { kind: 'receipt.make', key: version.id })).toBe(1);
    const [letter] = await reader().findBy(VersionAttachment, { versionId: version.id });
    expect(letter?.filename).toBe('Horingssvar.pdf');
  });

  test('has each passage where it is said to stand, and nothing of what the members said beside it', async () => {
    const [version] = await versionsOf(levels.umbrella);
    const rows = await reader().findBy(SubmittedPassage, { outerVersionId: version?.id ?? '' });
    const answers = await reader().findBy(Answer, { versionId: version?.id ?? '' });

    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const answer = answers.find(({ place }) => place === row.place);
      expect(answer?.text.slice(row.startOffset, row.endOffset)).toBe(row.text);
      const passage = await reader().findOneByOrFail(Passage, { id: row.passageId });
      expect(row).toMatchObject({ text: passage.text, passageVersion: passage.version });
    }
    expect(JSON.stringify([version, answers])).not.toContain(levels.umbrella.secret);
    expect(await reader().countBy(AuditEntry, { action: 'internalHearing.submitted' })).toBe(1);
  });

  test('is a letter on its own letterhead, with the decision and who signs', async () => {
    const [submission] = await reader().find(OuterSubmission, {
      where: { consultationId: levels.umbrella.hearing.consultation.id },
    });
    const bytes = await test_.app.get(FileStore, { strict: false }).read(submission?.letterSha256 ?? '');

    const pages = (await (await ReadPdf.from(bytes)).pages()).join(' ');

    expect(pages).toContain('Legeforeningen');
    expect(pages).toContain('Svaret er behandlet av Fagstyret 20. mars 2018.');
    expect(pages).toContain('Fristen må være ti dager.');
    expect(pages).toContain('Sigrid Signerer');
    expect(pages).not.toContain(levels.umbrella.secret);
  });

  test('is one version however often the same form is sent, and a new one when it is sent anew', async () => {
    const formKey = '11111111-1111-7111-8111-111111111111';

    const [first] = await sendIn(test_, levels.umbrella, { formKey });
    const [again] = await sendIn(test_, levels.umbrella, { formKey });

    expect(again?.id).toBe(first?.id);
    expect(first?.number).toBe(2);
    expect(await reader().countBy(VersionAttachment, { versionId: first?.id ?? '' })).toBe(1);
    expect(await versionsOf(levels.umbrella)).toHaveLength(2);
  });

  test('is not sent when a colleague has changed a passage since it was looked over', async () => {
    const { person, hearing } = levels.umbrella;
    const { seen } = await planFor(levels.umbrella);
    const passage = await reader().findOneByOrFail(Passage, {
      consultationId: hearing.consultation.id,
      place: places.draft,
    });
    await test_.app.get(Passages, { strict: false }).edit(person, {
      consultationId: hearing.consultation.id,
      passageId: passage.id,
      seenVersion: passage.version,
      text: 'Vi støtter utkastet uten forbehold.',
      reason: 'Vedtatt i møtet.',
    });

    await expect(sendIn(test_, levels.umbrella, { seen })).rejects.toBeInstanceOf(ChangedMeanwhile);

    expect(await versionsOf(levels.umbrella)).toHaveLength(2);
  });

  test('does not take what somebody wrote straight into the answer away unseen', async () => {
    const { person, internal } = levels.umbrella;
    if (!internal) throw new Error('There is no outer hearing');
    const link = await test_.app.get(InternalHearings, { strict: false }).outerLinkFor(person, internal);
    const base = parseBase(baseToken(UNTOUCHED));
    const change = { place: 'consultation', text: 'Skrevet på svarsiden.', choice: null, base };
    await test_.app.get(TypingService, { strict: false }).save(link, null, [change]);

    const { answers } = await planFor(levels.umbrella);

    expect(answers[0]?.overwritten.map(({ text }) => text)).toEqual(['Skrevet på svarsiden.']);
    const sending = sendIn(test_, levels.umbrella, { acknowledged: ['untreated'] });
    await expect(sending).rejects.toBeInstanceOf(NotAcknowledged);
  });

  test('carries the answers of the members that were chosen, and of nobody else', async () => {
    const chosen = levels.umbrella.members[0];

    const [version] = await sendIn(test_, levels.umbrella, { members: [chosen?.id ?? ''] });

    const files = await reader().find(VersionAttachment, {
      where: { versionId: version?.id ?? '' },
      order: { position: 'ASC' },
    });
    expect(files.map(({ filename }) => filename)).toEqual([
      'Horingssvar.pdf',
      'Svar-medlemmer.pdf',
      'Norsk psykiatrisk forening - innspill.docx',
    ]);
    const bytes = await test_.app.get(FileStore, { strict: false }).read(files[1]?.sha256 ?? '');
    const text = (await (await ReadPdf.from(bytes)).pages()).join(' ');
    expect(text).toContain('Norsk psykiatrisk forening');
    expect(text).not.toContain('Norsk overlegeforening');
    expect(text).not.toContain('@');
  });

  test('is late after the outer deadline, and a version all the same', async () => {
    test_.clock.moveTo('2018-12-01T11:00:00Z');

    const [version] = await sendIn(test_, levels.umbrella);

    expect(version).toMatchObject({ isLate: true, number: 4 });
    expect(await reader().countBy(VersionAttachment, { versionId: version?.id ?? '' })).toBe(1);
  });

  test('is sent one level further in by the same means, as an answer to each draft where that is asked for', async () => {
    const { association, umbrella } = levels;
    await consolidated(test_, association);
    const id = umbrella.hearing.consultation.id;
    await test_.database.write((transaction) => transaction.update(Consultation, { id }, { separateAnswers: true }));
    const [first, second] = umbrella.hearing.drafts;

    const versions = await sendIn(test_, association, { answers: ['felles', first?.id ?? '', second?.id ?? ''] });

    expect(versions.map(({ replyKind }) => replyKind)).toEqual(['withRemarks', 'withRemarks', 'withoutRemarks']);
    expect(versions.map(({ hostId }) => hostId)).toEqual(Array(3).fill(umbrella.person.hostId));
    const rows = await reader().findBy(SubmittedPassage, { consultationId: association.hearing.consultation.id });
    expect(new Set(rows.map(({ place }) => place))).toEqual(
      new Set([placesOf(association).draft, placesOf(association).section]),
    );
  });

  test('is sent once when two press at the same time, with one letter, and once when one presses twice', async () => {
    const { umbrella } = levels;
    const { seen } = await planFor(umbrella);
    const before = await versionsOf(umbrella);

    const both = await Promise.allSettled([sendIn(test_, umbrella, { seen }), sendIn(test_, umbrella, { seen })]);
    const refused = both.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toEqual([expect.any(ChangedMeanwhile)]);
    const formKey = '22222222-2222-7222-8222-222222222222';
    const [[first], [again]] = await Promise.all([
      sendIn(test_, umbrella, { formKey }),
      sendIn(test_, umbrella, { formKey }),
    ]);

    expect(first?.id).toBe(again?.id);
    const after = await versionsOf(umbrella);
    expect(after).toHaveLength(before.length + 2);
    for (const { id: versionId } of after.slice(-2))
      expect(await reader().countBy(VersionAttachment, { versionId })).toBe(1);
  });

  test('stops with words when the proposal is not adopted, the hearing is cancelled or the link revoked', async () => {
    const { umbrella, directorate } = levels;
    await treated(test_, umbrella, 'notAdopted');
    expect((await planFor(umbrella)).ground.obstacle).toBe('notAdopted');
    await expect(sendIn(test_, umbrella)).rejects.toBeInstanceOf(NotToBeSent);

    await test_.database.write((transaction) =>
      transaction.update(ResponseLink, { id: umbrella.internal?.outerLinkId ?? '' }, { revokedAt: test_.clock.now() }),
    );
    expect((await planFor(umbrella)).ground.obstacle).toBe('linkRevoked');

    const { id } = directorate.hearing.consultation;
    await test_.database.write((transaction) => transaction.update(Consultation, { id }, { state: 'cancelled' }));
    expect((await planFor(umbrella)).ground.obstacle).toBe('cancelled');
    await expect(sendIn(test_, umbrella)).rejects.toBeInstanceOf(NotToBeSent);
  });
});
