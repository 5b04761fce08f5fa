import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INFECTED, Scanner, SIGNATURE, withScanner } from '../../../../test/support/clamav/scanner.js';
import { eachDatabase } from '../../../../test/support/databases.js';
import { Settings } from '../../config/settings.js';
import { FileStore } from '../file-store.js';
import type { ScanState } from './file-scan.entity.js';
import { FileScans } from './file-scans.js';

let folder: string;
let files: FileStore;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoering-scans-'));
  files = new FileStore(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

eachDatabase('files that wait for the scanner', (the) => {
  let server: Server;

  beforeAll(async () => {
    server = createServer((socket) => socket.on('error', () => undefined).destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(() => server.close());

  const scansBy = (clamdUrl: string | undefined): FileScans =>
    new FileScans(the.database, the.clock, files, Object.assign(new Settings(), { clamdUrl }));

  const silent = (): FileScans => scansBy(`tcp://127.0.0.1:${String((server.address() as AddressInfo).port)}`); // reason: a server on TCP

  async function asked(scans: FileScans, content: string | Buffer): Promise<string> {
    const { sha256 } = await files.keep(Buffer.from(content));
    await the.database.write((transaction) => scans.ask(transaction, sha256));
    return sha256;
  }

  const stateOf = async (scans: FileScans, sha256: string): Promise<ScanState | undefined> =>
    (await scans.of([sha256])).get(sha256)?.state;

  test('are not asked for where there is no scanner', async () => {
    const scans = scansBy(undefined);
    const sha256 = await asked(scans, 'et svar');

    expect(await scans.tick()).toBe(false);
    expect(await scans.of([sha256])).toEqual(new Map());
  });

  test('wait as long as it does not answer, and are never taken for clean', async () => {
    const scans = silent();
    const sha256 = await asked(scans, 'et svar');
    let tries = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      if (await scans.tick()) tries += 1;
      the.clock.advanceSeconds(60);
    }

    expect(await stateOf(scans, sha256)).toBe('waiting');
    expect((await scans.of([sha256])).get(sha256)?.problem).toMatch(/gave no verdict/);
    // Every ten minutes at most: a scanner that is back is used soon, one that is gone is left in peace.
    expect(tries).toBeGreaterThan(100);
    expect(tries).toBeLessThan(200);
  });

  test('are tried by one worker at a time', async () => {
    const scans = silent();
    await asked(scans, 'et svar');

    const both = await Promise.all([scans.tick(), silent().tick()]);

    expect(both.filter(Boolean)).toHaveLength(1);
  });

  test('that are gone from the store wait too', async () => {
    const scans = silent();
    const sha256 = '0'.repeat(64);
    await the.database.write((transaction) => scans.ask(transaction, sha256));

    await scans.tick();

    expect(await stateOf(scans, sha256)).toBe('waiting');
  });

  withScanner('and then', () => {
    let scanner: Scanner;

    beforeAll(async () => {
      scanner = await Scanner.start();
    }, 60_000);

    afterAll(() => scanner.stop());

    test('are clean or in quarantine, each by its content, told once to whoever listens', async () => {
      const scans = scansBy(scanner.url);
      const told: (readonly [string, ScanState])[] = [];
      scans.whenSettled((_transaction, sha256, state) => {
        told.push([sha256, state]);
        return Promise.resolve();
      });
      const letter = await asked(scans, 'et svar');
      await asked(scans, 'et svar');
      const infected = await asked(scans, INFECTED);

      await scans.tick();
      await scans.tick();

      expect(told.sort()).toEqual(
        [
          [letter, 'clean'],
          [infected, 'quarantined'],
        ].sort(),
      );
      const found = (await scans.of([infected])).get(infected);
      expect(found?.found).toContain(SIGNATURE);
      expect(found?.engine).toMatch(/^ClamAV/);
    });

    test('are not settled when what depends on it cannot be written', async () => {
      const scans = scansBy(scanner.url);
      const sha256 = await asked(scans, 'et annet svar');
      scans.whenSettled(() => Promise.reject(new Error('no room')));

      await expect(scans.tick()).rejects.toThrow('no room');

      expect(await stateOf(scans, sha256)).toBe('waiting');
    });

    test('come out of quarantine when a person says so, and only from there', async () => {
      const scans = scansBy(scanner.url);
      const letter = await asked(scans, 'et svar');
      const infected = await asked(scans, INFECTED);
      await scans.tick();

      const released = await the.database.write(async (transaction) => [
        await scans.release(transaction, letter),
        await scans.release(transaction, infected),
        await scans.release(transaction, infected),
      ]);

      expect(released).toEqual([false, true, false]);
      expect(await stateOf(scans, infected)).toBe('released');
    });
  });
});
