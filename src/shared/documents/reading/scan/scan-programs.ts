import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';

const TESSERACT = ['/usr/bin/tesseract', '/usr/local/bin/tesseract'];
const PDFTOPPM = ['/usr/bin/pdftoppm', '/usr/local/bin/pdftoppm'];
const SHELL = '/bin/sh';
const NORWEGIAN = 'nor';

/** Of address space, in kilobytes: a picture that unpacks to more is not a letter. */
const ADDRESS_SPACE_KILOBYTES = 2 * 1024 * 1024;
const PROCESSOR_SECONDS = 120;
const FILE_BLOCKS = (128 * 1024 * 1024) / 512;
const MOST_OUTPUT_BYTES = 32 * 1024 * 1024;
/** A4 at 300 dots to the inch; a page that says it is metres long becomes no larger. */
const LONGEST_SIDE = '3508';
/** Half of that, which reads well on a screen and on paper. */
const SIDE_FOR_READING = '1754';

/** The programs that read pictures of text: tesseract, and for the pages of a PDF one that draws them. */
export interface ScanPrograms {
  readonly tesseract: string;
  readonly pdftoppm: string | null;
}

/** What is installed; null without tesseract. Whether it knows Norwegian is only seen when it is asked. */
export function scanPrograms(): ScanPrograms | null {
  const tesseract = TESSERACT.find((program) => existsSync(program));
  return tesseract === undefined
    ? null
    : { tesseract, pdftoppm: PDFTOPPM.find((program) => existsSync(program)) ?? null };
}

/** True when tesseract here reads Norwegian. */
export async function readsNorwegian({ tesseract }: ScanPrograms, folder: string): Promise<boolean> {
  const listed = await outputOf(tesseract, ['--list-langs'], folder);
  return listed?.split(/\s+/).includes(NORWEGIAN) === true;
}

/** Draws one page of a PDF as a picture; false when it could not be drawn. */
export async function drawPage(program: string, pdf: string, page: number, target: string, folder: string) {
  const pages = ['-f', String(page), '-l', String(page)];
  const made = await outputOf(
    program,
    [...pages, '-scale-to', LONGEST_SIDE, '-gray', '-png', '-singlefile', pdf, target],
    folder,
  );
  return made !== null && existsSync(`${target}.png`);
}

/** The program that draws pages of PDFs; null where there is none. */
export function pageDrawer(): string | null {
  return PDFTOPPM.find((program) => existsSync(program)) ?? null;
}

/**
 * Draws one page of a PDF as grey pixels (`<target>.pgm`) at about 150 dots to the inch, without its annotations: a note on
 * the margin is no part of the letter. False when it could not be drawn.
 */
export async function drawGreyPage(program: string, pdf: string, page: number, target: string, folder: string) {
  const pages = ['-f', String(page), '-l', String(page)];
  const made = await outputOf(
    program,
    [...pages, '-scale-to', SIDE_FOR_READING, '-gray', '-hide-annotations', '-singlefile', pdf, target],
    folder,
  );
  return made !== null && existsSync(`${target}.pgm`);
}

/** The words of a picture with where each stands and how surely it was read, as tab-separated lines; null when it failed. */
export function wordsOfPicture({ tesseract }: ScanPrograms, picture: string, folder: string): Promise<string | null> {
  return outputOf(tesseract, [picture, 'stdout', '-l', NORWEGIAN, '--oem', '1', '--psm', '3', 'tsv'], folder);
}

/** Runs one of them with limits of memory, processor time and files; null unless it ended well. */
async function outputOf(program: string, args: readonly string[], folder: string): Promise<string | null> {
  const limits = `ulimit -v ${ADDRESS_SPACE_KILOBYTES}; ulimit -t ${PROCESSOR_SECONDS}; ulimit -f ${FILE_BLOCKS}; ulimit -c 0`;
  const env = { HOME: folder, TMPDIR: folder, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', OMP_THREAD_LIMIT: '1' };
  const child = spawn(SHELL, ['-c', `${limits}; exec "$@"`, 'scan', program, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_OUTPUT_BYTES) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  const [code] = (await once(child, 'close')) as [number | null]; // reason: what Node says of an ended process
  return code === 0 ? Buffer.concat(chunks).toString() : null;
}
