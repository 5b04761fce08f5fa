import { resemblance, type Fingerprint } from './fingerprint.js';

/** A text that joins at this resemblance belongs to the family of the text it is most like. */
export const JOINS_AT = 0.45;

/**
 * A text that is this much like two families makes them one. Above a half, so that a letter put together of two templates
 * never makes one family of both: it can be this much like only one of them.
 */
export const UNITES_AT = 0.6;

/** How many of one family stand on a shelf: a thousand copies of a template cost no more to look through than these. */
const MOST_ON_SHELF = 3;
/** A band that so many stand in is a courtesy or a heading; those that are alike meet in others too. */
const FULL_SHELF = 64;
/** How many are compared with a new text, those it shares most bands with first. */
const MOST_COMPARED = 12;

/** A text that has its family from before. */
export interface KnownText {
  readonly id: string;
  readonly familyId: string;
}

/**
 * Sorts texts into families of those that say the same, or nearly. One after the other, in the order they came: each is
 * compared only with those it shares a band with, so that the time grows as the number of texts does. Holds no text, only
 * fingerprints. A text that is like no other is a family of its own, by its own id.
 */
export class FamilyFinder {
  /** Most hold one text alone, which is kept without a list around it: there are a million of them. */
  private readonly shelves = new Map<number, string | readonly string[]>();
  private readonly byDigest = new Map<string, string>();
  private readonly pairs = new Map<string, Uint32Array>();
  private readonly familyIds = new Map<string, string>();
  private readonly united = new Map<string, string>();

  /** Puts a text that is sorted already on one of its shelves. */
  shelve({ id, familyId }: KnownText, at: { readonly band?: number; readonly digest?: string }): void {
    this.familyIds.set(id, familyId);
    if (at.digest !== undefined && !this.byDigest.has(at.digest)) this.byDigest.set(at.digest, id);
    if (at.band !== undefined) this.putOn(at.band, id);
  }

  /** Those that a text is to be compared with; the fingerprints of those shelved before must be learnt first. */
  likely({ digest, bands }: Fingerprint): readonly string[] {
    const same = this.byDigest.get(digest);
    if (same !== undefined) return [same];
    const met = new Map<string, number>();
    for (const band of bands) {
      for (const id of this.standingOn(band)) met.set(id, (met.get(id) ?? 0) + 1);
    }
    // Equal counts stay in the order they were met, which is the order the texts came in.
    return [...met]
      .sort(([, left], [, right]) => right - left)
      .slice(0, MOST_COMPARED)
      .map(([id]) => id);
  }

  learn(id: string, { pairs }: Pick<Fingerprint, 'pairs'>): void {
    this.pairs.set(id, pairs);
  }

  /** Sorts a new text in and gives the shelves it now stands on; a family of many is not put on them for ever. */
  add(id: string, fingerprint: Fingerprint): readonly number[] {
    const like = this.mostLike(fingerprint);
    const familyId = like[0]?.familyId ?? id;
    this.familyIds.set(id, familyId);
    this.learn(id, fingerprint);
    if (!this.byDigest.has(fingerprint.digest)) this.byDigest.set(fingerprint.digest, id);
    for (const other of like.slice(1)) this.unite(other.familyId, familyId);
    return fingerprint.bands.filter((band) => this.putOn(band, id));
  }

  familyOf(id: string): string {
    let familyId = this.familyIds.get(id) ?? id;
    for (let next = this.united.get(familyId); next !== undefined; next = this.united.get(familyId)) familyId = next;
    return familyId;
  }

  /** The families that have become part of another, each with the one it now is. */
  get unions(): readonly { readonly from: string; readonly to: string }[] {
    return [...this.united.keys()].map((from) => ({ from, to: this.familyOf(from) }));
  }

  /** The families that a text belongs to, the most alike first: one, or several that it makes one. */
  private mostLike(fingerprint: Fingerprint): readonly { readonly familyId: string; readonly alike: number }[] {
    const best = new Map<string, number>();
    for (const id of this.likely(fingerprint)) {
      const alike = this.isSame(id, fingerprint) ? 1 : resemblance(this.pairs.get(id) ?? EMPTY, fingerprint.pairs);
      const familyId = this.familyOf(id);
      if (alike >= JOINS_AT && alike > (best.get(familyId) ?? 0)) best.set(familyId, alike);
    }
    return [...best]
      .map(([familyId, alike]) => ({ familyId, alike }))
      .sort((left, right) => right.alike - left.alike)
      .filter(({ alike }, index, [first]) => index === 0 || (alike >= UNITES_AT && (first?.alike ?? 0) >= UNITES_AT));
  }

  private isSame(id: string, { digest }: Fingerprint): boolean {
    return this.byDigest.get(digest) === id;
  }

  private unite(from: string, to: string): void {
    if (from !== to) this.united.set(from, to);
  }

  /** False when enough of the text's family stand there, or enough of all. */
  private putOn(band: number, id: string): boolean {
    const shelf = this.standingOn(band);
    if (shelf.length >= FULL_SHELF || shelf.includes(id)) return false;
    const familyId = this.familyOf(id);
    if (shelf.filter((other) => this.familyOf(other) === familyId).length >= MOST_ON_SHELF) return false;
    this.shelves.set(band, shelf.length === 0 ? id : [...shelf, id]);
    return true;
  }

  private standingOn(band: number): readonly string[] {
    const shelf = this.shelves.get(band) ?? NOBODY;
    return typeof shelf === 'string' ? [shelf] : shelf;
  }
}

const NOBODY: readonly string[] = [];
const EMPTY = new Uint32Array();
