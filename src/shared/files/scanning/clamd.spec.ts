import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { INFECTED, Scanner, SIGNATURE, withScanner } from '../../../../test/support/clamav/scanner.js';
import { makeZip } from '../../../../test/support/make-zip.js';
import { Clamd, ScannerSilent } from './clamd.js';

const bytes = (content: Buffer): Readable => Readable.from(content, { objectMode: false });

withScanner('a scanner of ClamAV', () => {
  let scanner: Scanner;
  let clamd: Clamd;

  beforeAll(async () => {
    scanner = await Scanner.start();
    clamd = new Clamd(scanner.url);
  }, 60_000);

  afterAll(() => scanner.stop());

  test('says its name and version', async () => {
    expect(await clamd.version()).toMatch(/^ClamAV \d+\.\d+/);
  });

  test('says of a letter that it is clean', async () => {
    expect(await clamd.scan(bytes(Buffer.from('Vi støtter forslaget.')))).toEqual({ isClean: true });
  });

  test('says what it found', async () => {
    const answer = await clamd.scan(bytes(INFECTED));

    expect(answer).toEqual({ isClean: false, found: expect.stringContaining(SIGNATURE) as string });
  });

  test('looks into the archive that a Word file is', async () => {
    const word = makeZip([{ name: 'word/embeddings/oleObject1.bin', content: INFECTED.toString() }]);

    expect(await clamd.scan(bytes(word))).toMatchObject({ isClean: false });
  });

  test('takes a file as large as an answer may hold', async () => {
    const large = Readable.from(
      (function* () {
        for (let at = 0; at < 50; at += 1) yield Buffer.alloc(1_000_000, at);
      })(),
    );

    expect(await clamd.scan(large)).toEqual({ isClean: true });
  });

  test('that refuses a file for its size has given no verdict', async () => {
    const tooLarge = Readable.from(
      (function* () {
        for (let at = 0; at < 70; at += 1) yield Buffer.alloc(1_000_000, at);
      })(),
    );

    await expect(clamd.scan(tooLarge)).rejects.toThrow(ScannerSilent);
  });
});

describe('a scanner that does not do its part', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.close();
    server = undefined;
  });

  async function behaving(answer: (socket: Socket) => void): Promise<Clamd> {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      answer(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // reason: a server that listens on TCP
    return new Clamd(`tcp://127.0.0.1:${String(port)}`, 300);
  }

  const onceTold = (reply: string) => (socket: Socket) => {
    socket.once('data', () => socket.end(reply));
  };

  test.each([
    ['hangs up at once', (socket: Socket) => void socket.destroy()],
    ['says nothing', () => undefined],
    ['answers nothing', onceTold('')],
    ['answers with an error', onceTold('stream: Can’t open file ERROR\0')],
    ['answers something else', onceTold('HTTP/1.1 200 OK')],
    ['answers half a word', onceTold('stream: O')],
  ])('and %s has given no verdict', async (_name, behaviour: (socket: Socket) => void) => {
    const clamd = await behaving(behaviour);

    await expect(clamd.scan(bytes(Buffer.alloc(100_000)))).rejects.toThrow(ScannerSilent);
  });

  test('and is not there has given no verdict', async () => {
    await expect(new Clamd('tcp://127.0.0.1:9', 300).scan(bytes(Buffer.from('x')))).rejects.toThrow(ScannerSilent);
    await expect(new Clamd('unix:/nowhere/clamd.ctl', 300).scan(bytes(Buffer.from('x')))).rejects.toThrow(
      ScannerSilent,
    );
  });
});
