import { foldForSearch, norwegianSortKey } from '../../shared/language/sorting.js';
import type { BehindRow, BodyRow } from '../model/body-source.js';
import type { SummaryRows } from '../summary-source.js';
import type { CountedBody } from './counted-body.js';

/** That a body endorses the answer of another: of one draft, or (null) all that the other says. */
export interface Endorsement {
  readonly key: string;
  readonly draftId: string | null;
}

type KnownAs = Pick<BehindRow, 'invitationId' | 'organisationId'>;

const UNKNOWN: KnownAs = { invitationId: null, organisationId: null };

type Rows = Pick<SummaryRows, 'bodies' | 'behind' | 'categories'>;

/**
 * Who stands behind each answer that counts, and who endorses whom. What a private person says is said by that person alone,
 * whoever it is signed for.
 */
export class AnsweringBodies {
  /** In the order of the register. */
  readonly categories: readonly string[];
  private readonly ofInvitation = new Map<string, CountedBody>();
  private readonly byName = new Map<string, CountedBody | null>();
  private readonly byOrganisation = new Map<string, CountedBody>();
  private readonly others = new Map<string, CountedBody>();
  private readonly behindVersion = new Map<string, readonly CountedBody[]>();
  private readonly endorsers = new Map<string, Endorsement[]>();
  private readonly endorsed = new Map<string, Endorsement[]>();
  private readonly categoryOf: ReadonlyMap<string, string>;

  constructor(rows: Rows) {
    this.categories = [...new Set(rows.categories.map(({ category }) => category))];
    this.categoryOf = firstOf(rows.categories.map(({ bodyId, category }) => [bodyId, category] as const));
    for (const row of rows.bodies) this.list(row);
    const known = new Map(rows.behind.map((row) => [`${row.versionId} ${row.name}`, row]));
    for (const row of rows.bodies) if (row.state === 'submitted') this.stand(row, known);
    for (const row of rows.bodies) if (row.state === 'submitted') this.endorse(row);
  }

  /** The body at its place in the hearing, or undefined for one that is not there. */
  at(invitationId: string): CountedBody | undefined {
    return this.ofInvitation.get(invitationId);
  }

  /** The body that gave the answer, and then those that it is given for. */
  behind(versionId: string): readonly CountedBody[] {
    return this.behindVersion.get(versionId) ?? [];
  }

  /** A body by its key, wherever it is named. */
  find(key: string): CountedBody | undefined {
    return this.ofInvitation.get(key) ?? this.others.get(key);
  }

  /** Those that endorse what the body says of the draft (null: of what belongs to no draft). */
  endorsersOf(key: string, draftId: string | null): readonly string[] {
    return within(this.endorsers.get(key), draftId);
  }

  /** Those whose words of the draft the body endorses. */
  endorsedBy(key: string, draftId: string | null): readonly string[] {
    return within(this.endorsed.get(key), draftId);
  }

  private list(row: BodyRow): void {
    const { invitationId: key, name, sortKey, isPrivatePerson, organisationId } = row;
    if (this.ofInvitation.has(key)) return;
    const body = { key, name, sortKey, isPrivatePerson, category: this.categoryOf.get(key) ?? '' };
    this.ofInvitation.set(key, body);
    if (isPrivatePerson) return;
    const folded = foldForSearch(name);
    // Two bodies of one name are nobody that a name alone can mean.
    this.byName.set(folded, this.byName.has(folded) ? null : body);
    if (organisationId !== null) this.byOrganisation.set(organisationId, body);
  }

  private stand(row: BodyRow, known: ReadonlyMap<string, Rows['behind'][number]>): void {
    const own = this.ofInvitation.get(row.invitationId);
    if (!own || row.versionId === null) return;
    const { versionId } = row;
    const named = own.isPrivatePerson ? [] : row.onBehalfOf;
    const others = named.map((name) => this.named(name, known.get(`${versionId} ${name}`) ?? UNKNOWN));
    this.behindVersion.set(versionId, [...new Map([own, ...others].map((body) => [body.key, body])).values()]);
  }

  private named(name: string, known: KnownAs): CountedBody {
    const listed = this.listed(name, known);
    if (listed) return listed;
    const { organisationId } = known;
    const key = keyOf(name, known);
    const before = this.others.get(key);
    if (before) return before;
    const category = this.categoryOf.get(organisationId ?? '') ?? '';
    const body = { key, name, sortKey: norwegianSortKey(name), category, isPrivatePerson: false };
    this.others.set(key, body);
    return body;
  }

  /** The body of the hearing that a name is: as it was chosen, by what the register knows, or by the name alone. */
  private listed(name: string, { invitationId, organisationId }: KnownAs): CountedBody | null | undefined {
    const chosen = this.ofInvitation.get(invitationId ?? '');
    if (chosen) return chosen;
    return organisationId === null ? this.byName.get(foldForSearch(name)) : this.byOrganisation.get(organisationId);
  }

  /** All behind an answer that endorses another endorse it. */
  private endorse(row: BodyRow): void {
    const other = this.endorsedIn(row);
    if (!other || row.versionId === null) return;
    for (const { key } of this.behind(row.versionId)) {
      if (key === other.key) continue;
      add(this.endorsers, other.key, { key, draftId: row.draftId });
      add(this.endorsed, key, { key: other.key, draftId: row.draftId });
    }
  }

  private endorsedIn({ replyKind, endorsesInvitationId, endorsesName }: BodyRow): CountedBody | null | undefined {
    if (replyKind !== 'endorses') return null;
    if (endorsesInvitationId !== null) return this.find(endorsesInvitationId);
    return this.byName.get(foldForSearch(endorsesName ?? ''));
  }
}

/** A body that was never listed may have a place in the hearing all the same, by which others may endorse it. */
function keyOf(name: string, { invitationId, organisationId }: KnownAs): string {
  if (invitationId !== null) return invitationId;
  return organisationId === null ? `name:${foldForSearch(name)}` : `organisation:${organisationId}`;
}

function within(endorsements: readonly Endorsement[] | undefined, draftId: string | null): readonly string[] {
  return (endorsements ?? []).flatMap(({ key, draftId: only }) => (only === null || only === draftId ? [key] : []));
}

function add(map: Map<string, Endorsement[]>, key: string, endorsement: Endorsement): void {
  map.set(key, [...(map.get(key) ?? []), endorsement]);
}

function firstOf(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map([...entries].reverse());
}
