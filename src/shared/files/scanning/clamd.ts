import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What the scanner says of a content. Anything that is not a clear word for clean is not clean. */
export type ScanAnswer = { readonly isClean: true } | { readonly isClean: false; readonly found: string };

/** The scanner did not answer, or not with a verdict: it must be asked again. */
export class ScannerSilent extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`The scanner gave no verdict: ${what}`, options);
    this.name = 'ScannerSilent';
  }
}

/** A scanner of ClamAV by `tcp://host:port` or `unix:/path`. Talks as the manual of clamd says: commands begin with `z`, end with a zero. */
export class Clamd {
  constructor(
    private readonly url: string,
    /** How long it may be silent at any point. */
    private readonly patienceMilliseconds = 60_000,
  ) {}

  /** Hands the content over piece by piece (INSTREAM). Throws `ScannerSilent` for whatever is no verdict. */
  async scan(content: Readable): Promise<ScanAnswer> {
    const reply = await this.talk(async (socket) => {
      await write(socket, 'zINSTREAM\0');
      for await (const piece of content) await sendPiece(socket, piece as Buffer); // reason: a stream of bytes gives buffers
      await write(socket, Buffer.alloc(4));
    });
    return verdictIn(reply);
  }

  /** Name and version of the scanner and its signatures. */
  version(): Promise<string> {
    return this.talk((socket) => write(socket, 'zVERSION\0'));
  }

  private async talk(say: (socket: Socket) => Promise<void>): Promise<string> {
    const socket = this.open();
    const replied = replyOf(socket);
    // A scanner that has heard enough answers and hangs up before all is said; its answer counts, not the broken pipe.
    const said = say(socket).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    try {
      const reply = await replied;
      if (reply === '') throw new ScannerSilent('it hung up', { cause: await said });
      return reply;
    } catch (cause) {
      if (cause instanceof ScannerSilent) throw cause;
      throw new ScannerSilent(cause instanceof Error ? cause.message : String(cause), { cause });
    } finally {
      socket.destroy();
    }
  }

  private open(): Socket {
    const socket = connect(placeOf(this.url));
    socket.setTimeout(this.patienceMilliseconds, () => socket.destroy(new Error('it was silent for too long')));
    return socket;
  }
}

function placeOf(url: string): { readonly path: string } | { readonly host: string; readonly port: number } {
  if (url.startsWith('unix:')) return { path: url.slice('unix:'.length) };
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || '3310') };
}

async function replyOf(socket: Socket): Promise<string> {
  let reply = '';
  for await (const piece of socket) reply += (piece as Buffer).toString('utf8'); // reason: a socket without an encoding gives buffers
  return reply.replaceAll('\0', '').trim();
}

/** Each piece is preceded by its length, four bytes in network order. */
async function sendPiece(socket: Socket, piece: Buffer): Promise<void> {
  if (piece.length === 0) return;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  await write(socket, length);
  await write(socket, piece);
}

async function write(socket: Socket, bytes: string | Buffer): Promise<void> {
  if (socket.destroyed) throw new Error('the connection is closed');
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}

function verdictIn(reply: string): ScanAnswer {
  const said = reply.replace(/^stream:\s*/, '');
  if (said === 'OK') return { isClean: true };
  const found = /^(.+) FOUND$/.exec(said)?.[1];
  if (found === undefined) throw new ScannerSilent(said);
  return { isClean: false, found };
}
