import { fold, likeness, numberedHeading, plain } from './fold.js';
import type { FormIndex, KnownPlace } from './form-index.js';

/** From here on a heading is taken for that of the outline, and shown as uncertain. */
const LIKELY = 0.72;
/** The next best must be so much less alike, or nobody can tell which was meant. */
const MARGIN = 0.06;
/** With the right number, the title may be worded quite differently. */
const LIKELY_WITH_NUMBER = 0.35;
const SURE_WITH_NUMBER = 0.6;
const LONGEST_HEADING = 400;

export interface HeadingMatch {
  readonly known: KnownPlace;
  readonly certainty: 'title' | 'likely';
}

/** Words for all that has no place of its own, in forms of others. */
const EVERYTHING_ELSE = new Set(
  [
    'Generelle merknader',
    'Generelle kommentarer',
    'Generelle innspill',
    'Generelt',
    'Andre merknader',
    'Andre kommentarer',
    'Andre innspill',
    'Annet',
    'Anna',
    'Øvrige merknader',
    'Øvrig',
    'Alt annet',
    'Other comments',
    'General comments',
  ].map(fold),
);

/**
 * The place that a row heading of somebody else's form means: by title, by number with a title that is not against it, or by
 * a title that is nearly the same. Null when nothing is, or when two places are it equally.
 */
export function matchHeading(heading: string, draftId: string | null, index: FormIndex): HeadingMatch | null {
  if (heading.trim() === '' || heading.length > LONGEST_HEADING) return null;
  const near = draftId === null ? index.places : index.places.filter(({ field }) => field.draftId === draftId);
  return (
    byTitle(heading, near) ??
    byTitle(heading, index.places) ??
    byNumber(heading, near) ??
    byLikeness(heading, near) ??
    everythingElse(heading, draftId, index)
  );
}

/** True when a row's heading says more than the outline's own, so that it is kept beside the answer. */
export function saysMore(heading: string, { own }: KnownPlace): boolean {
  const said = [fold(heading), fold(numberedHeading(heading).title)].filter((text) => text !== '');
  const known = [...own].map(fold);
  return said.length > 0 && !said.some((text) => known.some((each) => each.includes(text)));
}

function byTitle(heading: string, places: readonly KnownPlace[]): HeadingMatch | null {
  const wanted = new Set([fold(heading), fold(numberedHeading(heading).title)].filter((text) => text !== ''));
  const number = numberedHeading(heading).number;
  const said = plain(heading);
  const found = places.filter(({ field, headings }) => {
    if (headings.has(said)) return true;
    const own = ownHeading(field.label);
    return field.label !== '' && (wanted.has(own.whole) || (wanted.has(own.title) && own.title !== ''));
  });
  const numbered = found.filter(({ field }) => number !== null && ownHeading(field.label).number === number);
  const known = only(found) ?? only(numbered) ?? only(drafts(heading, places));
  return known ? { known, certainty: 'title' } : null;
}

/** A row with the title of a draft is about the draft as a whole. */
function drafts(heading: string, places: readonly KnownPlace[]): readonly KnownPlace[] {
  const wanted = fold(heading);
  return places.filter(({ field, draftTitle }) => field.kind === 'draft' && fold(draftTitle ?? '') === wanted);
}

function byNumber(heading: string, places: readonly KnownPlace[]): HeadingMatch | null {
  const { number, title, counts } = numberedHeading(heading);
  if (number === null) return null;
  const numbered = places.filter(({ field }) => {
    const isCounted = counts === 'either' || (counts === 'questions') === (field.questionId !== null);
    return isCounted && ownHeading(field.label).number === number;
  });
  const known = only(numbered);
  if (!known) return null;
  if (title === '') return { known, certainty: counts === 'either' ? 'likely' : 'title' };
  const ratio = likeness(fold(title), ownHeading(known.field.label).title);
  if (ratio < LIKELY_WITH_NUMBER) return null;
  return { known, certainty: ratio >= SURE_WITH_NUMBER ? 'title' : 'likely' };
}

function byLikeness(heading: string, places: readonly KnownPlace[]): HeadingMatch | null {
  const { title, number } = numberedHeading(heading);
  const wanted = fold(title);
  if (wanted.length < 4) return null;
  const ranked = places
    .filter(({ field }) => field.label !== '' && !contradicts(number, ownHeading(field.label).number))
    .map((known) => ({ known, ratio: likeness(wanted, ownHeading(known.field.label).title) }))
    .sort((left, right) => right.ratio - left.ratio);
  // What stands whole in two titles tells neither of them.
  if (ranked.filter(({ known }) => holdsWords(ownHeading(known.field.label).title, wanted)).length > 1) return null;
  const [best, next] = ranked;
  if (!best || best.ratio < LIKELY || (next && best.ratio - next.ratio < MARGIN)) return null;
  return { known: best.known, certainty: 'likely' };
}

function holdsWords(title: string, wanted: string): boolean {
  const words = new Set(title.split(' '));
  return wanted.split(' ').every((word) => words.has(word));
}

function everythingElse(heading: string, draftId: string | null, index: FormIndex): HeadingMatch | null {
  if (!EVERYTHING_ELSE.has(fold(heading))) return null;
  const known = index.places.find(({ field }) =>
    draftId === null ? field.kind === 'consultation' : field.kind === 'draft' && field.draftId === draftId,
  );
  return known ? { known, certainty: 'likely' } : null;
}

function contradicts(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function ownHeading(label: string): { readonly whole: string; readonly title: string; readonly number: string | null } {
  const { number, title } = numberedHeading(label);
  return { whole: fold(label), title: fold(title), number };
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
