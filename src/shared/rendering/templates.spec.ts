import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Templates } from './templates.js';

function templatesOf(files: Record<string, string>): Templates {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return new Templates(folder);
}

describe('templates', () => {
  test('a name that the page does not have is an error, not an empty place', () => {
    const templates = templatesOf({ 'pages/a.hbs': '<p>{{missing}}</p>' });

    expect(() => templates.render('pages/a', {})).toThrow(/missing/);
  });

  test('what a person typed is escaped', () => {
    const templates = templatesOf({ 'pages/a.hbs': '{{name}}' });

    expect(templates.render('pages/a', { name: '<script>' })).toBe('&lt;script&gt;');
  });

  test('a part is used with its own values', () => {
    const templates = templatesOf({
      'pages/a.hbs': '{{> pages/parts/b text=name}}',
      'pages/parts/b.hbs': '<b>{{text}}</b>',
    });

    expect(templates.render('pages/a', { name: 'Ås' })).toBe('<b>Ås</b>');
  });

  test('a helper that is not known is refused', () => {
    expect(() => templatesOf({ 'pages/a.hbs': '{{#eq a b}}x{{/eq}}' }).render('pages/a', {})).toThrow();
  });
});
