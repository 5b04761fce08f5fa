import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedFrom, typedList, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { DECISIONS, needsReason, type Assessment, type Decision } from '../placement/assessment.rules.js';
import { ON_DECIDED, type ChosenPlacement, type OnDecided } from '../placement/bulk-assessment.service.js';
import { bulkWords } from './bulk.words.js';

const CHOICE = /^([0-9a-f-]{36})\.(\d{1,9})$/;

/** What is to be decided for all that are chosen. */
export class BulkForm {
  @IsIn(DECISIONS, { message: 'choice' })
  decision!: Decision;

  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'tooLong' })
  reason?: string;

  @IsIn(ON_DECIDED, { message: 'choice' })
  onDecided!: OnDecided;
}

/** What to do with those that are chosen, as it was read; or what is wrong with it. */
export type ReadBulk =
  | { readonly ok: true; readonly assessment: Assessment; readonly onDecided: OnDecided; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

export function readBulk(body: unknown, language: Language): ReadBulk {
  const form = readForm(BulkForm, body, language);
  if (!form.ok) return form;
  const { decision, onDecided, reason = '' } = form.value;
  if (reason === '' && needsReason(decision)) {
    return { ok: false, errors: [{ field: 'reason', message: bulkWords[language].needReason }], typed: form.typed };
  }
  return { ok: true, assessment: { decision, reason: reason === '' ? null : reason }, onDecided, typed: form.typed };
}

/** Those that were chosen: one box each from the list, or all in one field from a page after it. */
export function chosenFrom(body: unknown): readonly ChosenPlacement[] {
  const words = typedList(typedFrom(body), 'valgt').flatMap((text) => text.split(/\s+/));
  return words.flatMap((word) => {
    const [, placementId, version] = CHOICE.exec(word) ?? [];
    return placementId === undefined ? [] : [{ placementId, version: Number(version) }];
  });
}

export function chosenAsText(chosen: readonly ChosenPlacement[]): string {
  return chosen.map(({ placementId, version }) => `${placementId}.${String(version)}`).join(' ');
}

/** True when all that the list shows were asked for, over all its pages. */
export function asksForAll(body: unknown): boolean {
  return typedText(typedFrom(body), 'alle') === 'ja';
}
