import type { Parsed } from '../shared/errors/parsed.js';

/** Somewhere in a hearing that one can say something about. Analysis places comments by the same keys. */
export type Place =
  | { readonly kind: 'consultation' }
  | { readonly kind: 'draft'; readonly draftId: string }
  | { readonly kind: 'section'; readonly sectionId: string }
  | { readonly kind: 'question'; readonly questionId: string; readonly draftId: string | null };

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const DRAFT = new RegExp(`^draft:(${ID})$`);
const SECTION = new RegExp(`^section:(${ID})$`);
const QUESTION = new RegExp(`^question:(${ID})(?::(${ID}))?$`);

/** The key of a place: `consultation`, `draft:<id>`, `section:<id>`, `question:<id>`, `question:<id>:<draftId>`. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'consultation':
      return 'consultation';
    case 'draft':
      return `draft:${place.draftId}`;
    case 'section':
      return `section:${place.sectionId}`;
    case 'question':
      return place.draftId === null ? `question:${place.questionId}` : `question:${place.questionId}:${place.draftId}`;
  }
}

/** Reads the key of a place. */
export function parsePlace(key: string): Parsed<Place, 'notAPlace'> {
  if (key === 'consultation') return { ok: true, value: { kind: 'consultation' } };
  const draftId = DRAFT.exec(key)?.[1];
  if (draftId !== undefined) return { ok: true, value: { kind: 'draft', draftId } };
  const sectionId = SECTION.exec(key)?.[1];
  if (sectionId !== undefined) return { ok: true, value: { kind: 'section', sectionId } };
  const question = QUESTION.exec(key);
  if (question?.[1] === undefined) return { ok: false, reason: 'notAPlace' };
  return { ok: true, value: { kind: 'question', questionId: question[1], draftId: question[2] ?? null } };
}

/** The key as part of a field's name and id, where a colon would have to be escaped. */
export function placeInForm(key: string): string {
  return key.replaceAll(':', '_');
}
