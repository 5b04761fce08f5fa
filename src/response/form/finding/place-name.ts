import type { Language } from '../../../shared/language/words.js';
import type { KnownPlace } from '../placing/form-index.js';
import { findingsWords } from './findings.words.js';

/** What a place is called where it stands among all others. */
export function placeName({ field, draftTitle }: KnownPlace, language: Language): string {
  const t = findingsWords[language];
  if (field.kind === 'consultation') return t.whole;
  if (draftTitle === null) return field.label;
  return field.kind === 'draft' ? t.wholeDraft(draftTitle) : t.inDraft(draftTitle, field.label);
}
