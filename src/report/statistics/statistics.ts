import { COVERAGE, type Coverage } from '../../response/coverage/coverage.rules.js';
import type { BodyOutcome, PlaceKind, StanceCounts, SummaryBody, SummaryModel, ThemeTotal } from '../summary.model.js';
import { responseRate, type ResponseRate } from './response-rate.js';

/** How the invited bodies of one category have answered one draft. */
export interface CoverageCell {
  readonly answered: number;
  readonly kinds: Readonly<Record<Coverage, number>>;
}

export interface CoverageRow {
  /** Null for all of them; empty for those that stand in no category. */
  readonly category: string | null;
  readonly asked: number;
  /** In the order of the columns. */
  readonly cells: readonly CoverageCell[];
}

/** Categories × drafts, of the invited bodies. A hearing without drafts has one column, the hearing as a whole. */
export interface CoverageMatrix {
  readonly columns: readonly { readonly draftId: string | null; readonly title: string }[];
  readonly all: CoverageRow;
  readonly rows: readonly CoverageRow[];
}

/** Where the bodies stand in one place of a part. */
export interface StanceRow {
  readonly key: string;
  readonly kind: PlaceKind | 'part';
  readonly title: string;
  readonly stances: StanceCounts;
}

/** A part that bodies have said something of: first as a whole, and then place by place. */
export interface PartStances {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly StanceRow[];
}

/** The hearing in figures. All of them are bodies; nobody is named. */
export interface Statistics {
  readonly figures: SummaryModel['figures'];
  readonly rate: ResponseRate | null;
  readonly coverage: CoverageMatrix;
  readonly stances: readonly PartStances[];
  readonly questions: SummaryModel['questions'];
  /** Those that most have spoken of first. */
  readonly themes: readonly ThemeTotal[];
  /** The parts that themes are counted in, by their keys. */
  readonly parts: readonly { readonly key: string; readonly title: string }[];
}

const NOT_ANSWERED: readonly Coverage[] = ['silent', 'notMentioned'];

/** The statistics of a summary, live or as it was issued. */
export function statistics(model: SummaryModel): Statistics {
  const shortTitles = new Map(model.drafts.map(({ draftId, shortTitle }) => [`draft:${draftId}`, shortTitle]));
  return {
    figures: model.figures,
    rate: responseRate(model),
    coverage: coverageMatrix(model),
    stances: model.parts.flatMap((part) => {
      const rows = [
        { key: part.key, kind: 'part', title: part.title, stances: part.stances } as const,
        ...part.places.map(({ key, kind, title, stances }) => ({ key, kind, title, stances })),
      ].filter(({ stances }) => bodiesIn(stances) > 0);
      return rows.length === 0 ? [] : [{ key: part.key, title: part.title, rows }];
    }),
    questions: model.questions.filter(({ rows }) => rows.some(({ bodies }) => bodies > 0)),
    themes: [...model.themes].sort((left, right) => right.bodies - left.bodies),
    parts: model.parts.map(({ key, title }) => ({ key, title: shortTitles.get(key) ?? title })),
  };
}

/** How many bodies stand anywhere. */
export function bodiesIn(stances: StanceCounts): number {
  return Object.values(stances).reduce((sum, count) => sum + count, 0);
}

function coverageMatrix({ bodies, drafts, title }: SummaryModel): CoverageMatrix {
  const invited = bodies.filter((body) => body.isInvited && !body.isPrivatePerson);
  const columns =
    drafts.length === 0
      ? [{ draftId: null, title }]
      : drafts.map(({ draftId, shortTitle }) => ({ draftId, title: shortTitle }));
  const rowOf = (category: string | null): CoverageRow => {
    const asked = category === null ? invited : invited.filter((body) => body.category === category);
    return { category, asked: asked.length, cells: columns.map(({ draftId }) => cellOf(asked, draftId)) };
  };
  return { columns, all: rowOf(null), rows: [...new Set(invited.map(({ category }) => category))].map(rowOf) };
}

function cellOf(bodies: readonly SummaryBody[], draftId: string | null): CoverageCell {
  const kinds = Object.fromEntries(COVERAGE.map((kind) => [kind, 0])) as Record<Coverage, number>; // reason: fromEntries forgets its keys
  for (const body of bodies) kinds[coverageOf(body, draftId)] += 1;
  const without = NOT_ANSWERED.reduce((sum, kind) => sum + kinds[kind], 0);
  return { answered: bodies.length - without, kinds };
}

function coverageOf({ outcome, drafts }: SummaryBody, draftId: string | null): Coverage {
  if (draftId === null) return asCoverage(outcome);
  return drafts.find((draft) => draft.draftId === draftId)?.coverage ?? 'silent';
}

/** An answer that was taken back is none. */
function asCoverage(outcome: BodyOutcome): Coverage {
  return outcome === 'withdrawn' ? 'silent' : outcome;
}
