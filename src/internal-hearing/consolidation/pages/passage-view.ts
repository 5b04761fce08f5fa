import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { plainTextOf } from '../../../shared/documents/marked-text/marked-text.js';
import { markedTextView, type MarkedTextView } from '../../../shared/documents/marked-text/marked-text-view.js';
import { formatClock, formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { FieldSet, type Field } from '../../../shared/web/fields.js';
import type { FieldError } from '../../../shared/web/form.js';
import { SeeOther } from '../../../shared/web/page.js';
import type { PassageInView, SourceInView } from '../consolidation.types.js';
import { benchWords } from './bench.words.js';
import { consolidationPath, placePath } from './consolidation-paths.js';
import { fateWords, goneWords } from './fate.words.js';
import { firstWords } from './first-words.js';
import { passageBase } from './passage-base.js';

/** What somebody else had saved, as the part `pages/response/parts/conflict` shows it. */
export interface ConflictView {
  readonly place: string;
  readonly stored: string;
  readonly text: string;
  readonly choice: false;
  readonly rawText: string;
  readonly rawChoice: '';
}

export const EMPTY_CONFLICT: ConflictView = {
  place: '',
  stored: '',
  text: '',
  choice: false,
  rawText: '',
  rawChoice: '',
};

/** What was typed in a passage that could not be saved: over a newer text, or with a mistake. */
export interface TypedInPassage {
  readonly passageId: string;
  readonly text: string;
  readonly reason: string;
  readonly errors: readonly FieldError[];
  /** The text that was kept beside the newer one; null where there was no conflict. */
  readonly besideId: string | null;
}

interface SourceLine {
  readonly path: string;
  readonly name: string;
  readonly text: string | false;
  readonly href: string | false;
  readonly treatment: string;
  readonly warning: string | false;
}

interface BesideView {
  readonly title: string;
  readonly blocks: readonly MarkedTextView[];
  readonly path: string;
}

/** A passage of the answer with the forms to work on it. */
export interface PassageView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly isDissent: boolean;
  readonly path: string;
  readonly version: number;
  readonly base: string;
  readonly text: Field;
  readonly reason: Field | false;
  /** The same of the form that removes it. */
  readonly removalReason: Field | false;
  readonly blocks: readonly MarkedTextView[];
  readonly changed: string;
  readonly conflict: ConflictView | false;
  readonly sources: readonly SourceLine[];
  readonly hasSources: boolean;
  readonly isToReadAgain: boolean;
  readonly beside: readonly BesideView[];
  readonly moves: readonly { readonly way: 'up' | 'down'; readonly text: string; readonly isPossible: boolean }[];
  readonly lead: string;
}

/** What the views of a place's passages are made with. */
export interface PassageGround {
  readonly consultationId: string;
  readonly language: Language;
  /** True once the organ has decided on the texts: a change then needs a reason. */
  readonly needsReason: boolean;
  readonly typed: TypedInPassage | null;
}

/** The passages of one place, in their order. */
export function passageViews(ground: PassageGround, passages: readonly PassageInView[]): readonly PassageView[] {
  return passages.map((passage, index) => {
    const isLast = index === passages.length - 1;
    return passageView(ground, passage, passageName(passage, index, ground.language), { isFirst: index === 0, isLast });
  });
}

/** «Avsnitt 2», or whose dissent it is. */
export function passageName({ dissenter }: PassageInView, index: number, language: Language): string {
  const t = benchWords[language];
  return dissenter === null ? t.passage(index + 1) : `${t.passage(index + 1)}: ${t.dissentOf(dissenter.name)}`;
}

/** The element of a passage, where links lead. */
export function passageKey(passageId: string): string {
  return `avsnitt-${passageId}`;
}

/** Back to a passage after something was done to it. */
export function toPassage(
  consultationId: string,
  place: string,
  done: { readonly passageId: string; readonly text: string },
): SeeOther {
  const address = placePath(consultationId, { place, at: passageKey(done.passageId) });
  return new SeeOther(address, { kind: 'success', text: done.text });
}

/** Somebody else's newer text in words, and as it is stored. */
export function conflictView(
  passage: Pick<PassageInView, 'id' | 'text' | 'changedAt' | 'changedByName'>,
  language: Language,
): ConflictView {
  const stored = benchWords[language].conflictStored(passage.changedByName, formatClock(passage.changedAt, language));
  const { id: place, text: rawText } = passage;
  return { place, stored, text: plainTextOf(rawText), choice: false, rawText, rawChoice: '' };
}

function passageView(
  ground: PassageGround,
  passage: PassageInView,
  name: string,
  at: { readonly isFirst: boolean; readonly isLast: boolean },
): PassageView {
  const { language, consultationId } = ground;
  const t = benchWords[language];
  const typed = ground.typed?.passageId === passage.id ? ground.typed : null;
  const path = consolidationPath(consultationId, 'avsnitt', passage.id);
  const sources = passage.sources.map((source) => sourceLine(consultationId, source, language));
  return {
    id: passage.id,
    key: passageKey(passage.id),
    name,
    isDissent: passage.kind === 'dissent',
    path,
    version: passage.version,
    base: passageBase(passage.version, typed?.besideId ?? undefined),
    ...fieldsOf(ground, passage, typed, name),
    blocks: markedTextView(passage.text, 4),
    changed: t.savedBy(passage.changedByName, formatInstant(passage.changedAt, language)),
    conflict: typed?.besideId != null && conflictView(passage, language),
    sources,
    hasSources: sources.length > 0,
    isToReadAgain: sources.some(({ warning }) => warning !== false),
    beside: passage.beside
      .filter(({ id }) => id !== typed?.besideId)
      .map((beside) => ({
        title: t.besideTitle(beside.byName, formatInstant(beside.at, language)),
        blocks: markedTextView(beside.text, 5),
        path: `${path}/sidetekster/${beside.id}/fjerning`,
      })),
    moves: [
      { way: 'up', text: t.moveUp, isPossible: !at.isFirst },
      { way: 'down', text: t.moveDown, isPossible: !at.isLast },
    ],
    lead: firstWords(passage.text),
  };
}

function fieldsOf(
  { language, needsReason }: PassageGround,
  passage: PassageInView,
  typed: TypedInPassage | null,
  name: string,
): Pick<PassageView, 'text' | 'reason' | 'removalReason'> {
  const t = benchWords[language];
  const shown = { text: typed?.text ?? passage.text, reason: typed?.reason ?? '' };
  const fields = new FieldSet(shown, typed?.errors ?? []);
  const reason = { name: 'reason', label: t.changeReason, hint: t.changeReasonHint };
  return {
    text: withId(fields.textArea({ name: 'text', label: t.text(name), rows: 6 }), passage.id),
    reason: needsReason && withId(fields.input(reason), passage.id),
    removalReason: needsReason && withId(new FieldSet({}).input(reason), `fjern-${passage.id}`),
  };
}

/** The same field with an id of its own, since each passage and each comment has one of that name. */
export function withId(field: Field, owner: string): Field {
  const id = `${field.id}-${owner}`;
  const describedBy = [field.hint !== false && `${id}-hint`, field.error !== false && `${id}-error`];
  return { ...field, id, describedBy: describedBy.filter((part) => part !== false).join(' ') || false };
}

function sourceLine(consultationId: string, source: SourceInView, language: Language): SourceLine {
  const t = benchWords[language];
  const redrawn = source.isRedrawn && t.redrawn;
  return {
    path: consolidationPath(consultationId, 'grunnlag', source.id, 'fjerning'),
    name: source.body ?? t.goneSource,
    text: source.text !== null && firstWords(source.text, 160),
    href: source.commentId !== null && consultationPath(consultationId, 'merknader', source.commentId),
    treatment: fateWords[language][source.treatment],
    warning: source.gone === null ? redrawn : goneWords[language][source.gone],
  };
}
