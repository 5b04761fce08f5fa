import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { asHtml, escaped, type HtmlLook } from './as-html.js';
import { asOpenDocument } from './as-open-document.js';
import { asRichText } from './as-rich-text.js';
import { asWord } from './as-word.js';
import { drawnPdfs } from './drawn-pdfs.js';
import { CORPUS_LETTERS, textOfLetter, type CorpusLetter } from './letter.js';
import { oddPdfs } from './odd-pdfs.js';
import { oddWords } from './odd-words.js';
import { ownPdf } from './own-pdf.js';
import { CHROMIUM, convertByOffice, QPDF, runTool } from './tools.js';

/** How much is made: every letter in every way, or as much as a test has time for. */
export type CorpusSize = 'whole' | 'part';

/** One file of the corpus, and what is known of it. */
export interface CorpusFile {
  readonly path: string;
  readonly kind: 'pdf' | 'docx' | 'odt' | 'rtf' | 'doc';
  /** Which program wrote it. */
  readonly from: string;
  /** All that it says; null where that is not one letter. */
  readonly says: string | null;
  /** Lines that are repeated on every page. */
  readonly running: readonly string[];
  readonly expects: 'text' | 'noText' | 'encrypted';
}

const PART = new Set(['form', 'sami', 'hyphenated']);
const LOOKS: readonly HtmlLook[] = ['plain', 'serif', 'grid'];

/** Makes the corpus in a folder. Nothing comes from elsewhere, and the same corpus is made every time. */
export async function makeCorpus(folder: string, size: CorpusSize): Promise<readonly CorpusFile[]> {
  const letters = CORPUS_LETTERS.filter(({ name }) => size === 'whole' || PART.has(name));
  await mkdir(folder, { recursive: true });
  const maker = new CorpusMaker(folder, letters, size);
  const [byOffice, byBrowser, byHand] = await Promise.all([maker.byOffice(), maker.byBrowser(), maker.byHand()]);
  return [...byOffice, ...byBrowser, ...byHand, ...(await maker.byQpdf([...byOffice, ...byBrowser]))];
}

class CorpusMaker {
  constructor(
    private readonly folder: string,
    private readonly letters: readonly CorpusLetter[],
    private readonly size: CorpusSize,
  ) {}

  /** The same letter out of four formats as PDF, and saved by LibreOffice in four. */
  async byOffice(): Promise<readonly CorpusFile[]> {
    const sources = join(this.folder, 'sources');
    await mkdir(sources, { recursive: true });
    const written = this.letters.flatMap((letter) => [
      { letter, ending: 'fodt', content: asOpenDocument(letter) },
      { letter, ending: 'docx', content: asWord(letter) },
      { letter, ending: 'rtf', content: asRichText(letter) },
      { letter, ending: 'html', content: asHtml(letter) },
    ]);
    const path = (name: string, ending: string): string => join(sources, `${name}-${ending}.${ending}`);
    for (const { letter, ending, content } of written) await writeFile(path(letter.name, ending), content);
    const open = this.letters.map(({ name }) => path(name, 'fodt'));
    const pdfs = written.map(({ letter, ending }) => path(letter.name, ending));
    await Promise.all([
      this.convert(pdfs, 'pdf', 'office-pdf'),
      this.convert(open, 'docx', 'office-docx')
        .then(() => this.convert(open, 'odt', 'office-odt'))
        .then(() => this.convert(open, 'doc', 'office-doc'))
        .then(() => this.convert(open, 'rtf', 'office-rtf')),
    ]);
    return [
      ...written.map(({ letter, ending }) => this.file(letter, 'pdf', 'office-pdf', `${letter.name}-${ending}`)),
      ...this.letters.flatMap((letter) =>
        (['docx', 'odt'] as const).map((kind) => this.file(letter, kind, `office-${kind}`, `${letter.name}-fodt`)),
      ),
      ...this.letters.map((letter) => this.file(letter, 'docx', 'sources', `${letter.name}-docx`)),
      ...this.slowToRead().flatMap((letter) => [
        this.file(letter, 'doc', 'office-doc', `${letter.name}-fodt`),
        this.file(letter, 'rtf', 'office-rtf', `${letter.name}-fodt`),
        this.file(letter, 'rtf', 'sources', `${letter.name}-rtf`),
      ]),
    ];
  }

  /** What is read by way of LibreOffice, which is started for each: where there is little time, one letter. */
  private slowToRead(): readonly CorpusLetter[] {
    return this.size === 'whole' ? this.letters : this.letters.slice(0, 1);
  }

  /** Printed by a browser in several looks. */
  async byBrowser(): Promise<readonly CorpusFile[]> {
    await mkdir(join(this.folder, 'browser'), { recursive: true });
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage();
      const files: CorpusFile[] = [];
      for (const [at, letter] of this.letters.entries()) {
        for (const look of at % 2 === 0 ? LOOKS : LOOKS.slice(0, 2)) {
          const name = `${letter.name}-${look}`;
          await page.setContent(asHtml(letter, look));
          await page.pdf({ path: join(this.folder, 'browser', `${name}.pdf`), format: 'A4', ...running(letter) });
          files.push(this.file(letter, 'pdf', 'browser', name));
        }
      }
      return files;
    } finally {
      await browser.close();
    }
  }

  /** By our own writer, drawn with a library, and written object by object; Word files with what letters seldom have. */
  async byHand(): Promise<readonly CorpusFile[]> {
    const own = this.letters.map((letter) => ({
      name: letter.name,
      bytes: ownPdf(letter),
      says: textOfLetter(letter),
    }));
    const drawn = [...(await drawnPdfs()), ...oddPdfs()];
    return [
      ...(await this.keep('own', 'pdf', own)),
      ...(await this.keep('drawn', 'pdf', drawn)),
      ...(await this.keep('odd', 'docx', oddWords())),
    ];
  }

  /** What other programs have passed on: packed anew, locked with an empty password, put together, turned. */
  async byQpdf(files: readonly CorpusFile[]): Promise<readonly CorpusFile[]> {
    const folder = join(this.folder, 'qpdf');
    await mkdir(folder, { recursive: true });
    const pdfs = files.filter(({ kind }) => kind === 'pdf');
    const made: CorpusFile[] = [];
    for (const [at, [name, options]] of Object.entries(PASSED_ON).entries()) {
      const source = pdfs[(at * 5) % pdfs.length];
      if (!source) continue;
      const path = join(folder, `${name}.pdf`);
      await runTool(QPDF, ['--warning-exit-0', source.path, ...options, path]);
      const says = name === FIRST_PAGE ? null : source.says;
      made.push({ ...source, path, says, from: 'qpdf', expects: name === 'locked' ? 'encrypted' : 'text' });
    }
    return made;
  }

  private async convert(paths: readonly string[], format: string, name: string): Promise<void> {
    const to = { folder: join(this.folder, name), profile: join(this.folder, `profile-${name}`) };
    await convertByOffice(paths, format, to);
  }

  private file(letter: CorpusLetter, kind: CorpusFile['kind'], folder: string, name: string): CorpusFile {
    const { runningHead, runningFoot } = letter;
    const lines = [runningHead, runningFoot].filter((line) => line !== null);
    const path = join(this.folder, folder, `${name}.${kind}`);
    if (!existsSync(path)) throw new Error(`${path} was not made`);
    return { path, kind, from: folder, says: textOfLetter(letter), running: lines, expects: 'text' };
  }

  private async keep(
    folder: string,
    kind: CorpusFile['kind'],
    files: readonly { name: string; bytes: Uint8Array; says: string; expects?: 'text' | 'noText' }[],
  ): Promise<readonly CorpusFile[]> {
    await mkdir(join(this.folder, folder), { recursive: true });
    const kept: CorpusFile[] = [];
    for (const { name, bytes, says, expects = 'text' } of files) {
      const path = join(this.folder, folder, `${name}.${kind}`);
      await writeFile(path, bytes);
      kept.push({ path, kind, from: folder, says, running: [], expects });
    }
    return kept;
  }
}

const FIRST_PAGE = 'first-page';

const PASSED_ON: Readonly<Record<string, readonly string[]>> = {
  'object-streams': ['--object-streams=generate'],
  'no-object-streams': ['--object-streams=disable'],
  linearised: ['--linearize'],
  unpacked: ['--qdf', '--object-streams=disable'],
  'aes-with-empty-password': ['--encrypt', '', 'eier', '256', '--'],
  'rc4-with-empty-password': ['--allow-weak-crypto', '--encrypt', '', 'eier', '128', '--'],
  'no-copying': ['--encrypt', '', 'eier', '256', '--extract=n', '--'],
  turned: ['--rotate=+90'],
  'turned-over': ['--rotate=+180'],
  [FIRST_PAGE]: ['--pages', '.', '1', '--'],
  'packed-hard': ['--recompress-flate', '--compression-level=9', '--object-streams=generate'],
  locked: ['--encrypt', 'hemmelig', 'eier', '256', '--'],
};

function running({ runningHead, runningFoot }: CorpusLetter) {
  if (runningHead === null || runningFoot === null) return {};
  const line = (text: string): string => `<div style="font-size:8px;width:100%;text-align:center">${text}</div>`;
  return {
    displayHeaderFooter: true,
    headerTemplate: line(escaped(runningHead)),
    footerTemplate: line(`${escaped(runningFoot)} Side <span class="pageNumber"></span>`),
    margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
  };
}

/** What a word processor makes of files as text, in their order. All are opened in one start. */
export async function textsByOffice(folder: string, files: readonly CorpusFile[]): Promise<readonly string[]> {
  const [copied, out] = [join(folder, 'copies'), join(folder, 'texts')];
  await mkdir(copied, { recursive: true });
  // Each under a name of its own: what is written is named for what was opened, without its ending.
  const copies = files.map(({ kind }, at) => join(copied, `${at}.${kind}`));
  for (const [at, { path }] of files.entries()) await copyFile(path, copies[at] ?? '');
  const to = { folder: out, profile: join(folder, 'profile-texts') };
  await convertByOffice(copies, 'txt:Text (encoded):UTF8', to);
  return Promise.all(files.map((_, at) => readFile(join(out, `${at}.txt`), 'utf8').catch(() => '')));
}
