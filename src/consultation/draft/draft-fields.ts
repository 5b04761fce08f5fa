import type { Language } from '../../shared/language/words.js';
import type { Field, FieldSet } from '../../shared/web/fields.js';
import { DRAFT_KINDS } from './draft.entity.js';
import { draftKindWords, draftWords } from './draft.words.js';

/** The fields about a draft, as the pages for a new and an existing one show them. */
export function draftFields(fields: FieldSet, language: Language): readonly Field[] {
  const t = draftWords[language];
  const kinds = DRAFT_KINDS.map((kind) => ({ value: kind, text: draftKindWords[language][kind] }));
  return [
    fields.input({ name: 'title', label: t.title, hint: t.titleHint, required: true }),
    fields.input({ name: 'shortTitle', label: t.shortTitle, hint: t.shortTitleHint, required: true }),
    fields.select({ name: 'kind', label: t.kind }, kinds),
  ];
}
