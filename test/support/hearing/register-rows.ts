import type { PersonActor } from '../../../src/identity/access/actor.js';
import { Association } from '../../../src/register/association/association.entity.js';
import { AssociationService } from '../../../src/register/association/association.service.js';
import { CategoryService } from '../../../src/register/category/category.service.js';
import { Category } from '../../../src/register/category/category.entity.js';
import { ListingService } from '../../../src/register/category/listing.service.js';
import { Listing } from '../../../src/register/category/listing.entity.js';
import { Contact } from '../../../src/register/contact/contact.entity.js';
import { ContactService } from '../../../src/register/contact/contact.service.js';
import { GroupService } from '../../../src/register/group/group.service.js';
import { ImportRunService } from '../../../src/register/import/import-run.service.js';
import { RegisterImportService } from '../../../src/register/import/register-import.service.js';
import { Organisation } from '../../../src/register/organisation/organisation.entity.js';
import { OrganisationService } from '../../../src/register/organisation/organisation.service.js';
import { groupSubject } from '../../../src/register/register-subject.js';
import { seenOf } from '../../../src/register/seen.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';

/** What a host has in its register. */
export interface RegisterRows {
  readonly categoryIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** A body that the host itself has added, and a membership of it in the first one. */
  readonly ownBodyId: string;
  /** One more that the host has added, by another name. */
  readonly twinId: string;
  readonly associationId: string;
  readonly groupId: string;
  readonly contactIds: readonly string[];
  /** A list that was handed in and has not been imported. */
  readonly dryRunId: string;
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
  const file = { filename: 'hoeringsinstanser.csv', bytes: Buffer.from(lines.join('\n')) };
  await test.app.get(RegisterImportService, { strict: false }).carryOut(actor, actor.hostId, { file });
  const { id: dryRunId } = await test.app.get(ImportRunService, { strict: false }).begin(actor, file);
  const groupId = await addGroup(test, actor);
  const ownBodyId = await addOwnBody(test, actor, 'Lokallaget');
  const twinId = await addOwnBody(test, actor, 'Lagets lokalavdeling');
  const { reader } = test.database;
  const ofHost = { hostId: actor.hostId };
  const [categories, listings] = [await reader.findBy(Category, ofHost), await reader.findBy(Listing, ofHost)];
  const contacts = await reader.findBy(Contact, ofHost);
  const organisationIds = listings.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
  const associationId = await addAssociation(test, actor, {
    umbrellaId: organisationIds[0] ?? '',
    memberId: ownBodyId,
  });
  return {
    categoryIds: categories.map(({ id }) => id),
    organisationIds,
    ownBodyId,
    twinId,
    associationId,
    groupId,
    contactIds: contacts.map(({ id }) => id),
    dryRunId,
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

async function addOwnBody(test: TestApp, actor: PersonActor, name: string): Promise<string> {
  const { id } = await test.app.get(OrganisationService, { strict: false }).create(actor, {
    name: `${name} under ${actor.hostName}`,
    organisationNumber: null,
    languageForm: 'nb',
    bodyType: null,
  });
  return id;
}

async function addAssociation(
  test: TestApp,
  actor: PersonActor,
  bodies: { readonly umbrellaId: string; readonly memberId: string },
): Promise<string> {
  const days = { validFrom: test.clock.today(), validTo: null };
  await test.app.get(AssociationService, { strict: false }).add(actor, { ...bodies, ...days });
  const { id } = await test.database.reader.findOneByOrFail(Association, { hostId: actor.hostId });
  return id;
}

async function addGroup(test: TestApp, actor: PersonActor): Promise<string> {
  const input = { name: 'Landets pasientombud', reachedThroughGroupId: null };
  const { id } = await test.app.get(GroupService, { strict: false }).add(actor, input);
  const subject = groupSubject(id);
  const listings = test.app.get(ListingService, { strict: false });
  const places = await listings.of(actor.hostId, subject);
  const categoryIds = places.categories.slice(0, 1).map((category) => category.id);
  await listings.place(actor, subject, seenOf(places), { categoryIds, groupIds: [] });
  const contacts = test.app.get(ContactService, { strict: false });
  const addresses = await contacts.of(actor.hostId, subject);
  const consultation = { email: 'ombud@pasient.example', name: '' };
  await contacts.save(actor, subject, seenOf(addresses), { ...addresses, consultation });
  return id;
}
