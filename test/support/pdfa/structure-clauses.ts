import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { dictionaryAt, entry, has, listAt, type OpenedPdf } from './opened-pdf.js';

/** The sorts of nodes that the standard knows and we use (ISO 32000-1, 14.8.4). */
const KNOWN_SORTS = 'Document H1 H2 H3 H4 P L LI Lbl LBody Table Caption THead TBody TR TH TD Link Figure'.split(' ');

/** The tag tree as it is written: every mark on a page leads to a node, and the node back to the mark. */
export function structureFaults(pdf: OpenedPdf): string[] {
  const nodes = pdf.dictionaries().filter((dictionary) => entry(dictionary, 'Type') === 'StructElem');
  const root = dictionaryAt(pdf.catalog, 'StructTreeRoot');
  return [
    ...(dictionaryAt(pdf.catalog, 'MarkInfo')?.get(PDFName.of('Marked'))?.toString() === 'true'
      ? []
      : ['6.7.2 does not say that it is tagged']),
    ...(root ? [] : ['6.7.3 has no tag tree']),
    ...nodes
      .filter((node) => !KNOWN_SORTS.includes(String(entry(node, 'S'))))
      .map((node) => `6.7.3.4 has a node of an unknown sort: ${String(entry(node, 'S'))}`),
    ...nodes.filter((node) => !has(node, 'P')).map(() => '6.7.3 has a node that belongs nowhere'),
    ...(/^(nb|nn|en)-[A-Z]{2}$/.test(String(entry(pdf.catalog, 'Lang'))) ? [] : ['6.7.4 does not say its language']),
    ...nodes
      .filter((node) => entry(node, 'S') === 'Figure' && entry(node, 'Alt') === null)
      .map(() => '6.7.5 has a picture without words'),
    ...markFaults(pdf, root),
    ...pdf
      .pages()
      .filter((page) => entry(page.node, 'Tabs') !== 'S')
      .map(() => 'PDF/UA 7.18.3 has a page whose links are not met in the order of reading'),
  ];
}

function markFaults(pdf: OpenedPdf, root: PDFDict | undefined): string[] {
  const tree = dictionaryAt(root, 'ParentTree');
  const numbers = listAt(tree, 'Nums');
  const owners = new Map<number, PDFObject | undefined>();
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const key = numbers[at];
    if (key instanceof PDFNumber) owners.set(key.asNumber(), numbers[at + 1]);
  }
  return pdf.pages().flatMap((page, index) => {
    const owned = owners.get(Number(entry(page.node, 'StructParents') ?? -1));
    const list = owned instanceof PDFArray ? owned.asArray().map((ref) => pdf.lookup(ref)) : [];
    const marks = pdf
      .drawingOf(page)
      .flatMap(({ operator, operands }) =>
        operator === 'BDC' ? (/MCID (\d+)/.exec(operands[1] ?? '')?.[1] ?? []) : [],
      );
    const lost = marks.filter((mark) => !(list[Number(mark)] instanceof PDFDict));
    const links = listAt(page.node, 'Annots') as PDFDict[]; // reason: annotations are dictionaries
    const loose = links.filter((link) => !(owners.get(Number(entry(link, 'StructParent') ?? -1)) instanceof PDFDict));
    return [
      ...lost.map((mark) => `6.7.3 has a mark on page ${String(index + 1)} that belongs to no node: ${mark}`),
      ...loose.map(() => `6.7.3 has a link on page ${String(index + 1)} that belongs to no node`),
    ];
  });
}
