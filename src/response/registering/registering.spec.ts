import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Actors } from '../../identity/access/actors.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Message } from '../../delivery/message/message.entity.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import type { TestApp } from '../../../test/support/app.js';
import { answer } from '../../../test/support/hearing/hearing-answer.js';
import { wordFile } from '../../../test/support/hearing/hearing-content.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { AnswerService } from '../answers/answer.service.js';
import { UploadService } from '../attachment/upload.service.js';
import { PersonalDataFinding } from '../personal-data/personal-data-finding.entity.js';
import { AlreadyRegistered, NotRegistered } from '../response.errors.js';
import { Response, ResponseWithdrawal } from '../response.entity.js';
import { VersionReader } from '../submission/version-reader.js';
import { BulkRegisteringService } from './bulk-registering.service.js';
import { CorrectionsService } from './corrections.service.js';
import { MovingService } from './moving.service.js';
import { RegisteringQueue, type QueueFilter, type QueueRow } from './registering-queue.service.js';
import { RegisteringService } from './registering.service.js';
import { ResponseCorrection } from './response-correction.entity.js';

const EVERYTHING: QueueFilter = { consultationId: null, channel: null, isLate: null, isFlagged: null };

eachApp('registering answers', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let adviser: PersonActor;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    adviser = await actor(hearing.cast.adviser.id);
    await writes(0, 'Ring Kari på 912 34 567.');
    test_.clock.advanceSeconds(86_400);
    await writes(1, 'Pasienten med 01015010114 fikk ikke svar.');
    test_.clock.advanceSeconds(86_400);
    await writes(2, 'Uten noe å se på.');
  }, 120_000);

  afterAll(() => test_.close());

  test('the queue has what nobody has registered, the oldest first, with what to look at', async () => {
    const { rows, total } = await queued();

    expect(total).toBe(3);
    expect(rows.map(({ body }) => body)).toEqual(await namesOf(0, 1, 2));
    expect(rows.map(({ flags }) => flags)).toEqual([
      { flags: [], hasContactDetails: true },
      { flags: ['identityNumber'], hasContactDetails: false },
      { flags: [], hasContactDetails: false },
    ]);
  });

  test('of what was found, the kind and the place are kept, never the number itself', async () => {
    const found = await test_.database.reader.findBy(PersonalDataFinding, { kind: 'nationalIdentityNumber' });

    expect(found.map(({ source, count }) => [source, count])).toEqual([['answer:consultation', 1]]);
    expect(JSON.stringify(found)).not.toContain('01015010114');
  });

  test('filters narrow in the database, and their counts are right', async () => {
    const queue = test_.app.get(RegisteringQueue, { strict: false });

    expect(await queue.counts(adviser, hearing.id)).toMatchObject({ all: 3, late: 0, flagged: 1 });
    expect((await queued({ isFlagged: 'yes' })).total).toBe(1);
    expect((await queued({ isFlagged: 'no' })).total).toBe(2);
    expect((await queued({ channel: 'email' })).total).toBe(0);
    expect((await queued({ isLate: true })).total).toBe(0);
  });

  test('another host sees none of it, and somebody without a role in a hearing registers nothing', async () => {
    const queue = test_.app.get(RegisteringQueue, { strict: false });
    const [secretary, reader] = [await actor(hearing.cast.secretary.id), await actor(hearing.cast.reader.id)];

    expect((await queue.list(secretary, EVERYTHING, '1')).total).toBe(0);
    expect((await queue.list(reader, EVERYTHING, '1')).total).toBe(0);
    const { responseId } = await rowAt(0);
    await expect(corrections().note(reader, hearing.id, responseId, 'Nei.')).rejects.toThrow();
    await expect(
      test_.app.get(RegisteringService, { strict: false }).view(secretary, hearing.id, responseId),
    ).rejects.toThrow();
  });

  test('a new version that comes between the reading and the registering is not registered unseen', async () => {
    const bulk = test_.app.get(BulkRegisteringService, { strict: false });
    const [first, , third] = (await queued()).rows;
    if (!first || !third) throw new Error('The queue is short');
    await writes(2, 'En ny versjon.');

    const reading = await bulk.read(adviser, [first, third]);
    const results = await bulk.register(adviser, [first, third]);

    expect(reading.newer.map(({ responseId }) => responseId)).toEqual([third.responseId]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['registered', 'newerVersion']);
    expect((await queued()).total).toBe(2);
  });

  test('a registration can be undone with a reason, once', async () => {
    const [response] = (await answersFrom(test_, invitedAt(hearing, 0))).responses;
    const id = response?.id ?? '';

    await corrections().undoRegistration(adviser, hearing.id, id, 'Feil høring.');

    expect((await queued()).total).toBe(3);
    await expect(corrections().undoRegistration(adviser, hearing.id, id, 'Igjen.')).rejects.toThrow(NotRegistered);
    const deeds = { action: 'response.corrected.registrationUndone', objectId: id };
    expect(await test_.database.reader.countBy(AuditEntry, deeds)).toBe(1);
  });

  test('a note stands beside the answer, with who and when', async () => {
    const { responseId } = await rowAt(0);

    await corrections().note(adviser, hearing.id, responseId, 'Ringt instansen.');

    const [, note] = await test_.database.reader.find(ResponseCorrection, {
      where: { responseId },
      order: { id: 'ASC' },
    });
    expect(note).toMatchObject({ kind: 'note', reason: 'Ringt instansen.', byName: adviser.name });
  });

  test('an answer that came to the wrong body is entered anew where it belongs, and the first is withdrawn', async () => {
    await answer(test_, hearing, invitedAt(hearing, 3));
    const [wrong] = (await answersFrom(test_, invitedAt(hearing, 3))).responses;
    const [original] = (await answersFrom(test_, invitedAt(hearing, 3))).versions;
    const mails = await test_.database.reader.countBy(Message, {});
    const { invitationId } = invitedAt(hearing, 0);

    const moved = await test_.app.get(MovingService, { strict: false }).move(adviser, hearing.id, wrong?.id ?? '', {
      consultationId: hearing.id,
      invitationId,
      reason: 'Lenken var sendt videre.',
    });

    const reader = test_.app.get(VersionReader, { strict: false });
    const [copy] = await reader.versionsOf(moved.responseId);
    if (!copy || !original) throw new Error('There is no copy');
    const [before, after] = [await reader.contentOf(original), await reader.contentOf(copy)];
    expect(copy).toMatchObject({ invitationId, channel: 'portal', senderEmail: original.senderEmail });
    expect(copy.receivedOn).toEqual(original.receivedOn);
    expect(after.answers.map(({ place, text }) => [place, text])).toEqual(
      before.answers.map(({ place, text }) => [place, text]),
    );
    expect(after.files.map(({ sha256 }) => sha256)).toEqual(before.files.map(({ sha256 }) => sha256));
    expect([reader.isIntact(before), reader.isIntact(after)]).toEqual([true, true]);
    const first = await test_.database.reader.findOneByOrFail(Response, { id: wrong?.id ?? '' });
    const why = await test_.database.reader.findOneByOrFail(ResponseWithdrawal, { responseId: first.id });
    expect([first.state, why.reason, why.byName]).toEqual(['withdrawn', 'Lenken var sendt videre.', adviser.name]);
    expect(await test_.database.reader.countBy(Message, {})).toBe(mails);
    const view = await test_.app.get(RegisteringService, { strict: false }).view(adviser, hearing.id, copy.responseId);
    expect(view.corrections.map(({ kind }) => kind)).toContain('moved');
    expect(view.others).toHaveLength(1);
  });

  test('the text of a file is searched when it has been read', async () => {
    await uploads(2, 'Ta kontakt med Kari på 912 34 567.');

    await test_.work();

    const found = await test_.database.reader.findBy(PersonalDataFinding, { kind: 'telephone' });
    expect(found.filter(({ source }) => source.startsWith('attachment:')).map(({ count }) => count)).toEqual([1]);
  }, 60_000);

  test('the very same file from two bodies is pointed out', async () => {
    await answer(test_, hearing, invitedAt(hearing, 3));

    const { rows } = await queued({ isFlagged: 'yes' });

    const names = rows.filter(({ flags }) => flags.flags.includes('sameFileFromOther')).map(({ body }) => body);
    expect(new Set(names)).toEqual(new Set(await namesOf(0, 3)));
  });

  test('an answer that replaces another of the same body takes its place; one that adds leaves both', async () => {
    const waiting = (await queued()).rows.filter(({ flags }) => flags.flags.includes('answeredBefore'));
    const [earlier, later] = waiting;
    if (!earlier || !later) throw new Error('Nobody has answered twice');
    const relate = { relation: 'replaces', otherId: earlier.responseId } as const;

    await corrections().relate(adviser, hearing.id, later.responseId, relate);

    const standing = await test_.database.reader.findOneByOrFail(Response, { id: earlier.responseId });
    expect(standing.state).toBe('withdrawn');
    const rows = (await queued()).rows.filter(({ flags }) => flags.flags.includes('answeredBefore'));
    expect(rows).toEqual([]);
  });

  test('a registered answer is not moved before its registration is undone', async () => {
    const { responseId } = await rowAt(0);
    await test_.app.get(AnswerService, { strict: false }).register(adviser, hearing.id, responseId);

    const move = { consultationId: hearing.id, invitationId: invitedAt(hearing, 2).invitationId, reason: 'Feil.' };
    const moving = test_.app.get(MovingService, { strict: false }).move(adviser, hearing.id, responseId, move);

    await expect(moving).rejects.toThrow(AlreadyRegistered);
  });

  async function writes(index: number, text: string): Promise<void> {
    const link = await holderOf(test_, invitedAt(hearing, index));
    const place = text.startsWith('En ny') ? `draft:${hearing.draftIds[0] ?? ''}` : 'consultation';
    await type(test_, link, place, text);
    const submitted = await submit(test_, link);
    if (!submitted.ok) throw new Error(submitted.reason);
  }

  async function queued(filter: Partial<QueueFilter> = {}): Promise<{ rows: readonly QueueRow[]; total: number }> {
    const queue = test_.app.get(RegisteringQueue, { strict: false });
    return queue.list(adviser, { ...EVERYTHING, consultationId: hearing.id, ...filter }, '1');
  }

  async function rowAt(index: number): Promise<QueueRow> {
    const row = (await queued()).rows[index];
    if (!row) throw new Error('The queue is short');
    return row;
  }

  async function uploads(index: number, text: string): Promise<void> {
    const link = await holderOf(test_, invitedAt(hearing, index));
    const folder = mkdtempSync(join(tmpdir(), 'hoering-registering-'));
    const path = join(folder, 'svar');
    const bytes = wordFile('Høringssvar', text);
    writeFileSync(path, bytes);
    const file = { field: 'files', filename: 'svar.docx', path, sizeBytes: bytes.length, sha256: '' };
    await test_.app.get(UploadService, { strict: false }).add(link, null, [file]);
    rmSync(folder, { recursive: true });
    const submitted = await submit(test_, link);
    if (!submitted.ok) throw new Error(submitted.reason);
  }

  async function namesOf(...indexes: readonly number[]): Promise<readonly string[]> {
    return Promise.all(indexes.map(async (index) => (await holderOf(test_, invitedAt(hearing, index))).name));
  }

  async function actor(personId: string): Promise<PersonActor> {
    const found = await test_.app.get(Actors, { strict: false }).personAt(personId);
    if (!found) throw new Error('The person works nowhere');
    return found;
  }

  function corrections(): CorrectionsService {
    return test_.app.get(CorrectionsService, { strict: false });
  }
});
