import { extractText, getDocumentProxy } from 'unpdf';

/** A document as a reader of PDF understands it, which is not how we wrote it. */
export class ReadPdf {
  private constructor(private readonly document: Awaited<ReturnType<typeof getDocumentProxy>>) {}

  /** Reads a copy, since the reader takes over the bytes that it is given. */
  static async from(bytes: Uint8Array): Promise<ReadPdf> {
    return new ReadPdf(await getDocumentProxy(new Uint8Array(bytes)));
  }

  /** The text of each page on one line, headers and footers with it. */
  async pages(): Promise<string[]> {
    const { text } = await extractText(this.document);
    return text.map((page) => page.replace(/\s+/g, ' ').trim());
  }

  /** The kinds of the nodes in the tag tree, in the order in which they are read. */
  async tags(): Promise<string[]> {
    const roles: string[] = [];
    const gather = (node: TagNode): void => {
      if (node.role !== undefined) roles.push(node.role);
      node.children?.forEach(gather);
    };
    for (const page of await this.allPages()) gather(await page.getStructTree());
    return roles;
  }

  /** What a screen reader reads aloud of a page, and what it passes over. */
  async heardOn(page: number): Promise<{ spoken: string[]; passedOver: string[] }> {
    const { items } = await (await this.document.getPage(page)).getTextContent({ includeMarkedContent: true });
    const spoken: string[] = [];
    const passedOver: string[] = [];
    let tag: unknown;
    for (const item of items) {
      if (!('str' in item)) tag = 'tag' in item ? item.tag : undefined;
      else if (item.str.trim() !== '') (tag === 'Artifact' ? passedOver : spoken).push(item.str);
    }
    return { spoken, passedOver };
  }

  /** What the reader is told of the document before its first word. */
  async settings(): Promise<PdfSettings> {
    const { info, metadata } = await this.document.getMetadata();
    const told = new Map<string, unknown>(Object.entries(info));
    const marked: { readonly Marked?: unknown } | null = await this.document.getMarkInfo();
    const preferences: { readonly DisplayDocTitle?: unknown } | null = await this.document.getViewerPreferences();
    const inMetadata: unknown = (metadata as { get(name: string): unknown } | null)?.get('dc:title'); // reason: null without XMP
    return {
      language: textIn(told.get('Language')),
      title: textIn(told.get('Title')),
      titleOfMetadata: textIn(inMetadata),
      isMarked: marked?.Marked === true,
      showsTitle: preferences?.DisplayDocTitle === true,
    };
  }

  /** Page by page: each node with the text that it holds itself, in order, and what stands outside the tree. */
  async spoken(): Promise<SpokenPage[]> {
    return Promise.all((await this.allPages()).map((page, index) => spokenOn(page, index + 1)));
  }

  /** Where its links lead, area by area. */
  async links(): Promise<string[]> {
    const links: string[] = [];
    for (const page of await this.allPages()) {
      const annotations: unknown[] = await page.getAnnotations();
      links.push(...annotations.flatMap((annotation) => (isLink(annotation) ? [annotation.url] : [])));
    }
    return links;
  }

  /** Nested as they are shown; null for a document without any. */
  bookmarks(): Promise<Bookmark[] | null> {
    return this.document.getOutline();
  }

  metadata() {
    return this.document.getMetadata();
  }

  private allPages() {
    const numbers = Array.from({ length: this.document.numPages }, (_, index) => index + 1);
    return Promise.all(numbers.map((number) => this.document.getPage(number)));
  }
}

const PASSED_OVER = Symbol('artifact');

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function spokenOn(page: PdfPage, number: number): Promise<SpokenPage> {
  const { held, outside } = await textsOf(page);
  const parts: SpokenPart[] = [];
  const known = new Set<string>();
  const gather = (node: TagNode): void => {
    const ids = (node.children ?? []).flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : []));
    ids.forEach((id) => known.add(id));
    const text = ids.map((id) => held.get(id) ?? '').join(' ');
    if (node.role !== undefined && ids.length > 0) {
      parts.push({ role: node.role, text: oneLine(text), alternative: node.alt ?? null });
    }
    node.children?.forEach(gather);
  };
  const tree = (await page.getStructTree()) as TagNode | null; // reason: null for a page without tags
  if (tree) gather(tree);
  const loose = [...held].filter(([id]) => !known.has(id)).map(([, text]) => oneLine(text));
  return { number, parts, untagged: [...outside, ...loose].filter((text) => text !== '') };
}

/** The text of each marked stretch by its id, and what is neither marked nor an artifact. */
async function textsOf(page: PdfPage): Promise<{ held: Map<string, string>; outside: string[] }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const held = new Map<string, string>();
  const outside: string[] = [];
  const open: (string | typeof PASSED_OVER)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const place = open.at(-1);
      if (place === undefined) outside.push(item.str.trim());
      else if (place !== PASSED_OVER) held.set(place, `${held.get(place) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push('tag' in item && item.tag === 'Artifact' ? PASSED_OVER : item.id);
  }
  return { held, outside };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** One node of the tag tree that holds something on a page, as a screen reader meets it there. */
export interface SpokenPart {
  readonly role: string;
  /** What it holds itself, without what its children hold. */
  readonly text: string;
  readonly alternative: string | null;
}

export interface SpokenPage {
  readonly number: number;
  readonly parts: readonly SpokenPart[];
  /** Text that is neither in the tree nor an artifact: nobody hears it. */
  readonly untagged: readonly string[];
}

export interface PdfSettings {
  readonly language: string;
  readonly title: string;
  readonly titleOfMetadata: string;
  readonly isMarked: boolean;
  /** The window shows the title, not the name of the file. */
  readonly showsTitle: boolean;
}

export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

interface TagNode {
  readonly type?: string;
  readonly id?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly TagNode[];
}

function isLink(annotation: unknown): annotation is { readonly url: string } {
  return (
    typeof annotation === 'object' && annotation !== null && 'url' in annotation && typeof annotation.url === 'string'
  );
}
