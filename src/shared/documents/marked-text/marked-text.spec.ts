import { array, assert, boolean, constantFrom, integer, oneof, option, property, record, string } from 'fast-check';
import { hostileText } from '../../../../test/support/hostile-text.js';
import { markedTextBlocks, plainTextOf } from './marked-text.js';
import { merged } from './spans.js';
import { writeMarkedText, type WritableBlock } from './write-marked-text.js';

const MARKED = [
  '## Frist',
  '',
  'Fristen er **for kort** for',
  'kommuner som må ha *politisk* behandling.',
  '',
  '### Vi ber om',
  '- tolv uker',
  '  fra brevet er sendt',
  '- samme dato for alle utkast',
  '  - også retningslinjen',
  '1. Først dette',
  '2. Så dette',
].join('\n');

const shapes = (text: string): unknown[] =>
  markedTextBlocks(text).map(({ kind, level, ordinal, text: words }) => [kind, level, ordinal, words]);

describe('marked text', () => {
  test('has headings, paragraphs with their line breaks, and lists in two levels', () => {
    expect(shapes(MARKED)).toEqual([
      ['heading', 1, null, 'Frist'],
      ['paragraph', 0, null, 'Fristen er for kort for\nkommuner som må ha politisk behandling.'],
      ['heading', 2, null, 'Vi ber om'],
      ['listItem', 1, null, 'tolv uker\nfra brevet er sendt'],
      ['listItem', 1, null, 'samme dato for alle utkast'],
      ['listItem', 2, null, 'også retningslinjen'],
      ['listItem', 1, 1, 'Først dette'],
      ['listItem', 1, 2, 'Så dette'],
    ]);
  });

  test('says which words are emphasised, and how', () => {
    const [block] = markedTextBlocks('Fristen er **for *svært* kort**, ***helt*** klart.');

    expect(block?.spans.filter((span) => span.emphasis || span.strong)).toEqual([
      { text: 'for ', emphasis: false, strong: true },
      { text: 'svært', emphasis: true, strong: true },
      { text: ' kort', emphasis: false, strong: true },
      { text: 'helt', emphasis: true, strong: true },
    ]);
  });

  test('becomes plain text with its lines and lists, and without other marks', () => {
    expect(plainTextOf(MARKED)).toBe(MARKED.replace(/^#+ |\*+/gmu, ''));
  });
});

describe('a text by somebody who knows no marks', () => {
  const texts = [
    '5 * 3 = 15, og 5*3*2 = 30',
    '*obs: dette gjelder også oss',
    '#1 er viktigst, så #2\n# 3 også\n#### fire',
    '- 10 %\n- 20 %',
    '- 500',
    '   innrykket linje\n\tmed tabulator    og   hull',
    '1) Første\n2) Andre',
    '10. mai er fristen\n1. juni passer bedre',
    'Dette følger av\n2. ledd i bestemmelsen',
    'Tjenesten* er uklar (*) og (**) og ***\n*) Se over.\n** Også her.',
    '* stjernepunkt\n+ plusspunkt\n> sitat\n---\n===\n```',
    '[lenke](http://eksempel.example) og <b>ikke fet</b> &amp; `kode`',
    '\\\\server\\felles\\*.docx og C:\\* og \\-',
    '| a | b |\n|---|---|\n_understreket_ og __to__ ~~strøket~~',
  ];

  test.each(texts)('is one paragraph with every character: %j', (text) => {
    expect(shapes(text)).toEqual([['paragraph', 0, null, text]]);
    expect(plainTextOf(text)).toBe(text);
  });

  test('is written as it was, with an escape only where a line would be something else beside others', () => {
    for (const text of texts) {
      expect(writeMarkedText(markedTextBlocks(text))).toBe(text.replace('2. ledd', '2\\. ledd'));
    }
  });

  test('may have lines without end', () => {
    const text = `${'Lang linje uten ende '.repeat(2000)}slutt\n${'*a'.repeat(20_000)}\n${'\\'.repeat(20_000)}`;

    expect(shapes(text)).toEqual([['paragraph', 0, null, text]]);
  });

  test('loses nothing but the mark where dashes and numbers are used as lists', () => {
    expect(shapes('Vi mener:\n- at fristen er kort\n- 3 stillinger må til\n\n1. Ansvar\n\n2. Frist')).toEqual([
      ['paragraph', 0, null, 'Vi mener:'],
      ['listItem', 1, null, 'at fristen er kort'],
      ['listItem', 1, null, '3 stillinger må til'],
      ['listItem', 1, 1, 'Ansvar'],
      ['listItem', 1, 2, 'Frist'],
    ]);
  });
});

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

describe('whatever is typed', () => {
  test('keeps every letter and digit, and loses only marks', () => {
    assert(
      property(hostileText, (text) => {
        const kept = withoutSpace(plainTextOf(text));
        const marks = /[*\\#]/gu;

        expect(kept.replace(marks, '')).toBe(withoutSpace(text).replace(marks, ''));
      }),
      { numRuns: 3000 },
    );
  });

  test('is what it was after it is written down again, and again', () => {
    assert(
      property(hostileText, (text) => {
        const blocks = markedTextBlocks(text);
        const written = writeMarkedText(blocks);

        expect(shapes(written)).toEqual(
          blocks.map(({ kind, level, ordinal, text: words }) => [kind, level, ordinal, words]),
        );
        expect(writeMarkedText(markedTextBlocks(written))).toBe(written);
      }),
      { numRuns: 5000 },
    );
  });
});

const words = string({ unit: constantFrom(...'*\\#-. 12aåÆ(«»:'), minLength: 1, maxLength: 12 });
const spans = array(record({ text: words, emphasis: boolean(), strong: boolean() }), { minLength: 1, maxLength: 4 });

describe('what the editor writes', () => {
  test('comes back with every character, whatever is emphasised', () => {
    const block = oneof(
      record({ kind: constantFrom('heading' as const), level: integer({ min: 1, max: 2 }), spans }),
      record({ kind: constantFrom('paragraph' as const), spans }),
      record({ kind: constantFrom('listItem' as const), ordinal: option(integer({ min: 1, max: 99 })), spans }),
    ).map((drawn): WritableBlock => ({ level: drawn.kind === 'paragraph' ? 0 : 1, ordinal: null, ...drawn }));
    assert(
      property(array(block, { maxLength: 5 }), (blocks) => {
        const saying = blocks.filter((each) => each.spans.some(({ text }) => text.trim() !== ''));
        const read = markedTextBlocks(writeMarkedText(blocks));

        expect(read.map(({ kind, ordinal, text }) => [kind, ordinal, text.trim()])).toEqual(
          saying.map((each) => [
            each.kind,
            each.ordinal,
            each.spans
              .map(({ text }) => text)
              .join('')
              .trim(),
          ]),
        );
      }),
      { numRuns: 5000 },
    );
  });

  test('comes back with its emphasis, when whole words are emphasised', () => {
    const word = constantFrom('Vi', 'støtter', 'fristen', '§ 3', '10 %', '«sitat»');
    const look = record({ text: word, emphasis: boolean(), strong: boolean() });
    assert(
      property(array(look, { minLength: 1, maxLength: 6 }), (drawn) => {
        const between = { text: ' ', emphasis: false, strong: false };
        const written = merged(drawn.flatMap((span, index) => (index > 0 ? [between, span] : [span])));

        const [read] = markedTextBlocks(
          writeMarkedText([{ kind: 'paragraph', level: 0, ordinal: null, spans: written }]),
        );

        expect(read?.spans).toEqual(written);
      }),
    );
  });
});
