import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertByOffice, PDFTOTEXT, runTool, withCorpus } from '../../../test/support/corpus/tools.js';
import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { writtenSummary } from '../../../test/support/summary/written-summary.js';
import { writeFile } from 'node:fs/promises';
import { readDocx } from '../../shared/documents/reading/docx/read-docx.js';
import { WRITERS } from './write-form.js';

const TEMPLATE = makeDocx({
  body:
    paragraphXml('Rapport: {{tittel}}') +
    paragraphXml('{{innholdsfortegnelse}}') +
    paragraphXml('{{oppsummering}}') +
    paragraphXml('Slutt') +
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="2000" w:bottom="1000" w:left="2000"/></w:sectPr>',
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
});

withCorpus('a summary in Word', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word-form-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function converted(templatePath: string | null, to: 'docx' | 'pdf'): Promise<string> {
    const path = join(folder, 'oppsummering.docx');
    await WRITERS.docx(writtenSummary(), { path, templatePath, onWritten: () => undefined });
    const out = join(folder, to);
    await convertByOffice([path], to, { folder: out, profile: join(folder, 'profile') });
    return join(out, `oppsummering.${to}`);
  }

  it('survives LibreOffice and back: the same headings, in the same order, and the same cells', async () => {
    const saved = await readDocx(await readFile(await converted(null, 'docx')));

    const written = await readDocx(await readFile(join(folder, 'oppsummering.docx')));
    const said = (kind: string, of: typeof saved): string[] =>
      of.blocks.filter((block) => block.kind === kind).map(({ text }) => text);
    expect(said('heading', saved)).toEqual(said('heading', written));
    expect(said('tableCell', saved)).toEqual(said('tableCell', written));
    expect(said('heading', written)).toContain('Henvisninger');
  });

  it('is in the template of its host: its styles, its words around, the contents filled', async () => {
    const templatePath = join(folder, 'mal.docx');
    await writeFile(templatePath, TEMPLATE);

    const text = await runTool(PDFTOTEXT, ['-layout', await converted(templatePath, 'pdf'), '-']);

    expect(text).toContain('Rapport: Gravide og rusmidler');
    expect(text.indexOf('Innhold')).toBeLessThan(text.indexOf('Hvem som har svart'));
    expect(text).toContain('Slutt');
    expect(text).not.toContain('{{');
    const { blocks } = await readDocx(await readFile(join(folder, 'oppsummering.docx')));
    expect(blocks.find(({ text: words }) => words === 'Hvem som har svart')).toMatchObject({
      kind: 'heading',
      level: 1,
    });
  });
});
