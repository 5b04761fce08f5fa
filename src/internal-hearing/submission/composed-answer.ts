import type { SheetField, SheetPart } from '../../response/answer-sheet.js';
import { normalisedText } from '../../response/typing/typed-value.js';

/** What of a passage goes into an answer. */
export interface ComposedPassage {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

/** What the umbrella says at one place: its passages in their order, and what it chose. */
export interface SaidAtPlace {
  readonly place: string;
  readonly passages: readonly ComposedPassage[];
  readonly choice: string | null;
}

/** Where in the text of a field a passage stands, in UTF-16 units. */
export interface Stretch {
  readonly passageId: string;
  readonly passageVersion: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One field of the outer answer as it would be filled in. */
export interface ComposedField {
  readonly field: SheetField;
  readonly text: string;
  readonly choice: string | null;
  readonly stretches: readonly Stretch[];
}

/** One answer of the outer hearing: about it as a whole, or about one draft where they are answered one by one. */
export interface ComposedAnswer {
  /** Null for the hearing as a whole. */
  readonly draftId: string | null;
  /** The parts of the form that belong to it. */
  readonly parts: readonly SheetPart[];
  /** In the order of the form; places where nothing is said are left out. */
  readonly fields: readonly ComposedField[];
}

/** What the outer hearing asks, and whether each draft is answered by itself. */
export interface AskedForm {
  readonly parts: readonly SheetPart[];
  readonly isSeparate: boolean;
}

/** All answers as they would be filled in, and what has no place in the outer form. */
export interface Composition {
  readonly answers: readonly ComposedAnswer[];
  /** Places where something is said that the outer hearing does not ask about any more. */
  readonly elsewhere: readonly SaidAtPlace[];
}

const BETWEEN = '\n\n';

/**
 * Puts passages into the fields of the outer form: one answer, or one for the hearing as a whole and each draft where it
 * asks for separate answers. Every character of a field is a passage or the blank line between two.
 */
export function compose(said: readonly SaidAtPlace[], asked: AskedForm): Composition {
  const byPlace = new Map(said.map((place) => [place.place, place]));
  const scopes = asked.isSeparate
    ? asked.parts.map((part) => ({ draftId: part.draft?.id ?? null, parts: [part] }))
    : [{ draftId: null, parts: asked.parts }];
  const answers = scopes.map(({ draftId, parts }) => ({
    draftId,
    parts,
    fields: parts.flatMap((part) => part.fields).flatMap((field) => composedField(field, byPlace.get(field.place))),
  }));
  const known = new Set(asked.parts.flatMap((part) => part.fields).map(({ place }) => place));
  return { answers, elsewhere: said.filter((place) => !known.has(place.place) && saysSomething(place)) };
}

/** The passages of one place as one text, a blank line between them, with where each stands. */
export function joinPassages(passages: readonly ComposedPassage[]): {
  readonly text: string;
  readonly stretches: readonly Stretch[];
} {
  const stretches: Stretch[] = [];
  let text = '';
  for (const passage of passages) {
    const words = normalisedText(passage.text);
    if (words === '') continue;
    const start = text === '' ? 0 : text.length + BETWEEN.length;
    text = text === '' ? words : text + BETWEEN + words;
    stretches.push({
      passageId: passage.id,
      passageVersion: passage.version,
      start,
      end: start + words.length,
      text: words,
    });
  }
  return { text, stretches };
}

function composedField(field: SheetField, said: SaidAtPlace | undefined): readonly ComposedField[] {
  if (!said) return [];
  const { text, stretches } = joinPassages(said.passages);
  return text === '' && said.choice === null ? [] : [{ field, text, choice: said.choice, stretches }];
}

function saysSomething({ passages, choice }: SaidAtPlace): boolean {
  return choice !== null || joinPassages(passages).text !== '';
}
