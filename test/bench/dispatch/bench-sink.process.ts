import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server in a process of its own that takes everything, keeps nothing, and counts it. The same for both sides. */
let mails = 0;
let bytes = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, done) => {
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    stream.on('end', () => {
      mails += 1;
      done();
    });
  },
});

process.on('message', () => {
  process.send?.({ mails, bytes });
  mails = 0;
  bytes = 0;
});
process.on('disconnect', () => server.close(() => process.exit(0)));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.server.address() as AddressInfo; // reason: it listens on a port
  process.send?.({ port });
});
