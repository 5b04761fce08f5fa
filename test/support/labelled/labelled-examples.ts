import type { Example, Ground, GroundPlace } from '../../../src/analysis/suggestion/model/suggestion-model.js';
import type { LabelledComment, LabelledHearing, LabelledLetter } from './labelled-set.js';

/** A comment as the model learns it, with what the set knows beside. */
export interface LabelledExample extends Example {
  readonly comment: LabelledComment;
}

/** The hearing of the set as a model starts from it. */
export function groundOf({ drafts, tags }: LabelledHearing): Ground {
  const whole = { draftKey: null, text: '' };
  return {
    places: [
      { key: 'consultation', kind: 'consultation', title: 'Høringen som helhet', ...whole },
      { key: 'allDrafts', kind: 'allDrafts', title: 'Alle utkast', ...whole },
      ...drafts.flatMap((draft) => [
        { key: placeKeyOf(draft.key), kind: 'draft' as const, title: draft.title, ...whole },
        ...draft.sections.map((section): GroundPlace => ({
          key: placeKeyOf(`${draft.key}/${section.key}`),
          kind: 'section',
          draftKey: placeKeyOf(draft.key),
          title: section.title,
          text: section.text,
        })),
      ]),
    ],
    tags: tags.map(({ key, name, definition, example }) => ({ key, name, definition, example })),
  };
}

/** The key of a place of the set as the model has it: `draft:rus`, `section:rus/lar`, `allDrafts`, `consultation`. */
function placeKeyOf(place: string): string {
  if (place === 'allDrafts' || place === 'consultation') return place;
  return place.includes('/') ? `section:${place}` : `draft:${place}`;
}

/** The key of the draft that a section is in; any other key as it is. */
export function topKeyOf(key: string): string {
  return key.startsWith('section:') ? key.replace(/^section:([^/]+)\/.*$/, 'draft:$1') : key;
}

/**
 * The comments of a letter as they are met by a person who reads it from the top: each with the headings above it, and
 * the comments before it as neighbours that stand placed already.
 */
export function examplesOf(letter: LabelledLetter): readonly LabelledExample[] {
  const headings: { readonly level: number; readonly text: string }[] = [];
  const examples: LabelledExample[] = [];
  for (const passage of letter.passages) {
    if (passage.kind === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= passage.level) headings.pop();
      headings.push(passage);
    }
    if (passage.kind === 'comment') {
      const above = headings.map(({ text }) => text);
      examples.push(exampleOf(letter, passage, above, examples));
    }
  }
  return examples;
}

function exampleOf(
  letter: LabelledLetter,
  comment: LabelledComment,
  headings: readonly string[],
  before: readonly LabelledExample[],
): LabelledExample {
  return {
    id: `${letter.id} ${before.length + 1}`,
    passage: {
      text: comment.text,
      headings,
      sourceTitle: letter.title,
      language: comment.language,
      neighbours: before.map(({ places, passage }, index) => ({
        distance: index - before.length,
        places,
        headings: passage.headings,
      })),
    },
    places: comment.places.map(placeKeyOf),
    tags: comment.tags,
    comment,
  };
}
