import { Archive } from '../archive/archive.js';
import { nameContent } from '../archive/office-package.js';
import { readXml } from '../archive/xml.js';
import { READING_LIMITS, UnreadableFile } from '../file-verdict.js';
import type { FileSource, ReadingLimits } from '../file-verdict.js';
import type { DocumentText } from '../text-block.js';
import { OdtBody } from './body.js';
import { OdtStyles } from './styles.js';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';

/**
 * The text of an OpenDocument text, in the order of reading: notes after the text, what somebody wrote in the margin last.
 * Tracked changes are read as if all were accepted. Pages are not told: the file does not say where they break. Throws
 * {@link UnreadableFile}.
 */
export async function readOdt(source: FileSource, limits: ReadingLimits = READING_LIMITS): Promise<DocumentText> {
  const archive = await Archive.open(source, limits);
  try {
    const content = await nameContent(archive);
    if (content === 'macro' || content === 'encrypted') throw new UnreadableFile(content);
    if (content !== 'odt' || !archive.has(CONTENT)) throw new UnreadableFile('damaged');
    return await readParts(archive, limits);
  } finally {
    archive.close();
  }
}

async function readParts(archive: Archive, limits: ReadingLimits): Promise<DocumentText> {
  const styles = new OdtStyles();
  if (archive.has(STYLES)) readXml(await archive.read(STYLES), styles);
  const content = await archive.read(CONTENT);
  readXml(content, styles);
  const body = new OdtBody(styles, limits.maxTextCharacters);
  readXml(content, body);
  return { pages: null, blocks: [...body.blocks, ...body.notes, ...body.marginNotes] };
}
