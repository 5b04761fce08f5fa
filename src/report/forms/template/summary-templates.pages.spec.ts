import { readFileSync } from 'node:fs';
import { makeDocx, paragraphXml } from '../../../../test/support/make-docx.js';
import { LetterSuite } from '../../../../test/support/letter-suite.js';
import type { PageClient } from '../../../../test/support/page-client.js';
import { fileReferences } from '../../../archive/stored-files.js';
import { AuditEntry } from '../../../audit/audit-entry.entity.js';
import { FileStore } from '../../../shared/files/file-store.js';
import { openTemplate } from '../../../shared/documents/writing/word/template/word-template.js';
import { SummaryTemplate } from './summary-template.entity.js';
import { SummaryTemplates } from './summary-templates.service.js';

const PATH = '/skrivebord/oppsummeringsmaler';
const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>';
const GOOD = makeDocx({ body: paragraphXml('{{tittel}}') + paragraphXml('{{oppsummering}}'), styles: STYLES });
const FAULTY = makeDocx({
  body:
    paragraphXml('{{titel}}') +
    `<w:tbl><w:tr><w:tc>${paragraphXml('Se')}</w:tc><w:tc>${paragraphXml('{{oppsummering}}')}</w:tc></w:tr></w:tbl>` +
    paragraphXml('{{frist'),
  styles: STYLES,
});

describe('the templates for summaries of a host', () => {
  let suite: LetterSuite;
  let administrator: PageClient;

  beforeAll(async () => {
    suite = await LetterSuite.start();
    administrator = await suite.signedIn(suite.cast.administrator);
  });

  afterAll(() => suite.close());

  function upload(name: string, content: Buffer): ReturnType<PageClient['press']> {
    return administrator.press('Last opp og ta i bruk', { name }, { file: [{ filename: 'mal.docx', content }] });
  }

  test('are none at first, and the page says every placeholder there is', async () => {
    const page = await administrator.get(PATH);

    expect(page.text).toContain('Ingen mal er i bruk. Oppsummeringer får vårt eget utseende.');
    expect(
      page
        .$('code')
        .toArray()
        .map((code) => page.$(code).text()),
    ).toContain('{{innholdsfortegnelse}}');
  });

  test('are begun from a sample that has no faults of its own', async () => {
    await administrator.get(PATH);
    const sample = await administrator.file(`${PATH}/eksempel.docx`);

    const page = await upload('Eksempel', Buffer.from(sample.bytes));

    expect(page.notice).toBe('Malen «Eksempel» er lastet opp og tatt i bruk.');
  });

  test('with faults are refused, each fault with its placeholder and its place', async () => {
    await administrator.get(PATH);

    const page = await upload('Feil', FAULTY);

    expect(page.status).toBe(422);
    expect(page.text).toContain(
      '{{titel}} Vi kjenner ikke denne plassholderen (dokumentet, avsnitt 1). Bruk en fra listen.',
    );
    expect(page.text).toContain('(dokumentet, tabell 1, rad 1, kolonne 2)');
    expect(page.text).toContain('{{frist Plassholderen slutter ikke med to krøllparenteser (dokumentet, avsnitt 2).');
    expect(await suite.service.database.reader.countBy(SummaryTemplate, { name: 'Feil' })).toBe(0);
  });

  test('that would fetch something from elsewhere when a summary is opened are refused', async () => {
    await administrator.get(PATH);
    const outward = (role: string): Buffer =>
      makeDocx({
        body: paragraphXml('{{oppsummering}}'),
        styles: STYLES,
        related: [
          {
            role: 'settings',
            name: 'settings.xml',
            content: '<w:settings><w:attachedTemplate r:id="a"/></w:settings>',
          },
          {
            role: 'relationships',
            name: '_rels/settings.xml.rels',
            content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${role}" Target="https://elsewhere.example/mal.dotm" TargetMode="External"/></Relationships>`,
          },
        ],
      });

    expect((await upload('Bilde', outward('image'))).status).toBe(422);
    // The template that it was itself begun from is what Word names unasked: that alone is taken out.
    const parts = await openTemplate(outward('attachedTemplate'));
    expect([...parts.others.values()].join(' ')).not.toMatch(/attachedTemplate|elsewhere/);
  });

  test('that are no Word file are refused as any upload, and one without the summary is told what is missing', async () => {
    await administrator.get(PATH);
    const other = await upload('PDF', readFileSync('package.json'));
    expect(other.status).toBe(422);

    const without = await upload('Uten', makeDocx({ body: paragraphXml('{{tittel}}'), styles: STYLES }));
    expect(without.text).toContain('{{oppsummering}} Mangler.');
  });

  test('are taken into use and out of it again, and every step is recorded; the file stays', async () => {
    const { database, app, clock } = suite.service;
    await administrator.get(PATH);
    clock.moveTo(new Date(clock.now().getTime() + 60_000));
    await upload('Rapport', GOOD);
    const [newest] = await database.reader.find(SummaryTemplate, { order: { createdAt: 'DESC' }, take: 1 });
    const hostId = newest?.hostId ?? '';
    const inUse = async () => (await app.get(SummaryTemplates, { strict: false }).inUse(hostId))?.name;
    expect(await inUse()).toBe('Rapport');

    await administrator.press('Ta ut av bruk malen «Rapport»');
    expect(await inUse()).toBe('Eksempel');

    await administrator.press('Ta i bruk malen «Rapport»');
    expect(await inUse()).toBe('Rapport');
    const entries = await database.reader.findBy(AuditEntry, { objectId: newest?.id ?? '' });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'summaryTemplate.taken',
      'summaryTemplate.takenIntoUse',
      'summaryTemplate.takenOutOfUse',
    ]);
    expect(await app.get(FileStore).read(newest?.sha256 ?? '')).toEqual(GOOD);
    expect((await fileReferences(database.reader)).map(({ sha256 }) => sha256)).toContain(newest?.sha256);
  });

  test('are for the administrator alone', async () => {
    const adviser = await suite.signedIn(suite.cast.adviser);

    expect((await adviser.get(PATH)).status).toBe(403);
  });
});
