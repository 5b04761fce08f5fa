import { PDFHexString, PDFName } from 'pdf-lib';
import { PAGE_HEIGHT, PAGE_WIDTH } from '../layout/page-geometry.js';
import { PartCopier } from './part-copier.js';
import { PdfPart } from './pdf-part.js';
import { StreamedFile } from './streamed-file.js';

/** Whether each part begins on the front of a sheet when both sides are printed: an empty page is added where it must. */
export const PRINTED_SIDES = ['one', 'both'] as const;
export type PrintedSides = (typeof PRINTED_SIDES)[number];

/** One of the documents that are to be one: what it is called among the bookmarks, and its bytes. */
export interface PdfToMerge {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** What the first part says of the document as a whole. */
const OF_WHOLE = ['Lang', 'MarkInfo', 'Metadata', 'ViewerPreferences', 'OutputIntents'] as const;

/**
 * Makes one PDF of many, a part at a time: the parts are asked for one after the other and each is given away before the
 * next, so that fifteen hundred letters take no more memory than a few. pdf-lib merges too (`copyPages`), but in memory and
 * without the tag tree; here each part keeps its tags, as one part of the whole, with a bookmark of its own. Bookmarks
 * inside the parts are left out. The first part gives the document its title and language. Meant for documents that
 * `renderPdf` drew: forms, attached files and role maps of others are not carried over.
 */
export async function* mergePdfs(
  parts: AsyncIterable<PdfToMerge> | Iterable<PdfToMerge>,
  sides: PrintedSides = 'one',
): AsyncGenerator<Uint8Array> {
  const merging = new Merging(sides);
  for await (const { title, bytes } of parts) {
    merging.add(await PdfPart.read(bytes), title);
    yield* merging.file.take();
  }
  yield* merging.finish();
}

interface AddedPart {
  readonly title: string;
  readonly pages: number;
  readonly firstPage: number;
  readonly count: number;
}

class Merging {
  readonly file = new StreamedFile();
  private readonly root = this.file.nextNumber();
  private readonly tree = this.file.nextNumber();
  private readonly tagRoot = this.file.nextNumber();
  private readonly wholeTag = this.file.nextNumber();
  private readonly shared = new Map<string, number>();
  private readonly added: AddedPart[] = [];
  private readonly topTags: number[] = [];
  private readonly parentTrees: number[] = [];
  private keys = 0;
  private ofWhole: readonly string[] = [];
  private information: number | null = null;

  constructor(private readonly sides: PrintedSides) {}

  add(part: PdfPart, title: string): void {
    const copier = new PartCopier(part, this.file, this.shared, this.keys);
    if (part.tagRoot) copier.replace(part.tagRoot, this.wholeTag);
    if (this.added.length === 0) this.takeOver(part, copier);
    this.addPages(part, copier, title);
    this.addTags(part, copier, title);
    copier.copyWaiting();
  }

  finish(): readonly Uint8Array[] {
    const { file } = this;
    const kids = this.added.map(({ pages }) => `${String(pages)} 0 R`).join(' ');
    const count = this.added.reduce((sum, part) => sum + part.count, 0);
    file.add(this.tree, `<< /Type /Pages /Kids [${kids}] /Count ${String(count)} >>`);
    this.finishTags();
    const outline = this.writeBookmarks();
    const whole = `/StructTreeRoot ${String(this.tagRoot)} 0 R /Outlines ${String(outline)} 0 R`;
    file.add(this.root, `<< /Type /Catalog /Pages ${String(this.tree)} 0 R ${whole} ${this.ofWhole.join(' ')} >>`);
    return file.finish(this.root, this.information);
  }

  private takeOver(part: PdfPart, copier: PartCopier): void {
    this.ofWhole = OF_WHOLE.flatMap((name) => {
      const value = part.ofCatalog(name);
      return value ? [`/${name} ${copier.text(value)}`] : [];
    });
    this.information = part.information && copier.numberOf(part.information);
  }

  private addPages(part: PdfPart, copier: PartCopier, title: string): void {
    const pages = this.file.nextNumber();
    const all = part.pages();
    const numbers = all.map(({ ref }) => {
      const number = this.file.nextNumber();
      copier.replace(ref, number);
      return number;
    });
    for (const page of all) copier.copyPage(page, pages);
    if (this.sides === 'both' && all.length % 2 === 1) numbers.push(this.addEmptyPage(pages));
    const kids = numbers.map((number) => `${String(number)} 0 R`).join(' ');
    const parent = `/Parent ${String(this.tree)} 0 R`;
    this.file.add(pages, `<< /Type /Pages ${parent} /Kids [${kids}] /Count ${String(numbers.length)} >>`);
    this.added.push({ title, pages, firstPage: numbers[0] ?? 0, count: numbers.length });
  }

  private addEmptyPage(pages: number): number {
    const number = this.file.nextNumber();
    const box = `/MediaBox [0 0 ${String(PAGE_WIDTH)} ${String(PAGE_HEIGHT)}]`;
    this.file.add(number, `<< /Type /Page /Parent ${String(pages)} 0 R ${box} /Resources << >> >>`);
    return number;
  }

  private addTags(part: PdfPart, copier: PartCopier, title: string): void {
    const language = part.ofCatalog('Lang');
    for (const ref of part.topTags()) {
      const changes = new Map([
        [PDFName.of('S'), '/Part'],
        [PDFName.of('T'), titleText(title)],
      ]);
      if (language) changes.set(PDFName.of('Lang'), copier.text(language));
      copier.change(ref, changes);
      this.topTags.push(copier.numberOf(ref));
    }
    const entries = part.parentTree();
    const keys = entries.map(([key]) => key + this.keys);
    if (keys.length === 0) return;
    const [lowest, highest] = [Math.min(...keys), Math.max(...keys)];
    const nums = entries.map(([key, value]) => `${String(key + this.keys)} ${copier.text(value)}`);
    const number = this.file.nextNumber();
    this.file.add(number, `<< /Limits [${String(lowest)} ${String(highest)}] /Nums [${nums.join(' ')}] >>`);
    this.parentTrees.push(number);
    this.keys = highest + 1;
  }

  private finishTags(): void {
    const references = (numbers: readonly number[]): string =>
      numbers.map((number) => `${String(number)} 0 R`).join(' ');
    const parents = this.file.nextNumber();
    this.file.add(parents, `<< /Kids [${references(this.parentTrees)}] >>`);
    this.file.add(
      this.wholeTag,
      `<< /Type /StructElem /S /Document /P ${String(this.tagRoot)} 0 R /K [${references(this.topTags)}] >>`,
    );
    const next = `/ParentTreeNextKey ${String(this.keys)}`;
    const tree = `/K ${String(this.wholeTag)} 0 R /ParentTree ${String(parents)} 0 R ${next}`;
    this.file.add(this.tagRoot, `<< /Type /StructTreeRoot ${tree} >>`);
  }

  /** One bookmark for each part. */
  private writeBookmarks(): number {
    const outline = this.file.nextNumber();
    const numbers = this.added.map(() => this.file.nextNumber());
    this.added.forEach(({ title, firstPage }, index) => {
      const [before, after] = [numbers[index - 1], numbers[index + 1]];
      const neighbours = [
        before === undefined ? '' : `/Prev ${String(before)} 0 R`,
        after === undefined ? '' : `/Next ${String(after)} 0 R`,
      ].join(' ');
      const leads = `/Dest [${String(firstPage)} 0 R /Fit] /Parent ${String(outline)} 0 R`;
      this.file.add(numbers[index] ?? 0, `<< /Title ${titleText(title)} ${leads} ${neighbours} >>`);
    });
    const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
    const ends = `/First ${String(first)} 0 R /Last ${String(last)} 0 R`;
    this.file.add(outline, `<< /Type /Outlines ${ends} /Count ${String(numbers.length)} >>`);
    return outline;
  }
}

function titleText(title: string): string {
  return PDFHexString.fromText(title).toString();
}
