import { escaped, paragraphXml, type WordSetting } from './word-text.js';

/** A heading as the contents show it; `page` is null where nobody can say before Word has laid the document out. */
export interface ContentsEntry {
  readonly level: number;
  readonly text: string;
  readonly bookmark: string;
  readonly page: number | null;
}

/** Down to which level headings stand in the contents. */
export const CONTENTS_DEPTH = 3;
const INSTRUCTION = `TOC \\h \\o &quot;1-${String(CONTENTS_DEPTH)}&quot;`;

/** Far from the numbers that Word gives the headings of a template. */
const OURS = 990_000_000;

/** The bookmark of the heading that comes as number so and so, from 1. */
export function contentsBookmark(number: number): string {
  return `_Toc${String(OURS + number)}`;
}

/**
 * Contents as a field that Word and LibreOffice renew on demand, filled in beforehand, so that they are there for whoever
 * opens the file and nothing is asked.
 */
export function* contentsXml(
  title: string,
  entries: readonly ContentsEntry[],
  setting: WordSetting,
): Generator<string> {
  const properties = `<w:alias w:val="${escaped(title)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>`;
  yield `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>`;
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${INSTRUCTION} </w:instrText></w:r>${mark('separate')}`;
  const last = entries.length - 1;
  for (const [at, entry] of entries.entries()) {
    // The field ends in its last line: a paragraph of its own for the end may fall on a page of its own.
    const around = { before: at === 0 ? begin : '', after: at === last ? mark('end') : '' };
    yield entryXml(entry, around, setting);
  }
  if (entries.length === 0) yield paragraphXml('', begin + mark('end'));
  yield '</w:sdtContent></w:sdt>';
}

function entryXml(
  { level, text, bookmark, page }: ContentsEntry,
  { before, after }: { readonly before: string; readonly after: string },
  setting: WordSetting,
): string {
  const number = page === null ? '' : `<w:r><w:t>${String(page)}</w:t></w:r>`;
  const reference = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>${mark('separate')}${number}${mark('end')}`;
  const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1"><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r><w:r><w:tab/></w:r>${reference}</w:hyperlink>`;
  return paragraphXml(setting.style(`TOC${String(level)}`) + tabAt(setting.textWidthTwips), before + link + after);
}

function mark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function tabAt(twips: number): string {
  return `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${String(twips)}"/></w:tabs>`;
}
