import type { ParagraphPlace } from '../../../shared/documents/writing/word/template/part-paragraphs.js';
import type { Language } from '../../../shared/language/words.js';
import type { PlaceholderFault } from './template-check.js';
import { faultWords, partWords, templateWords } from './template.words.js';

/** A placeholder as it is written in the template, and what is wrong with it. */
export interface ShownFault {
  readonly code: string;
  readonly text: string;
}

/** A fault of a template in words, with where it stands: "toppteksten, avsnitt 1". */
export function shownFault({ reason, name, part, place }: PlaceholderFault, language: Language): ShownFault {
  const where = `${partWords[language][part]}, ${placeText(place, language)}`;
  return { code: reason === 'unclosed' ? `{{${name}` : `{{${name}}}`, text: faultWords[language][reason](where) };
}

function placeText(place: ParagraphPlace, language: Language): string {
  const t = templateWords[language];
  return place.kind === 'paragraph' ? t.inParagraph(place.paragraph) : t.inCell(place.table, place.row, place.column);
}
