import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readTestSettings } from '../test-settings.js';

const CLAMD = '/usr/sbin/clamd';
const START_TRIES = 300;
const START_PAUSE_MILLISECONDS = 100;

/** What the scanner of the tests finds: the agreed test text of all scanners, put together here so that none finds this file. */
export const INFECTED = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST', '-FILE!$H+H*'].join(''),
);
export const SIGNATURE = 'Hoering.Provefil';

/** False on a machine without ClamAV; with `CI=true` it must be there. */
export function hasScanner(): boolean {
  return existsSync(CLAMD) || readTestSettings().isCi;
}

/** Runs a suite that needs ClamAV. A machine without it skips it by name; with `CI=true` it fails. */
export function withScanner(name: string, suite: () => void): void {
  if (hasScanner()) {
    describe(name, suite);
    return;
  }
  describe.skip(`${name} (skipped: there is no ${CLAMD})`, () => {
    test('with ClamAV', () => undefined);
  });
}

/** A clamd of a test's own on a free port of loopback, that knows one signature. */
export class Scanner {
  private constructor(
    private readonly folder: string,
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<Scanner> {
    const folder = mkdtempSync(join(tmpdir(), 'hoering-scanner-'));
    const port = await freePort();
    mkdirSync(join(folder, 'signatures'));
    writeFileSync(join(folder, 'signatures', 'own.ndb'), `${SIGNATURE}:0:*:${INFECTED.toString('hex')}\n`);
    const lines = [
      'Foreground yes',
      'TCPAddr 127.0.0.1',
      `TCPSocket ${String(port)}`,
      `DatabaseDirectory ${join(folder, 'signatures')}`,
      `TemporaryDirectory ${folder}`,
      'StreamMaxLength 60M',
      'MaxThreads 2',
      'ConcurrentDatabaseReload no',
      '',
    ];
    writeFileSync(join(folder, 'clamd.conf'), lines.join('\n'));
    const process = spawn(CLAMD, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    const scanner = new Scanner(folder, process, `tcp://127.0.0.1:${String(port)}`);
    await scanner.answering(port);
    return scanner;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      this.process.kill('SIGKILL');
      await once(this.process, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answering(port: number): Promise<void> {
    for (let tries = 0; tries < START_TRIES; tries += 1) {
      if (this.process.exitCode !== null) break;
      if (await accepts(port)) return;
      await wait(START_PAUSE_MILLISECONDS);
    }
    await this.stop();
    throw new Error('clamd does not answer');
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // reason: a server that listens on TCP
  server.close();
  await once(server, 'close');
  return port;
}
