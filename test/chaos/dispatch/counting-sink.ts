import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { SinkPoint } from './fail-points.js';

/** A message that the sink has in full, whatever became of its answer. */
export interface HeldMail {
  readonly messageId: string;
  readonly to: string;
  /** Where its bytes are kept. */
  readonly file: string;
  /** Milliseconds since the sink was started. */
  readonly at: number;
}

/** What is to happen at a stage of a conversation; the sink goes on when it is done. */
export interface Trap {
  readonly at: SinkPoint;
  readonly spring: () => Promise<void>;
}

/** How many milliseconds the sink takes at most over an answer. */
const SLOWEST_RCPT = 4;
const SLOWEST_ANSWER = 40;
/** How long apart it takes messages when it has taken as many as it was allowed. */
const SLOW_MILLISECONDS = 200;
const LOOK_AGAIN_MILLISECONDS = 5;

/**
 * A real mail server on loopback that keeps every message it has read to its end, with a door for each worker, so that it
 * knows which of them it talks to. It answers after a small random time: kills hit in the middle of conversations.
 */
export class CountingSink {
  readonly held: HeldMail[] = [];
  private readonly begun = performance.now();
  private readonly doors: Door[] = [];
  private allowed = Number.POSITIVE_INFINITY;
  private nextSlowAt = 0;

  private constructor(private readonly folder: string) {}

  static async start(doors: number, folder: string): Promise<CountingSink> {
    await mkdir(folder, { recursive: true });
    const sink = new CountingSink(folder);
    for (let number = 0; number < doors; number += 1) {
      sink.doors.push(await Door.open(sink));
    }
    return sink;
  }

  /** Takes so many messages as fast as they come, and what comes then slowly: the work must last as long as the storm. */
  allow(messages: number): void {
    this.allowed = messages;
  }

  /** Comes back when one more message may be taken. Throws when whoever wants to hand it over is gone meanwhile. */
  async turn(isStillThere: () => boolean): Promise<void> {
    while (this.allowed <= 0 && performance.now() < this.nextSlowAt) {
      await wait(LOOK_AGAIN_MILLISECONDS);
      if (!isStillThere()) throw new Error('Nobody is there any more');
    }
    this.allowed -= 1;
    this.nextSlowAt = performance.now() + SLOW_MILLISECONDS;
  }

  /** The address of a worker's own door. */
  urlOf(door: number): string {
    return `smtp://127.0.0.1:${this.door(door).port}`;
  }

  /** Lets something happen once, the next time a conversation at the door comes to that stage. */
  setTrap(door: number, trap: Trap): void {
    this.door(door).trap = trap;
  }

  /** Hangs up on everybody and refuses new connections until `comeBack`. */
  async goDown(): Promise<void> {
    await Promise.all(this.doors.map((door) => door.close()));
  }

  /** Listens at the same doors as before. */
  async comeBack(): Promise<void> {
    await Promise.all(this.doors.map((door) => door.listen(door.port)));
  }

  async stop(): Promise<void> {
    await this.goDown();
  }

  private door(number: number): Door {
    const door = this.doors[number];
    if (!door) throw new Error(`The sink has no door ${number}`);
    return door;
  }

  async keep(content: Buffer, to: string): Promise<void> {
    const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(content.subarray(0, 8192).toString('latin1'))?.[1] ?? '';
    const file = join(this.folder, `${this.held.length + 1}.eml`);
    this.held.push({ messageId, to, file, at: performance.now() - this.begun });
    await writeFile(file, content);
  }
}

/** One listening port of the sink. */
class Door {
  trap: Trap | null = null;
  port = 0;
  private readonly sockets = new Set<Socket>();
  private server: SMTPServer | null = null;

  private constructor(private readonly sink: Pick<CountingSink, 'keep' | 'turn'>) {}

  static async open(sink: Pick<CountingSink, 'keep' | 'turn'>): Promise<Door> {
    const door = new Door(sink);
    await door.listen(0);
    return door;
  }

  async listen(port: number): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: (_address, { remotePort }, done) => {
        answer(this.recipient(remotePort), done);
      },
      onData: (stream, session, done) => {
        answer(this.content(stream, session), done);
      },
    });
    // A client that was killed leaves a broken connection behind, which is the point.
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => this.sockets.delete(socket));
    });
    this.server = server;
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port; // reason: it listens on a port
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    const closed = new Promise<void>((resolve) => {
      if (server) server.close(resolve);
      else resolve();
    });
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async recipient(remotePort: number): Promise<void> {
    await wait(randomInt(SLOWEST_RCPT));
    await this.sink.turn(() => [...this.sockets].some((socket) => socket.remotePort === remotePort));
    await this.spring('after-rcpt');
  }

  /** Reads a message to its end; one that breaks off is nobody's. */
  private async content(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const content = await buffer(stream);
    await this.sink.keep(content, session.envelope.rcptTo[0]?.address ?? '');
    await this.spring('after-final-dot-before-reply');
    await wait(randomInt(SLOWEST_ANSWER));
  }

  private async spring(stage: SinkPoint): Promise<void> {
    const { trap } = this;
    if (trap?.at !== stage) return;
    this.trap = null;
    await trap.spring();
  }
}

function answer(work: Promise<void>, done: (error?: Error | null) => void): void {
  work.then(
    () => done(),
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  );
}
