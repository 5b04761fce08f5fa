import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedText, type Typed } from '../../shared/web/form.js';
import { DECISIONS, needsReason, type Assessment, type Decision } from '../placement/assessment.rules.js';
import type { TypedOnPlacement } from '../view/placement-view.js';
import { placementViewWords } from '../view/view.words.js';

/** What a person decides about a comment in one place. */
export class AssessmentForm {
  @IsIn(DECISIONS, { message: 'chooseDecision' })
  decision!: Decision;

  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'tooLong' })
  reason?: string;
}

/** An assessment that can be saved, or what was typed with what is wrong with it. */
export type ReadAssessment =
  | { readonly ok: true; readonly assessment: Assessment }
  | { readonly ok: false; readonly errors: TypedOnPlacement['errors'] };

/** Reads the form of an assessment; a decision that needs a reason is held back beside the field for it. */
export function readAssessment(body: unknown, language: Language): ReadAssessment & { readonly typed: Typed } {
  const t = placementViewWords[language];
  const chooseDecision = {
    nb: placementViewWords.nb.chooseDecision,
    nn: placementViewWords.nn.chooseDecision,
    en: placementViewWords.en.chooseDecision,
  };
  const form = readForm(AssessmentForm, body, language, { chooseDecision });
  const { typed } = form;
  if (!form.ok) {
    const errors = form.errors.map(({ field, message }) => ({
      field: field === 'decision' ? ('decision' as const) : ('reason' as const),
      message,
    }));
    return { ok: false, errors, typed };
  }
  const reason = form.value.reason ?? '';
  if (reason === '' && needsReason(form.value.decision)) {
    return { ok: false, errors: [{ field: 'reason', message: t.needReason }], typed };
  }
  const standardText = typedText(typed, 'standardText');
  const standardTextKey = standardText === '' ? null : standardText;
  return {
    ok: true,
    assessment: { decision: form.value.decision, reason: reason === '' ? null : reason, standardTextKey },
    typed,
  };
}

/** What was typed in the form of an assessment, to be shown again. */
export function typedAssessment(
  placementId: string,
  typed: Typed,
  why: Pick<TypedOnPlacement, 'errors' | 'isOvertaken'>,
): TypedOnPlacement {
  return { placementId, decision: typedText(typed, 'decision'), reason: typedText(typed, 'reason'), tag: '', ...why };
}
