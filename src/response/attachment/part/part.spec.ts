import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import supertest from 'supertest';
import type { TestApp } from '../../../../test/support/app.js';
import { eachApp } from '../../../../test/support/consultation/each-app.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  type OpenHearing,
} from '../../../../test/support/response/open-hearing.js';
import { withLink } from '../../../../test/support/walk/visitor.js';
import type { LinkActor } from '../../../identity/access/actor.js';
import { FileStore } from '../../../shared/files/file-store.js';
import { secondsAfter } from '../../../shared/time/clock.js';
import { AnswersInHand } from '../../answer-in-hand.js';
import { UploadService } from '../upload.service.js';
import { PartFiles } from './part-files.js';
import { PartService, type Begun } from './part.service.js';
import { PartSweep } from './part-sweep.js';

const DAY_SECONDS = 24 * 60 * 60;
const MB = 1_000_000;
const BYTES = randomBytes(200_000);
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

eachApp('a file that comes in parts', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let parts: PartService;
  let files: PartFiles;
  let link: LinkActor;
  let body = -1;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    parts = test_.app.get(PartService, { strict: false });
    files = test_.app.get(PartFiles, { strict: false });
  }, 90_000);

  beforeEach(async () => {
    body = (body + 1) % hearing.invited.length;
    link = await holderOf(test_, invitedAt(hearing, body));
  });

  // Each test leaves its body with nothing on its way and no files.
  afterEach(async () => {
    const inHand = await test_.app.get(AnswersInHand, { strict: false }).find(link, null);
    for (const { part } of await parts.onTheirWay(inHand)) await parts.cancel(link, part.id);
    for (const { id } of inHand.content.files) await test_.app.get(UploadService, { strict: false }).remove(link, id);
  });

  afterAll(() => test_.close());

  const begin = (key: string, sizeBytes = BYTES.length): Promise<Begun> =>
    parts.begin(link, null, { uploadKey: key, filename: `${key}.bin`, sizeBytes });
  const begun = async (key: string, sizeBytes?: number): Promise<string> => {
    const result = await begin(key, sizeBytes);
    if (!result.ok) throw new Error(`Not begun: ${result.reason}`);
    return result.part.id;
  };
  const came = (id: string, bytes: Buffer, offset = 0): Promise<number> =>
    files.append(id, Readable.from([bytes], { objectMode: false }), offset);
  const filesInAnswer = async (): Promise<readonly string[]> =>
    (await test_.app.get(AnswersInHand, { strict: false }).find(link, null)).content.files.map(({ sha256 }) => sha256);

  test('is part of the answer when it is whole and finished, and not before', async () => {
    const id = await begun('whole');
    await came(id, BYTES.subarray(0, 150_000));

    expect(await parts.finish(link, id, SHA256)).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(await filesInAnswer()).toEqual([]);
    await came(id, BYTES.subarray(150_000), 150_000);
    expect(await parts.finish(link, id, SHA256)).toMatchObject({ ok: true, outcome: 'kept' });

    expect(await filesInAnswer()).toEqual([SHA256]);
    expect((await test_.app.get(FileStore, { strict: false }).read(SHA256)).equals(BYTES)).toBe(true);
    expect(existsSync(files.pathOf(id))).toBe(false);
  });

  test('finished twice, since the first reply was lost, is one file and one reply', async () => {
    const id = await begun('twice');
    await came(id, BYTES);
    const first = await parts.finish(link, id, SHA256);

    const second = await parts.finish(link, id, SHA256);

    expect(second).toMatchObject({ ok: true, outcome: 'kept', filename: 'twice.bin' });
    expect(first).toMatchObject({ ok: true, outcome: 'kept', filename: 'twice.bin' });
    expect(await filesInAnswer()).toEqual([SHA256]);
  });

  test('begun again with the same key is the same upload', async () => {
    expect(await begun('same')).toBe(await begun('same'));
  });

  test('whose file was taken out of the answer can be uploaded again', async () => {
    const id = await begun('again');
    await came(id, BYTES);
    const finished = await parts.finish(link, id, null);
    await test_.app.get(UploadService, { strict: false }).remove(link, finished.ok ? finished.attachment.id : '');

    const again = await begun('again');

    expect(again).not.toBe(id);
    await came(again, BYTES);
    expect(await parts.finish(link, again, null)).toMatchObject({ ok: true });
    expect(await filesInAnswer()).toEqual([SHA256]);
  });

  test('that holds other bytes than the sender counted is thrown away, and the sender told', async () => {
    const id = await begun('changed');
    await came(id, Buffer.alloc(BYTES.length, 'x'));

    expect(await parts.finish(link, id, SHA256)).toMatchObject({ ok: false, reason: 'changed' });

    expect(await filesInAnswer()).toEqual([]);
    await expect(parts.find(link, id)).rejects.toThrow();
  });

  test('counts against the limits from the length that is announced, before a byte has come', async () => {
    expect(await begin('large', 50 * MB + 1)).toEqual({ ok: false, reason: 'tooLarge' });
    expect(await begin('empty', 0)).toEqual({ ok: false, reason: 'empty' });
    for (const key of ['a', 'b', 'c', 'd']) await begun(key, 50 * MB);

    expect(await begin('e', 1)).toEqual({ ok: false, reason: 'tooMuch' });
  });

  test('is refused as the eleventh of those on their way', async () => {
    for (let count = 0; count < 10; count += 1) await begun(`number ${count}`);

    expect(await begin('number 10')).toEqual({ ok: false, reason: 'tooMany' });
  });

  test('of two colleagues for the last place, one gets it and the other is told', async () => {
    const uploads = Array.from({ length: 9 }, (_, index) => upload(test_, `fil ${index}`));
    await test_.app.get(UploadService, { strict: false }).add(link, null, uploads);
    const id = await begun('last');
    await came(id, BYTES);

    const [finished, added] = await Promise.all([
      parts.finish(link, id, null),
      test_.app.get(UploadService, { strict: false }).add(link, null, [upload(test_, 'fil ti')]),
    ]);

    expect([finished.ok, added[0]?.outcome === 'kept'].toSorted()).toEqual([false, true]);
    expect(await filesInAnswer()).toHaveLength(10);
  });

  test('of another body is not found', async () => {
    const id = await begun('mine');
    const other = await holderOf(test_, invitedAt(hearing, (body + 1) % hearing.invited.length));

    await expect(parts.find(other, id)).rejects.toThrow();
    await expect(parts.finish(other, id, null)).rejects.toThrow();
    await expect(parts.cancel(other, id)).rejects.toThrow();
  });

  test('goes after a day, with what a process that died left behind', async () => {
    const id = await begun('forgotten');
    await came(id, BYTES);
    const left = join(test_.settings.uploadsDir, 'incoming', 'left');
    mkdirSync(join(test_.settings.uploadsDir, 'incoming'), { recursive: true });
    writeFileSync(left, 'half');
    const now = test_.clock.now();
    utimesSync(left, now, now);
    const sweep = test_.app.get(PartSweep, { strict: false });
    await sweep.round();
    expect([existsSync(files.pathOf(id)), existsSync(left)]).toEqual([true, true]);

    test_.clock.moveTo(secondsAfter(now, DAY_SECONDS + 1));
    await sweep.round();
    test_.clock.moveTo(now);

    expect([existsSync(files.pathOf(id)), existsSync(left)]).toEqual([false, false]);
  });

  test('is sent by the protocol tus: begun, asked about, continued where it stood, finished', async () => {
    const visitor = await withLink(test_, 'a body', invitedAt(hearing, body).secret, 'own');
    const ask = (method: 'post' | 'head', path: string) =>
      supertest(test_.server)
        [method](path)
        .set({ Cookie: visitor.cookie, Origin: 'http://localhost', 'x-form-token': visitor.token })
        .set({ 'Tus-Resumable': '1.0.0' });
    const patch = (path: string, offset: number, bytes: Buffer) =>
      ask('post', path)
        .set({ 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' })
        .send(bytes);
    const metadata = `key ${base64('by tus')},filename ${base64('Høringssvar.bin')}`;
    const made = await ask('post', '/svar/opplasting/deler').set({
      'Upload-Length': String(BYTES.length),
      'Upload-Metadata': metadata,
    });
    const address = made.get('Location') ?? '';

    const first = await patch(address, 0, BYTES.subarray(0, 120_000));
    const wrong = await patch(address, 7, BYTES.subarray(7, 100));
    const asked = await ask('head', address);
    const rest = await patch(address, 120_000, BYTES.subarray(120_000));
    const beyond = await patch(address, BYTES.length, Buffer.from('more'));
    const finished = await ask('post', `${address}/ferdig`).send({ sha256: SHA256 });

    expect([made.status, first.status, wrong.status, asked.status, rest.status, finished.status]).toEqual([
      201, 204, 409, 200, 204, 200,
    ]);
    expect(beyond.status).toBe(413);
    expect([asked.get('Upload-Offset'), asked.get('Upload-Length')]).toEqual(['120000', String(BYTES.length)]);
    expect(finished.body).toEqual({ message: 'Lastet opp: Høringssvar.bin.', sha256: SHA256 });
    expect(await filesInAnswer()).toEqual([SHA256]);
  });

  test('is not begun without the token of the page, and not by whoever has no link', async () => {
    const visitor = await withLink(test_, 'a body', invitedAt(hearing, body).secret, 'own');
    const bare = supertest(test_.server).post('/svar/opplasting/deler').set('Origin', 'http://localhost');
    const anonymous = await bare.set({ 'Upload-Length': '5' });
    const withoutToken = await supertest(test_.server)
      .post('/svar/opplasting/deler')
      .set({ Origin: 'http://localhost', Cookie: visitor.cookie, 'Upload-Length': '5' });

    expect([anonymous.status, withoutToken.status]).toEqual([403, 403]);
  });

  test('on a disk without room is answered with 507, and goes on where it stood when there is room', async () => {
    const visitor = await withLink(test_, 'a body', invitedAt(hearing, body).secret, 'own');
    const id = await begun('no room');
    const append = files.append.bind(files);
    const send = () =>
      supertest(test_.server)
        .post(`/svar/opplasting/deler/${id}`)
        .set({ Cookie: visitor.cookie, Origin: 'http://localhost', 'x-form-token': visitor.token })
        .set({ 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' })
        .send(BYTES);
    files.append = (to, _content, offset) => append(to, full(), offset);
    const refused = await send();
    files.append = append;

    const taken = await send();

    expect([refused.status, taken.status]).toEqual([507, 204]);
    expect(await parts.finish(link, id, SHA256)).toMatchObject({ ok: true });
  });
});

/** What a disk without room makes of a stream. */
function full(): Readable {
  return new Readable({
    read() {
      this.destroy(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    },
  });
}

function upload(test: TestApp, text: string) {
  const path = join(test.settings.uploadsDir, text);
  writeFileSync(path, text);
  return { field: 'files', filename: `${text}.txt`, path, sizeBytes: text.length, sha256: sha256Of(text) };
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
