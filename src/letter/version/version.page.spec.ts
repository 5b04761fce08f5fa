import { deskPath, LetterSuite } from '../../../test/support/letter-suite.js';
import { DEFAULT_TEMPLATES } from '../template/default-templates.js';
import { LetterTemplateService } from '../template/letter-template.service.js';

let suite: LetterSuite;

beforeAll(async () => {
  suite = await LetterSuite.start();
});

afterAll(() => suite.close());

describe('the versions of a letter', () => {
  test('are held against each other line by line, and an older one is used again as a new version', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));
    await client.press('Lagre', { body: '# Brev\n\nFørste linje.\nFelles linje med {{title}}.' });
    await client.press('Lagre', { body: '# Brev\n\nAndre linje.\nFelles linje med {{title}}.' });

    const compared = await client.follow('Sammenlign versjoner');

    const marked = (tag: string) =>
      compared
        .$(tag)
        .map((_, element) => compared.$(element).text())
        .toArray();
    expect(marked('del')).toEqual(['Fjernet: Første linje.']);
    expect(marked('ins')).toEqual(['Nytt: Andre linje.']);

    const used = await client.press('Bruk denne igjen');
    expect(used.notice).toContain('tatt i bruk igjen');
    expect(used.text).toContain('Versjon 4');
    expect(used.$('textarea[name="body"]').text()).toContain('Første linje.');
  });

  test('that somebody has saved after are not passed over: both are shown', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));
    await client.press('Lagre', { body: 'Min tekst' });
    await client.get(`${deskPath(hearing, 'brev', 'versjoner')}?fra=1`);
    const texts = { ...DEFAULT_TEMPLATES.nb, body: 'Andres tekst' };
    const other = suite.service.app.get(LetterTemplateService, { strict: false });
    await other.save(suite.people.adviser, hearing.id, { languageForm: 'nb', seenNumber: 2, texts });

    const page = await client.press('Bruk denne igjen');

    expect(page.status).toBe(409);
    expect(page.$('details').text()).toContain('Andres tekst');
  });

  test('that say the same can be compared, and there is nothing to use again', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(`${deskPath(hearing, 'brev', 'versjoner')}?fra=0&til=1`);

    expect(page.text).toContain('Ingen forskjell.');
    expect(page.text).not.toContain('Bruk denne igjen');
  });

  test('that do not exist are not found', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);

    for (const number of ['7', 'x', '1.5', '-1']) {
      expect((await client.get(`${deskPath(hearing, 'brev', 'versjoner')}?fra=${number}`)).status).toBe(404);
    }
  });
});
