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

  /** Where its links lead, area by area. */
  async links(): Promise<string[]> {
    const links: string[] = [];
    for (const page of await this.allPages()) {
      const annotations: unknown[] = await page.getAnnotations();
      links.push(...annotations.flatMap((annotation) => (isLink(annotation) ? [annotation.url] : [])));
    }
    return links;
  }

  /** Nested as they are shown. */
  bookmarks(): Promise<Bookmark[]> {
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

export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

interface TagNode {
  readonly type?: string;
  readonly role?: string;
  readonly children?: readonly TagNode[];
}

function isLink(annotation: unknown): annotation is { readonly url: string } {
  return (
    typeof annotation === 'object' && annotation !== null && 'url' in annotation && typeof annotation.url === 'string'
  );
}
