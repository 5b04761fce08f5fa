import type {
  AssessmentContent,
  CommentContent,
  DraftKey,
  LetterBlock,
  Place,
  PlacementContent,
  QuestionKey,
  Stance,
  TagKey,
} from './content.types.js';

/** The words that content is written in. Sentences stand one to a line and are joined into the running text. */

export function sentences(...parts: readonly string[]): string {
  return parts.join(' ');
}

export function heading(text: string): LetterBlock {
  return { kind: 'heading', text };
}

export function paragraph(...parts: readonly string[]): LetterBlock {
  return { kind: 'paragraph', text: sentences(...parts) };
}

export function bullets(...items: readonly string[]): LetterBlock {
  return { kind: 'list', style: 'bulleted', items };
}

export function numbered(...items: readonly string[]): LetterBlock {
  return { kind: 'list', style: 'numbered', items };
}

export function inSection(draft: DraftKey, section: string): Place {
  return { kind: 'section', draft, section };
}

/** Hele utkastet. */
export function inDraft(draft: DraftKey): Place {
  return { kind: 'draft', draft };
}

/** A question that is put to several drafts is answered for one of them at a time. */
export function inQuestion(question: QuestionKey, draft?: DraftKey): Place {
  return draft === undefined ? { kind: 'question', question } : { kind: 'question', question, draft };
}

export const inAllDrafts: Place = { kind: 'allDrafts' };

export const inConsultation: Place = { kind: 'consultation' };

export function placed(
  place: Place,
  stance: Stance,
  tags: readonly TagKey[],
  assessment: AssessmentContent,
): PlacementContent {
  return { place, stance, tags, assessment };
}

export function comment(quote: string, ...placements: readonly PlacementContent[]): CommentContent {
  return { quote, placements };
}

export function followed(reason: string): AssessmentContent {
  return { decision: 'followed', reason };
}

export function partly(reason: string): AssessmentContent {
  return { decision: 'partly', reason };
}

export function notFollowed(reason: string): AssessmentContent {
  return { decision: 'notFollowed', reason };
}

export function noted(reason: string): AssessmentContent {
  return { decision: 'noted', reason };
}

export function outOfScope(reason: string): AssessmentContent {
  return { decision: 'outOfScope', reason };
}
