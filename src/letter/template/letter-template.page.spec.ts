import { approveHearing, openHearing, writeHearing } from '../../../test/support/hearing.js';
import { deskPath, LetterSuite } from '../../../test/support/letter-suite.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { LetterTemplateService } from './letter-template.service.js';

let suite: LetterSuite;

beforeAll(async () => {
  suite = await LetterSuite.start();
});

afterAll(() => suite.close());

describe('writing the letter', () => {
  test('begins with the standard text, and saves the next version', async () => {
    const hearing = { id: (await writeHearing(suite.service, suite.people.adviser, 'Ny sak')).id };
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(deskPath(hearing, 'brev'));
    expect(page.text).toContain('Dette er standardteksten');
    expect(page.$('textarea[name="body"]').text()).toContain('## Bakgrunn og oppdrag');

    const saved = await client.press('Lagre', { body: '# Ny tittel\n\nTil {{recipientName}}' });
    expect(saved.notice).toContain('Brevet er lagret');
    expect(saved.text).toContain('Versjon 1');
    expect(saved.$('textarea[name="body"]').text()).toContain('# Ny tittel');
  });

  test('lists the fields with what they mean, in the language of the reader', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(deskPath(hearing, 'brev'));

    const codes = page.$('dt code').map((_, element) => page.$(element).text());
    expect(codes.toArray()).toEqual(
      expect.arrayContaining(['{{recipientName}}', '{{#each questions}}', '{{deadline}}']),
    );
    expect(page.text).toContain('Navnet på høringsinstansen');
  });

  test('has a tab for each language form, with how many are written to in it', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);

    const page = await client.get(deskPath(hearing, 'brev') + '?malform=nn');

    const inNynorsk = { consultationId: hearing.id, languageForm: 'nn' } as const;
    const many = await suite.service.database.reader.countBy(Invitation, inNynorsk);
    expect(many).toBeGreaterThan(0);
    expect(page.text).toMatch(new RegExp(`Nynorsk \\(${String(many)} mottakere?\\)`));
    expect(page.$('textarea[name="body"]').text()).toContain('Spørsmål vi ønskjer svar på');
  });

  test('with an unknown field names field and line beside the text, and keeps what was typed', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));

    const page = await client.press('Lagre', { body: 'Hei\n\nFristen er {{frsit}}.', subject: 'Om {{tittel}}' });

    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      'Linje 1: Feltet «tittel» finnes ikke her. Velg et felt fra listen.',
      'Linje 3: Feltet «frsit» finnes ikke her. Velg et felt fra listen.',
    ]);
    expect(page.$('#field-body-error').text()).toContain('Linje 3');
    expect(page.$('textarea[name="body"]').text().trim()).toBe('Hei\n\nFristen er {{frsit}}.');
    expect(page.$('input[name="subject"]').attr('value')).toBe('Om {{tittel}}');
  });

  test('with braces that cannot be read names the line', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));

    const page = await client.press('Lagre', { body: 'Hei\n{{#if goals}}\nMål' });

    expect(page.status).toBe(422);
    expect(page.errors[0]).toMatch(/^Linje 3: Klammene kan ikke leses/);
  });

  test('over somebody else’s version shows both, and loses neither', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));
    const texts = { ...DEFAULT_TEMPLATES.nb, body: 'Andres tekst' };
    const other = suite.service.app.get(LetterTemplateService, { strict: false });
    await other.save(suite.people.adviser, hearing.id, { languageForm: 'nb', seenNumber: 1, texts });

    const page = await client.press('Lagre', { body: 'Min tekst' });

    expect(page.status).toBe(409);
    expect(page.$('textarea[name="body"]').text().trim()).toBe('Min tekst');
    expect(page.$('details').text()).toContain('Andres tekst');

    const saved = await client.press('Lagre');
    expect(saved.text).toContain('Versjon 3');
    const older = await client.get(deskPath(hearing, 'brev') + '?malform=nb&utgave=2');
    expect(older.text).toContain('Du ser versjon 2');
    expect(older.$('textarea[name="body"]').text().trim()).toBe('Andres tekst');
  });

  test('is read only for whoever may only read', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.reader);

    const page = await client.get(deskPath(hearing, 'brev'));

    expect(page.$('form textarea')).toHaveLength(0);
    expect(page.text).toContain('ikke endre det');
    expect((await client.post(deskPath(hearing, 'brev'), { body: 'x' })).status).toBe(403);
  });

  test('of another host is not found', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.secretary);

    for (const page of ['brev', 'brev/forhandsvisning', 'brev/forhandsvisning.pdf', 'godkjenning']) {
      expect((await client.get(deskPath(hearing, page))).status).toBe(404);
    }
    await client.get('/logg-inn');
    for (const deed of ['brev', 'brev/prove', 'godkjenning', 'innsending-til-godkjenning', 'retur']) {
      expect((await client.post(deskPath(hearing, deed), { note: 'x', digest: 'a'.repeat(64) })).status).toBe(404);
    }
  });

  test('has a tab for each kind, with the fields of that kind and its own text', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));

    const page = await client.follow('Rettelse');

    const codes = page.$('dt code').map((_, element) => page.$(element).text());
    expect(codes.toArray()).toEqual(expect.arrayContaining(['{{whatChanged}}', '{{correctedDraft}}']));
    expect(codes.toArray()).not.toContain('{{formerDeadline}}');
    expect(page.$('textarea[name="body"]').text()).toContain('# Rettelse i høring');

    const saved = await client.press('Lagre', { body: '# Rettet\n\n{{correctedDraft}}' });
    expect(saved.notice).toContain('Brevet er lagret');
    expect(saved.heading).toBe('Rettelse');
    const refused = await client.press('Lagre', { body: 'Det er {{formerDeadline}}.' });
    expect(refused.errors).toEqual([
      'Linje 1: Feltet «formerDeadline» hører til en annen type brev. Velg et felt fra listen.',
    ]);
  });

  test('of a kind that may still go out is possible while the hearing is out, and the announcement stands', async () => {
    const hearing = await suite.prepared();
    await approveHearing(suite.service, suite.people, hearing);
    await openHearing(suite.service, suite.people, hearing);
    const client = await suite.signedIn(suite.cast.adviser);

    expect((await client.get(deskPath(hearing, 'brev'))).$('form textarea')).toHaveLength(0);
    expect((await client.get(`${deskPath(hearing, 'brev')}?type=reminder`)).$('form textarea')).toHaveLength(2);
  });
});

describe('the preview beside the text', () => {
  test('shows what is written, for an example or a recipient on the list, and saves nothing', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    const page = await client.get(`${deskPath(hearing, 'brev')}?malform=nn`);
    expect(page.$('.letter-preview').text()).toContain('Døme kommune');

    const shown = await client.press('Forhåndsvis det jeg har skrevet', {
      body: '# Framlegg\n\nTil {{recipientName}}.',
      mottaker: 'bergen',
    });

    expect(shown.$('.letter-preview').text()).toContain('Slik får Bergen kommune det.');
    expect(shown.$('.letter-preview').text()).toContain('Til Bergen kommune.');
    expect(shown.text).toContain('Det er ikke lagret ennå');
    expect(shown.$('textarea[name="body"]').text().trim()).toBe('# Framlegg\n\nTil {{recipientName}}.');
    expect((await client.get(`${deskPath(hearing, 'brev')}?malform=nn`)).text).not.toContain('Framlegg');
  });

  test('says when nobody has such a name', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));

    const shown = await client.press('Forhåndsvis det jeg har skrevet', { mottaker: 'Ingensteds' });

    expect(shown.$('.letter-preview').text()).toContain(
      'Ingen mottaker i denne målformen har et navn med «Ingensteds»',
    );
  });

  test('names the faults by text and line instead, each leading to its text', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));

    const shown = await client.press('Forhåndsvis det jeg har skrevet', { body: 'Hei\n{{frsit}}' });

    expect(shown.status).toBe(422);
    expect(shown.$('[data-preview-status]').text()).toContain('Teksten har 1 feil');
    const fault = shown.$('[data-preview-faults] a');
    expect(fault.text()).toBe('Brevet. Linje 2: Feltet «frsit» finnes ikke her. Velg et felt fra listen.');
    expect(fault.attr('href')).toBe('#field-body');
  });

  test('keeps the version that was begun from, so that a save after it still tells of somebody else’s', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.adviser);
    await client.get(deskPath(hearing, 'brev'));
    const texts = { ...DEFAULT_TEMPLATES.nb, body: 'Andres tekst' };
    const other = suite.service.app.get(LetterTemplateService, { strict: false });
    await other.save(suite.people.adviser, hearing.id, { languageForm: 'nb', seenNumber: 1, texts });

    await client.press('Forhåndsvis det jeg har skrevet', { body: 'Min tekst' });
    const page = await client.press('Lagre');

    expect(page.status).toBe(409);
    expect(page.$('textarea[name="body"]').text().trim()).toBe('Min tekst');
  });

  test('is not for whoever may only read', async () => {
    const hearing = await suite.prepared();
    const client = await suite.signedIn(suite.cast.reader);
    await client.get(deskPath(hearing, 'brev'));

    for (const deed of ['visning', 'gjenbruk', 'vedlegg']) {
      expect((await client.post(deskPath(hearing, 'brev', deed), { body: 'x' })).status).toBe(403);
    }
  });
});
