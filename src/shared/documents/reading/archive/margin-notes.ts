import type { Archive } from './archive.js';
import { relationshipsOf } from './office-package.js';
import { readXml, type XmlListener, type XmlTag } from './xml.js';

const COMMENT = new Set(['w:comment', 'other:comment']);
const PARAGRAPH = 'w:p';
const TEXT = new Set(['w:t', 'other:t']);

/** What somebody wrote in the margin of a part: comments of Word, notes on cells of Excel. It is no part of the text, but is an answer. */
export async function marginNotes(archive: Archive, part: string): Promise<readonly string[]> {
  const notes = new MarginNotes();
  for (const { role, target } of await relationshipsOf(archive, part)) {
    if (role === 'comments' && archive.has(target)) readXml(await archive.read(target), notes);
  }
  return notes.texts;
}

class MarginNotes implements XmlListener {
  readonly texts: string[] = [];
  private current = '';
  private isInText = false;

  open({ name }: XmlTag): void {
    if (COMMENT.has(name)) this.current = '';
    if (TEXT.has(name)) this.isInText = true;
  }

  close(name: string): void {
    if (TEXT.has(name)) this.isInText = false;
    if (name === PARAGRAPH) this.current += '\n';
    if (COMMENT.has(name) && this.current.trim() !== '') this.texts.push(this.current.trim());
  }

  text(text: string): void {
    if (this.isInText) this.current += text;
  }
}
