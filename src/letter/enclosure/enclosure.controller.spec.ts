import { deskPath, LetterSuite } from '../../../test/support/letter-suite.js';
import { Paper } from '../../consultation/paper/paper.entity.js';

let suite: LetterSuite;

beforeAll(async () => {
  suite = await LetterSuite.start();
});

afterAll(() => suite.close());

describe('the choice of files or links', () => {
  test('is saved, says which files go along, and stands at the kind it was made for', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    const before = await client.get(`${deskPath(hearing, 'brev')}?type=correction`);
    expect(before.text).toContain('Nå står dokumentene som lenker.');

    const page = await client.press('Lagre valget', { papers: 'files' });

    expect(page.notice).toBe('Valget er lagret.');
    expect(page.text).toContain('Nå følger disse filene med i e-posten:');
    expect((await client.get(deskPath(hearing, 'brev'))).text).toContain('Nå står dokumentene som lenker.');
  });

  test('for the announcement is shown to whoever approves it', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    expect((await client.get(deskPath(hearing, 'godkjenning'))).text).toContain('Som lenker');
    await client.get(deskPath(hearing, 'brev'));
    await client.press('Lagre valget', { papers: 'files' });

    expect((await client.get(deskPath(hearing, 'godkjenning'))).text).toContain('Som vedlegg i e-posten');
  });

  test('says whether the response form goes along, and lets it be left out', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    const before = await client.get(deskPath(hearing, 'brev'));
    expect(before.text).toContain('Svarskjemaet følger med som Word-fil.');
    expect((await client.get(`${deskPath(hearing, 'brev')}?type=reminder`)).text).toContain(
      'Svarskjemaet følger ikke med.',
    );

    await client.get(deskPath(hearing, 'brev'));
    const page = await client.press('Lagre valget', { form: [] });

    expect(page.text).toContain('Svarskjemaet følger ikke med.');
    expect((await client.get(deskPath(hearing, 'godkjenning'))).text).toContain('Svarskjemaet følger ikke med.');
  });

  test('says why there are links when the files are too much', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));
    await client.press('Lagre valget', { papers: 'files' });
    await suite.service.database.write((transaction) =>
      transaction.update(Paper, { consultationId: hearing.id }, { sizeBytes: 14_000_000 }),
    );

    const page = await client.get(deskPath(hearing, 'brev'));

    expect(page.text).toMatch(
      /filene tar 1\d(,\d)? MB, og mange mottakere tar ikke imot mer enn 15 MB\. Derfor blir det lenker/,
    );
  });
});
