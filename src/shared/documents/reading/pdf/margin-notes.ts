import type { PDFPageProxy } from 'unpdf/pdfjs';

const NOTES = new Set(['FreeText', 'Text', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret']);

/** What somebody has written on a page that was finished: notes, boxes of text, words to a marked passage. */
export async function marginNotesOn(page: PDFPageProxy): Promise<readonly string[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.map(noteOf).filter((text) => text !== '');
}

function noteOf(annotation: unknown): string {
  if (!isNote(annotation) || !('contentsObj' in annotation)) return '';
  const contents: unknown = annotation.contentsObj;
  const text = typeof contents === 'object' && contents !== null && 'str' in contents ? contents.str : '';
  return typeof text === 'string' ? text.trim() : '';
}

function isNote(annotation: unknown): annotation is object {
  if (typeof annotation !== 'object' || annotation === null || !('subtype' in annotation)) return false;
  return typeof annotation.subtype === 'string' && NOTES.has(annotation.subtype);
}
