import type { Finding, SummaryModel, SummaryPart, SummaryPlace, SummaryTheme } from '../summary.model.js';

/** Something that staff write a text about: a place of the hearing, or a theme in one. */
export interface WritingPlace {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly textVersion: number;
  readonly part: SummaryPart;
  readonly place: SummaryPlace;
  /** Null where the text is about the place itself. */
  readonly theme: SummaryTheme | null;
  /** The comments that the text rests on. */
  readonly findings: readonly Finding[];
}

/** Everything that can be written about, in the order of the summary: each part's places, and behind each its themes. */
export function writingPlaces({ parts }: Pick<SummaryModel, 'parts'>): readonly WritingPlace[] {
  return parts.flatMap((part) => part.places.flatMap((place) => placesOf(part, place)));
}

/** One of them by its key. */
export function writingPlace(model: Pick<SummaryModel, 'parts'>, key: string): WritingPlace | undefined {
  return writingPlaces(model).find((place) => place.key === key);
}

/** Every text of a summary with its key; a part and the place that stands for the whole of it have one text. */
export function writtenTexts({ parts }: Pick<SummaryModel, 'parts'>): ReadonlyMap<string, string> {
  return new Map([
    ...parts.map(({ key, text }) => [key, text] as const),
    ...writingPlaces({ parts }).map(({ key, text }) => [key, text] as const),
  ]);
}

function placesOf(part: SummaryPart, place: SummaryPlace): readonly WritingPlace[] {
  const own = { part, place, theme: null, findings: place.findings };
  return [
    { ...own, key: place.key, title: place.title, text: place.text, textVersion: place.textVersion },
    ...place.themes.map((theme): WritingPlace => {
      const ids = new Set(theme.placementIds);
      return {
        key: theme.key,
        title: theme.title,
        text: theme.text,
        textVersion: theme.textVersion,
        part,
        place,
        theme,
        findings: place.findings.filter(({ placementId }) => ids.has(placementId)),
      };
    }),
  ];
}
