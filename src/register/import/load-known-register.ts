import type { Reader } from '../../shared/database/database.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { KnownOrganisation, KnownRegister } from './known-register.js';

interface BodyRow {
  readonly id: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly municipalityNumber: string | null;
  readonly languageForm: LanguageForm;
  readonly mergedIntoId: string | null;
}

interface AddressRow {
  readonly organisationId: string | null;
  readonly groupId: string | null;
  readonly email: string;
}

/** The register as a host sees it, in six statements. Bodies that were merged are known by the one they were merged into. */
export async function loadKnownRegister(reader: Reader, hostId: string): Promise<KnownRegister> {
  const bodies: BodyRow[] = await reader.query(
    `SELECT "id", "name", "organisationNumber", "municipalityNumber", "languageForm", "mergedIntoId" FROM "organisation"
     ORDER BY "id"`,
  );
  const names: { organisationId: string; name: string }[] = await reader.query(
    `SELECT "organisationId", "name" FROM "organisation_name" ORDER BY "id"`,
  );
  const addresses: AddressRow[] = await reader.query(
    `SELECT "organisationId", "groupId", "email" FROM "contact" WHERE "hostId" = $1 ORDER BY "purpose", "id"`,
    [hostId],
  );
  const groups: { id: string; name: string }[] = await reader.query(
    `SELECT "id", "name" FROM "organisation_group" WHERE "hostId" = $1 ORDER BY "id"`,
    [hostId],
  );
  const categories: { id: string; name: string }[] = await reader.query(
    `SELECT "id", "name" FROM "category" WHERE "hostId" = $1 ORDER BY "position"`,
    [hostId],
  );
  const listings: { categoryId: string; listed: string }[] = await reader.query(
    `SELECT "categoryId", COALESCE("organisationId", "groupId") AS "listed" FROM "listing" WHERE "hostId" = $1`,
    [hostId],
  );
  const emailsOf = gathered(addresses.map(({ organisationId, groupId, email }) => [organisationId ?? groupId, email]));
  return {
    organisations: organisationsFrom(bodies, gathered(names.map((row) => [row.organisationId, row.name])), emailsOf),
    groups: new Map(groups.map(({ id, name }) => [id, { id, name, emails: emailsOf.get(id) ?? [] }])),
    categories: new Map(categories.map(({ id, name }) => [id, name])),
    listings: new Map(
      [...gathered(listings.map((row) => [row.categoryId, row.listed]))].map(([id, listed]) => [id, new Set(listed)]),
    ),
  };
}

function organisationsFrom(
  bodies: readonly BodyRow[],
  namesOf: ReadonlyMap<string, readonly string[]>,
  emailsOf: ReadonlyMap<string, readonly string[]>,
): Map<string, KnownOrganisation> {
  const merged = bodies.filter((body) => body.mergedIntoId !== null);
  const numbersOf = gathered(
    merged.flatMap(({ mergedIntoId, organisationNumber, municipalityNumber }) =>
      [organisationNumber, municipalityNumber].flatMap((number): Pair[] =>
        number === null ? [] : [[mergedIntoId, number]],
      ),
    ),
  );
  const standing = bodies.filter((body) => body.mergedIntoId === null);
  return new Map(
    standing.map((body) => [
      body.id,
      {
        id: body.id,
        name: body.name,
        otherNames: namesOf.get(body.id) ?? [],
        otherNumbers: numbersOf.get(body.id) ?? [],
        emails: emailsOf.get(body.id) ?? [],
        languageForm: body.languageForm,
        ...(body.organisationNumber !== null && { organisationNumber: body.organisationNumber }),
        ...(body.municipalityNumber !== null && { municipalityNumber: body.municipalityNumber }),
      },
    ]),
  );
}

type Pair = readonly [key: string | null, value: string];

function gathered(pairs: readonly Pair[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    if (key === null) continue;
    const known = found.get(key);
    if (known) known.push(value);
    else found.set(key, [value]);
  }
  return found;
}
