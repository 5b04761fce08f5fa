import { load } from 'cheerio';
import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../../src/shared/config/project-root.js';

const PART = /(^|\/)(parts|card)\//;
const LAYOUT = /^pages\/frame\//;

/** Every template, by its name. */
const templates = new Map(
  readdirSync(inProject('templates'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => [name.replace(/\.hbs$/, ''), readFileSync(inProject('templates', name), 'utf8')] as const),
);

/**
 * Every template that the source code names: pages as whole texts in quotes, and e-mails, which are three templates in a
 * folder that their class names.
 */
const namedInCode = new Set(
  readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .flatMap((name) => namesIn(name, readFileSync(inProject('src', name), 'utf8'))),
);

function namesIn(file: string, source: string): readonly string[] {
  const whole = source.match(/(?<=')(pages|email|letters)\/[a-z0-9/-]+(?=')/g) ?? [];
  const folder = file.endsWith('.email.ts') ? source.match(/(?<=template = ')[a-z0-9/-]+(?=')/)?.[0] : undefined;
  return folder === undefined
    ? whole
    : [...whole, ...['subject', 'text', 'html'].map((form) => `email/${folder}/${form}`)];
}

describe('the templates', () => {
  it('are each used by a page or an e-mail', () => {
    const unused = [...templates.keys()].filter(
      (name) => !PART.test(name) && !LAYOUT.test(name) && !namedInCode.has(name),
    );

    expect(unused).toEqual([]);
  });

  it('are there for every page and e-mail that names one', () => {
    expect([...namedInCode].filter((name) => !templates.has(name))).toEqual([]);
  });

  it('use every part, and no part that is not there', () => {
    const parts = [...templates.keys()].filter((name) => PART.test(name)).sort();
    const used = new Set([...templates.values()].flatMap((source) => source.match(/(?<=\{\{#?> ?)[a-z0-9/-]+/g) ?? []));

    expect([...used].filter((name) => !templates.has(name))).toEqual([]);
    expect(parts.filter((name) => !used.has(name) && !namedInCode.has(name))).toEqual([]);
  });

  it('write everything out escaped, but for the page within its frame', () => {
    const raw = [...templates].filter(([name, source]) => !LAYOUT.test(name) && /\{\{\{|\{\{~?&/.test(source));

    expect(raw.map(([name]) => name)).toEqual([]);
  });

  it('decide nothing: no helper but if, unless, each and with', () => {
    const clever = [...templates].flatMap(([name, source]) =>
      (source.match(/\{\{~?#(?!if |unless |each |with |> )[^}]*/g) ?? []).map((found) => `${name}: ${found}`),
    );

    expect(clever).toEqual([]);
  });

  it('put the token into every form that posts', () => {
    const forms = [...templates].flatMap(([name, source]) =>
      (source.match(/<form\b[^]*?<\/form>/g) ?? []).map((form) => [name, form] as const),
    );
    const posting = forms.filter(([, form]) => /method="post"/i.test(form));

    expect(posting.length).toBeGreaterThan(20);
    expect(posting.filter(([, form]) => !form.includes('{{> pages/parts/token}}')).map(([name]) => name)).toEqual([]);
  });

  it('hold no script, no style and no handler of their own', () => {
    const inline = [...templates]
      .filter(([name]) => name.startsWith('pages/'))
      .filter(([, source]) => {
        const $ = load(source, null, false);
        return (
          $('style, [style]').length > 0 ||
          $('script').filter((_index, element) => $(element).attr('src') === undefined).length > 0 ||
          /\son[a-z]+\s*=/i.test(source)
        );
      });

    expect(inline.map(([name]) => name)).toEqual([]);
  });
});
