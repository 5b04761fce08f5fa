import {
  FILLINGS,
  OUTLINE,
  found,
  LOOSE,
  lost,
  misplaced,
  textAt,
} from '../../../test/support/response/altered-hearing.js';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { fillPdf } from '../../../test/support/response/fill-form.js';
import { responseFormOf } from './response-form.js';
import { writeFormPdf } from './writing/write-form-pdf.js';

let pdf: Buffer;

beforeAll(async () => {
  pdf = await fillPdf(await writeFormPdf(responseFormOf(OUTLINE, 'nb')), FILLINGS);
});

type PdfChange = (document: PDFDocument) => void;

const PDF_KEPT: readonly (readonly [string, PdfChange])[] = [
  ['saved again', () => undefined],
  [
    'pages turned round',
    (document) => {
      const [page] = document.getPages();
      if (page) {
        document.removePage(0);
        document.addPage(page);
      }
    },
  ],
  [
    'a page put in front',
    (document) => {
      document.insertPage(0);
    },
  ],
  [
    'turned on its side',
    (document) => {
      document.getPages()[0]?.node.set(PDFName.of('Rotate'), document.context.obj(90));
    },
  ],
  [
    'texts stored as Latin',
    (document) => {
      for (const { key } of FILLINGS) {
        const field = document.getForm().getTextField(`svar-${key}`);
        field.acroField.setValue(PDFString.of(field.getText() ?? ''));
      }
    },
  ],
  [
    'fields made read-only',
    (document) => {
      for (const field of document.getForm().getFields()) field.enableReadOnly();
    },
  ],
  [
    'tags taken away',
    (document) => {
      document.catalog.delete(PDFName.of('StructTreeRoot'));
    },
  ],
  [
    'texts in front of line breaks of old kinds',
    (document) => {
      for (const { key } of FILLINGS) {
        const field = document.getForm().getTextField(`svar-${key}`);
        field.acroField.setValue(PDFHexString.fromText(`\r\n${field.getText() ?? ''}\r`));
      }
    },
  ],
];

describe('a PDF form that was altered', () => {
  const altered = async (change: PdfChange): Promise<Buffer> => {
    const document = await PDFDocument.load(pdf);
    change(document);
    return Buffer.from(await document.save({ updateFieldAppearances: false }));
  };

  test.each(PDF_KEPT)('%s: every answer is where it belongs', async (_name, change) => {
    const answer = await found(await altered(change), 'pdf');

    expect(misplaced(answer)).toEqual([]);
  });

  test('with a note on the page, the note comes back without a place', async () => {
    const bytes = await altered((document) => {
      const page = document.getPages()[0];
      const note = document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [10, 10, 200, 40] });
      note.set(PDFName.of('Contents'), PDFHexString.fromText(LOOSE));
      page?.node.addAnnot(document.context.register(note));
    });

    const answer = await found(bytes, 'pdf');

    expect(textAt(answer, null)).toContain(LOOSE);
    expect(misplaced(answer)).toEqual([]);
  });

  test('with a field of their own, its text comes back without a place', async () => {
    const bytes = await altered((document) => {
      const field = document.getForm().createTextField('Egne ord');
      field.addToPage(document.getPages()[0] ?? document.addPage());
      field.acroField.setValue(PDFHexString.fromText(LOOSE));
    });

    expect(textAt(await found(bytes, 'pdf'), null)).toContain(LOOSE);
  });

  test('printed so that the fields became part of the page, no answer is lost', async () => {
    const document = await PDFDocument.load(pdf);
    for (const { key, text } of FILLINGS) document.getForm().getTextField(`svar-${key}`).setText(text);
    document.getForm().flatten();

    const answer = await found(Buffer.from(await document.save()), 'pdf');

    expect(lost(answer)).toEqual([]);
  });
});
