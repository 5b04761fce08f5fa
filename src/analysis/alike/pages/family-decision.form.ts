import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '../../../shared/language/words.js';
import { readForm, typedFrom, typedList, typedText, type FieldError, type Typed } from '../../../shared/web/form.js';
import { ON_DECIDED, type OnDecided } from '../../bulk/bulk-work.js';
import { DECISIONS, needsReason, type Decision } from '../../placement/assessment.rules.js';
import type { Giving } from '../deciding/family-giving.js';
import { ON_MISSING, type OnMissing } from '../deciding/following.rules.js';
import { alikeWords } from './alike.words.js';

const CHOICE = /^([0-9a-f-]{36})\.(\d{1,9})$/;

/** What is to be decided for the chosen of a family. */
export class FamilyDecisionForm {
  @IsString()
  @MaxLength(200, { message: 'tooLong' })
  place!: string;

  @IsIn(DECISIONS, { message: 'choice' })
  decision!: Decision;

  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'tooLong' })
  reason?: string;

  @IsIn(ON_DECIDED, { message: 'choice' })
  onDecided!: OnDecided;

  @IsIn(ON_MISSING, { message: 'choice' })
  onMissing!: OnMissing;
}

/** What is to be given, without to whom. */
export type WhatIsGiven = Omit<Giving, 'chosen' | 'familyId'>;

export type ReadGiving =
  | { readonly ok: true; readonly given: WhatIsGiven; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

export function readGiving(body: unknown, language: Language): ReadGiving {
  const form = readForm(FamilyDecisionForm, body, language);
  if (!form.ok) return form;
  const { place, decision, onDecided, onMissing, reason = '' } = form.value;
  if (reason === '' && needsReason(decision)) {
    return { ok: false, errors: [{ field: 'reason', message: alikeWords[language].needReason }], typed: form.typed };
  }
  const assessment = { decision, reason: reason === '' ? null : reason };
  return { ok: true, given: { place, assessment, onDecided, onMissing }, typed: form.typed };
}

/** Those that were chosen: one box each, or all in one field from the page after it. */
export function chosenFrom(body: unknown): Giving['chosen'] {
  const words = typedList(typedFrom(body), 'valgt').flatMap((text) => text.split(/\s+/));
  return words.flatMap((word) => {
    const [, commentId, version] = CHOICE.exec(word) ?? [];
    return commentId === undefined ? [] : [{ commentId, version: Number(version) }];
  });
}

export function chosenAsText(chosen: Giving['chosen']): string {
  return chosen.map(({ commentId, version }) => `${commentId}.${String(version)}`).join(' ');
}

/** The page that the boxes stood on, when those on the others are chosen too; null when they are not. */
export function othersThan(body: unknown): number | null {
  const typed = typedFrom(body);
  return typedText(typed, 'andre') === 'ja' ? Number(typedText(typed, 'side')) : null;
}
