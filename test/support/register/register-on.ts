import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditService } from '../../../src/audit/audit.service.js';
import { systemActor, type PersonActor, type SystemActor } from '../../../src/identity/access/actor.js';
import type { Host, HostKind } from '../../../src/identity/host/host.entity.js';
import type { HostRole } from '../../../src/identity/person/membership.entity.js';
import { PersonService } from '../../../src/identity/person/person.service.js';
import { AssociationService } from '../../../src/register/association/association.service.js';
import { CategoryService } from '../../../src/register/category/category.service.js';
import { ListingService } from '../../../src/register/category/listing.service.js';
import { ContactService, type ContactInputs } from '../../../src/register/contact/contact.service.js';
import { GroupService } from '../../../src/register/group/group.service.js';
import { RegisterImportService } from '../../../src/register/import/register-import.service.js';
import { OrganisationMergeService } from '../../../src/register/organisation/merge/organisation-merge.service.js';
import { OrganisationListService } from '../../../src/register/organisation/organisation-list.service.js';
import { OrganisationNumber } from '../../../src/register/organisation/organisation-number.js';
import type { Organisation } from '../../../src/register/organisation/organisation.entity.js';
import {
  OrganisationService,
  type OrganisationInput,
} from '../../../src/register/organisation/organisation.service.js';
import type { Database } from '../../../src/shared/database/database.js';
import { newId } from '../../../src/shared/database/id.js';
import { FileStore } from '../../../src/shared/files/file-store.js';
import { Keyring } from '../../../src/shared/security/keyring.js';
import type { Clock } from '../../../src/shared/time/clock.js';

/** What a suite of the register works on. */
export interface RegisterParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly files: FileStore;
  readonly imports: RegisterImportService;
  readonly organisations: OrganisationService;
  readonly merges: OrganisationMergeService;
  readonly lists: OrganisationListService;
  readonly contacts: ContactService;
  readonly listings: ListingService;
  readonly associations: AssociationService;
  readonly categories: CategoryService;
  readonly groups: GroupService;
  readonly directorate: Host;
  readonly association: Host;
  /** Gives back the folder of files. */
  remove(): void;
}

/** The register's services on an open database, with two hosts. */
export async function registerOn(database: Database, clock: Clock): Promise<RegisterParts> {
  const audit = new AuditService(clock, new Keyring('a secret that is used in tests and nowhere else'));
  const folder = mkdtempSync(join(tmpdir(), 'hoering-files-'));
  const files = new FileStore(folder);
  const people = new PersonService(clock, audit);
  const addHost = (name: string, kind: HostKind): Promise<Host> =>
    database.write((transaction) => people.addHost(transaction, systemActor(null, 'test'), { name, kind }));
  return {
    database,
    clock,
    audit,
    files,
    imports: new RegisterImportService(database, clock, files, audit),
    organisations: new OrganisationService(database, clock, audit),
    merges: new OrganisationMergeService(database, clock, audit),
    lists: new OrganisationListService(database),
    contacts: new ContactService(database, audit),
    listings: new ListingService(database, audit),
    associations: new AssociationService(database, audit),
    categories: new CategoryService(database, audit),
    groups: new GroupService(database, audit),
    directorate: await addHost('Helsedirektoratet', 'stateBody'),
    association: await addHost('Den norske legeforening', 'association'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The service acting for a host. */
export function serviceFor(host: Host): SystemActor {
  return systemActor(host.id, 'test');
}

/** Somebody who works at a host. */
export function personAt(host: Host, ...roles: readonly HostRole[]): PersonActor {
  return {
    kind: 'person',
    id: newId(),
    name: 'Randi Rådgiver',
    hostId: host.id,
    hostName: host.name,
    hostKind: host.kind,
    roles: new Set(roles),
  };
}

/** A plain list as a file, its lines below the first of the known headings. */
export function listOf(...names: readonly string[]): { filename: string; bytes: Buffer } {
  return { filename: 'liste.txt', bytes: Buffer.from(['Andre', ...names].join('\n')) };
}

/** The one row that the test knows to be there. */
export async function found<Row extends ObjectLiteral>(
  database: Database,
  target: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
): Promise<Row> {
  const row = await database.reader.findOneBy(target, where);
  if (!row) throw new Error(`There is no ${JSON.stringify(where)}`);
  return row;
}

/** What is said of a body, with what is not said filled in. */
export function inputFor(name: string, more: { readonly number?: string } = {}): OrganisationInput {
  const organisationNumber = more.number === undefined ? null : OrganisationNumber.of(more.number);
  return { name, organisationNumber, languageForm: 'nb', bodyType: null };
}

/** Adds bodies of these names for a host. */
export async function addBodies(
  register: RegisterParts,
  actor: PersonActor,
  ...names: readonly string[]
): Promise<Organisation[]> {
  const made: Organisation[] = [];
  for (const name of names) made.push(await register.organisations.create(actor, inputFor(name)));
  return made;
}

/** Addresses of a body: for hearings, and for all else. */
export function addresses(consultation: string, general = ''): ContactInputs {
  return { consultation: { email: consultation, name: '' }, general: { email: general, name: '' } };
}
