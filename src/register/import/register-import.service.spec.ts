import { readFileSync } from 'node:fs';
import { eachDatabase } from '../../../test/support/databases.js';
import {
  found,
  listOf,
  personAt,
  registerOn,
  serviceFor,
  type RegisterParts,
} from '../../../test/support/register/register-on.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { ChangedMeanwhile, NotAllowed } from '../../shared/errors/domain-error.js';
import { Category } from '../category/category.entity.js';
import { Listing } from '../category/listing.entity.js';
import { Contact } from '../contact/contact.entity.js';
import { GroupMember } from '../group/group-member.entity.js';
import { OrganisationGroup } from '../group/organisation-group.entity.js';
import { OrganisationName } from '../organisation/organisation-name.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { RecipientSource } from '../recipient-source.js';
import { LinesUnreadable, ListRefused } from './import.errors.js';
import { ImportRun } from './import-run.entity.js';

const REAL_LIST = {
  filename: 'horingsinstanser-2018-02.txt',
  bytes: readFileSync(new URL('../../../test/samples/register/horingsinstanser-2018-02.txt', import.meta.url)),
};

eachDatabase('importing a list into the register', (the) => {
  let register: RegisterParts;

  beforeEach(async () => {
    register = await registerOn(the.database, the.clock);
  });

  afterEach(() => {
    register.remove();
  });

  const importList = (file: { filename: string; bytes: Uint8Array }, more: object = {}, host = register.directorate) =>
    register.imports.carryOut(serviceFor(host), host.id, { file, ...more });

  it('brings in the real list of February 2018, and the second time nothing', async () => {
    const first = await importList(REAL_LIST);
    const second = await importList(REAL_LIST);

    const counts = { lines: 167, categories: 7, organisations: 158, groups: 6, listings: 166, listedTwice: 3 };
    expect(first.counts).toEqual({ ...counts, created: 547 });
    expect(second.counts).toEqual({ ...counts, created: 0 });
    expect(await the.database.reader.count(Organisation)).toBe(547);
    expect(await the.database.reader.count(Listing)).toBe(166);
    expect(await the.database.reader.count(GroupMember)).toBe(357 + 22 + 10);
  });

  it('leads to 548 recipients and 166 printed lines, two groups being reached through others', async () => {
    await importList(REAL_LIST);
    const source = new RecipientSource();
    const categories = await source.categoriesOf(the.database.reader, register.directorate.id);

    const targets = categories.map(({ id }) => ({ kind: 'category' as const, targetId: id }));
    const all = await source.expand(the.database.reader, register.directorate.id, targets);

    expect(categories.map(({ organisations, groups }) => organisations + groups).reduce((sum, n) => sum + n)).toBe(166);
    expect(all.candidates).toHaveLength(548);
    expect(all.lines).toHaveLength(166);
    expect(all.reachedThrough.map(({ group, through }) => `${group} < ${through}`).sort()).toEqual([
      'Landets frisklivssentraler < Landets kommuner',
      'Landets fylkesleger < Landets fylkesmenn',
    ]);
    expect(all.candidates.filter(({ groupId }) => groupId !== null).map(({ name }) => name)).toEqual([
      'Landets Pasient- og brukerombud',
    ]);
  });

  it('takes numbers and kinds of public bodies from the reference lists, and sorts in Norwegian', async () => {
    await importList(REAL_LIST);

    const directorate = await found(the.database, Organisation, { name: 'Høgskulen på Vestlandet' });
    const oslo = await found(the.database, Organisation, { municipalityNumber: '0301' });

    expect(directorate).toMatchObject({ organisationNumber: '917641404', languageForm: 'nn' });
    expect(oslo).toMatchObject({ bodyType: 'Kommune', isActive: true, version: 1 });
    expect(oslo.searchText).toContain('0301');
    expect(oslo.sortKey).toMatch(/^\d+$/);
  });

  it('gives the second host categories and groups of its own over the same bodies', async () => {
    await importList(REAL_LIST);

    const other = await importList(REAL_LIST, {}, register.association);

    expect(other.counts.created).toBe(0);
    expect(await the.database.reader.count(Organisation)).toBe(547);
    expect(await the.database.reader.countBy(Category, { hostId: register.association.id })).toBe(7);
    expect(await the.database.reader.countBy(OrganisationGroup, { hostId: register.association.id })).toBe(6);
    expect(await the.database.reader.countBy(Listing, { hostId: register.association.id })).toBe(166);
  });

  it('records who imported which file, and keeps the file', async () => {
    const { runId } = await importList(REAL_LIST);

    const run = await found(the.database, ImportRun, { id: runId });
    const deeds = await the.database.reader.findBy(AuditEntry, { objectType: 'importRun', objectId: runId });
    expect(run).toMatchObject({ state: 'imported', byName: 'test', counts: { created: 547 } });
    expect(await register.files.read(run.sha256)).toEqual(REAL_LIST.bytes);
    expect(deeds.map(({ action }) => action)).toEqual(['register.imported']);
  });

  it('imports nothing while a line cannot be read, and names the line', async () => {
    const file = listOf('Akan kompetansesenter', '---', 'Bikuben');

    const refused = await importList(file).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(LinesUnreadable);
    expect(String(refused)).toContain('3: «---»');
    expect(await the.database.reader.count(Organisation)).toBe(0);
    expect(await the.database.reader.count(ImportRun)).toBe(0);
  });

  it('imports the rest when exactly the lines that cannot be read are left out', async () => {
    const file = listOf('Akan kompetansesenter', '---', 'Bikuben');

    await expect(importList(file, { leaveOut: new Set([2]) })).rejects.toBeInstanceOf(LinesUnreadable);
    const done = await importList(file, { leaveOut: new Set([3]) });

    expect(done.counts.created).toBe(2);
  });

  it('leaves nothing behind when something fails at the end', async () => {
    const order = { file: REAL_LIST, runId: 'a run that does not exist' };

    await expect(
      register.imports.carryOut(serviceFor(register.directorate), register.directorate.id, order),
    ).rejects.toBeInstanceOf(ChangedMeanwhile);

    expect(await the.database.reader.count(Organisation)).toBe(0);
    expect(await the.database.reader.count(Category)).toBe(0);
  });

  it('carries out what was shown, or shows it again', async () => {
    const actor = serviceFor(register.directorate);
    const file = listOf('Akan kompetansesenter', 'Bikuben');
    const { digest } = await register.imports.dryRun(actor, register.directorate.id, { file });
    await importList(listOf('Bikuben'));

    await expect(importList(file, { planDigest: digest })).rejects.toBeInstanceOf(ChangedMeanwhile);
    const again = await register.imports.dryRun(actor, register.directorate.id, { file });
    const done = await importList(file, { planDigest: again.digest });

    expect(done.counts.created).toBe(1);
  });

  it('keeps a confirmed misspelling as another name, by which the body is found from then on', async () => {
    await importList(listOf('Autismeforeningen i Norge'));
    const misspelt = listOf('Autismeforenningen i Norge');
    const { plan } = await register.imports.dryRun(serviceFor(register.directorate), register.directorate.id, {
      file: misspelt,
    });

    expect(plan.verdicts.probablySame).toBe(1);
    const done = await importList(misspelt, { confirmedSame: new Set([2]) });
    const again = await importList(misspelt);

    expect([done.counts.created, again.counts.created]).toEqual([0, 0]);
    const [name] = await the.database.reader.find(OrganisationName);
    const [body] = await the.database.reader.find(Organisation);
    expect(name).toMatchObject({ name: 'Autismeforenningen i Norge', organisationId: body?.id });
    expect(body?.searchText).toContain('autismeforenningen');
  });

  it('does not make a deactivated body anew', async () => {
    await importList(listOf('Bikuben'));
    const body = await found(the.database, Organisation, { name: 'Bikuben' });
    await register.organisations.deactivate(personAt(register.directorate, 'adviser'), body.id);

    const again = await importList(listOf('Bikuben'));

    expect(again.counts.created).toBe(0);
  });

  it('reads addresses of a CSV, gives them to bodies that had none, and never writes over one', async () => {
    await importList(listOf('Akan', 'Bikuben', 'Landets hjelpere'));
    const csv = (email: string): { filename: string; bytes: Buffer } => ({
      filename: 'adresser.csv',
      bytes: Buffer.from(
        `Navn;Kategori;E-post\nAkan;Andre;${email}\nLandets hjelpere;Andre;post@hjelpere.example\nNy;Andre;post@ny.example`,
      ),
    });

    await importList(csv('post@akan.example'));
    const second = await importList(csv('annen@akan.example'));

    const contacts = await the.database.reader.findBy(Contact, { hostId: register.directorate.id });
    expect(contacts.map(({ email, purpose }) => `${purpose} ${email}`).sort()).toEqual([
      'consultation post@akan.example',
      'consultation post@hjelpere.example',
      'consultation post@ny.example',
    ]);
    expect(second.plan.rows[0]).toMatchObject({ verdict: 'known', differences: ['email'] });
  });

  it('does not give a new body the number of one that goes by another name', async () => {
    await importList(REAL_LIST);
    const oslo = await found(the.database, Organisation, { municipalityNumber: '0301' });
    await the.database.write((transaction) =>
      transaction.query('UPDATE "organisation" SET "name" = $1 WHERE "id" = $2', ['Hovedstaden', oslo.id]),
    );

    const done = await importList(listOf('Oslo kommune'));

    expect(done.plan.rows[0]).toMatchObject({ verdict: 'probablySame', similar: { reason: 'number' } });
    expect(await the.database.reader.findBy(Organisation, { name: 'Oslo kommune' })).toMatchObject([
      { municipalityNumber: null, organisationNumber: null },
    ]);
  });

  it('refuses a file that is no list, in words', async () => {
    const pdf = { filename: 'brev.pdf', bytes: Buffer.from('%PDF-1.7 …') };

    await expect(importList(pdf)).rejects.toBeInstanceOf(ListRefused);
  });

  it('is for advisers and administrators of the host, and for the service acting for it', async () => {
    const carryOut = (actor: Parameters<RegisterParts['imports']['carryOut']>[0]) =>
      register.imports.carryOut(actor, register.directorate.id, { file: listOf('Bikuben') });

    await expect(carryOut(personAt(register.directorate, 'reader'))).rejects.toBeInstanceOf(NotAllowed);
    await expect(carryOut(personAt(register.association, 'adviser'))).rejects.toBeInstanceOf(NotAllowed);
    await expect(carryOut(serviceFor(register.association))).rejects.toBeInstanceOf(NotAllowed);
    await expect(carryOut(personAt(register.directorate, 'adviser'))).resolves.toMatchObject({
      counts: { created: 1 },
    });
  });

  it('lets two imports of one list at once make each body once', async () => {
    const results = await Promise.allSettled([importList(REAL_LIST), importList(REAL_LIST, {}, register.association)]);

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await the.database.reader.count(Organisation)).toBe(547);
  });
});
