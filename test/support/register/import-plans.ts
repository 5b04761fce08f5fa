import { OrganisationNumber } from '../../../src/register/organisation/organisation-number.js';
import type { BodyReference, ImportPlan, PlannedOrganisation } from '../../../src/register/import/import-plan.js';
import { EMPTY_REGISTER } from '../../../src/register/import/known-register.js';
import type { KnownOrganisation, KnownRegister } from '../../../src/register/import/known-register.js';
import { nameKey } from '../../../src/register/import/organisation-name.js';
import { planImport } from '../../../src/register/import/plan-import.js';
import type { ListRow } from '../../../src/register/import/read-list.js';
import { referenceNumber } from '../../../src/register/import/reference-match.js';

const idOf = (body: BodyReference): string => (body.kind === 'known' ? body.id : JSON.stringify(body));

/** The register as it is when a plan has been carried out, without a database. */
export function carriedOut(plan: ImportPlan, before: KnownRegister = EMPTY_REGISTER): KnownRegister {
  const made = plan.newGroups.map(({ line, name }) => ({ id: idOf({ kind: 'planned', line }), name }));
  const categories = new Map(before.categories);
  for (const name of plan.newCategories) categories.set(nameKey(name), name);
  return {
    organisations: organisationsAfter(plan, before),
    groups: new Map([...before.groups, ...made.map((group) => [group.id, group] as const)]),
    categories,
    listings: listingsAfter(plan, before, categories),
  };
}

function organisationsAfter(plan: ImportPlan, before: KnownRegister): Map<string, KnownOrganisation> {
  const organisations = new Map(before.organisations);
  for (const planned of plan.newOrganisations) {
    const organisation = organisationOf(planned);
    organisations.set(organisation.id, organisation);
  }
  for (const member of plan.newMembers) {
    const id = idOf({ kind: 'reference', number: referenceNumber(member) });
    organisations.set(id, { ...member, id, otherNames: [], emails: [] });
  }
  for (const { name, body: same } of plan.otherNames) {
    const known = organisations.get(idOf(same));
    if (known) organisations.set(known.id, { ...known, otherNames: [...known.otherNames, name] });
  }
  for (const { email, body: reached } of plan.newContacts) {
    const known = organisations.get(idOf(reached));
    if (known) organisations.set(known.id, { ...known, emails: [email] });
  }
  return organisations;
}

function organisationOf(planned: PlannedOrganisation): KnownOrganisation {
  const { line, name, organisationNumber, email, languageForm, reference } = planned;
  const municipality = reference?.municipalityNumber;
  return {
    ...body(idOf({ kind: 'planned', line }), name, organisationNumber?.toString() ?? reference?.organisationNumber),
    ...(municipality !== undefined && { municipalityNumber: municipality }),
    emails: email === undefined ? [] : [email],
    languageForm,
  };
}

function listingsAfter(
  plan: ImportPlan,
  before: KnownRegister,
  categories: ReadonlyMap<string, string>,
): Map<string, ReadonlySet<string>> {
  const listings = new Map(before.listings);
  const idsByKey = new Map([...categories].map(([id, name]) => [nameKey(name), id]));
  for (const { category, body: listed } of plan.newListings) {
    const id = idsByKey.get(nameKey(category)) ?? category;
    listings.set(id, new Set([...(listings.get(id) ?? []), idOf(listed)]));
  }
  return listings;
}

export function body(id: string, name: string, organisationNumber?: string): KnownOrganisation {
  const number = organisationNumber === undefined ? {} : { organisationNumber };
  return { id, name, otherNames: [], emails: [], languageForm: 'nb', ...number };
}

export function registerOf(...organisations: KnownOrganisation[]): KnownRegister {
  return {
    ...EMPTY_REGISTER,
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
  };
}

export function row(
  line: number,
  name: string,
  more: { number?: string; category?: string; email?: string } = {},
): ListRow {
  const { number, category = 'Andre', email } = more;
  return {
    line,
    name,
    category,
    ...(number !== undefined && { organisationNumber: OrganisationNumber.of(number) }),
    ...(email !== undefined && { email }),
  };
}

export const planOf = (rows: ListRow[], known = EMPTY_REGISTER, confirmedSame: number[] = []): ImportPlan =>
  planImport({ rows, unreadable: [] }, known, { confirmedSame: new Set(confirmedSame) });

/** What a plan holds that changes nothing. */
export const nothingNew = {
  newCategories: [],
  newOrganisations: [],
  newGroups: [],
  newMembers: [],
  newListings: [],
  newContacts: [],
  otherNames: [],
};
