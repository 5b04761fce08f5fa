import type { CorpusLetter, LetterBlock } from './letter.js';

/** How the pages are to look; the same letter is printed in several ways. */
export type HtmlLook = 'plain' | 'serif' | 'grid';

const LOOKS: Readonly<Record<HtmlLook, string>> = {
  plain: 'body { font: 11pt/1.4 "DejaVu Sans", sans-serif }',
  serif:
    'body { font: 10pt/1.3 "DejaVu Serif", serif } p { text-indent: 1em; margin: 0 } h2 { font-variant: small-caps }',
  grid: 'body { font: 10.5pt/1.35 "DejaVu Sans", sans-serif; letter-spacing: .01em } h1, h2 { letter-spacing: .06em } p { word-spacing: .1em }',
};

/** A letter as a web page, for a browser to print or a word processor to open. */
export function asHtml(letter: CorpusLetter, look: HtmlLook = 'plain'): string {
  const notes: string[] = [];
  const body = letter.blocks.map((block) => htmlOf(block, notes)).join('\n');
  const css = [
    LOOKS[look],
    `body { column-count: ${letter.columns}; column-gap: 8mm; text-align: ${letter.isJustified ? 'justify' : 'left'} }`,
    'h1 { column-span: all } table { border-collapse: collapse; width: 100% } td, th { border: 1px solid; padding: 3pt; vertical-align: top }',
    '.notes { font-size: 8pt; border-top: 1px solid; margin-top: 12pt }',
  ].join('\n');
  const footnotes = notes.map((note, at) => `<p class="note">${at + 1} ${escaped(note)}</p>`).join('');
  return `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><title>${letter.name}</title><style>${css}</style></head>
<body>${body}${footnotes === '' ? '' : `<div class="notes">${footnotes}</div>`}</body></html>`;
}

function htmlOf(block: LetterBlock, notes: string[]): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      if (block.footnote !== undefined) notes.push(block.footnote);
      return `<p>${escaped(block.text)}${block.footnote === undefined ? '' : `<sup>${notes.length}</sup>`}</p>`;
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return `<table>${block.rows.map((row, at) => rowOf(row, at === 0 ? 'th' : 'td')).join('')}</table>`;
  }
}

function rowOf(row: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
