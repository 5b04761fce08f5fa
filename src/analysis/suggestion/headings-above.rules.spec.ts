import { headingsAt, type HeadingBlock } from './headings-above.rules.js';

const block = (startOffset: number, more: Partial<HeadingBlock>): HeadingBlock => ({
  startOffset,
  kind: 'paragraph',
  level: null,
  tableNumber: null,
  rowNumber: null,
  columnNumber: null,
  text: null,
  ...more,
});
const heading = (startOffset: number, level: number, text: string): HeadingBlock =>
  block(startOffset, { kind: 'heading', level, text });
const cell = (startOffset: number, rowNumber: number, columnNumber: number, text: string): HeadingBlock =>
  block(startOffset, { kind: 'tableCell', tableNumber: 1, rowNumber, columnNumber, text });

describe('the headings above a passage', () => {
  const letter = [
    heading(0, 0, 'Høringssvar'),
    heading(20, 1, 'Gravide'),
    heading(40, 2, 'Kartlegging'),
    block(60, {}),
    heading(80, 1, 'Psykose'),
    block(100, {}),
  ];

  it('are those it stands below, the outermost first', () => {
    expect(headingsAt(letter, 65)).toEqual(['Høringssvar', 'Gravide', 'Kartlegging']);
  });

  it('end where one of the same level begins', () => {
    expect(headingsAt(letter, 105)).toEqual(['Høringssvar', 'Psykose']);
  });

  it('are for a cell of a form also the cells before it in its row', () => {
    const form = [
      cell(0, 1, 1, 'Kapittel'),
      cell(10, 1, 2, 'Merknad'),
      cell(20, 2, 1, '2.1 Henvisning'),
      cell(40, 2, 2, 'Nei.'),
    ];

    expect(headingsAt(form, 40)).toEqual(['2.1 Henvisning']);
  });
});
