import type { Language } from '../../shared/language/words.js';
import type { ConsultationOutline, OutlinedDraft } from '../consultation-reader.js';
import type { Section } from '../draft/section.entity.js';
import type { Question, QuestionScope } from './question.entity.js';
import { questionScopeWords } from './question.words.js';

/** What a question is about: its scope, and the draft and section that go with it. */
export interface QuestionPlace {
  readonly scope: QuestionScope;
  readonly draftId: string | null;
  readonly sectionId: string | null;
}

/** A place as one chooses it in a form. */
export interface PlaceChoice {
  readonly value: string;
  readonly text: string;
}

/** The place of a question as the form names it: `consultation`, `eachDraft`, `draft:<id>`, `section:<id>`. */
export function placeValue({ scope, draftId, sectionId }: QuestionPlace): string {
  if (scope === 'draft') return `draft:${draftId ?? ''}`;
  if (scope === 'section') return `section:${sectionId ?? ''}`;
  return scope;
}

/** Reads a form's place; null when the hearing has no such draft or section. */
export function placeFrom(value: string, { drafts }: ConsultationOutline): QuestionPlace | null {
  if (value === 'consultation' || value === 'eachDraft') return { scope: value, draftId: null, sectionId: null };
  const [kind, id] = value.split(':');
  const owner = drafts.find(({ draft, sections }) =>
    kind === 'draft' ? draft.id === id : sections.some((section) => section.id === id),
  );
  if (!owner || id === undefined) return null;
  if (kind === 'draft') return { scope: 'draft', draftId: id, sectionId: null };
  return kind === 'section' ? { scope: 'section', draftId: owner.draft.id, sectionId: id } : null;
}

/** Every place that a question can be about, in the order of the outline. */
export function placeChoices({ drafts }: ConsultationOutline, language: Language): readonly PlaceChoice[] {
  const words = questionScopeWords[language];
  const general = [
    { value: 'consultation', text: words.consultation },
    { value: 'eachDraft', text: words.eachDraft },
  ];
  return [...general, ...drafts.flatMap((draft) => choicesIn(draft))];
}

/** What a question is about, in words: the drafts that it names, or its draft and section. */
export function placeText(question: Question, { drafts }: ConsultationOutline, language: Language): string {
  const words = questionScopeWords[language];
  if (question.scope === 'consultation') return words.consultation;
  if (question.scope === 'eachDraft') {
    const named = drafts
      .filter(({ draft }) => question.draftIds.includes(draft.id))
      .map(({ draft }) => draft.shortTitle);
    return named.length === 0 ? words.eachDraft : `${words.eachDraft}: ${named.join(', ')}`;
  }
  const owner = drafts.find(({ draft }) => draft.id === question.draftId);
  const section = owner?.sections.find((candidate) => candidate.id === question.sectionId);
  return [owner?.draft.shortTitle, section && sectionText(section)].filter(Boolean).join(': ');
}

function choicesIn({ draft, sections }: OutlinedDraft): PlaceChoice[] {
  const inDraft = sections.map((section) => ({
    value: `section:${section.id}`,
    text: `${draft.shortTitle}: ${sectionText(section)}`,
  }));
  return [{ value: `draft:${draft.id}`, text: draft.shortTitle }, ...inDraft];
}

function sectionText({ number, title }: Section): string {
  return number === null ? title : `${number} ${title}`;
}
