import type { PDFRef } from 'pdf-lib';
import { PDFContext, PDFString } from 'pdf-lib';
import { writeArchival } from './file/archival.js';
import { writeInformation, writeXmp } from './file/description.js';
import { deflated, fileBytes } from './file/file-writer.js';
import { writeFont } from './file/font-writer.js';
import { writeOutline } from './file/outline-writer.js';
import { writePicture } from './file/picture-writer.js';
import { StructureWriter } from './file/structure-writer.js';
import type { WrittenStructure } from './file/structure-writer.js';
import type { Flow } from './layout/flow.js';
import { layDocument } from './layout/lay-document.js';
import type { PageCanvas } from './layout/page-canvas.js';
import { PAGE_HEIGHT, PAGE_WIDTH } from './layout/page-geometry.js';
import { WORDS_OF_THE_PAGE } from './layout/words-of-the-page.js';
import type { PdfContent, RenderedPdf } from './pdf-content.js';
import { FACES } from './typesetting/font-face.js';

/**
 * Draws a document: tagged for screen readers, with embedded fonts, bookmarks and links. Blocks the thread for some
 * milliseconds per page; a server asks `PdfRenderer`, which does it in a thread of its own.
 *
 * @throws MalformedPdfContent when the content contradicts itself.
 */
export function renderPdf(content: PdfContent): RenderedPdf {
  const flow = layDocument(content);
  const context = PDFContext.create();
  const tree = context.nextRef();
  const pages = flow.pages.map(() => context.nextRef());
  const structure = new StructureWriter(context, pages).write(flow.document, flow.pages);
  writePages(context, flow, { tree, pages, structure });

  const outline = writeOutline(context, flow.bookmarks, pages);
  const root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: tree,
      Lang: PDFString.of(WORDS_OF_THE_PAGE[content.language].languageTag),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure.root,
      Metadata: writeXmp(context, content),
      ViewerPreferences: { DisplayDocTitle: true },
      ...(outline ? { Outlines: outline } : {}),
      ...writeArchival(context, content),
    }),
  );
  const bytes = fileBytes(context, root, writeInformation(context, content));
  return { bytes, pages: pages.length, missingCharacters: [...flow.typesetter.missing].sort() };
}

interface PageReferences {
  readonly tree: PDFRef;
  readonly pages: readonly PDFRef[];
  readonly structure: WrittenStructure;
}

function writePages(context: PDFContext, flow: Flow, references: PageReferences): void {
  const fonts = Object.values(FACES).map((face) => [face.resourceName, writeFont(context, face)] as const);
  const pictures = [...flow.pictures].map(([name, picture]) => [name, writePicture(context, picture)] as const);
  const resources = context.register(
    context.obj({
      Font: Object.fromEntries(fonts),
      ...(pictures.length > 0 ? { XObject: Object.fromEntries(pictures) } : {}),
    }),
  );
  flow.pages.forEach((page, index) => {
    const ref = references.pages[index];
    if (ref) context.assign(ref, pageDictionary(context, page, { ...references, resources }));
  });
  context.assign(
    references.tree,
    context.obj({ Type: 'Pages', Kids: [...references.pages], Count: references.pages.length }),
  );
}

function pageDictionary(context: PDFContext, page: PageCanvas, references: PageReferences & { resources: PDFRef }) {
  const drawing = deflated(page.content());
  const annotations = page.linkAreas.map((area) => references.structure.annotations.get(area));
  return context.obj({
    Type: 'Page',
    Parent: references.tree,
    MediaBox: [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
    Resources: references.resources,
    Contents: context.register(context.stream(drawing, { Filter: 'FlateDecode' })),
    StructParents: page.index,
    Tabs: 'S',
    ...(annotations.length > 0 ? { Annots: annotations } : {}),
  });
}
