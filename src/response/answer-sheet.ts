import type { Draft } from '../consultation/draft/draft.entity.js';
import type { Section } from '../consultation/draft/section.entity.js';
import type { Question } from '../consultation/question/question.entity.js';
import { placeKey } from './place.js';

/** What of a hearing an answer form is made from. */
export interface AskedOutline {
  readonly drafts: readonly { readonly draft: Draft; readonly sections: readonly Section[] }[];
  readonly questions: readonly Question[];
}

/** What can be said at a place: text alone, text with one of several choices, or what is thought of a whole draft. */
export type SheetFieldKind = 'freeText' | 'yesPartlyNoUnsure' | 'choice' | 'section' | 'draft' | 'consultation';

/** One place of the answer form. The ids are those of the place, joined ready for storing. */
export interface SheetField {
  readonly place: string;
  readonly kind: SheetFieldKind;
  readonly draftId: string | null;
  readonly sectionId: string | null;
  readonly questionId: string | null;
  /** The question, or the section's number and title; empty for a draft or hearing as a whole, which the page names. */
  readonly label: string;
  readonly help: string | null;
  readonly options: readonly string[];
  /** 0 for the draft itself, 1 for a chapter, 2 for what stands in it. */
  readonly level: number;
}

/** The fields about one draft, or about the hearing as a whole. */
export interface SheetPart {
  readonly draft: Draft | null;
  readonly fields: readonly SheetField[];
}

/**
 * The form that a hearing asks its bodies to fill in, in the order of reading: the hearing as a whole with its questions,
 * then each draft with its questions and sections, a section's questions beside it.
 */
export function answerSheetOf(outline: AskedOutline): readonly SheetPart[] {
  return [
    generalPart(outline),
    ...outline.drafts.map(({ draft, sections }) => draftPart(draft, sections, outline.questions)),
  ];
}

/** The parts that belong to one answer: all of them, or where drafts are answered separately, the one it is about. */
export function partsInScope(parts: readonly SheetPart[], scope: AnswerScope): readonly SheetPart[] {
  return scope.isSeparate ? parts.filter((part) => (part.draft?.id ?? null) === scope.draftId) : parts;
}

/** What one answer of a body is about. */
export interface AnswerScope {
  readonly isSeparate: boolean;
  readonly draftId: string | null;
  /** The ordinal of an answer that supplements an earlier one; left out of the answer itself. */
  readonly supplement?: number;
}

function generalPart(outline: AskedOutline): SheetPart {
  const questions = outline.questions.filter((question) => question.scope === 'consultation');
  return {
    draft: null,
    fields: [...questions.map((question) => questionField(question, null, 0)), wholeField('consultation', null)],
  };
}

function draftPart(draft: Draft, sections: readonly Section[], questions: readonly Question[]): SheetPart {
  const ofDraft = questions.filter(
    (question) => question.isAskedOfEach(draft.id) || (question.scope === 'draft' && question.draftId === draft.id),
  );
  const ofSections = sections.flatMap((section) => [
    sectionField(draft, section),
    ...questions
      .filter((question) => question.scope === 'section' && question.sectionId === section.id)
      .map((question) => questionField(question, draft.id, section.level)),
  ]);
  return {
    draft,
    fields: [
      wholeField('draft', draft.id),
      ...ofDraft.map((question) => questionField(question, draft.id, 0)),
      ...ofSections,
    ],
  };
}

function wholeField(kind: 'consultation' | 'draft', draftId: string | null): SheetField {
  const place = draftId === null ? placeKey({ kind: 'consultation' }) : placeKey({ kind: 'draft', draftId });
  return { place, kind, draftId, sectionId: null, questionId: null, label: '', help: null, options: [], level: 0 };
}

function sectionField(draft: Draft, section: Section): SheetField {
  return {
    place: placeKey({ kind: 'section', sectionId: section.id }),
    kind: 'section',
    draftId: draft.id,
    sectionId: section.id,
    questionId: null,
    label: section.number === null ? section.title : `${section.number} ${section.title}`,
    help: null,
    options: [],
    level: section.level,
  };
}

function questionField(question: Question, draftId: string | null, level: number): SheetField {
  const isOfEach = question.scope === 'eachDraft';
  return {
    place: placeKey({ kind: 'question', questionId: question.id, draftId: isOfEach ? draftId : null }),
    kind: question.kind,
    draftId,
    sectionId: question.sectionId,
    questionId: question.id,
    label: `${String(question.position)}. ${question.text}`,
    help: question.help,
    options: question.options,
    level,
  };
}
