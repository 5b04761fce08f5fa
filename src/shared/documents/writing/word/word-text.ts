import type { RichText, TextPart } from '../document-model.js';
import { xmlText } from '../xml-text.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags and in attributes. */
export function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A4 less the margins of our own documents. */
export const OWN_TEXT_WIDTH_TWIPS = 9_354;

/** What the document that is written into is like. Left out, it is one of our own. */
export interface WordSettingOptions {
  /** What the document calls our styles, where that is not what we call them. */
  readonly styles?: ReadonlyMap<string, string>;
  readonly textWidthTwips?: number;
  /** The highest number that a bookmark of its own has. */
  readonly bookmarksTaken?: number;
}

/** What a document calls its styles, how wide its text is, and the numbers of its bookmarks. */
export class WordSetting {
  readonly textWidthTwips: number;
  private readonly styles: ReadonlyMap<string, string>;
  private lastBookmark: number;

  constructor({ styles, textWidthTwips, bookmarksTaken }: WordSettingOptions = {}) {
    this.styles = styles ?? new Map();
    this.textWidthTwips = textWidthTwips ?? OWN_TEXT_WIDTH_TWIPS;
    this.lastBookmark = bookmarksTaken ?? 0;
  }

  /** A style's identifier in this document. */
  styleId(style: string): string {
    return this.styles.get(style) ?? style;
  }

  /** That a paragraph is set in a style. */
  style(style: string): string {
    return `<w:pStyle w:val="${this.styleId(style)}"/>`;
  }

  bookmarked(name: string, inner: string): string {
    this.lastBookmark += 1;
    const id = String(this.lastBookmark);
    return `<w:bookmarkStart w:id="${id}" w:name="${escaped(name)}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;
  }
}

/** The runs of a text, with line breaks, links within the document, and what links lead to. */
export function runsXml(text: RichText, setting: WordSetting): string {
  if (typeof text === 'string') return runXml(text, '');
  return text.map((part) => partXml(part, setting)).join('');
}

const LOOKS = { strong: '<w:b/><w:bCs/>', weak: '<w:i/><w:iCs/>', none: '' } as const;
function partXml({ text, emphasis, leadsTo, anchorName }: TextPart, setting: WordSetting): string {
  const link = leadsTo === undefined ? '' : `<w:rStyle w:val="${setting.styleId('Hyperlink')}"/>`;
  const run = runXml(text, link + LOOKS[emphasis]);
  const linked =
    leadsTo === undefined ? run : `<w:hyperlink w:anchor="${escaped(leadsTo)}" w:history="1">${run}</w:hyperlink>`;
  return anchorName === undefined ? linked : setting.bookmarked(anchorName, linked);
}

function runXml(text: string, look: string): string {
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  const lines = escaped(text).split('\n');
  return `<w:r>${properties}${lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')}</w:r>`;
}

export function paragraphXml(properties: string, inner: string): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}
