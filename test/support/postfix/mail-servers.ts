import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { userInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTestSettings } from '../test-settings.js';
import { dovecotConfiguration, mainConfiguration, masterConfiguration } from './postfix-configuration.js';

const POSTFIX = '/usr/sbin/postfix';
const POSTFIX_MASTER = '/usr/lib/postfix/sbin/master';
const DOVECOT = '/usr/sbin/dovecot';
const NOBODY = { uid: 65_534, gid: 65_534 };
const PASSWORD = 'bare-i-provene';
const START_MILLISECONDS = 30_000;

/** Why the real mail servers cannot be tried here; null when they can. */
export function whyNoMailServers(): string | null {
  const missing = [POSTFIX, DOVECOT, '/usr/lib/dovecot/imap'].filter((path) => !existsSync(path));
  if (missing.length > 0) return `there is no ${missing.join(' and no ')}`;
  return userInfo().uid === 0 ? null : 'Postfix starts as root alone';
}

/** Runs a suite that needs Postfix and Dovecot. A machine without them skips it by name; with `CI=true` it fails. */
export function withMailServers(name: string, suite: () => void): void {
  const why = whyNoMailServers();
  if (why !== null && !readTestSettings().isCi) {
    describe.skip(`${name} (skipped: ${why})`, () => {
      test('with real mail servers', () => undefined);
    });
    return;
  }
  describe(name, suite);
}

/**
 * A Postfix and a Dovecot of a test's own, each with its configuration, queue and state below one folder, on free ports of
 * loopback. Postfix takes mail and passes it on to a server of the test; what it returns lies in the mailbox that Dovecot shows.
 */
export class MailServers {
  private constructor(
    private readonly folder: string,
    private readonly processes: readonly ChildProcess[],
    readonly smtpUrl: string,
    readonly imapUrl: string,
  ) {}

  static async start(nextHopPort: number, returnDomain: string): Promise<MailServers> {
    const folder = mkdtempSync(join(tmpdir(), 'hoering-mail-'));
    const [smtpPort, imapPort] = [await freePort(), await freePort()];
    chmodSync(folder, 0o755);
    writePostfix(folder, { smtpPort, nextHopPort, returnDomain });
    writeDovecot(folder, imapPort);
    // Makes the folders of the queue; what it has to say is about a system that is not this one.
    execFileSync(POSTFIX, ['-c', join(folder, 'postfix'), 'check'], { stdio: 'ignore' });
    // Each leads a group of its own: at its end, Postfix ends its group.
    const beside = { stdio: 'ignore', detached: true } as const;
    const processes = [
      spawn(POSTFIX_MASTER, ['-c', join(folder, 'postfix'), '-d'], beside),
      spawn(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')], beside),
    ];
    const servers = new MailServers(
      folder,
      processes,
      `smtp://127.0.0.1:${String(smtpPort)}`,
      `imap://retur:${PASSWORD}@127.0.0.1:${String(imapPort)}`,
    );
    try {
      await Promise.all([answering(smtpPort), answering(imapPort)]);
      return servers;
    } catch (error) {
      await servers.stop();
      throw error;
    }
  }

  /** Comes back when there is mail that nobody has fetched; what is fetched is put away in another folder. */
  async arrival(): Promise<void> {
    const boxes = ['new', 'cur'].map((part) => join(this.folder, 'mail', 'box', part));
    await new Promise<void>((resolve) => {
      const watchers = boxes.map((box) =>
        watch(box, () => {
          lookAgain();
        }),
      );
      const lookAgain = (): void => {
        if (boxes.every((box) => readdirSync(box).length === 0)) return;
        for (const watcher of watchers) watcher.close();
        resolve();
      };
      lookAgain();
    });
  }

  /** Puts a mail into the mailbox, as a server that delivers does: under another name first. */
  deliver(name: string, raw: Uint8Array): void {
    const [temporary, path] = ['tmp', 'new'].map((part) => join(this.folder, 'mail', 'box', part, name));
    if (temporary === undefined || path === undefined) return;
    writeFileSync(temporary, raw);
    chownSync(temporary, NOBODY.uid, NOBODY.gid);
    renameSync(temporary, path);
  }

  /** Ends both, and takes what they left with it. */
  async stop(): Promise<void> {
    await Promise.all(this.processes.map(ended));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function writePostfix(folder: string, ports: { smtpPort: number; nextHopPort: number; returnDomain: string }): void {
  const place = { folder, ...ports, ...NOBODY };
  const { uid, gid } = accountOf('postfix');
  for (const name of ['postfix', 'spool', 'state']) mkdirSync(join(folder, name));
  chownSync(join(folder, 'state'), uid, gid);
  for (const name of ['mail', 'mail/box', 'mail/box/new', 'mail/box/cur', 'mail/box/tmp']) {
    mkdirSync(join(folder, name), { recursive: true });
    chownSync(join(folder, name), NOBODY.uid, NOBODY.gid);
  }
  writeFileSync(join(folder, 'postfix', 'main.cf'), mainConfiguration(place));
  writeFileSync(join(folder, 'postfix', 'master.cf'), masterConfiguration(place));
}

function writeDovecot(folder: string, imapPort: number): void {
  mkdirSync(join(folder, 'dovecot', 'state'), { recursive: true });
  const configuration = dovecotConfiguration({ folder, imapPort, ...NOBODY, password: PASSWORD });
  writeFileSync(join(folder, 'dovecot.conf'), configuration);
}

function accountOf(name: string): { readonly uid: number; readonly gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((account) => account.startsWith(`${name}:`));
  const [, , uid, gid] = (line ?? '').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // reason: it listens on a port
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Waits until something greets on the port. */
async function answering(port: number): Promise<void> {
  const begun = performance.now();
  while (!(await greets(port))) {
    if (performance.now() - begun > START_MILLISECONDS) throw new Error(`Nothing answers on port ${String(port)}`);
  }
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('data', () => {
      end(true);
    });
    socket.once('close', () => {
      end(false);
    });
    socket.once('error', () => {
      end(false);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}
