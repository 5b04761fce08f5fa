import { norwegianSortKey } from '../shared/language/sorting.js';
import type { LanguageForm } from '../shared/language/words.js';
import type { Expansion, ListedUnder, PrintedLine, RecipientCandidate, RecipientTarget } from './recipients.js';

/** That a body or a group stands in a category of the host. */
export interface ListingRow {
  readonly categoryId: string;
  readonly category: string;
  readonly categoryPosition: number;
  readonly organisationId: string | null;
  readonly groupId: string | null;
  readonly name: string;
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  /** The name of the group that passes letters on to this one. */
  readonly through: string | null;
}

export interface MemberRow {
  readonly groupId: string;
  readonly organisationId: string;
}

export interface BodyRow {
  readonly id: string;
  readonly name: string;
  readonly sortKey: string;
  readonly languageForm: LanguageForm;
  readonly email: string | null;
}

/** What a host has in the register, as far as recipients go. Only active bodies. */
export interface RecipientPages {
  readonly listings: readonly ListingRow[];
  readonly groups: readonly GroupRow[];
  readonly members: readonly MemberRow[];
  readonly bodies: readonly BodyRow[];
  readonly groupContacts: readonly { readonly groupId: string; readonly email: string }[];
  /** The body that each merged one went into. */
  readonly merged: readonly { readonly id: string; readonly intoId: string }[];
}

type Recipient = Omit<RecipientCandidate, 'listedUnder'>;

/** The heading under which is printed what was chosen outside every category. */
const UNLISTED = 'Andre';
const LAST_POSITION = 9999;

/** Collects what was chosen: who is behind it, and under which lines. */
export class RecipientBook {
  private readonly candidates = new Map<string, { recipient: Recipient; under: Map<string, ListedUnder> }>();
  private readonly lines = new Map<string, PrintedLine>();
  private readonly through = new Map<string, { group: string; through: string }>();
  private readonly bodies: ReadonlyMap<string, BodyRow>;
  private readonly groups: ReadonlyMap<string, GroupRow>;
  private readonly emails: ReadonlyMap<string, string>;
  private readonly mergedInto: ReadonlyMap<string, string>;

  constructor(private readonly pages: RecipientPages) {
    this.bodies = new Map(pages.bodies.map((body) => [body.id, body]));
    this.groups = new Map(pages.groups.map((group) => [group.id, group]));
    // The address for hearings stands last, so that it is the one that counts.
    this.emails = new Map(pages.groupContacts.map((contact) => [contact.groupId, contact.email]));
    this.mergedInto = new Map(pages.merged.map(({ id, intoId }) => [id, intoId]));
  }

  add({ kind, targetId }: RecipientTarget): void {
    const id = kind === 'organisation' ? (this.mergedInto.get(targetId) ?? targetId) : targetId;
    const places = this.pages.listings.filter((listing) => idOf(listing, kind) === id);
    for (const listing of places) this.addListed(listing);
    if (places.length === 0) this.addUnlisted(kind, id);
  }

  expansion(): Expansion {
    const candidates = [...this.candidates.values()].map(({ recipient, under }) => ({
      ...recipient,
      listedUnder: [...under.values()],
    }));
    return { candidates, lines: [...this.lines.values()], reachedThrough: [...this.through.values()] };
  }

  private addListed({ category, categoryPosition, name, groupId, organisationId }: ListingRow): void {
    const place = { category, categoryPosition, listedName: name };
    if (groupId !== null) this.addGroup(groupId, place);
    if (organisationId !== null) this.addBody(organisationId, place);
  }

  private addUnlisted(kind: RecipientTarget['kind'], id: string): void {
    if (kind === 'category') return;
    const name = (kind === 'group' ? this.groups : this.bodies).get(id)?.name;
    if (name === undefined) return;
    const known = this.pages.listings.find(({ category }) => category === UNLISTED);
    const categoryPosition = known?.categoryPosition ?? LAST_POSITION;
    const place = { category: UNLISTED, categoryPosition, listedName: name };
    if (kind === 'group') this.addGroup(id, place);
    else this.addBody(id, place);
  }

  private addGroup(groupId: string, place: ListedUnder): void {
    const group = this.groups.get(groupId);
    if (!group) return;
    this.print(place);
    if (group.through !== null) {
      this.through.set(groupId, { group: group.name, through: group.through });
      return;
    }
    const members = this.pages.members.filter((member) => member.groupId === groupId);
    for (const member of members) this.collectBody(member.organisationId, place);
    if (members.length === 0) this.collectGroup(group, place);
  }

  private addBody(organisationId: string, place: ListedUnder): void {
    if (!this.bodies.has(organisationId)) return;
    this.print(place);
    this.collectBody(organisationId, place);
  }

  private collectBody(organisationId: string, place: ListedUnder): void {
    const body = this.bodies.get(organisationId);
    if (!body) return;
    const { id, ...rest } = body;
    this.collect({ organisationId: id, groupId: null, ...rest }, place);
  }

  private collectGroup({ id, name }: GroupRow, place: ListedUnder): void {
    const email = this.emails.get(id) ?? null;
    const sortKey = norwegianSortKey(name);
    this.collect({ organisationId: null, groupId: id, name, sortKey, languageForm: 'nb', email }, place);
  }

  private collect(recipient: Recipient, place: ListedUnder): void {
    const key = `${recipient.organisationId ?? ''} ${recipient.groupId ?? ''}`;
    const known = this.candidates.get(key) ?? { recipient, under: new Map<string, ListedUnder>() };
    known.under.set(JSON.stringify([place.category, place.listedName]), place);
    this.candidates.set(key, known);
  }

  private print({ category, categoryPosition, listedName }: ListedUnder): void {
    const line = { category, categoryPosition, name: listedName, sortKey: norwegianSortKey(listedName) };
    this.lines.set(JSON.stringify([category, listedName]), line);
  }
}

function idOf(listing: ListingRow, kind: RecipientTarget['kind']): string | null {
  const ids = { category: listing.categoryId, group: listing.groupId, organisation: listing.organisationId };
  return ids[kind];
}
