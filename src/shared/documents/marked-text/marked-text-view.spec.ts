import { assert, property } from 'fast-check';
import { load } from 'cheerio';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileText } from '../../../../test/support/hostile-text.js';
import { inProject } from '../../config/project-root.js';
import { Templates } from '../../rendering/templates.js';
import { markedTextView } from './marked-text-view.js';
import { markedTextBlocks } from './marked-text.js';

const PARTS = 'pages/response/parts';

describe('marked text on a page', () => {
  let folder: string;
  let templates: Templates;

  // The parts as the service renders them, with nothing around them.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'marked-text-'));
    for (const name of ['marked-text', 'marked-words', 'marked-list']) {
      cpSync(inProject(`templates/${PARTS}/${name}.hbs`), join(folder, PARTS, `${name}.hbs`));
    }
    writeFileSync(join(folder, 'alone.hbs'), `{{> ${PARTS}/marked-text blocks=blocks}}`);
    templates = new Templates(folder);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const shown = (text: string): string => templates.render('alone', { blocks: markedTextView(text, 4) });

  test('has its headings under those of the page, its lists with their numbers, and its line breaks', () => {
    const text =
      '## Frist\n\nDen er **for** *svært* ***kort***.\nNy linje.\n\n### Mer\n- a\n  - b\n- c\n3. Tredje\n4. Fjerde & siste';

    expect(shown(text).replace(/\n */gu, '')).toBe(
      '<div class="marked-text"><h4>Frist</h4>' +
        '<p>Den er <strong>for</strong> <em>svært</em> <strong><em>kort</em></strong>. <br>Ny linje.</p><h5>Mer</h5>' +
        '<ul><li><span>a</span><ul><li><span>b</span></li></ul></li><li><span>c</span></li></ul>' +
        '<ol><li value="3"><span>Tredje</span></li><li value="4"><span>Fjerde &amp; siste</span></li></ol></div>',
    );
  });

  test('is text, whatever was typed, and only our own elements come of it', () => {
    const ours = /^<(?:\/?(?:div|h[45]|p|ul|ol|li|em|strong|span)|br|li value="\d+"|div class="marked-text")>$/;
    assert(
      property(hostileText, (text) => {
        const html = shown(text);

        expect((html.match(/<[^>]*>?/gu) ?? []).filter((tag) => !ours.test(tag))).toEqual([]);
        const typed = markedTextBlocks(text).map((block) => block.text);
        expect(withoutSpace(load(html, null, false).text())).toBe(withoutSpace(typed.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});

function withoutSpace(text: string): string {
  return text.replace(/[\s\u0000]/gu, '');
}
