import type { BodyList } from '../body-list.js';
import type { AnsweringBodies } from '../counting/answering-bodies.js';
import { withEndorsers } from '../counting/opinions.js';
import type { SummaryRows } from '../summary-source.js';
import type { ChangedEdition, Finding } from '../summary.model.js';
import { grouped } from './grouped.js';
import type { PlacementRow } from './placement-source.js';

interface FindingMatter {
  readonly rows: Pick<SummaryRows, 'placements'>;
  readonly list: BodyList;
  readonly answering: AnsweringBodies;
  readonly draftIds: ReadonlySet<string>;
}

const NONE: readonly PlacementRow[] = [];

/** The comments by the place where they stand, each as the summary tells of it. */
export class Findings {
  private readonly byPlace: ReadonlyMap<string, readonly PlacementRow[]>;
  /** Who stands behind an answer, as far as a draft is concerned: the same list for all its comments there. */
  private readonly behind = new Map<string, readonly string[]>();

  constructor(private readonly matter: FindingMatter) {
    this.byPlace = grouped(matter.rows.placements, (row) => row.place);
  }

  rowsAt(place: string): readonly PlacementRow[] {
    return this.byPlace.get(place) ?? NONE;
  }

  at(place: string, draftId: string | null): readonly Finding[] {
    return this.rowsAt(place).map((row) => this.finding(row, draftId));
  }

  /** Field by field: taken apart and put together again, twenty thousand rows cost five times as much. */
  private finding(row: PlacementRow, partDraftId: string | null): Finding {
    const body = this.matter.list.find(row.invitationId);
    return {
      placementId: row.placementId,
      commentId: row.commentId,
      responseId: row.responseId,
      versionId: row.versionId,
      sourceId: row.sourceId,
      startOffset: row.startOffset,
      endOffset: row.endOffset,
      text: row.text,
      page: row.page,
      source: row.source,
      body: body?.name ?? '',
      category: body?.category ?? '',
      invitationId: row.invitationId,
      isPrivatePerson: body?.isPrivatePerson ?? false,
      bodiesBehind: this.bodiesBehind(row.versionId, partDraftId),
      stance: row.stance,
      tags: row.tags.map(({ name }) => name),
      tagIds: row.tags.map(({ tagId }) => tagId),
      decision: row.decision,
      reason: row.reason,
      decidedBy: row.decidedBy,
      change: row.change,
      changeEdition: this.changedIn(row.edition),
    };
  }

  private bodiesBehind(versionId: string, draftId: string | null): readonly string[] {
    const cacheKey = `${versionId} ${draftId ?? ''}`;
    const known = this.behind.get(cacheKey);
    if (known) return known;
    const { answering } = this.matter;
    const own = answering.behind(versionId).map(({ key }) => key);
    const behind = withEndorsers(own, draftId, answering).flatMap((key) => answering.find(key) ?? []);
    const names = behind.filter((body, index) => index === 0 || !body.isPrivatePerson).map(({ name }) => name);
    this.behind.set(cacheKey, names);
    return names;
  }

  private changedIn(edition: PlacementRow['edition']): ChangedEdition | null {
    if (edition === null) return null;
    const { editionId, number, draft, draftId, hearing } = edition;
    return { editionId, number: Number(number), draft, round: this.matter.draftIds.has(draftId) ? null : hearing };
  }
}
