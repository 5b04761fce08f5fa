import type { Draft } from '../draft/draft.entity.js';
import type { ProgrammeRound } from './course-reader.js';
import type { DraftLineage } from './draft-lineage.entity.js';

/** What became of a draft, or where it came from, seen from its round. */
export interface DraftCourse {
  readonly draft: Draft;
  /** The drafts of earlier rounds that it was made from. */
  readonly from: readonly Draft[];
  /** The drafts of later rounds that it went into, each with the others that went into the same. */
  readonly into: readonly { readonly draft: Draft; readonly together: readonly Draft[] }[];
  /** The name it was published under, and the drafts that were published under the same; empty when it was not. */
  readonly publishedAs: string;
  readonly publishedWith: readonly Draft[];
  readonly ending: 'postponed' | 'dropped' | null;
  readonly note: string;
}

/** The course of every draft in the rounds that are given; what leads to a draft of another round is left out. */
export function draftCourses(
  rounds: readonly ProgrammeRound[],
  lineage: readonly DraftLineage[],
): ReadonlyMap<string, DraftCourse> {
  const drafts = new Map(rounds.flatMap((round) => round.drafts.map((draft) => [draft.id, draft] as const)));
  const found = (ids: readonly (string | null)[]): readonly Draft[] => ids.flatMap((id) => drafts.get(id ?? '') ?? []);
  const sourcesOf = (id: string): readonly Draft[] =>
    found(lineage.filter(({ toDraftId }) => toDraftId === id).map(({ fromDraftId }) => fromDraftId));
  const courseOf = (draft: Draft): DraftCourse => {
    const own = lineage.filter(({ fromDraftId }) => fromDraftId === draft.id);
    const publishedAs = own.map((row) => row.publishedAs).find((name) => name !== '') ?? '';
    const same = lineage.filter((row) => row.publishedAs !== '' && row.publishedAs === publishedAs);
    return {
      draft,
      from: sourcesOf(draft.id),
      into: found(own.map(({ toDraftId }) => toDraftId)).map((later) => ({
        draft: later,
        together: sourcesOf(later.id).filter(({ id }) => id !== draft.id),
      })),
      publishedAs,
      publishedWith: found(same.map(({ fromDraftId }) => fromDraftId)).filter(({ id }) => id !== draft.id),
      ending: endingOf(own),
      note: own.map(({ note }) => note).find((note) => note !== '') ?? '',
    };
  };
  return new Map([...drafts.values()].map((draft) => [draft.id, courseOf(draft)]));
}

/** The drafts that one can go into: those of the rounds after its own. */
export function laterDrafts(rounds: readonly ProgrammeRound[], draftId: string): readonly ProgrammeRound[] {
  const index = rounds.findIndex(({ drafts }) => drafts.some(({ id }) => id === draftId));
  return index < 0 ? [] : rounds.slice(index + 1).filter(({ drafts }) => drafts.length > 0);
}

function endingOf(rows: readonly DraftLineage[]): DraftCourse['ending'] {
  const kinds = rows.map(({ kind }) => kind);
  return kinds.find((kind) => kind === 'postponed' || kind === 'dropped') ?? null;
}
