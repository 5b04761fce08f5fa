import { filledPart, filledWords, placeholdersIn } from './placeholders.js';

const run = (text: string, look = ''): string => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${runs.join('')}</w:p>`;
const table = (...cells: string[]): string =>
  `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`;
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('');

describe('a placeholder in a template', () => {
  it('is found although Word has split it over several runs', () => {
    const xml = paragraph(run('Sak {{refe'), run('ran', '<w:rPr><w:b/></w:rPr>'), run('se}} her'));

    expect(placeholdersIn(xml)).toMatchObject([{ name: 'referanse', isClosed: true, standsAlone: false }]);
    expect(textOf(filledWords(xml, new Map([['referanse', '17/20347 & co']])))).toBe('Sak 17/20347 &amp; co her');
    expect(filledWords(xml, new Map([['referanse', 'x']]))).toContain('<w:b/>');
  });

  it('is filled as often as it stands in a paragraph, and what is unknown is left', () => {
    const xml = paragraph(run('{{a}}–{{b}}–{{ a }}{{c}}'));
    const words = new Map([
      ['a', 'en'],
      ['b', ''],
    ]);

    expect(textOf(filledWords(xml, words))).toBe('en––en{{c}}');
  });

  it('is named with the paragraph or the cell that it stands in', () => {
    const xml =
      paragraph(run('Først')) +
      table(paragraph(run('Rad')), paragraph(run('{{a}}'))) +
      paragraph(run('{{b}}')) +
      table(paragraph(run('{{c}}')));

    expect(placeholdersIn(xml).map(({ name, place }) => [name, place])).toEqual([
      ['a', { kind: 'cell', table: 1, row: 1, column: 2 }],
      ['b', { kind: 'paragraph', paragraph: 2 }],
      ['c', { kind: 'cell', table: 2, row: 1, column: 1 }],
    ]);
  });

  it('that never ends is found, and so is not taken for text', () => {
    expect(placeholdersIn(paragraph(run('Sak {{refer'), run('anse her')))).toMatchObject([
      { name: 'referanse her', isClosed: false },
    ]);
  });

  it('stands alone only where nothing else is in its paragraph, outside tables and text boxes', () => {
    const box = `<w:p><w:r><w:txbxContent>${paragraph(run('{{b}}'))}</w:txbxContent></w:r></w:p>`;
    const xml = paragraph(run(' {{a}} ')) + box + table(paragraph(run('{{c}}'))) + paragraph(run('Se {{d}}'));

    expect(placeholdersIn(xml).map(({ name, standsAlone }) => [name, standsAlone])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', false],
    ]);
  });

  it('for a whole part gives way with its paragraph, and the words around it are filled', () => {
    const xml = `<w:body>${paragraph(run('{{tittel}}'))}${paragraph(run('{{alt}}'))}${paragraph(run('Slutt'))}</w:body>`;
    const blocks = new Map([['alt', () => ['<w:p>1</w:p>', '<w:p>2</w:p>']]]);

    const filled = [...filledPart(xml, { words: new Map([['tittel', 'Gravide']]), blocks })].join('');

    expect(filled).toContain('Gravide');
    expect(filled).toContain('<w:p>1</w:p><w:p>2</w:p>');
    expect(filled).not.toContain('{{');
    expect(filled.match(/<w:p[ >]/g)).toHaveLength(4);
  });
});
