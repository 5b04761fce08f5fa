import { PDFHexString, PDFName, PDFRef, type PDFField, type PDFPage } from 'pdf-lib';
import { formWords } from '../form.words.js';
import type { FormRow, ResponseForm } from '../response-form.js';
import { ANSWER_FIELD, CHOICE_FIELD, HEAD_FIELDS } from './field-names.js';
import { INK, PdfPen } from './pdf-pen.js';

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const FIELD_HEIGHT = 66;
const LINE_HEIGHT = 20;
const BUTTON = 12;
const CHOICE_SIZE = 10;
const CHOICE_LINE = 17;
const CHOICE_GAP = 16;
const LAST_FIELD_HEIGHT = 160;

/**
 * The form as a PDF with fields that can be filled in: a text that scrolls where it is long, and buttons for choices. Each
 * field is named by the key of its row, has a description for screen readers, and stands in the order of reading.
 */
export async function writeFormPdf(form: ResponseForm): Promise<Buffer> {
  const words = formWords[form.language];
  const pen = await PdfPen.begin();
  pen.write(form.title, { type: 'H1', size: 19, isStrong: true });
  pen.moveDown(6);
  for (const text of form.introduction) pen.write(text, { type: 'P', size: 10.5 });
  writeHead(pen, form);
  const lastRow = form.parts.at(-1)?.rows.at(-1);
  for (const part of form.parts) {
    pen.moveDown(14);
    pen.need(150);
    pen.write(part.draftTitle ?? words.whole, { type: 'H2', size: 14, isStrong: true });
    for (const row of part.rows) writeRow(pen, row, form, row === lastRow ? LAST_FIELD_HEIGHT : FIELD_HEIGHT);
  }
  writeIdentity(pen, form);
  pen.number((page, of) => words.page(page, of));
  pen.tags.finish();
  pen.document.setTitle(form.title, { showInWindowTitleBar: true });
  pen.document.setLanguage(LOCALES[form.language]);
  return Buffer.from(await pen.document.save());
}

function writeHead(pen: PdfPen, { language }: ResponseForm): void {
  const words = formWords[language];
  pen.moveDown(14);
  pen.write(words.about, { type: 'H2', size: 14, isStrong: true });
  for (const [name, label] of [
    [HEAD_FIELDS.body, words.body],
    [HEAD_FIELDS.rapporteur, words.rapporteur],
    [HEAD_FIELDS.email, words.email],
  ] as const) {
    pen.need(44);
    pen.moveDown(6);
    pen.write(label, { type: 'P', size: 10.5, isStrong: true });
    textField(pen, { name, description: label, height: LINE_HEIGHT });
  }
}

function writeRow(pen: PdfPen, row: FormRow, { language }: ResponseForm, height: number): void {
  const words = formWords[language];
  pen.moveDown(10);
  pen.need(pen.heightOf(row.heading, 11) + pen.heightOf(row.help, 9.5) + height + 2 * CHOICE_LINE);
  pen.write(row.heading, { type: 'H3', size: 11, isStrong: true });
  if (row.help !== '') pen.write(row.help, { type: 'P', size: 9.5, isQuiet: true });
  if (row.choices.length > 0) choiceField(pen, row, words.choiceFor(row.heading));
  textField(pen, { name: `${ANSWER_FIELD}${row.key}`, description: words.textFor(row.heading), height });
}

interface TextFieldLook {
  readonly name: string;
  readonly description: string;
  readonly height: number;
}

function textField(pen: PdfPen, { name, description, height }: TextFieldLook): void {
  const y = pen.take(height + 4);
  const field = pen.document.getForm().createTextField(name);
  if (height > LINE_HEIGHT) field.enableMultiline();
  field.addToPage(pen.page, {
    x: pen.left,
    y,
    width: pen.width,
    height,
    borderWidth: 0.75,
    borderColor: INK,
  });
  field.setFontSize(10);
  describe(pen, field, description, [pen.page]);
}

/** Buttons beside each other where they fit; an option longer than a line is broken. */
function choiceField(pen: PdfPen, row: FormRow, description: string): void {
  const field = pen.document.getForm().createRadioGroup(`${CHOICE_FIELD}${row.key}`);
  field.enableOffToggling();
  const pages: PDFPage[] = [];
  const room = pen.width - BUTTON - 6;
  let x = pen.left;
  let y = pen.take(CHOICE_LINE);
  pen.tags.begin('P');
  for (const [at, choice] of row.choices.entries()) {
    const lines = pen.fold(choice, CHOICE_SIZE, room);
    const width = BUTTON + 6 + Math.max(...lines.map((line) => pen.widthOf(line, CHOICE_SIZE)));
    if (at > 0 && x + width > pen.left + pen.width) {
      x = pen.left;
      y = pen.take(CHOICE_LINE);
    }
    // The name of an option is its number: two options may be worded alike, and names hold no letters but those of English.
    const look = { x, y: y + 1, width: BUTTON, height: BUTTON, borderWidth: 0.75, borderColor: INK };
    field.addOptionToPage(String(at), pen.page, look);
    pages.push(pen.page);
    for (const [line, text] of lines.entries()) {
      if (line > 0) y = pen.take(CHOICE_LINE - 4);
      pen.label(text, x + BUTTON + 5, y + 3, CHOICE_SIZE);
    }
    x += width + CHOICE_GAP;
  }
  pen.tags.end();
  describe(pen, field, description, pages);
}

/** A hidden field, so that the number comes back with the others; and the number in print, for whoever has paper. */
function writeIdentity(pen: PdfPen, form: ResponseForm): void {
  const field = pen.document.getForm().createTextField(HEAD_FIELDS.identity);
  field.setText(form.identity);
  field.enableReadOnly();
  field.addToPage(pen.page, { x: 0, y: 0, width: 1, height: 1, hidden: true });
  pen.moveDown(12);
  pen.write(formWords[form.language].identity(form.identity), { type: 'P', size: 8, isQuiet: true });
}

function describe(pen: PdfPen, field: PDFField, description: string, pages: readonly PDFPage[]): void {
  const { dict } = field.acroField;
  dict.set(PDFName.of('TU'), PDFHexString.fromText(description));
  const kids = field.acroField.normalizedEntries().Kids;
  for (let at = 0; at < kids.size(); at += 1) {
    const widget = kids.get(at);
    const page = pages[at] ?? pages[0];
    if (widget instanceof PDFRef && page) pen.tags.field(page, widget, description);
  }
}
