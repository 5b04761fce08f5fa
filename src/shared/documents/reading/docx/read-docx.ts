import { Archive } from '../archive/archive.js';
import { mainPart, nameContent, relationshipsOf } from '../archive/office-package.js';
import { readXml } from '../archive/xml.js';
import { READING_LIMITS, UnreadableFile } from '../file-verdict.js';
import type { FileSource, ReadingLimits } from '../file-verdict.js';
import type { DocumentText, TextBlock } from '../text-block.js';
import { DocxBody } from './body.js';
import { Numbering } from './numbering.js';
import { Styles } from './styles.js';

const NOTES = ['footnotes', 'endnotes'];

/**
 * The text of a Word document, in the order of reading, notes last. Text under tracked changes is read as if all were
 * accepted, margin comments are not read. Throws {@link UnreadableFile}.
 */
export async function readDocx(source: FileSource, limits: ReadingLimits = READING_LIMITS): Promise<DocumentText> {
  const archive = await Archive.open(source, limits);
  try {
    const content = await nameContent(archive);
    if (content === 'macro') throw new UnreadableFile('macro');
    if (content !== 'docx') throw new UnreadableFile('unknownType');
    return await readParts(archive, limits);
  } finally {
    archive.close();
  }
}

async function readParts(archive: Archive, limits: ReadingLimits): Promise<DocumentText> {
  const main = await mainPart(archive);
  const others = await relationshipsOf(archive, main);
  const partOf = async (role: string): Promise<Buffer | undefined> => {
    const part = others.find((other) => other.role === role);
    return part !== undefined && archive.has(part.target) ? archive.read(part.target) : undefined;
  };
  const styles = Styles.read(await partOf('styles'));
  const numbering = Numbering.read(await partOf('numbering'));
  const body = new DocxBody(styles, numbering, limits.maxTextCharacters);
  readXml(await archive.read(main), body);
  const notes = new DocxBody(styles, numbering, limits.maxTextCharacters);
  for (const role of NOTES) {
    const part = await partOf(role);
    if (part !== undefined) readXml(part, notes);
  }
  return {
    pages: body.knowsPages ? body.page : null,
    blocks: [...(body.knowsPages ? body.blocks : withoutPages(body.blocks)), ...withoutPages(notes.blocks)],
  };
}

function withoutPages(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.map((block) => ({ ...block, page: null }));
}
