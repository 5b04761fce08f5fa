import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from './file-store.js';
import { saidWhenFull, StorageFull } from './storage-full.js';

let folder: string;
let store: FileStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoering-store-'));
  store = new FileStore(folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const BYTES = Buffer.from('Høringssvar');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

function left(): readonly string[] {
  return readdirSync(join(folder, 'incoming'));
}

/** A stream that gives a little, and then fails as the disk does. */
function failing(code: string): Readable {
  return Readable.from(
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is made of what comes over time
    (async function* () {
      yield BYTES;
      throw Object.assign(new Error(code), { code });
    })(),
    { objectMode: false },
  );
}

describe('the store of files', () => {
  test('keeps a stream under the SHA-256 of its content, and nothing beside it', async () => {
    expect(await store.keepStream(Readable.from([BYTES], { objectMode: false }))).toEqual({
      sha256: SHA256,
      sizeBytes: BYTES.length,
    });

    expect((await store.read(SHA256)).equals(BYTES)).toBe(true);
    expect(left()).toEqual([]);
  });

  test('keeps the same bytes once', async () => {
    await store.keep(BYTES);

    expect(await store.keep(BYTES)).toEqual({ sha256: SHA256, sizeBytes: BYTES.length });
    expect(readdirSync(join(folder, SHA256.slice(0, 2)))).toEqual([SHA256]);
  });

  test('keeps a file without content', async () => {
    const { sha256, sizeBytes } = await store.keep(Buffer.alloc(0));

    expect([sizeBytes, (await store.read(sha256)).length]).toEqual([0, 0]);
  });

  test.each(['ENOSPC', 'EDQUOT'])(
    'a disk without room (%s) is said as that, and nothing half is left',
    async (code) => {
      await expect(store.keepStream(failing(code))).rejects.toThrow(StorageFull);

      expect(left()).toEqual([]);
      expect(await store.has(SHA256)).toBe(false);
    },
  );

  test('a stream that breaks leaves nothing behind, and its error is its own', async () => {
    await expect(store.keepStream(failing('ECONNRESET'))).rejects.toThrow('ECONNRESET');

    expect(left()).toEqual([]);
  });

  test('an error that is not about room keeps its name', () => {
    const error = new Error('something else');

    expect(saidWhenFull(error)).toBe(error);
  });
});
