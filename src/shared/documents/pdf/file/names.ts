import { PDFName } from 'pdf-lib';

/** pdf-lib parses a name each time it is asked for; the tag tree of one letter asks some thousands of times. */
export const NAME = {
  A: PDFName.of('A'),
  Alt: PDFName.of('Alt'),
  K: PDFName.of('K'),
  MCID: PDFName.of('MCID'),
  MCR: PDFName.of('MCR'),
  OBJR: PDFName.of('OBJR'),
  Obj: PDFName.of('Obj'),
  P: PDFName.of('P'),
  Pg: PDFName.of('Pg'),
  S: PDFName.of('S'),
  StructElem: PDFName.of('StructElem'),
  Type: PDFName.of('Type'),
} as const;
