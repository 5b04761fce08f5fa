import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The steps of an SMTP conversation at which a relay can fail. */
export const STEPS = ['greeting', 'ehlo', 'mail', 'rcpt', 'data', 'body', 'dot'] as const;
export type Step = (typeof STEPS)[number];

/** What a relay can do instead of its duty. `says:…` answers with a line of the test's own and goes on. */
export const FAULTS = [
  'defers',
  'refuses',
  'stops service',
  'resets',
  'hangs up',
  'is silent',
  'talks nonsense',
  'is slow',
] as const;
export type Fault = (typeof FAULTS)[number] | `says:${string}`;

export interface Misbehaviour {
  readonly at: Step;
  readonly does: Fault;
  /** Whether it keeps the message although it does not say so; only after the dot. */
  readonly keeps?: 'kept' | 'dropped';
  readonly pipelining?: 'pipelining';
}

const DUTY: Record<Exclude<Step, 'body'>, string> = {
  greeting: '220 relay.test ready',
  ehlo: '250 relay.test',
  mail: '250 2.1.0 sender ok',
  rcpt: '250 2.1.5 recipient ok',
  data: '354 go on',
  dot: '250 2.0.0 queued as A1B2',
};

const FAULTY_ANSWERS = {
  defers: '451 4.3.0 try again later',
  refuses: '550 5.7.1 not wanted here',
  'stops service': '421 4.3.2 closing down',
  'talks nonsense': 'What a fine day for a walk',
} as const;

/** An SMTP relay on a raw socket that does its duty up to one step and fails there; it knows what it really holds. */
export class FaultyRelay {
  /** How many messages it has, whatever it said of them. */
  held = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private misbehaviour: Misbehaviour | null,
  ) {}

  static async start(misbehaviour: Misbehaviour | null): Promise<FaultyRelay> {
    const server = createServer();
    const relay = new FaultyRelay(server, misbehaviour);
    server.on('connection', (socket) => {
      relay.receive(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return relay;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`; // reason: it listens on a port
  }

  /** From the next step on it does its duty. */
  mend(): void {
    this.misbehaviour = null;
  }

  /** From the next step on it fails as told. */
  misbehave(misbehaviour: Misbehaviour): void {
    this.misbehaviour = misbehaviour;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private receive(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    let text = '';
    let inBody = false;
    let hasRecipient = false;
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (inBody) {
        inBody = this.readBody(socket, text);
        text = inBody ? text.slice(-4) : '';
        return;
      }
      for (let end = text.indexOf('\r\n'); end >= 0 && !inBody; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (/^RCPT/i.test(line)) hasRecipient = this.answer(socket, 'rcpt');
        else if (/^DATA/i.test(line) && !hasRecipient) socket.write('503 5.5.1 no valid recipient\r\n');
        else inBody = this.obey(socket, line);
      }
    });
    this.answer(socket, 'greeting');
  }

  /** Answers one command; true when a message follows. */
  private obey(socket: Socket, line: string): boolean {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') this.answer(socket, 'ehlo');
    else if (verb === 'MAIL') this.answer(socket, 'mail');
    else if (verb === 'DATA') return this.answer(socket, 'data');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else socket.write('250 ok\r\n');
    return false;
  }

  /** Reads some of a message; false when it has come to its end. */
  private readBody(socket: Socket, text: string): boolean {
    if (this.misbehaviour?.at === 'body') {
      this.fail(socket, 'body', this.misbehaviour.does);
      return true;
    }
    if (!text.endsWith('\r\n.\r\n')) return true;
    const isKept =
      this.misbehaviour?.at === 'dot'
        ? this.misbehaviour.keeps === 'kept' || this.misbehaviour.does === 'is slow'
        : true;
    if (isKept) this.held += 1;
    this.answer(socket, 'dot');
    return false;
  }

  /** True when the duty was done. */
  private answer(socket: Socket, step: Exclude<Step, 'body'>): boolean {
    if (this.misbehaviour?.at !== step) {
      const duty = step === 'ehlo' && this.misbehaviour?.pipelining ? '250-relay.test\r\n250 PIPELINING' : DUTY[step];
      socket.write(`${duty}\r\n`);
      return true;
    }
    this.fail(socket, step, this.misbehaviour.does);
    return this.misbehaviour.does === 'is slow';
  }

  private fail(socket: Socket, step: Step, fault: Fault): void {
    if (fault === 'resets') socket.resetAndDestroy();
    else if (fault === 'hangs up') socket.destroy();
    else if (fault === 'is slow' && step !== 'body') drip(socket, `${DUTY[step]}\r\n`);
    else if (fault.startsWith('says:')) socket.write(`${fault.slice(5)}\r\n`);
    else if (fault in FAULTY_ANSWERS) socket.write(`${FAULTY_ANSWERS[fault as keyof typeof FAULTY_ANSWERS]}\r\n`); // reason: just looked up
    if (fault === 'stops service') socket.end();
  }
}

/** Writes a line a letter at a time. */
function drip(socket: Socket, line: string): void {
  let written = 0;
  const timer = setInterval(() => {
    socket.write(line.slice(written, written + 8));
    written += 8;
    if (written >= line.length) clearInterval(timer);
  }, 2);
  socket.once('close', () => {
    clearInterval(timer);
  });
}
