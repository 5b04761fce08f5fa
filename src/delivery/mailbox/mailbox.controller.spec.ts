import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { letter } from '../../../test/support/delivery/post.js';
import { PageClient } from '../../../test/support/page-client.js';
import { FileStore } from '../../shared/files/file-store.js';
import type { NewMessage } from '../message/new-message.js';
import { PostOffice } from '../post-office.service.js';
import { MailboxMessage } from './mailbox-message.entity.js';
import { piecesOf } from './mailbox-message.page.js';

let service: TestApp;
let cast: Cast;

beforeAll(async () => {
  service = await bootApp();
  cast = await addCast(service);
});

afterAll(() => service.close());

async function send(key: string, changes: Partial<NewMessage> = {}): Promise<string> {
  const office = service.app.get(PostOffice);
  const message = { ...letter(key), hostId: cast.directorate.id, linkIds: [], textBody: 'Hei', ...changes };
  const { id } = await service.database.write((transaction) => office.queue(transaction, message));
  await service.work();
  return (await service.database.reader.findOneByOrFail(MailboxMessage, { messageId: id })).id;
}

async function signedIn(person: { readonly email: string }, where = service): Promise<PageClient> {
  const client = new PageClient(where.server);
  await client.signIn(person.email);
  return client;
}

describe('the built-in mailbox', () => {
  test('shows an adviser what was sent, with text, links to follow and files to fetch', async () => {
    const content = Buffer.from('%PDF-1.7 brevet');
    const file = await service.app.get(FileStore).keep(content);
    await send('bergen', {
      subject: 'Høring – kreft & æøå',
      textBody: 'Svar på https://horing.example/svar/abc.\nTakk.',
      attachments: [{ ...file, filename: 'Høringsbrev Bergen.pdf', mediaType: 'application/pdf' }],
    });
    const client = await signedIn(cast.adviser);

    await client.get('/postkasse');
    const page = await client.follow('Høring – kreft & æøå');

    expect(page.heading).toBe('Høring – kreft & æøå');
    expect(page.text).toContain('bergen@kommune.example');
    expect(page.$('main a[href="https://horing.example/svar/abc"]')).toHaveLength(1);
    const fetched = await client.file(page.$('main a[href*="/vedlegg/"]').attr('href') ?? '');
    expect(fetched).toMatchObject({ status: 200, mediaType: 'application/pdf', filename: 'Høringsbrev Bergen.pdf' });
    expect(fetched.bytes).toEqual(content);
  });

  test('finds messages by recipient and subject, whatever the case', async () => {
    await send('tromso', { subject: 'Purring til ØST' });
    const client = await signedIn(cast.administrator);

    await client.get('/postkasse');
    const found = await client.submit('form[role="search"]', { sok: 'øst' });
    const none = await client.get('/postkasse?sok=finnes-ikke');

    expect(found.$('tbody tr')).toHaveLength(1);
    expect(found.text).toContain('Purring til ØST');
    expect(none.text).toContain('Ingen e-post passer med søket.');
  });

  test('gives a sign-in link to whoever asked for one, in the person’s language', async () => {
    const visitor = new PageClient(service.server);
    await visitor.get('/logg-inn');
    await visitor.submit('form[action="/logg-inn/lenke"]', { linkEmail: cast.adviser.email });
    await service.work();
    const client = await signedIn(cast.adviser);

    await client.get('/postkasse?sok=randi');
    const page = await client.follow('Innloggingslenke til Høring');
    const address = page.$('main a[href*="/logg-inn/lenke/"]').attr('href') ?? '';
    await visitor.get(address);
    const desk = await visitor.submit('main form');

    expect(desk.path).toBe('/skrivebord');
  });

  test('shows another host nothing, and a reader no mailbox at all', async () => {
    const id = await send('hemmelig', { subject: 'Bare for direktoratet' });
    const outsider = await signedIn(cast.secretary);
    const reader = await signedIn(cast.reader);

    expect((await outsider.get('/postkasse')).text).not.toContain('Bare for direktoratet');
    expect((await outsider.get(`/postkasse/${id}`)).status).toBe(404);
    expect((await outsider.get(`/postkasse/${id}/vedlegg/1`)).status).toBe(404);
    expect((await reader.get('/postkasse')).status).toBe(403);
  });

  test('a file that is not there is not found', async () => {
    const id = await send('uten-vedlegg');
    const client = await signedIn(cast.adviser);

    expect((await client.get(`/postkasse/${id}/vedlegg/1`)).status).toBe(404);
    expect((await client.get(`/postkasse/${id}/vedlegg/x`)).status).toBe(404);
  });

  test('pages through many messages, newest first', async () => {
    for (let number = 0; number < 55; number += 1) {
      service.clock.advanceSeconds(1);
      const office = service.app.get(PostOffice);
      const message = {
        ...letter(`mange-${String(number)}`),
        hostId: cast.directorate.id,
        linkIds: [],
        textBody: 'Hei',
      };
      await service.database.write((transaction) => office.queue(transaction, message));
    }
    await service.work();
    const client = await signedIn(cast.adviser);

    const first = await client.get('/postkasse?sok=mange-');
    const second = await client.follow('Neste');

    expect(first.$('tbody tr')).toHaveLength(50);
    expect(second.$('tbody tr')).toHaveLength(5);
  });

  test('is not there when the service has a mail server', async () => {
    const elsewhere = await bootApp({ environment: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    const others = await addCast(elsewhere);
    const client = await signedIn(others.administrator, elsewhere);

    expect((await client.get('/postkasse')).status).toBe(404);
    await elsewhere.close();
  });
});

describe('a line of an e-mail', () => {
  test('has its addresses apart, without the full stop that follows', () => {
    expect(piecesOf('Se https://horing.example/a?b=1, og (https://horing.example/c).')).toEqual([
      { text: 'Se ', href: false },
      { text: 'https://horing.example/a?b=1', href: 'https://horing.example/a?b=1' },
      { text: ', og (', href: false },
      { text: 'https://horing.example/c', href: 'https://horing.example/c' },
      { text: ').', href: false },
    ]);
  });

  test('does not make a link of what only looks like one', () => {
    expect(piecesOf('javascript:alert(1) www.horing.example')).toEqual([
      { text: 'javascript:alert(1) www.horing.example', href: false },
    ]);
  });
});
