import { LIST_INDENT_TWIPS } from '../docx-styles.js';

type Marks = 'bullets' | 'numbers';

const MARKS: Readonly<Record<Marks, string>> = {
  bullets: '<w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/>',
  numbers: '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>',
};

/** The lists of a document: each numbered one counts from 1, all bulleted ones are one. */
export class WordNumbering {
  private readonly numbered: number[] = [];

  /** @param taken The highest numbers that the document's own lists have. */
  constructor(private readonly taken: { readonly patterns: number; readonly lists: number }) {}

  /** The number of a list that begins here. */
  begin(marks: Marks): number {
    const bullets = this.taken.lists + 1;
    if (marks === 'bullets') return bullets;
    this.numbered.push(bullets + this.numbered.length + 1);
    return this.numbered.at(-1) ?? bullets;
  }

  /** `numbering.xml` with the lists that were begun. Patterns stand before lists, as the format demands. */
  writeInto(xml: string): string {
    const [bullets, numbers] = [this.taken.patterns + 1, this.taken.patterns + 2];
    const patterns = patternXml(bullets, 'bullets') + patternXml(numbers, 'numbers');
    const lists = [
      listXml(this.taken.lists + 1, bullets),
      ...this.numbered.map((number) => listXml(number, numbers, '<w:startOverride w:val="1"/>')),
    ];
    const withPatterns = insertBefore(xml, /<w:num[ >]|<w:numIdMacAtCleanup|<\/w:numbering>/, patterns);
    return insertBefore(withPatterns, /<w:numIdMacAtCleanup|<\/w:numbering>/, lists.join(''));
  }
}

/** The highest numbers that the lists of a `numbering.xml` have. */
export function takenNumbers(xml: string): { readonly patterns: number; readonly lists: number } {
  return { patterns: highest(xml, /w:abstractNumId="(\d+)"/g), lists: highest(xml, /<w:num [^>]*w:numId="(\d+)"/g) };
}

function highest(xml: string, pattern: RegExp): number {
  return [...xml.matchAll(pattern)].reduce((most, [, number]) => Math.max(most, Number(number)), 0);
}

function patternXml(id: number, marks: Marks): string {
  const indent = `<w:ind w:left="${String(2 * LIST_INDENT_TWIPS)}" w:hanging="${String(LIST_INDENT_TWIPS)}"/>`;
  return (
    `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">` +
    `<w:start w:val="1"/>${MARKS[marks]}<w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr></w:lvl></w:abstractNum>`
  );
}

function listXml(id: number, pattern: number, override = ''): string {
  const level = override === '' ? '' : `<w:lvlOverride w:ilvl="0">${override}</w:lvlOverride>`;
  return `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(pattern)}"/>${level}</w:num>`;
}

function insertBefore(xml: string, pattern: RegExp, inserted: string): string {
  const at = xml.search(pattern);
  return at < 0 ? xml : xml.slice(0, at) + inserted + xml.slice(at);
}
