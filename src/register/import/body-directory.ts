import type { LanguageForm } from '../../shared/language/words.js';
import type { BodyReference, Difference, SimilarityReason } from './import-plan.js';
import type { KnownOrganisation } from './known-register.js';
import { nameKey } from './organisation-name.js';
import type { ListRow } from './read-list.js';
import { comparedName, misspelling } from './similar-names.js';
import type { ComparedName } from './similar-names.js';
import { SpellingIndex } from './spelling-index.js';

/** A body of the register, or one that an earlier row of the list has brought in. */
export interface DirectoryBody {
  readonly reference: BodyReference;
  readonly name: string;
  organisationNumber?: string;
  readonly municipalityNumber?: string;
  readonly otherNumbers?: readonly string[];
  emails: readonly string[];
  readonly languageForm: LanguageForm;
}

export type Found =
  { readonly kind: 'one'; readonly body: DirectoryBody } | { readonly kind: 'several' } | { readonly kind: 'none' };

export interface SimilarBody {
  readonly reason: SimilarityReason;
  readonly body: DirectoryBody;
}

type NamedRow = Pick<ListRow, 'name' | 'organisationNumber'>;

/** The bodies that a row may mean. A row is matched by name, and by number among bodies of one name. */
export class BodyDirectory {
  private readonly byName = new Map<string, Set<DirectoryBody>>();
  private readonly byNumber = new Map<string, DirectoryBody>();
  private readonly spellings = new SpellingIndex<DirectoryBody>();

  constructor(known: Iterable<KnownOrganisation>) {
    for (const organisation of known) {
      const body = { ...organisation, reference: { kind: 'known', id: organisation.id } as const };
      this.add(body);
      for (const name of organisation.otherNames) this.addName(body, name);
    }
  }

  add(body: DirectoryBody): void {
    this.addName(body, body.name);
    for (const number of [body.organisationNumber, body.municipalityNumber, ...(body.otherNumbers ?? [])]) {
      if (number !== undefined && !this.byNumber.has(number)) this.byNumber.set(number, body);
    }
  }

  addName(body: DirectoryBody, name: string): void {
    const named = this.byName.get(nameKey(name)) ?? new Set();
    this.byName.set(nameKey(name), named.add(body));
    this.spellings.add(comparedName(name), body);
  }

  find(row: NamedRow): Found {
    const number = row.organisationNumber?.toString();
    const named = this.named(row.name);
    if (number === undefined) return only(named);
    const sameNumber = named.filter(
      (body) => body.organisationNumber === number || body.otherNumbers?.includes(number),
    );
    return only(sameNumber.length > 0 ? sameNumber : named.filter((body) => body.organisationNumber === undefined));
  }

  /** A later row of the list tells the number of a body that an earlier one brought in without. */
  giveNumber(body: DirectoryBody, number: string): void {
    body.organisationNumber = number;
    if (!this.byNumber.has(number)) this.byNumber.set(number, body);
  }

  withNumber(number: string): DirectoryBody | undefined {
    return this.byNumber.get(number);
  }

  /**
   * For a row that `find` did not find: the body it probably means all the same. `referenceNumber` is what a public list
   * says is the number of a body of this name, for a row that has none of its own.
   */
  similarTo(row: NamedRow, referenceNumber?: string): SimilarBody | undefined {
    const number = row.organisationNumber?.toString() ?? referenceNumber;
    const sameNumber = number === undefined ? undefined : this.byNumber.get(number);
    if (sameNumber) return { reason: 'number', body: sameNumber };
    const [sameName] = this.named(row.name);
    if (sameName) return { reason: 'name', body: sameName };
    const spelt = this.nearest(comparedName(row.name), number);
    return spelt && { reason: 'spelling', body: spelt };
  }

  /** Names of today and other names count alike: what one body was called and another is, a person must sort out. */
  private named(name: string): readonly DirectoryBody[] {
    return [...(this.byName.get(nameKey(name)) ?? [])];
  }

  private nearest(name: ComparedName, number: string | undefined): DirectoryBody | undefined {
    let best: DirectoryBody | undefined;
    let fewest = Infinity;
    for (const { name: other, item: body } of this.spellings.candidates(name)) {
      const wrong = haveDifferentNumbers(number, body.organisationNumber) ? undefined : misspelling(name, other);
      if (wrong === undefined || wrong >= fewest) continue;
      best = body;
      fewest = wrong;
    }
    return best;
  }
}

export function differencesOf(row: ListRow, body: DirectoryBody): Difference[] {
  const { email, languageForm, organisationNumber } = row;
  const isKnownEmail = body.emails.some((known) => known.toLowerCase() === email?.toLowerCase());
  const differences: Difference[] = [];
  if (organisationNumber && organisationNumber.toString() !== body.organisationNumber)
    differences.push('organisationNumber');
  if (email !== undefined && !isKnownEmail) differences.push('email');
  if (languageForm && languageForm !== body.languageForm) differences.push('languageForm');
  return differences;
}

function only(bodies: readonly DirectoryBody[]): Found {
  const [body] = bodies;
  if (!body) return { kind: 'none' };
  return bodies.length === 1 ? { kind: 'one', body } : { kind: 'several' };
}

/** Two numbers that are both known and not the same: two bodies, whatever they are called. */
export function haveDifferentNumbers(number?: string, other?: string): boolean {
  return number !== undefined && other !== undefined && number !== other;
}
