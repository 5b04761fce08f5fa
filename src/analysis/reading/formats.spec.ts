import ExcelJS from 'exceljs';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import {
  invite,
  openHearing,
  submitAnswer,
  type AnsweredHearing,
} from '../../../test/support/analysis/answered-hearing.js';
import { letterOf } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { makeOdt } from '../../../test/support/make-odt.js';
import { Typesetter } from '../../../test/support/typesetter.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { EXTRACTOR_VERSION } from '../../shared/documents/reading/text-block.js';
import { Block } from '../text/block.entity.js';
import { TextSource } from '../text/text-source.entity.js';

eachDatabase('reading in many formats', (the) => {
  let parts: AnalysisParts;
  let hearing: AnsweredHearing;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    hearing = await openHearing(parts, parts.summariser);
  });

  afterEach(() => {
    parts.remove();
  });

  const sourcesOf = (versionId: string): Promise<TextSource[]> =>
    the.database.reader.find(TextSource, { where: { versionId }, order: { position: 'ASC' } });
  const textOf = (source: TextSource | undefined): Promise<string> =>
    parts.texts.textOf(the.database.reader, source?.id ?? '');

  test('an OpenDocument text and a workbook become blocks like a letter', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Merknader').addRow(['3.1', 'Fristen er for kort.']);
    const files = [
      { filename: 'svar.odt', content: makeOdt({ body: '<text:p>Vi støtter utkastet.</text:p>' }) },
      { filename: 'svar.xlsx', content: Buffer.from(await workbook.xlsx.writeBuffer()) },
    ];
    const body = await invite(parts, hearing, 'Bodø kommune');
    const version = await submitAnswer(parts, hearing, body, { files });

    await parts.reading.read(version.id);

    const [text, book] = await sourcesOf(version.id);
    expect([text?.state, await textOf(text)]).toEqual(['read', 'Vi støtter utkastet.']);
    expect([book?.state, await textOf(book)]).toEqual(['read', 'Merknader\n3.1\nFristen er for kort.']);
  });

  test('a letter is kept with the language of each block, and a PDF with where its lines stand', async () => {
    const pdf = (await Typesetter.begin()).line('Vi meiner at fristen ikkje er lang nok.').pdf;
    const files = [
      { filename: 'brev.pdf', content: Buffer.from(await pdf.save()) },
      { filename: 'brev.docx', content: await letterOf('Vi mener at fristen ikke er lang nok.', 'Henvisning') },
    ];
    const body = await invite(parts, hearing, 'Voss herad');
    const version = await submitAnswer(parts, hearing, body, { files });

    await parts.reading.read(version.id);

    const [drawn, typed] = await sourcesOf(version.id);
    const blocksOf = (source: TextSource | undefined): Promise<Block[]> =>
      the.database.reader.find(Block, { where: { sourceId: source?.id ?? '' }, order: { position: 'ASC' } });
    const [line] = await blocksOf(drawn);
    expect(line).toMatchObject({ language: 'nn', confidence: null, places: [{ start: 0, end: 39, page: 1 }] });
    const paragraphs = (await blocksOf(typed)).filter(({ kind }) => kind === 'paragraph');
    expect(paragraphs.map(({ language, places }) => [language, places])).toEqual([
      ['nb', null],
      [null, null],
    ]);
  });

  test('a file of a type that nobody could read when it came is read when somebody asks again', async () => {
    const body = await invite(parts, hearing, 'Tromsø kommune');
    const content = makeOdt({ body: '<text:p>Vi støtter utkastet.</text:p>' });
    const version = await submitAnswer(parts, hearing, body, { files: [{ filename: 'svar.odt', content }] });
    const [source] = await sourcesOf(version.id);
    expect(source).toBeUndefined();
    await the.database.write((transaction) =>
      transaction.update(Attachment, { filename: 'svar.odt' }, { verdict: 'otherType', found: 'odt' }),
    );

    await parts.reading.read(version.id);

    const [read] = await sourcesOf(version.id);
    expect([read?.state, read?.extractorVersion]).toEqual(['read', EXTRACTOR_VERSION]);
  });

  test('a text that an older reader had stays to the letter, also in the next version of the answer', async () => {
    const body = await invite(parts, hearing, 'Harstad kommune');
    const files = [{ filename: 'svar.docx', content: await letterOf('Vi støtter utkastet.') }];
    const first = await submitAnswer(parts, hearing, body, { files });
    await parts.reading.read(first.id);
    const [source] = await sourcesOf(first.id);
    const sourceId = source?.id ?? '';
    // As a reader of before would have left it: other words, and its own number.
    await the.database.write(async (transaction) => {
      await transaction.update(TextSource, { id: sourceId }, { extractorVersion: 1 });
      await transaction.update(Block, { sourceId, position: 1 }, { text: 'Slik den eldre leseren hadde det.' });
    });
    const before = await textOf(source);

    await parts.reading.read(first.id);
    const second = await submitAnswer(parts, hearing, body, { files });
    await parts.reading.read(second.id);

    const [again] = await sourcesOf(second.id);
    expect(await textOf(source)).toBe(before);
    expect([again?.extractorVersion, await textOf(again)]).toEqual([1, before]);
  });
});
