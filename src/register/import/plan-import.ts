import { OrganisationNumber } from '../organisation/organisation-number.js';
import { languageFormOf } from '../reference/language-form.js';
import { BodyDirectory, differencesOf, haveDifferentNumbers } from './body-directory.js';
import type { DirectoryBody } from './body-directory.js';
import { planGroups } from './group-plan.js';
import type { NewGroup } from './group-plan.js';
import type { BodyReference, ImportPlan, PlannedOrganisation, PlannedRow, Verdict } from './import-plan.js';
import type { KnownRegister } from './known-register.js';
import { ListingPlan } from './listing-plan.js';
import { nameKey } from './organisation-name.js';
import type { ListRow, ReadList } from './read-list.js';
import { groupNamed, referenceNamed, referenceNumber } from './reference-match.js';

export interface ImportDecisions {
  /**
   * Lines that an earlier plan of the same file called probably the same by spelling or number, and that a person has
   * confirmed to be so. One name with two numbers cannot be confirmed: the number is put right in the list or register.
   */
  readonly confirmedSame?: ReadonlySet<number>;
}

/**
 * Works out what importing a list into the register would do; changes nothing and asks nobody. The same list over a
 * register that holds its result gives a plan in which nothing is new.
 */
export function planImport(
  list: Pick<ReadList, 'rows' | 'unreadable'>,
  known: KnownRegister,
  decisions: ImportDecisions = {},
): ImportPlan {
  const planner = new Planner(known, decisions.confirmedSame ?? new Set());
  const rows: PlannedRow[] = [
    ...list.rows.map((row) => planner.plan(row)),
    ...list.unreadable.map((line) => ({ verdict: 'unreadable', ...line }) as const),
  ];
  return planner.result(rows.sort((left, right) => left.line - right.line));
}

interface Newcomer {
  readonly row: ListRow;
  readonly body: DirectoryBody;
}

class Planner {
  private readonly directory: BodyDirectory;
  private readonly listings: ListingPlan;
  private readonly groups: Map<string, BodyReference>;
  private readonly newGroups: NewGroup[] = [];
  private readonly newcomers: Newcomer[] = [];
  private readonly otherNames: { name: string; body: BodyReference }[] = [];
  private readonly newContacts: { email: string; body: BodyReference }[] = [];
  private readonly groupsWithAddress: Set<string>;

  constructor(
    known: KnownRegister,
    private readonly confirmedSame: ReadonlySet<number>,
  ) {
    this.directory = new BodyDirectory(known.organisations.values());
    this.listings = new ListingPlan(known);
    const addressed = [...known.groups.values()].filter(({ emails }) => emails && emails.length > 0);
    this.groupsWithAddress = new Set(addressed.map(({ name }) => nameKey(name)));
    this.groups = new Map([...known.groups.values()].map(({ id, name }) => [nameKey(name), { kind: 'known', id }]));
  }

  plan(row: ListRow): PlannedRow {
    const group = this.groups.get(nameKey(row.name));
    if (group) return this.group(row, group);
    const found = this.directory.find(row);
    if (found.kind === 'one') return this.existing(row, found.body);
    if (found.kind === 'several') {
      return { verdict: 'unreadable', line: row.line, text: row.name, reason: 'ambiguousName' };
    }
    const definition = groupNamed(row.name);
    if (!definition) return this.unknown(row);
    const reference: BodyReference = { kind: 'planned', line: row.line };
    this.groups.set(nameKey(row.name), reference);
    this.newGroups.push({ line: row.line, definition });
    return this.group(row, reference);
  }

  result(rows: readonly PlannedRow[]): ImportPlan {
    return {
      rows,
      newCategories: this.listings.newCategories,
      newOrganisations: this.newcomers.map((newcomer) => plannedOrganisation(newcomer, this.directory)),
      ...planGroups(this.newGroups, this.groups, this.directory),
      newListings: this.listings.newListings,
      newContacts: this.newContacts,
      otherNames: this.otherNames,
      counts: this.listings.counts(rows.length),
      verdicts: verdictsOf(rows),
    };
  }

  private group(row: ListRow, body: BodyReference): PlannedRow {
    this.listings.addGroup(row, body);
    if (row.email !== undefined && !this.groupsWithAddress.has(nameKey(row.name))) {
      this.groupsWithAddress.add(nameKey(row.name));
      this.newContacts.push({ email: row.email, body });
    }
    return { ...listed(row, body), verdict: 'group' };
  }

  private existing(row: ListRow, body: DirectoryBody): PlannedRow {
    const lacksNumber = body.reference.kind === 'planned' && body.organisationNumber === undefined;
    if (lacksNumber && row.organisationNumber) this.directory.giveNumber(body, row.organisationNumber.toString());
    if (row.email !== undefined && body.emails.length === 0) this.addAddress(row.email, body);
    const differences = differencesOf(row, body);
    const firstLine = this.listings.firstLine(body.reference);
    this.listings.addOrganisation(row, body.reference);
    return firstLine === undefined
      ? { ...listed(row, body.reference), verdict: 'known', differences }
      : { ...listed(row, body.reference), verdict: 'listedTwice', firstLine, differences };
  }

  /** A body that the list itself brings in carries its address with it; any other gets a contact. */
  private addAddress(email: string, body: DirectoryBody): void {
    body.emails = [email];
    if (body.reference.kind === 'known') this.newContacts.push({ email, body: body.reference });
  }

  private unknown(row: ListRow): PlannedRow {
    const reference = referenceNamed(row.name);
    const similar = this.directory.similarTo(row, reference && referenceNumber(reference));
    if (similar && similar.reason !== 'name' && this.confirmedSame.has(row.line)) {
      return this.confirmed(row, similar.body);
    }
    const body = newcomer(row);
    this.directory.add(body);
    this.newcomers.push({ row, body });
    this.listings.addOrganisation(row, body.reference);
    if (!similar) return { ...listed(row, body.reference), verdict: 'new' };
    const other = { reason: similar.reason, name: similar.body.name, body: similar.body.reference };
    return { ...listed(row, body.reference), verdict: 'probablySame', similar: other };
  }

  private confirmed(row: ListRow, body: DirectoryBody): PlannedRow {
    this.directory.addName(body, row.name);
    this.otherNames.push({ name: row.name, body: body.reference });
    return this.existing(row, body);
  }
}

function listed(
  row: ListRow,
  body: BodyReference,
): { line: number; category: string; name: string; body: BodyReference } {
  return { line: row.line, category: row.category, name: row.name, body };
}

function newcomer(row: ListRow): DirectoryBody {
  return {
    reference: { kind: 'planned', line: row.line },
    name: row.name,
    emails: row.email === undefined ? [] : [row.email],
    languageForm: row.languageForm ?? languageFormOf(row.name),
    ...(row.organisationNumber && { organisationNumber: row.organisationNumber.toString() }),
  };
}

function plannedOrganisation({ row, body }: Newcomer, directory: BodyDirectory): PlannedOrganisation {
  const { organisationNumber } = body;
  const [email] = body.emails;
  const reference = referenceNamed(row.name);
  const holder = reference && directory.withNumber(referenceNumber(reference));
  const isAnother =
    haveDifferentNumbers(organisationNumber, reference?.organisationNumber) || (holder && holder !== body);
  return {
    line: row.line,
    name: row.name,
    languageForm: body.languageForm,
    ...(organisationNumber !== undefined && { organisationNumber: OrganisationNumber.of(organisationNumber) }),
    ...(email !== undefined && { email }),
    ...(reference && !isAnother && { reference }),
  };
}

function verdictsOf(rows: readonly PlannedRow[]): Record<Verdict, number> {
  const verdicts = { new: 0, known: 0, listedTwice: 0, probablySame: 0, group: 0, unreadable: 0 };
  for (const { verdict } of rows) verdicts[verdict] += 1;
  return verdicts;
}
