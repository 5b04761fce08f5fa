import { TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { RichText, TextPart } from './document-model.js';
import { xmlText } from './xml-text.js';

/** The runs of a text: line breaks become breaks, what XML does not allow is left out. */
export function runsOf(text: RichText): TextRun[] {
  const parts: readonly TextPart[] = typeof text === 'string' ? [{ text, emphasis: 'none' }] : text;
  return parts.flatMap((part) => runsOfPart(part));
}

function runsOfPart({ text, emphasis }: TextPart): TextRun[] {
  const look: IRunOptions = { bold: emphasis === 'strong', italics: emphasis === 'weak' };
  return xmlText(text)
    .split('\n')
    .map((line, at) => new TextRun(at === 0 ? { ...look, text: line } : { ...look, text: line, break: 1 }));
}
