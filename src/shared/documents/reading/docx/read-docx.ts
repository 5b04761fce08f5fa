import { Archive } from '../archive/archive.js';
import { marginNotes } from '../archive/margin-notes.js';
import { mainPart, nameContent, relationshipsOf } from '../archive/office-package.js';
import { readXml } from '../archive/xml.js';
import { READING_LIMITS, UnreadableFile } from '../file-verdict.js';
import type { FileSource, ReadingLimits } from '../file-verdict.js';
import { plainText } from '../plain-text.js';
import type { DocumentText, TextBlock } from '../text-block.js';
import { innerDocuments } from './alt-chunks.js';
import { DocxBody } from './body.js';
import { Numbering } from './numbering.js';
import { Styles } from './styles.js';

const NOTES = ['footnotes', 'endnotes'];

/** The text of a Word document, and last what somebody wrote in its margin, which may be all that a body has to say. */
export async function readDocxWithMarginNotes(
  source: FileSource,
  limits: ReadingLimits = READING_LIMITS,
): Promise<DocumentText> {
  const { pages, blocks } = await readDocx(source, limits);
  const archive = await Archive.open(source, limits);
  try {
    const notes = (await marginNotes(archive, await mainPart(archive))).map(plainText).filter((text) => text !== '');
    return { pages, blocks: [...blocks, ...notes.map((text) => ({ kind: 'paragraph', text, page: null }) as const)] };
  } finally {
    archive.close();
  }
}

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

async function readInner(bytes: Buffer, limits: ReadingLimits, depth: number): Promise<readonly TextBlock[]> {
  const archive = await Archive.open(bytes, limits);
  try {
    if ((await nameContent(archive)) !== 'docx') return [];
    return (await readParts(archive, limits, depth)).blocks;
  } finally {
    archive.close();
  }
}

async function readParts(archive: Archive, limits: ReadingLimits, depth = 0): Promise<DocumentText> {
  const main = await mainPart(archive);
  const others = await relationshipsOf(archive, main);
  const partOf = async (role: string): Promise<Buffer | undefined> => {
    const part = others.find((other) => other.role === role);
    return part !== undefined && archive.has(part.target) ? archive.read(part.target) : undefined;
  };
  const styles = Styles.read(await partOf('styles'));
  const numbering = Numbering.read(await partOf('numbering'));
  const inner = await innerDocuments(archive, main, { limits, depth }, readInner);
  const body = new DocxBody(styles, numbering, limits.maxTextCharacters, inner);
  readXml(await archive.read(main), body);
  const notes = new DocxBody(styles, numbering, limits.maxTextCharacters);
  for (const role of NOTES) {
    const part = await partOf(role);
    if (part !== undefined) readXml(part, notes);
  }
  return {
    pages: body.knowsPages ? body.page : null,
    blocks: [...(body.knowsPages ? body.blocks : withoutPages(body.blocks)), ...withoutPages(notes.blocks).map(asNote)],
  };
}

/** What a note says is a note, however it is set; only a table in it stays one. */
function asNote({ kind, text, page, ...more }: TextBlock): TextBlock {
  return kind === 'tableCell' ? { kind, text, page, ...more } : { kind: 'footnote', text, page };
}

function withoutPages(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.map((block) => ({ ...block, page: null }));
}
