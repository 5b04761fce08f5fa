import { escaped } from './as-html.js';
import type { CorpusLetter, LetterBlock } from './letter.js';

const NAMESPACES = [
  ['office', 'office'],
  ['text', 'text'],
  ['table', 'table'],
  ['style', 'style'],
  ['fo', 'xsl-fo-compatible'],
  ['draw', 'drawing'],
  ['svg', 'svg-compatible'],
]
  .map(([prefix = '', name = '']) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/**
 * A letter as OpenDocument in one piece, which LibreOffice opens: real notes, real columns, heads and feet of pages.
 */
export function asOpenDocument(letter: CorpusLetter): string {
  const body = letter.blocks.map((block, at) => xmlOf(block, at)).join('\n');
  const section =
    letter.columns > 1 ? `<text:section text:name="s" text:style-name="cols">${body}</text:section>` : body;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${styles()}</office:styles>
<office:automatic-styles>${automaticStyles(letter)}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">${running(letter)}</style:master-page></office:master-styles>
<office:body><office:text>${section}</office:text></office:body>
</office:document>`;
}

function styles(): string {
  const heading = (level: number, size: number): string =>
    `<style:style style:name="H${level}" style:family="paragraph" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`;
  return `${heading(1, 18)}${heading(2, 14)}`;
}

function automaticStyles(letter: CorpusLetter): string {
  const align = letter.isJustified ? 'justify' : 'left';
  const hyphens = letter.isHyphenated ? 'true' : 'false';
  const level = (tag: string, rest: string): string =>
    `<text:list-level-style-${tag} text:level="1" ${rest}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/></style:list-level-properties></text:list-level-style-${tag}>`;
  return [
    `<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="11pt" fo:hyphenate="${hyphens}"/></style:style>`,
    `<style:style style:name="cols" style:family="section"><style:section-properties><style:columns fo:column-count="${letter.columns}" fo:column-gap="0.8cm"/></style:section-properties></style:style>`,
    '<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.05pt solid #000000" fo:padding="0.1cm"/></style:style>',
    `<text:list-style style:name="ul">${level('bullet', 'text:bullet-char="•"')}</text:list-style>`,
    `<text:list-style style:name="ol">${level('number', 'style:num-format="1" style:num-suffix="."')}</text:list-style>`,
    `<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>${runningStyles(letter)}</style:page-layout>`,
  ].join('');
}

function runningStyles({ runningHead }: CorpusLetter): string {
  if (runningHead === null) return '';
  const space = (side: string): string =>
    `<style:header-footer-properties fo:min-height="1cm" fo:margin-${side}="0.5cm"/>`;
  return `<style:header-style>${space('bottom')}</style:header-style><style:footer-style>${space('top')}</style:footer-style>`;
}

function running({ runningHead, runningFoot }: CorpusLetter): string {
  if (runningHead === null || runningFoot === null) return '';
  return `<style:header><text:p>${escaped(runningHead)}</text:p></style:header><style:footer><text:p>${escaped(runningFoot)}</text:p><text:p>Side <text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>`;
}

function xmlOf(block: LetterBlock, at: number): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="H${block.level}" text:outline-level="${block.level}">${escaped(block.text)}</text:h>`;
    case 'paragraph':
      return `<text:p text:style-name="P">${escaped(block.text)}${noteOf(block.footnote, at)}</text:p>`;
    case 'list': {
      const items = block.items.map(
        (item) => `<text:list-item><text:p text:style-name="P">${escaped(item)}</text:p></text:list-item>`,
      );
      return `<text:list text:style-name="${block.isNumbered ? 'ol' : 'ul'}">${items.join('')}</text:list>`;
    }
    case 'table': {
      const rows = block.rows.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`);
      return `<table:table table:name="t${at}"><table:table-column table:number-columns-repeated="2"/>${rows.join('')}</table:table><text:p/>`;
    }
  }
}

function cellOf(text: string): string {
  return `<table:table-cell table:style-name="cell" office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

function noteOf(note: string | undefined, at: number): string {
  if (note === undefined) return '';
  return `<text:note text:id="n${at}" text:note-class="footnote"><text:note-citation>${at}</text:note-citation><text:note-body><text:p>${escaped(note)}</text:p></text:note-body></text:note>`;
}
