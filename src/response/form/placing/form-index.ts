import { LANGUAGES } from '../../../shared/language/words.js';
import { answerSheetOf, type SheetField } from '../../answer-sheet.js';
import { choiceText } from '../../choice-text.js';
import { choicesOf } from '../../typing/typed-value.js';
import { rowKeyOf, type RowKey } from '../form-key.js';
import { formWords } from '../form.words.js';
import { headingOf, responseFormOf, type FormOutline } from '../response-form.js';
import { fold, plain } from './fold.js';

/** A place of the form with what it is known by. */
export interface KnownPlace {
  readonly field: SheetField;
  readonly key: RowKey;
  readonly draftTitle: string | null;
  /** What its row is called in the form itself, in every language, as `plain` has it. */
  readonly headings: ReadonlySet<string>;
  /** The same, and whatever else of ours stands in its row. */
  readonly own: ReadonlySet<string>;
}

/** All that one must know of a hearing to say where what stands in a form belongs. Made once for each reading. */
export class FormIndex {
  readonly places: readonly KnownPlace[];
  readonly drafts: readonly { readonly id: string; readonly titles: readonly string[] }[];
  private readonly byKey: ReadonlyMap<string, KnownPlace>;
  private readonly ours: ReadonlySet<string>;

  constructor(readonly outline: FormOutline) {
    const parts = answerSheetOf(outline);
    this.drafts = outline.drafts.map(({ draft }) => ({
      id: draft.id,
      titles: [fold(draft.title), fold(draft.shortTitle)],
    }));
    this.places = parts.flatMap(({ draft, fields }) =>
      fields.map((field) => knownPlace(field, draft?.title ?? null, outline.consultation.id)),
    );
    this.byKey = new Map(this.places.map((place) => [place.key.place, place]));
    this.ours = new Set(LANGUAGES.flatMap((language) => textsOf(outline, language)).map(plain));
  }

  placeOf(key: RowKey): KnownPlace | undefined {
    return this.byKey.get(key.place);
  }

  at(place: string | null): KnownPlace | undefined {
    return this.places.find((known) => known.field.place === place);
  }

  /** True for a text that the form itself prints outside its rows, in any language. */
  isOurs(text: string): boolean {
    return this.ours.has(plain(text));
  }

  /** True for the heading over what is about the hearing as a whole. */
  isWhole(text: string): boolean {
    return LANGUAGES.some((language) => plain(formWords[language].whole) === plain(text));
  }

  /** True for what stands before the number of a form. */
  isIdentityLabel(text: string): boolean {
    return text === '' || LANGUAGES.some((language) => plain(formWords[language].identity('')) === text);
  }

  /** The draft that a heading is the title of. */
  draftNamed(text: string): string | null {
    const folded = fold(text);
    return this.drafts.find(({ titles }) => folded !== '' && titles.includes(folded))?.id ?? null;
  }
}

/** The stored choice that somebody named in any language, or null when the place does not offer it. */
export function choiceNamed(field: SheetField, spoken: string): string | null {
  const wanted = plain(spoken);
  if (wanted === '') return null;
  const named = (choice: string): boolean =>
    LANGUAGES.some((language) => plain(choiceText(field.kind, choice, language)) === wanted);
  return choicesOf(field).find(named) ?? null;
}

function knownPlace(field: SheetField, draftTitle: string | null, consultationId: string): KnownPlace {
  const headings = LANGUAGES.map((language) => headingOf(field, language));
  const own = LANGUAGES.flatMap((language) => [
    ...headings,
    ...headings.map((heading) => `${heading} ${field.help ?? ''}`),
    draftTitle ?? formWords[language].whole,
  ]);
  return {
    field,
    key: rowKeyOf(field, consultationId),
    draftTitle,
    headings: new Set(headings.map(plain)),
    own: new Set(own.map(plain)),
  };
}

function textsOf(outline: FormOutline, language: (typeof LANGUAGES)[number]): readonly string[] {
  const words = formWords[language];
  const form = responseFormOf(outline, language);
  const own = [
    words.about,
    words.answers,
    words.whole,
    words.key,
    words.draft,
    words.heading,
    words.choice,
    words.text,
  ];
  return [...own, words.prompt, form.title, ...form.introduction, words.identity(form.identity)];
}
