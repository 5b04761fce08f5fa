import { PDFContext, PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { fileBytes } from './file-writer.js';

/** More than an index of two bytes can count. */
const OBJECTS = 70_000;

describe('the bytes of a PDF', () => {
  it('hold more objects than one stream of objects can number, each where the table says', async () => {
    const context = PDFContext.create();
    const pages = context.register(context.obj({ Type: 'Pages', Kids: [], Count: 0 }));
    const root = context.register(context.obj({ Type: 'Catalog', Pages: pages }));
    const refs = [...Array(OBJECTS).keys()].map((number) => context.register(context.obj({ Number: number })));

    const bytes = fileBytes(context, root, context.register(context.obj({})));

    const { context: read } = await PDFDocument.load(bytes, { parseSpeed: Number.POSITIVE_INFINITY });
    const numberOf = (index: number): number | undefined => {
      const ref = refs[index];
      return ref && read.lookup(ref, PDFDict).lookup(PDFName.of('Number'), PDFNumber).asNumber();
    };
    expect([0, 9_999, 10_000, 65_535, 65_536, OBJECTS - 1].map(numberOf)).toEqual([
      0,
      9_999,
      10_000,
      65_535,
      65_536,
      OBJECTS - 1,
    ]);
  });
});
