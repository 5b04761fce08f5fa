import type { PersonActor } from '../../../src/identity/access/actor.js';
import { CategoryService } from '../../../src/register/category/category.service.js';
import { Category } from '../../../src/register/category/category.entity.js';
import { Listing } from '../../../src/register/category/listing.entity.js';
import { Contact } from '../../../src/register/contact/contact.entity.js';
import { OrganisationGroup } from '../../../src/register/group/organisation-group.entity.js';
import { RegisterImportService } from '../../../src/register/import/register-import.service.js';
import { Organisation } from '../../../src/register/organisation/organisation.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import { norwegianSortKey } from '../../../src/shared/language/sorting.js';
import type { TestApp } from '../app.js';

/** What a host has in its register. */
export interface RegisterRows {
  readonly categoryIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly groupId: string;
  readonly contactIds: readonly string[];
  readonly importRunId: string;
}

const BODIES = [
  ['Bergen kommune', 'Stat og kommune', 'postmottak@bergen.example', 'nynorsk'],
  ['Sunnfjord helseforetak', 'Stat og kommune', 'post@sunnfjord.example', 'nynorsk'],
  ['Fagrådet for kreft', 'Organisasjoner', 'fagradet@kreft.example', 'bokmål'],
  ['Pasientforeningen Håp', 'Organisasjoner', 'hap@pasient.example', 'bokmål'],
] as const;

/** A list of two categories and four bodies with addresses, and a group with one address. */
export async function addRegister(test: TestApp, actor: PersonActor): Promise<RegisterRows> {
  const lines = ['Navn;Kategori;E-post;Målform', ...BODIES.map((body) => body.join(';'))];
  const { runId } = await test.app.get(RegisterImportService, { strict: false }).carryOut(actor, actor.hostId, {
    file: { filename: 'hoeringsinstanser.csv', bytes: Buffer.from(lines.join('\n')) },
  });
  const groupId = await addGroup(test, actor);
  const { reader } = test.database;
  const ofHost = { hostId: actor.hostId };
  const [categories, listings] = [await reader.findBy(Category, ofHost), await reader.findBy(Listing, ofHost)];
  const contacts = await reader.findBy(Contact, ofHost);
  return {
    categoryIds: categories.map(({ id }) => id),
    organisationIds: listings.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])),
    groupId,
    contactIds: contacts.map(({ id }) => id),
    importRunId: runId,
  };
}

/** Adds bodies of the host by number, in a category of their own; for lists that must be long. */
export async function addBodies(test: TestApp, actor: PersonActor, count: number): Promise<string> {
  const category = await test.app.get(CategoryService, { strict: false }).add(actor, `Mange ${count}`);
  await test.database.write(async (transaction) => {
    for (let number = 1; number <= count; number += 1) {
      const organisation = transaction.create(Organisation, {
        id: newId(),
        organisationNumber: null,
        municipalityNumber: null,
        languageForm: 'nb',
        bodyType: null,
        isActive: true,
        mergedIntoId: null,
        createdByHostId: actor.hostId,
        version: 1,
        createdAt: test.clock.now(),
      });
      organisation.rename(`Lag nummer ${number} av ${count}`);
      await transaction.insert(Organisation, organisation);
      const of = { hostId: actor.hostId, organisationId: organisation.id, groupId: null };
      await transaction.insert(Listing, { ...of, id: newId(), categoryId: category.id });
      const email = `lag${number}.${count}@lag.example`;
      await transaction.insert(Contact, { ...of, id: newId(), purpose: 'consultation', email, name: null });
    }
  });
  return category.id;
}

async function addGroup(test: TestApp, { hostId }: PersonActor): Promise<string> {
  const id = newId();
  const name = 'Landets pasientombud';
  await test.database.write(async (transaction) => {
    const category = await transaction.findOneByOrFail(Category, { hostId, name: 'Stat og kommune' });
    await transaction.insert(OrganisationGroup, {
      id,
      hostId,
      name,
      sortKey: norwegianSortKey(name),
      referenceKey: null,
      reachedThroughGroupId: null,
    });
    const of = { hostId, organisationId: null, groupId: id };
    await transaction.insert(Listing, { ...of, id: newId(), categoryId: category.id });
    await transaction.insert(Contact, {
      ...of,
      id: newId(),
      purpose: 'consultation',
      email: 'ombud@pasient.example',
      name: null,
    });
  });
  return id;
}
