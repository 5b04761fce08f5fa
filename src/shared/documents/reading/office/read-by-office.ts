import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDocx } from '../docx/read-docx.js';
import { UnreadableFile } from '../file-verdict.js';
import type { ReadingLimits } from '../file-verdict.js';
import type { DocumentText } from '../text-block.js';
import { officeProgram, runOffice } from './office-program.js';
import { writeOfficeProfile } from './office-profile.js';
import { plainRichText } from './plain-rich-text.js';

/** What only LibreOffice opens, and the filter that is to open it: it is not asked to guess what the file is. */
const FILTERS = { doc: 'MS Word 97', rtf: 'Rich Text Format' } as const;
export type OfficeKind = keyof typeof FILTERS;

const WRITE_WORD = 'docx:MS Word 2007 XML';
/** Of the processor; the clock is watched by whoever started this process. */
const MOST_SECONDS = 60;

/** There is no LibreOffice on this machine. */
export class NoConverter extends Error {
  constructor() {
    super('There is no LibreOffice to open the file with');
    this.name = 'NoConverter';
  }
}

/**
 * The text of an old Word document or of rich text, by way of the Word file that LibreOffice makes of it, which is held to
 * the same limits as one from outside. Throws `UnreadableFile`, and `NoConverter` where there is no LibreOffice.
 */
export async function readByOffice(
  path: string,
  kind: OfficeKind,
  limits: ReadingLimits,
  program: string | null = officeProgram(),
): Promise<DocumentText> {
  if (program === null) throw new NoConverter();
  // In a guarded child this is the folder that its parent removes, whatever happens to the child.
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const source = join(folder, `file.${kind}`);
    if (kind === 'rtf') await writeFile(source, plainRichText(await readFile(path)));
    else await copyFile(path, source);
    return await readDocx(await convert(program, folder, source, kind), limits);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(program: string, folder: string, source: string, kind: OfficeKind): Promise<string> {
  const profile = join(folder, 'profile');
  await writeOfficeProfile(profile);
  await runOffice(program, folder, MOST_SECONDS, [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...['--headless', '--invisible', '--nologo', '--nodefault', '--norestore', '--nolockcheck'],
    `--infilter=${FILTERS[kind]}`,
    ...['--convert-to', WRITE_WORD, '--outdir', join(folder, 'out'), source],
  ]);
  const converted = join(folder, 'out', 'file.docx');
  // It ends well also when it could not open the file; what it wrote is what tells.
  if (!existsSync(converted)) throw new UnreadableFile('damaged');
  return converted;
}
