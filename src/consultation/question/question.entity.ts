import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';
import { Draft } from '../draft/draft.entity.js';
import { Section } from '../draft/section.entity.js';

/** How a question is answered: in free text; ja / delvis / nei / vet ikke with comment; by one of several options. */
export const QUESTION_KINDS = ['freeText', 'yesPartlyNoUnsure', 'choice'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What a question is about. One question about each of several drafts is one question with several answers. */
export const QUESTION_SCOPES = ['consultation', 'eachDraft', 'draft', 'section'] as const;
export type QuestionScope = (typeof QUESTION_SCOPES)[number];

/** A question that the bodies are asked (spørsmål). */
@Entity('question')
@Index('ix_question_consultation', ['consultationId', 'position'])
@Index('ix_question_draft', ['draftId'])
@Index('ix_question_section', ['sectionId'])
@Check('ck_question_kind', `"kind" IN ('freeText', 'yesPartlyNoUnsure', 'choice')`)
@Check('ck_question_scope', `"scope" IN ('consultation', 'eachDraft', 'draft', 'section')`)
@Check(
  'ck_question_place',
  `("scope" IN ('consultation', 'eachDraft') AND "draftId" IS NULL AND "sectionId" IS NULL) OR ("scope" = 'draft' AND "draftId" IS NOT NULL AND "sectionId" IS NULL) OR ("scope" = 'section' AND "draftId" IS NOT NULL AND "sectionId" IS NOT NULL)`,
)
export class Question {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_question_consultation' }) consultationId!: string;
  /** The number of the question in the letter: 1, 2, 3 … */
  @IntegerColumn() position!: number;
  @TextColumn() kind!: QuestionKind;
  @TextColumn() scope!: QuestionScope;
  /** The draft asked about, also when the scope is one of its sections. */
  @OptionalTextColumn() @ForeignKey(() => Draft, { name: 'fk_question_draft' }) draftId!: string | null;
  @OptionalTextColumn() @ForeignKey(() => Section, { name: 'fk_question_section' }) sectionId!: string | null;
  /** The drafts that an `eachDraft` question names; empty when it is asked about every draft. */
  @JsonColumn() draftIds!: readonly string[];
  @TextColumn() text!: string;
  @OptionalTextColumn() help!: string | null;
  /** The options of a `choice`, in their order; empty for other kinds. */
  @JsonColumn() options!: readonly string[];
  @IntegerColumn() version!: number;

  /** True when the question is answered once for this draft. */
  isAskedOfEach(draftId: string): boolean {
    return this.scope === 'eachDraft' && (this.draftIds.length === 0 || this.draftIds.includes(draftId));
  }
}
