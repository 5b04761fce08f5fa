import type { DocumentBlock } from '../../../shared/documents/writing/document-model.js';
import { WordBody, type BodyOptions } from '../../../shared/documents/writing/word/word-body.js';
import { WordNumbering } from '../../../shared/documents/writing/word/word-numbering.js';
import { writePackageFile } from '../../../shared/documents/writing/word/word-package.js';
import { WordSetting } from '../../../shared/documents/writing/word/word-text.js';
import { filledPart, filledWords } from '../../../shared/documents/writing/word/template/placeholders.js';
import { openTemplate, readied } from '../../../shared/documents/writing/word/template/word-template.js';
import { summaryBody, type WritableSummary } from '../document/summary-document.js';
import { placeholderWords, type BlockPlaceholder } from './summary-placeholders.js';

/** Writes a summary into a template that `checkTemplate` has let through, in the template's own styles. */
export async function fillTemplateFile(
  templatePath: string,
  summary: WritableSummary,
  { path, onWritten }: { readonly path: string; readonly onWritten: (written: number) => void },
): Promise<void> {
  const template = await openTemplate(templatePath);
  const { setting, others, numbering, taken } = await readied(template);
  const lists = new WordNumbering(taken);
  const options: BodyOptions = {
    language: summary.language,
    setting: new WordSetting(setting),
    numbering: lists,
    onProgress: onWritten,
  };
  const words = placeholderWords(summary);
  const parts = new Map(others);
  for (const { name, xml } of template.around) parts.set(name, filledWords(xml, words));
  const pieces = filledPart(template.document.xml, { words, blocks: blocksOf(summary, options) });
  const { name: documentName } = template.document;
  const file = { parts, documentName, numbering, writtenAt: summary.writtenAt };
  await writePackageFile(file, { pieces, numbering: lists }, path);
}

function blocksOf(summary: WritableSummary, options: BodyOptions): ReadonlyMap<string, () => Iterable<string>> {
  const blocks: Iterable<DocumentBlock> = { [Symbol.iterator]: () => summaryBody(summary) };
  const body = new WordBody(blocks, options);
  const written: Readonly<Record<BlockPlaceholder, () => Iterable<string>>> = {
    innholdsfortegnelse: () => body.contentsAlone(),
    oppsummering: () => body.xml(),
  };
  return new Map(Object.entries(written));
}
