import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { inProject } from '../../shared/config/project-root.js';
import { ASK_FOR_REPORT, type SinkMail, type SinkMessage } from './sink-messages.js';

/** The mail server of the demonstration, in a process of its own, seen from the process that started it. */
export class SmtpSink {
  private watcher: (total: number) => void = () => undefined;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    child.on('message', (message: SinkMessage) => {
      if (message.kind === 'received') this.watcher(message.total);
    });
  }

  /** Starts it and waits until it listens on loopback. `folder`: where it keeps the e-mails as files, if anywhere. */
  static async start(folder: string | undefined): Promise<SmtpSink> {
    const program = inProject('dist', 'src', 'demo', 'sink', 'smtp-sink.process.js');
    if (!existsSync(program)) throw new Error(`${program} is not there: build the project first`);
    const child = fork(program, folder === undefined ? [] : [folder], { execArgv: [] });
    const message = await nextOf(child, 'listening');
    return new SmtpSink(child, `smtp://127.0.0.1:${String(message.port)}`);
  }

  /** Calls back with the number of e-mails for each that comes. */
  watch(watcher: (total: number) => void): void {
    this.watcher = watcher;
  }

  /** Everything it has been handed. */
  async report(): Promise<readonly SinkMail[]> {
    const report = nextOf(this.child, 'report');
    this.child.send(ASK_FOR_REPORT);
    return (await report).mails;
  }

  /** Lets it end, and waits until it has. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.disconnect();
    await exit;
  }
}

type MessageOf<K extends SinkMessage['kind']> = Extract<SinkMessage, { kind: K }>;

function nextOf<K extends SinkMessage['kind']>(child: ChildProcess, kind: K): Promise<MessageOf<K>> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      child.off('message', hear).off('exit', fail);
    };
    const hear = (message: SinkMessage): void => {
      if (!isOf(message, kind)) return;
      end();
      resolve(message);
    };
    const fail = (code: number | null): void => {
      end();
      reject(new Error(`The mail sink ended with code ${String(code)}`));
    };
    child.on('message', hear).on('exit', fail);
  });
}

function isOf<K extends SinkMessage['kind']>(message: SinkMessage, kind: K): message is MessageOf<K> {
  return message.kind === kind;
}
