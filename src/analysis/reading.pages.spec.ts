import { bootApp, type TestApp } from '../../test/support/app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../test/support/analysis/answered-hearing.js';
import { hearingOf, toolsOf } from '../../test/support/analysis/hearing-in-app.js';
import { letterOf } from '../../test/support/analysis/letter-read.js';
import { PageClient } from '../../test/support/page-client.js';
import { addCast, type Cast } from '../../test/people/cast.js';
import { placeKey } from '../response/place.js';
import { Comment } from './comment/comment.entity.js';

describe('reading an answer, page by page', () => {
  let service: TestApp;
  let cast: Cast;
  let hearing: AnsweredHearing;
  let client: PageClient;
  let base: string;
  let versionId: string;

  beforeAll(async () => {
    service = await bootApp();
    cast = await addCast(service);
    hearing = await hearingOf(service, cast.adviser);
    base = `/skrivebord/horinger/${hearing.consultation.id}`;
    const tools = toolsOf(service);
    const body = await invite(tools, hearing, 'Bodø kommune');
    const question = placeKey({ kind: 'question', questionId: hearing.questions[0]?.id ?? '', draftId: null });
    const content = await letterOf(
      'Vi støtter utkastet. Fristen er <for> kort.',
      'Kartlegging mangler.',
      'Vennlig hilsen Bodø',
    );
    const version = await submitAnswer(tools, hearing, body, {
      typed: [{ place: question, choice: 'yes', text: 'Ansvaret er tydelig.' }],
      files: [
        { filename: 'svar.docx', content },
        { filename: 'bilde.png', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      ],
    });
    versionId = version.id;
    const silent = await invite(tools, hearing, 'Asker kommune');
    await submitAnswer(tools, hearing, silent, { typed: [{ place: question, choice: 'no' }] });
    await service.work();
  });

  afterAll(async () => {
    await service.close();
  });

  beforeEach(async () => {
    client = new PageClient(service.server);
    await client.signIn('oddny@helsedir.example');
  });

  const buttons = (selector = 'button[name="passage"]:not([formaction])'): string[] =>
    client.page
      .$(selector)
      .toArray()
      .map((button) => client.page.$(button).attr('value') ?? '');

  test('the queue lists what has text, how far it has come, and what cannot be read', async () => {
    const page = await client.get(`${base}/lesing`);

    const rows = page
      .$('tbody tr')
      .toArray()
      .map((row) => page.$(row).text().replace(/\s+/g, ' ').trim());
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Bodø kommune');
    expect(rows[0]).toContain('1 vedlegg kan ikke leses');
    expect(rows[0]).toContain('1 av 1');
    expect(page.text).toContain('Uten tekst (1)');
    expect((await client.get(`${base}/lesing?tilstand=withoutText`)).text).toContain('Asker kommune');
    expect((await client.get(`${base}/lesing?instans=BODØ`)).text).toContain('1 svar');
    expect((await client.get(`${base}/lesing?instans=finnesikke`)).text).toContain('Ingen svar passer');
  });

  test('a letter is read without script: a comment of a paragraph, placed, tagged and assessed', async () => {
    await client.get(`${base}/lesing/${versionId}`);
    expect(client.page.text).toContain('Vi støtter utkastet. Fristen er <for> kort.');
    const [passage] = buttons();
    const paragraph = buttons().at(1) ?? passage ?? '';

    await client.post(`${base}/lesing/${versionId}/merknader`, { passage: paragraph });
    expect(client.page.path).toContain('?merknad=');
    expect(client.page.$('#valgt blockquote').text()).toBe('Vi støtter utkastet. Fristen er <for> kort.');

    await client.submit('#valgt form[action$="/plasseringer"].inline-form', {
      place: `draft:${hearing.drafts[1]?.id ?? ''}`,
    });
    expect(client.page.$('#valgt .placement h3').text()).toBe('Familier med små barn');

    await client.submit('#valgt form[action$="/standpunkt"]', { stance: 'supportsWithRemarks' });
    expect(client.page.$('#valgt .placement .ds-tag').first().text()).toBe('Støtter med merknad');

    const unknown = await client.submit('#valgt form[action$="/temaer"]', { tag: 'Frister' });
    expect(unknown.status).toBe(422);
    expect(unknown.errors[0]).toContain('Kodeboken har ikke dette temaet');
    await addTag('Frister');
    await client.get(`${base}/lesing/${versionId}?merknad=${await commentId('Vi støtter')}`);
    await client.submit('#valgt form[action$="/temaer"]', { tag: 'frister' });
    expect(client.page.$('#valgt .tag-chips').text()).toContain('Frister');

    const held = await client.submit('#valgt form[action$="/vurdering"]', { decision: 'notFollowed', reason: '' });
    expect([held.status, held.errors[0]]).toEqual([422, 'Skriv en begrunnelse når merknaden ikke tas helt til følge.']);
    expect(held.$('select[name="decision"] option[selected]').attr('value')).toBe('notFollowed');
    await client.submit('form[action$="/vurdering"]', { decision: 'notFollowed', reason: 'Fristen ligger fast.' });
    expect(client.page.text).toContain('Fristen ligger fast.');
    expect(client.page.text).toContain('Vurdert av Oddny Oppsummerer');
    expect(client.page.text).toContain('Vurderte');
  });

  test('what is no comment is set aside with a likely reason, and undone again', async () => {
    await client.get(`${base}/lesing/${versionId}`);
    const greeting = client.page.$('button[aria-label^="Ikke merknad: Vennlig hilsen"]').attr('value') ?? '';

    await client.post(`${base}/lesing/${versionId}/tilside`, { passage: greeting });
    expect(client.page.$('#valgt .ds-tag').first().text()).toBe('Hilsen');

    await client.submit('form[action$="/angring"]');
    expect(client.page.$('button[aria-label^="Ikke merknad: Vennlig hilsen"]')).toHaveLength(1);
    expect(client.page.$('#lagret').text()).toMatch(/^Lagret \d\d:\d\d$/);
  });

  test('a comment is split before a sentence, and merged with the next again', async () => {
    const id = await commentId('Vi støtter');
    await client.get(`${base}/lesing/${versionId}?merknad=${id}`);

    await client.submit('#valgt form[action$="/deling"]');
    expect(client.page.$('#valgt blockquote').text()).toBe('Fristen er <for> kort.');

    await client.get(`${base}/lesing/${versionId}?merknad=${id}`);
    await client.submit('#valgt form[action$="/sammenslaing"]');
    expect(client.page.$('#valgt blockquote').text()).toBe('Vi støtter utkastet. Fristen er <for> kort.');
  });

  test('a comment has a page of its own, where its ends are moved and its history is read', async () => {
    const id = await commentId('Vi støtter');
    await client.get(`${base}/merknader/${id}`);
    const end = client.page
      .$('#field-end option')
      .filter((_, option) => client.page.$(option).text().includes('utkastet.'));

    await client.submit('form[action$="/grenser"]', { end: end.first().attr('value') ?? '' });

    expect(client.page.$('.context mark').text()).toBe('Vi støtter utkastet.');
    expect(client.page.$('.lined-list li').first().text()).toContain('Endret hvor merknaden begynner og slutter');
  });

  test('the original stands beside its text, and only beside its own', async () => {
    await client.get(`${base}/lesing/${versionId}`);
    const link = client.page.$('a[href*="/vedlegg/"]').first().attr('href') ?? '';

    const file = await client.file(link);

    expect([file.status, file.filename]).toEqual([200, 'svar.docx']);
    const elsewhere = new PageClient(service.server);
    await elsewhere.signIn('sunniva@legeforeningen.example');
    expect((await elsewhere.get(link)).status).toBe(404);
  });

  test('whoever only reads sees everything and has no forms; another host finds nothing', async () => {
    const reader = new PageClient(service.server);
    await reader.signIn('leiv@helsedir.example');
    const page = await reader.get(`${base}/lesing/${versionId}?merknad=${await commentId('Vi støtter')}`);
    expect(page.$('form[data-deed] button')).toHaveLength(0);
    expect(page.text).toContain('Du kan lese merknadene, men ikke endre dem.');
    expect((await reader.post(`${base}/lesing/${versionId}/merknader`, { passage: 'x' })).status).toBe(403);

    const foreign = new PageClient(service.server);
    await foreign.signIn('sunniva@legeforeningen.example');
    for (const path of [
      'lesing',
      `lesing/${versionId}`,
      'merknader',
      'kodebok',
      `merknader/${await commentId('Vi støtter')}`,
    ]) {
      expect((await foreign.get(`${base}/${path}`)).status).toBe(404);
    }
  });

  test('the pages are there in nynorsk and English too', async () => {
    for (const language of ['nn', 'en']) {
      await client.get(`${base}/lesing`);
      await client.submit('form[action="/sprak"]', { language });
      for (const path of [
        'lesing',
        `lesing/${versionId}`,
        'merknader',
        'kodebok',
        `merknader/${await commentId('Vi støtter')}`,
      ]) {
        expect((await client.get(`${base}/${path}`)).status).toBe(200);
      }
    }
  });

  async function commentId(beginning: string): Promise<string> {
    const comments = await service.database.reader.findBy(Comment, { versionId });
    return comments.find(({ text, removedAt }) => text.startsWith(beginning) && removedAt === null)?.id ?? '';
  }

  async function addTag(name: string): Promise<void> {
    await client.get(`${base}/kodebok`);
    await client.submit('form[action$="/kodebok"]', { name, definition: `Om ${name}.` });
  }
});
