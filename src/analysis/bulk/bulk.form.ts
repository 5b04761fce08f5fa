import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedFrom, typedList, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { DECISIONS, needsReason, type Decision } from '../placement/assessment.rules.js';
import { STANCES, type Stance } from '../placement/placement.entity.js';
import type { BulkHearing } from './bulk-hearing.js';
import { BULK_VERBS, ON_DECIDED, PLACE_WAYS, TAG_WAYS, type BulkVerb, type BulkWork } from './bulk-work.js';
import type { OnDecided, PlaceWay, TagWay } from './bulk-work.js';
import { bulkWords } from './bulk.words.js';

class AssessForm {
  @IsIn(DECISIONS, { message: 'choice' })
  decision!: Decision;

  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'tooLong' })
  reason?: string;

  @IsIn(ON_DECIDED, { message: 'choice' })
  onDecided!: OnDecided;
}

class StanceForm {
  @IsIn(STANCES, { message: 'choice' })
  stance!: Stance;

  @IsIn(ON_DECIDED, { message: 'choice' })
  onDecided!: OnDecided;
}

class TagsForm {
  @IsIn(TAG_WAYS, { message: 'choice' })
  way!: TagWay;
}

class KeepForm {
  @IsIn(ON_DECIDED, { message: 'choice' })
  onDecided!: OnDecided;
}

class PlaceForm {
  @IsIn(PLACE_WAYS, { message: 'choice' })
  way!: PlaceWay;
}

/** What a form sends for nobody, and for before all steps. */
export const NOBODY = 'ingen';

/** What is to be done with all that is chosen, as it was read; or what is wrong with it. */
export type ReadWork =
  | { readonly ok: true; readonly work: BulkWork }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** The verb that a form or an address names; null for none that we know. */
export function verbFrom(asked: unknown): BulkVerb | null {
  const named = typedText(typedFrom(asked), 'verb');
  return BULK_VERBS.find((verb) => verb === named) ?? null;
}

/** Reads the form of a verb. Tags and places must be those of the hearing. */
export function readWork(verb: BulkVerb, body: unknown, language: Language, hearing: BulkHearing): ReadWork {
  switch (verb) {
    case 'assess':
      return readAssess(body, language);
    case 'stance':
      return readStance(body, language);
    case 'tag':
      return readTags(body, language, hearing);
    case 'place':
      return readPlace(body, language, hearing);
    case 'assign':
      return readAssign(body, language, hearing);
    case 'step':
      return readStep(body, language, hearing);
    case 'follow':
      return readFollow(body, language);
  }
}

/** Nobody is a choice of its own, so that nobody is chosen by mistake. */
function readAssign(body: unknown, language: Language, { people }: BulkHearing): ReadWork {
  const form = readForm(KeepForm, body, language);
  if (!form.ok) return form;
  const { typed } = form;
  const asked = typedText(typed, 'assigneeId');
  const assignee = people.find(({ id }) => id === asked);
  if (!assignee && asked !== NOBODY) {
    return { ok: false, errors: [{ field: 'assigneeId', message: bulkWords[language].needAssignee }], typed };
  }
  return { ok: true, work: { verb: 'assign', assigneeId: assignee?.id ?? null, onDecided: form.value.onDecided } };
}

function readStep(body: unknown, language: Language, { steps }: BulkHearing): ReadWork {
  const typed = typedFrom(body);
  const asked = typedText(typed, 'stepId');
  const step = steps.find(({ id }) => id === asked);
  if (!step && asked !== NOBODY) {
    return { ok: false, errors: [{ field: 'stepId', message: bulkWords[language].needStep }], typed };
  }
  return { ok: true, work: { verb: 'step', stepId: step?.id ?? null } };
}

function readFollow(body: unknown, language: Language): ReadWork {
  const form = readForm(KeepForm, body, language);
  return form.ok ? { ok: true, work: { verb: 'follow', onDecided: form.value.onDecided } } : form;
}

function readAssess(body: unknown, language: Language): ReadWork {
  const form = readForm(AssessForm, body, language);
  if (!form.ok) return form;
  const { decision, onDecided, reason = '' } = form.value;
  if (reason === '' && needsReason(decision)) {
    return { ok: false, errors: [{ field: 'reason', message: bulkWords[language].needReason }], typed: form.typed };
  }
  const key = typedText(form.typed, 'standardText');
  const standardTextKey = key === '' ? null : key;
  const assessment = { decision, reason: reason === '' ? null : reason, standardTextKey };
  return { ok: true, work: { verb: 'assess', assessment, onDecided } };
}

function readStance(body: unknown, language: Language): ReadWork {
  const form = readForm(StanceForm, body, language);
  if (!form.ok) return form;
  const { stance, onDecided } = form.value;
  return { ok: true, work: { verb: 'stance', stance, onDecided } };
}

function readTags(body: unknown, language: Language, { codebook }: BulkHearing): ReadWork {
  const form = readForm(TagsForm, body, language);
  if (!form.ok) return form;
  const { typed } = form;
  const { way } = form.value;
  const t = bulkWords[language];
  const tagIds = [...new Set(typedList(typed, 'tagIds'))].filter((id) => codebook.find(id));
  const insteadOf = codebook.find(typedText(typed, 'insteadOfId'));
  if (tagIds.length === 0) return { ok: false, errors: [{ field: 'tagIds', message: t.needTag }], typed };
  if (way === 'exchange' && !insteadOf) {
    return { ok: false, errors: [{ field: 'insteadOfId', message: t.needInsteadOf }], typed };
  }
  return {
    ok: true,
    work: { verb: 'tag', way, tagIds, insteadOfId: way === 'exchange' ? (insteadOf?.id ?? null) : null },
  };
}

function readPlace(body: unknown, language: Language, { catalogue }: BulkHearing): ReadWork {
  const form = readForm(PlaceForm, body, language);
  if (!form.ok) return form;
  const place = typedText(form.typed, 'place');
  if (!catalogue.find(place)) {
    return { ok: false, errors: [{ field: 'place', message: bulkWords[language].needPlace }], typed: form.typed };
  }
  return { ok: true, work: { verb: 'place', way: form.value.way, place } };
}

/** What is to be done, as its form would have sent it; to be shown in the form again. */
export function typedFromWork(work: BulkWork): Typed {
  const { verb, ...said } = work.verb === 'assess' ? { ...work, ...work.assessment, assessment: '' } : work;
  const entries = Object.entries(said).map(([name, value]) => [fieldOf(name), value ?? emptyOf(verb)] as const);
  return Object.fromEntries(entries);
}

function fieldOf(name: string): string {
  return name === 'standardTextKey' ? 'standardText' : name;
}

/** Nobody and no step are choices of their own; every other field is empty. */
function emptyOf(verb: BulkWork['verb']): string {
  return verb === 'assign' || verb === 'step' ? NOBODY : '';
}
