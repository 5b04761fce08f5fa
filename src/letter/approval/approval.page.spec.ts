import { writeHearing } from '../../../test/support/hearing.js';
import { deskPath, LetterSuite } from '../../../test/support/letter-suite.js';

let suite: LetterSuite;

beforeAll(async () => {
  suite = await LetterSuite.start();
});

afterAll(() => suite.close());

describe('the page for approval', () => {
  test('names what is missing, with the way to mend it', async () => {
    const hearing = await writeHearing(suite.service, suite.people.adviser, 'Uferdig');
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(deskPath(hearing, 'godkjenning'));

    expect(page.text).toContain('Høringslisten er ikke låst.');
    expect(page.$('.ds-alert a').attr('href')).toBe(deskPath(hearing, 'mottakere'));
    expect(page.$('button:contains("Send til godkjenning")')).toHaveLength(0);
    expect((await client.post(deskPath(hearing, 'innsending-til-godkjenning'))).status).toBe(422);
  });

  test('shows what will be sent, to how many, and takes it from adviser to approver', async () => {
    const hearing = await suite.prepared();
    const adviser = await suite.signedIn(suite.cast.adviser);
    const page = await adviser.get(deskPath(hearing, 'godkjenning'));
    expect(page.text).toContain('Pakkeforløp for lungekreft');
    expect(page.text).toContain('Er fristene for utredning riktige?');
    expect(page.text).toContain('tirsdag 1. mai 2018');
    expect(page.$('tbody tr').first().text()).toContain('Bokmål');

    const waiting = await adviser.press('Send til godkjenning');
    expect(waiting.text).toContain('Sendt til godkjenning av Randi Rådgiver');
    expect(waiting.text).toContain('Du har selv skrevet eller sendt inn dette.');

    const approver = await suite.signedIn(suite.cast.approver);
    await approver.get(deskPath(hearing, 'godkjenning'));
    const empty = await approver.press('Returner');
    expect(empty.status).toBe(422);
    expect(empty.errors).toEqual(['Fyll ut dette feltet.']);

    const done = await approver.press('Godkjenn');
    expect(done.notice).toContain('Høringen er godkjent');
    expect(done.text).toContain('Godkjent av Didrik Direktør');
    const links = done.$('a').map((_, element) => done.$(element).attr('href'));
    expect(links.toArray()).toContain(deskPath(hearing, 'utsending'));
  });

  test('shows the author what must be changed', async () => {
    const hearing = await suite.prepared();
    const adviser = await suite.signedIn(suite.cast.adviser);
    await adviser.get(deskPath(hearing, 'godkjenning'));
    await adviser.press('Send til godkjenning');
    const approver = await suite.signedIn(suite.cast.approver);
    await approver.get(deskPath(hearing, 'godkjenning'));

    await approver.press('Returner', { note: 'Ta med telefonnummeret.' });

    const page = await adviser.get(deskPath(hearing, 'godkjenning'));
    expect(page.text).toContain('Returnert av Didrik Direktør');
    expect(page.text).toContain('Ta med telefonnummeret.');
  });

  test('an approver whose page is outdated approves nothing', async () => {
    const hearing = await suite.prepared();
    const adviser = await suite.signedIn(suite.cast.adviser);
    await adviser.get(deskPath(hearing, 'godkjenning'));
    await adviser.press('Send til godkjenning');
    const approver = await suite.signedIn(suite.cast.approver);
    await approver.get(deskPath(hearing, 'godkjenning'));
    await adviser.get(deskPath(hearing, 'brev'));
    await adviser.press('Lagre', { body: 'Noe helt annet' });
    await adviser.get(deskPath(hearing, 'godkjenning'));
    await adviser.press('Send til godkjenning');

    const page = await approver.press('Godkjenn');

    expect(page.status).toBe(409);
    expect((await approver.get(deskPath(hearing, 'godkjenning'))).text).toContain('Til godkjenning');
  });

  test('is the same in nynorsk and English', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get('/skrivebord');
    await client.post('/sprak', { language: 'nn', back: '/skrivebord' });
    expect((await client.get(deskPath(hearing, 'godkjenning'))).text).toContain('Godkjenninga gjeld');
    expect((await client.get(deskPath(hearing, 'brev'))).heading).toBe('Høyringsbrev');
    expect((await client.get(deskPath(hearing, 'brev', 'forhandsvisning'))).heading).toBe('Førehandsvising av brevet');
    await client.post('/sprak', { language: 'en', back: '/skrivebord' });
    expect((await client.get(deskPath(hearing, 'godkjenning'))).heading).toBe('Approval');
    expect((await client.get(deskPath(hearing, 'brev'))).heading).toBe('Consultation letter');
  });
});
