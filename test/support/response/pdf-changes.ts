import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  StandardFonts,
  type PDFField,
} from 'pdf-lib';
import { FILLINGS, LOOSE } from './altered-hearing.js';

/** A change to a PDF form, and what it is called. */
export type PdfChange = readonly [string, (document: PDFDocument) => void | Promise<void>];

function answers(document: PDFDocument): readonly PDFField[] {
  return FILLINGS.map(({ key }) => document.getForm().getField(`svar-${key}`));
}

function eachValue(document: PDFDocument, change: (text: string, field: PDFDict) => void): void {
  for (const field of answers(document)) {
    const value = field.acroField.dict.lookup(PDFName.of('V'));
    const text = value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';
    change(text, field.acroField.dict);
  }
}

const V = PDFName.of('V');

function eachWidget(document: PDFDocument, change: (widget: PDFDict) => void): void {
  for (const field of document.getForm().getFields())
    for (const widget of field.acroField.getWidgets()) change(widget.dict);
}

/** What a program may do to a PDF form between here and there, with all its fields still knowing where they belong. */
export const PDF_KEPT: readonly PdfChange[] = [
  ['saved again', () => undefined],
  [
    'pages turned round',
    (document) => {
      const [page] = document.getPages();
      if (!page) return;
      document.removePage(0);
      document.addPage(page);
    },
  ],
  ['a page put in front', (document) => void document.insertPage(0)],
  ['a page added at the end', (document) => void document.addPage()],
  [
    'turned on its side',
    (document) => document.getPages()[0]?.node.set(PDFName.of('Rotate'), document.context.obj(90)),
  ],
  ['cropped', (document) => document.getPages()[0]?.setCropBox(100, 100, 300, 300)],
  ['made larger', (document) => document.getPages()[0]?.scale(2, 2)],
  ['texts stored as Latin', (document) => eachValue(document, (text, field) => field.set(V, PDFString.of(text)))],
  [
    'texts between line breaks of old kinds',
    (document) => eachValue(document, (text, field) => field.set(V, PDFHexString.fromText(`\r\n${text}\r`))),
  ],
  [
    'texts stored as UTF-8, as PDF 2.0 allows',
    (document) =>
      eachValue(document, (text, field) =>
        field.set(V, PDFHexString.of(Buffer.from(`\uFEFF${text}`, 'utf8').toString('hex'))),
      ),
  ],
  [
    'long texts stored as streams',
    (document) =>
      eachValue(document, (text, field) => {
        const bytes = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
        field.set(V, document.context.register(document.context.stream(bytes)));
      }),
  ],
  [
    'texts with formatting beside them',
    (document) =>
      eachValue(document, (text, field) => {
        field.set(PDFName.of('RV'), PDFHexString.fromText(`<body><p><b>${text}</b></p></body>`));
        field.set(PDFName.of('Ff'), document.context.obj(1 << 25));
      }),
  ],
  [
    'texts as default values too',
    (document) => eachValue(document, (_t, field) => field.set(PDFName.of('DV'), PDFHexString.fromText(''))),
  ],
  [
    'fields made read-only',
    (document) =>
      document
        .getForm()
        .getFields()
        .forEach((field) => field.enableReadOnly()),
  ],
  [
    'fields made required',
    (document) =>
      document
        .getForm()
        .getFields()
        .forEach((field) => field.enableRequired()),
  ],
  [
    'fields hidden',
    (document) => eachWidget(document, (widget) => widget.set(PDFName.of('F'), document.context.obj(2))),
  ],
  ['fields without appearance', (document) => eachWidget(document, (widget) => void widget.delete(PDFName.of('AP')))],
  [
    'fields with borders and colours',
    (document) =>
      eachWidget(document, (widget) => widget.set(PDFName.of('MK'), document.context.obj({ BG: [1, 1, 0] }))),
  ],
  [
    'fields with another font',
    (document) => eachWidget(document, (widget) => widget.set(PDFName.of('DA'), PDFString.of('/Cour 8 Tf 1 0 0 rg'))),
  ],
  [
    'fields with scripts',
    (document) =>
      eachWidget(document, (widget) =>
        widget.set(
          PDFName.of('AA'),
          document.context.obj({ K: { S: 'JavaScript', JS: PDFString.of('event.value=""') } }),
        ),
      ),
  ],
  ['fields without descriptions', (document) => eachWidget(document, (widget) => void widget.delete(PDFName.of('TU')))],
  [
    'fields in another order',
    (document) => {
      const { dict } = document.getForm().acroForm;
      const fields = dict.lookup(PDFName.of('Fields'), PDFArray);
      dict.set(PDFName.of('Fields'), document.context.obj(fields.asArray().reverse()));
    },
  ],
  ['all fields gathered under one name', (document) => gatherFields(document)],
  ['the number of the form taken away', (document) => removeField(document, 'skjema')],
  ['tags taken away', (document) => void document.catalog.delete(PDFName.of('StructTreeRoot'))],
  [
    'language and title taken away',
    (document) => {
      document.catalog.delete(PDFName.of('Lang'));
      document.setTitle('');
    },
  ],
  ['bookmarked', (document) => document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))],
  [
    'combined with another document',
    async (document) => {
      const other = await PDFDocument.create();
      other.addPage().drawText('Saksprotokoll');
      const [page] = await document.copyPages(other, [0]);
      if (page) document.addPage(page);
    },
  ],
];

/** What somebody may have added to a PDF form: every answer in its place, and the addition without one. */
export const PDF_MORE: readonly PdfChange[] = [
  ['a note on the page', (document) => note(document, 'FreeText')],
  ['a yellow sticker', (document) => note(document, 'Text')],
  ['a remark on a highlighted line', (document) => note(document, 'Highlight')],
  [
    'a field of their own',
    (document) => {
      const field = document.getForm().createTextField('Egne ord');
      field.addToPage(document.getPages()[0] ?? document.addPage());
      field.acroField.setValue(PDFHexString.fromText(LOOSE));
    },
  ],
  ['text written on the page beside the fields', (document) => drawn(document, 0)],
  ['text written on the last page', (document) => drawn(document, -1)],
];

function note(document: PDFDocument, kind: string): void {
  const annotation = document.context.obj({ Type: 'Annot', Subtype: kind, Rect: [10, 10, 200, 40] });
  if (kind === 'Highlight')
    annotation.set(PDFName.of('QuadPoints'), document.context.obj([10, 40, 200, 40, 10, 10, 200, 10]));
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(LOOSE));
  document.getPages()[0]?.node.addAnnot(document.context.register(annotation));
}

async function drawn(document: PDFDocument, at: number): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.getPages().at(at)?.drawText(LOOSE, { x: 60, y: 20, size: 9, font });
}

function removeField(document: PDFDocument, name: string): void {
  const { dict } = document.getForm().acroForm;
  const fields = dict.lookup(PDFName.of('Fields'), PDFArray);
  const kept = fields.asArray().filter((each) => {
    const field = each instanceof PDFRef ? document.context.lookup(each, PDFDict) : undefined;
    const title = field?.lookup(PDFName.of('T'));
    return !(title instanceof PDFHexString || title instanceof PDFString) || title.decodeText() !== name;
  });
  dict.set(PDFName.of('Fields'), document.context.obj(kept));
}

/** As programs do that combine forms: each gets a name of its own, with its fields below. */
function gatherFields(document: PDFDocument): void {
  const { dict } = document.getForm().acroForm;
  const fields = dict.lookup(PDFName.of('Fields'), PDFArray);
  const parent = document.context.obj({ T: PDFString.of('Skjema_1'), Kids: fields });
  const reference = document.context.register(parent);
  for (const each of fields.asArray()) {
    if (each instanceof PDFRef) document.context.lookup(each, PDFDict).set(PDFName.of('Parent'), reference);
  }
  dict.set(PDFName.of('Fields'), document.context.obj([reference]));
}

/** What qpdf does to a file on its way through archives and mail programs. */
export const QPDF_KEPT: readonly (readonly [string, readonly string[]])[] = [
  ['laid out for the web', ['--linearize']],
  ['packed in object streams', ['--object-streams=generate', '--compress-streams=y']],
  ['unpacked', ['--qdf', '--object-streams=disable']],
  ['locked against changes with an empty password', ['--encrypt', '', 'eier', '256', '--modify=none', '--']],
  ['brought to an older version', ['--force-version=1.4', '--object-streams=disable']],
  ['given appearances', ['--generate-appearances', '--warning-exit-0']],
  ['with its content in one piece', ['--coalesce-contents']],
];
