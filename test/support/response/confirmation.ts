import { Message } from '../../../src/delivery/message/message.entity.js';
import type { TestApp } from '../app.js';
import type { Fields } from '../page-forms.js';
import type { PageClient, Visit } from '../page-client.js';

/** The code that was sent last, to an address or at all, as the e-mail says it. */
export async function lastCode(test: TestApp, address?: string): Promise<string> {
  const message = await test.database.reader.findOne(Message, {
    where: {
      subjectType: 'senderConfirmation',
      ...(address === undefined ? {} : { toAddress: address.toLowerCase() }),
    },
    order: { createdAt: 'DESC', id: 'DESC' },
  });
  const code = /\b(\d{3}) (\d{3})\b/.exec(message?.textBody ?? '');
  if (!code) throw new Error(`No code has been sent${address === undefined ? '' : ` to ${address}`}`);
  return `${code[1] ?? ''}${code[2] ?? ''}`;
}

/** Presses «Send inn svaret» on the check page, and writes the code if one is asked for. */
export async function sendIn(test: TestApp, client: PageClient, fields: Fields = {}): Promise<Visit> {
  const visit = await client.press('Send inn svaret', fields);
  return visit.path.startsWith('/svar/bekreftelse') ? confirm(test, client) : visit;
}

/** Writes the code that was sent last on the page that asks for it. */
export async function confirm(test: TestApp, client: PageClient): Promise<Visit> {
  return client.press('Bekreft og send inn svaret', { code: await lastCode(test) });
}
