import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the server of a body answers to a recipient, by the name before the @. */
const ANSWERS: Readonly<Record<string, readonly [code: number, text: string]>> = {
  ukjent: [550, '5.1.1 No such user here'],
  full: [452, '4.2.2 Mailbox full'],
  treg: [451, '4.3.0 Try again later'],
};

/** The server of the bodies that are written to: refuses one, is full for another, and is slow for a third until it is mended. */
export class NextHop {
  private isMended = false;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const [name = ''] = address.split('@');
        const answer = this.isMended && name === 'treg' ? undefined : ANSWERS[name];
        if (answer) done(Object.assign(new Error(answer[1]), { responseCode: answer[0] }));
        else done();
      },
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', done);
      },
    });
  }

  static async start(): Promise<NextHop> {
    const hop = new NextHop();
    await new Promise<void>((resolve) => hop.server.listen(0, '127.0.0.1', resolve));
    return hop;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port; // reason: it listens on a port
  }

  /** From now on the slow one takes what comes. */
  mend(): void {
    this.isMended = true;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }
}
