import { CATEGORY_NAMES } from '../reference/category-names.js';
import type { BodyReference, ImportCounts, PlannedListing } from './import-plan.js';
import { idsByName } from './known-register.js';
import type { KnownRegister } from './known-register.js';
import { nameKey } from './organisation-name.js';
import type { ListRow } from './read-list.js';

interface Mention {
  readonly firstLine: number;
  readonly isGroup: boolean;
  times: number;
}

/** Which body stands in which category: told once, however often the list says it. */
export class ListingPlan {
  readonly newCategories: string[] = [];
  readonly newListings: PlannedListing[] = [];

  private readonly mentions = new Map<string, Mention>();
  private readonly categories = new Map<string, string>();
  private readonly categoriesSeen = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly knownCategories: ReadonlyMap<string, string>;

  constructor(private readonly known: KnownRegister) {
    this.knownCategories = idsByName(known.categories);
    for (const name of [...CATEGORY_NAMES, ...known.categories.values()]) this.categories.set(nameKey(name), name);
  }

  addOrganisation(row: ListRow, body: BodyReference): void {
    this.mention(body, { firstLine: row.line, isGroup: false, times: 0 });
    this.list(row.category, body);
  }

  addGroup(row: ListRow, body: BodyReference): void {
    this.mention(body, { firstLine: row.line, isGroup: true, times: 0 });
    this.list(row.category, body);
  }

  /** The line that first names the body; nothing when none has yet. */
  firstLine(body: BodyReference): number | undefined {
    return this.mentions.get(bodyKey(body))?.firstLine;
  }

  counts(lines: number): ImportCounts {
    const mentions = [...this.mentions.values()];
    const groups = mentions.filter(({ isGroup }) => isGroup).length;
    return {
      lines,
      categories: this.categoriesSeen.size,
      organisations: mentions.length - groups,
      groups,
      listings: this.seen.size,
      listedTwice: mentions.filter(({ times }) => times > 1).length,
    };
  }

  private mention(body: BodyReference, first: Mention): void {
    const mention = this.mentions.get(bodyKey(body)) ?? first;
    mention.times += 1;
    this.mentions.set(bodyKey(body), mention);
  }

  private list(category: string, body: BodyReference): void {
    const key = nameKey(category);
    const name = this.categories.get(key) ?? category;
    this.categories.set(key, name);
    this.categoriesSeen.add(key);
    if (!this.knownCategories.has(key) && !this.newCategories.includes(name)) this.newCategories.push(name);
    const listing = JSON.stringify([key, bodyKey(body)]);
    if (this.seen.has(listing)) return;
    this.seen.add(listing);
    if (!this.isKnown(key, body)) this.newListings.push({ category: name, body });
  }

  private isKnown(categoryKey: string, body: BodyReference): boolean {
    const category = this.knownCategories.get(categoryKey);
    if (category === undefined || body.kind !== 'known') return false;
    return this.known.listings.get(category)?.has(body.id) ?? false;
  }
}

function bodyKey(body: BodyReference): string {
  return JSON.stringify(body);
}
