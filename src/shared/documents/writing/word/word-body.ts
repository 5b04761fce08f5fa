import type { Language } from '../../../language/words.js';
import { defineWords } from '../../../language/words.js';
import type { DocumentBlock, RichText } from '../document-model.js';
import { OWN_STYLES } from '../docx-styles.js';
import { CONTENTS_DEPTH, contentsBookmark, contentsXml, type ContentsEntry } from './word-contents.js';
import type { WordNumbering } from './word-numbering.js';
import { estimatedPages } from './word-pages.js';
import { keyValueXml, tableXml, type TableBlock } from './word-tables.js';
import { escaped, paragraphXml, runsXml, type WordSetting } from './word-text.js';

const WORDS = defineWords('Word documents', {
  nb: { contents: 'Innhold', table: 'Tabell' },
  nn: { contents: 'Innhald', table: 'Tabell' },
  en: { contents: 'Contents', table: 'Table' },
});

/** Beyond this the estimate of pages is too far off to be shown: the contents are links until they are renewed in Word. */
const MOST_PASSAGES_ESTIMATED = 2_000;

const PAGE_BREAK = paragraphXml('', '<w:r><w:br w:type="page"/></w:r>');

export interface BodyOptions {
  readonly language: Language;
  readonly setting: WordSetting;
  readonly numbering: WordNumbering;
  /** Told how many blocks and rows of tables have been written, now and then. */
  readonly onProgress?: (written: number) => void;
}

/** The body of a Word document, piece by piece, so that it is never whole in memory. */
export class WordBody {
  private headings = 0;
  private tables = 0;
  private written = 0;
  /** A break that the next heading takes with it, so that no empty paragraph ends up on a page of its own. */
  private isBreakDue = false;

  constructor(
    private readonly blocks: Iterable<DocumentBlock>,
    private readonly options: BodyOptions,
  ) {}

  *xml(): Generator<string> {
    for (const block of this.blocks) {
      if (this.isBreakDue && block.kind !== 'heading') yield this.broken(PAGE_BREAK);
      for (const piece of this.blockXml(block)) {
        yield piece;
        this.written += 1;
        this.options.onProgress?.(this.written);
      }
    }
  }

  /** The contents of this body by themselves, for a template that has them in a place of their own. */
  contentsAlone(): Iterable<string> {
    return this.contents(contentsOf(this.blocks, []));
  }

  private blockXml(block: DocumentBlock): Iterable<string> {
    switch (block.kind) {
      case 'heading':
        return [this.headingXml(block.level, block.text)];
      case 'paragraph':
        return [this.paragraph(block.style === 'plain' ? '' : this.style(OWN_STYLES[block.style]), block.text)];
      case 'list':
        return this.listXml(block.items, this.options.numbering.begin(block.marks));
      case 'table':
        return this.captionedTable(block);
      case 'keyValue':
        return [keyValueXml(block, this.options.setting), this.afterTable()];
      case 'pageBreak':
        this.isBreakDue = true;
        return [];
      case 'tableOfContents':
        return this.contents(contentsOf(this.blocks, pagesOf(this.blocks)));
    }
  }

  private broken(by: string): string {
    this.isBreakDue = false;
    return by;
  }

  private style(style: string): string {
    return this.options.setting.style(style);
  }

  /** Word joins two tables that have nothing between them. */
  private afterTable(): string {
    return paragraphXml(this.style(OWN_STYLES.cell), '');
  }

  private paragraph(properties: string, text: RichText): string {
    return paragraphXml(properties, runsXml(text, this.options.setting));
  }

  private headingXml(level: number, text: string): string {
    this.headings += 1;
    const run = runsXml(text, this.options.setting);
    return paragraphXml(
      this.style(`Heading${String(level)}`) + (this.isBreakDue ? this.broken('<w:pageBreakBefore/>') : ''),
      this.options.setting.bookmarked(contentsBookmark(this.headings), run),
    );
  }

  private *listXml(items: readonly RichText[], list: number): Generator<string> {
    const properties = `${this.style('ListParagraph')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${String(list)}"/></w:numPr><w:spacing w:after="60"/>`;
    for (const item of items) yield this.paragraph(properties, item);
  }

  private *captionedTable(block: TableBlock): Generator<string> {
    if (block.caption !== undefined) yield this.captionXml(block.caption);
    yield* tableXml(block, this.options.setting);
    yield this.afterTable();
  }

  /** "Tabell 1. …", numbered by Word, so that the numbers still fit when a table is moved. */
  private captionXml(caption: string): string {
    this.tables += 1;
    const label = WORDS[this.options.language].table;
    const number = `<w:fldSimple w:instr=" SEQ ${label} \\* ARABIC "><w:r><w:t>${String(this.tables)}</w:t></w:r></w:fldSimple>`;
    const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
    return paragraphXml(this.style('Caption'), text(`${label} `) + number + text(`. ${escaped(caption)}`));
  }

  private *contents(entries: readonly ContentsEntry[]): Generator<string> {
    const { contents } = WORDS[this.options.language];
    yield this.paragraph(this.style(OWN_STYLES.lead), [{ text: contents, emphasis: 'strong' }]);
    yield* contentsXml(contents, entries, this.options.setting);
  }
}

/** On which page each heading stands, in a document of our own look; none where that cannot be said. */
function pagesOf(blocks: Iterable<DocumentBlock>): readonly number[] {
  let passages = 0;
  for (const block of blocks) passages += block.kind === 'table' ? block.rows.length : 1;
  return passages <= MOST_PASSAGES_ESTIMATED ? estimatedPages(blocks) : [];
}

function contentsOf(blocks: Iterable<DocumentBlock>, pages: readonly number[]): readonly ContentsEntry[] {
  const headings: { level: number; text: string }[] = [];
  for (const block of blocks) if (block.kind === 'heading') headings.push({ level: block.level, text: block.text });
  return headings
    .map(({ level, text }, at) => ({ level, text, bookmark: contentsBookmark(at + 1), page: pages[at] ?? null }))
    .filter(({ level }) => level <= CONTENTS_DEPTH);
}
