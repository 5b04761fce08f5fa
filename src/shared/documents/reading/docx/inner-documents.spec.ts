import { makeDocx, paragraphXml } from '../../../../../test/support/make-docx.js';
import { oddWords } from '../../../../../test/support/corpus/odd-words.js';
import { compareWords, wordsOf } from '../../../../../test/support/corpus/compare-words.js';
import { blocksOfHtml } from './html-text.js';
import { readDocx, readDocxWithMarginNotes } from './read-docx.js';

describe('Word files with more in them than a plain letter', () => {
  it.each(oddWords().map((file) => [file.name, file] as const))(
    '%s: every word is read, and no other',
    async (_, file) => {
      const { blocks } = await readDocxWithMarginNotes(file.bytes);

      const { same, ours, theirs } = compareWords(
        wordsOf(blocks.map(({ text }) => text).join('\n')),
        wordsOf(file.says),
      );
      expect({ same, ours }).toEqual({ same: theirs, ours: theirs });
    },
  );
});

describe('documents inside a Word document', () => {
  it('stand where the text refers to them', async () => {
    const body = `${paragraphXml('Før.')}<w:altChunk r:id="svar.html"/>${paragraphXml('Etter.')}`;
    const related = [{ role: 'aFChunk', name: 'svar.html', content: '<html><h2>Kapittel</h2><p>Inni.</p></html>' }];

    expect((await readDocx(makeDocx({ body, related }))).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Før.'],
      ['heading', 'Kapittel'],
      ['paragraph', 'Inni.'],
      ['paragraph', 'Etter.'],
    ]);
  });

  it('in one another without end are refused', async () => {
    let bytes = makeDocx({ body: paragraphXml('Innerst') });
    for (let depth = 0; depth < 5; depth += 1) {
      const related = [{ role: 'aFChunk', name: 'inner.docx', content: bytes }];
      bytes = makeDocx({ body: '<w:altChunk r:id="inner.docx"/>', related });
    }

    await expect(readDocx(bytes)).rejects.toMatchObject({ reason: 'bomb' });
  });
});

describe('the text of a web page', () => {
  it('has its paragraphs and signs, and nothing of its scripts', () => {
    const html =
      '<script>alert("<p>nei</p>")</script><p>Helse&shy;tjenester &amp; omsorg<br>p&aring; &#167;&nbsp;2</p><!-- nei -->';

    expect(blocksOfHtml(html).map(({ text }) => text)).toEqual(['Helsetjenester & omsorg', 'på § 2']);
  });
});
