import type { PDFDict } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { dictionaryAt, entry, has, type DrawingStep, type OpenedPdf } from './opened-pdf.js';

/** All that our pages are drawn with: paths, texts, colours of the screen, pictures, marks. */
const OPERATORS = 'q Q cm w g G rg RG m l S re f BT ET Tf Tm Tj BDC BMC EMC Do'.split(' ');
const OF_OTHER_COLOURS = ['k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh'];
const DEEPEST_NESTING = 28;

/** What the pages are drawn with. */
export function contentFaults(pdf: OpenedPdf): string[] {
  return [
    ...pdf.pages().flatMap((page) => drawingFaults(pdf.drawingOf(page), dictionaryAt(page.node, 'Resources'))),
    ...seenThrough(pdf),
    ...pictureFaults(pdf),
  ];
}

function drawingFaults(steps: readonly DrawingStep[], resources: PDFDict | undefined): string[] {
  return [
    ...steps.flatMap(({ operator }) => {
      if (OF_OTHER_COLOURS.includes(operator)) return [`6.2.4.3 draws in a colour that nothing explains: ${operator}`];
      return OPERATORS.includes(operator) ? [] : [`6.2.2 draws with something unknown: ${operator}`];
    }),
    ...steps.flatMap((step) => resourceFaults(step, resources)),
    ...(deepest(steps) > DEEPEST_NESTING ? ['6.1.13 keeps too many states of the drawing'] : []),
  ];
}

function resourceFaults({ operator, operands }: DrawingStep, resources: PDFDict | undefined): string[] {
  const sort = { Tf: 'Font', Do: 'XObject' }[operator];
  const name = operands[0]?.replace(/^\//, '') ?? '';
  if (sort === undefined || has(dictionaryAt(resources, sort), name)) return [];
  return [`6.2.2 draws with ${sort} ${name}, which the page does not have`];
}

function deepest(steps: readonly DrawingStep[]): number {
  let depth = 0;
  return Math.max(
    0,
    ...steps.map(({ operator }) => {
      if (operator === 'q') depth += 1;
      if (operator === 'Q') depth -= 1;
      return depth;
    }),
  );
}

/** ISO 19005-2, 6.2.10 allows it with conditions; our documents have none of it, and meet none. */
function seenThrough(pdf: OpenedPdf): string[] {
  const isSeenThrough = (dictionary: PDFDict): boolean =>
    has(dictionary, 'SMask') ||
    has(dictionary, 'CA') ||
    has(dictionary, 'ca') ||
    has(dictionary, 'BM') ||
    entry(dictionary, 'S') === 'Transparency';
  return pdf.dictionaries().some(isSeenThrough) ? ['6.2.10 has something that is seen through'] : [];
}

function pictureFaults(pdf: OpenedPdf): string[] {
  return pdf
    .streams()
    .map(({ dict }) => dict)
    .filter((dict) => entry(dict, 'Type') === 'XObject')
    .flatMap((dict) => [
      ...(entry(dict, 'Subtype') === 'Image' ? [] : ['6.2.9 draws with something else than a picture']),
      ...(['DeviceGray', 'DeviceRGB'].includes(String(entry(dict, 'ColorSpace')))
        ? []
        : ['6.2.4.3 has a picture in a colour that nothing explains']),
      ...(has(dict, 'Alternates') || has(dict, 'OPI') || dict.get(PDFName.of('Interpolate'))?.toString() === 'true'
        ? ['6.2.8 has a picture that may be shown otherwise']
        : []),
    ]);
}
