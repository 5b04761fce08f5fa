import { createServer, type AddressInfo, type Server } from 'node:net';
import type { OutgoingMail } from './mail-channel.js';
import { SmtpChannel } from './smtp-channel.js';

const mail: OutgoingMail = {
  messageId: '<0001@horing.example>',
  envelopeFrom: 'retur+0001.abc@horing.example',
  envelopeId: '0001',
  from: { name: 'Helsedirektoratet', address: 'horing@horing.example' },
  to: { name: 'Ås kommune', address: 'post@aas.example' },
  replyTo: null,
  date: new Date('2018-02-01T11:00:00Z'),
  language: 'nb',
  subject: 'Høring',
  text: 'Hei',
  html: '<p>Hei</p>',
  files: [],
  unsubscribe: null,
};

/** A relay that takes everything, and remembers the envelope as it was said. */
class Listener {
  readonly said: string[] = [];
  private readonly server: Server;

  constructor(offers: readonly string[]) {
    this.server = createServer((socket) => {
      let inBody = false;
      socket.setEncoding('latin1');
      socket.write('220 relay.test\r\n');
      socket.on('data', (chunk: string) => {
        for (const line of chunk.split('\r\n')) {
          if (inBody ? line !== '.' : line === '') continue;
          if (/^(MAIL|RCPT)/.test(line)) this.said.push(line);
          inBody = line === 'DATA';
          const greeting = ['250-relay.test', ...offers.map((offer) => `250-${offer}`), '250 8BITMIME'].join('\r\n');
          socket.write(`${line.startsWith('EHLO') ? greeting : inBody ? '354 go on' : '250 2.0.0 ok'}\r\n`);
        }
      });
      socket.on('error', () => undefined);
    });
  }

  /** Hands the mail over, and gives what was said of its envelope. */
  async hear(handed: OutgoingMail): Promise<readonly string[]> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo; // reason: it listens on a port
    const channel = new SmtpChannel(`smtp://127.0.0.1:${String(port)}`);
    expect((await channel.handOver(handed)).outcome).toBe('accepted');
    channel.close();
    this.server.close();
    return this.said;
  }
}

describe('reports on a message', () => {
  test('are asked for of a relay that offers them, under the number of the message, with its head alone', async () => {
    const [from = '', to = ''] = await new Listener(['DSN']).hear(mail);

    expect(from).toContain('MAIL FROM:<retur+0001.abc@horing.example>');
    expect(from).toContain('RET=HDRS');
    expect(from).toContain('ENVID=0001');
    expect(to).toContain('NOTIFY=SUCCESS,FAILURE,DELAY');
    expect(to).toContain('ORCPT=rfc822;post@aas.example');
  });

  test('are not asked for of a relay that offers none, and the message is returned to its own address all the same', async () => {
    const said = await new Listener([]).hear(mail);

    expect(said.join(' ')).toContain('MAIL FROM:<retur+0001.abc@horing.example>');
    expect(said.join(' ')).not.toMatch(/RET=|ENVID=|NOTIFY=|ORCPT=/);
  });

  test('are not asked for when nothing is set up that they could come to', async () => {
    const said = await new Listener(['DSN']).hear({ ...mail, envelopeFrom: mail.from.address });

    expect(said.join(' ')).not.toMatch(/RET=|ENVID=|NOTIFY=|ORCPT=/);
  });

  test('name no recipient whose address goes beyond ASCII', async () => {
    const to = { name: 'Ås kommune', address: 'post@ås.example' };

    expect((await new Listener(['DSN']).hear({ ...mail, to })).join(' ')).not.toContain('ORCPT');
  });
});
