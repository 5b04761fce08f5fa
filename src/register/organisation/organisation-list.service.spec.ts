import { eachDatabase } from '../../../test/support/databases.js';
import {
  addBodies,
  addresses,
  found,
  inputFor,
  listOf,
  personAt,
  registerOn,
  serviceFor,
  type RegisterParts,
} from '../../../test/support/register/register-on.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Category } from '../category/category.entity.js';
import { OrganisationGroup } from '../group/organisation-group.entity.js';
import { bodySubject } from '../register-subject.js';
import { seenOf } from '../seen.js';
import { NO_CATEGORY, type OrganisationQuery } from './organisation-filter.js';
import type { OrganisationList } from './organisation-list.service.js';
import { Organisation } from './organisation.entity.js';

const ALL: OrganisationQuery = {
  search: '',
  category: '',
  group: '',
  activity: 'aktive',
  address: 'alle',
  sorting: 'navn',
  direction: 'stigende',
  page: undefined,
};

eachDatabase('the list of bodies', (the) => {
  let register: RegisterParts;
  let adviser: PersonActor;

  beforeEach(async () => {
    register = await registerOn(the.database, the.clock);
    adviser = personAt(register.directorate, 'adviser');
  });

  afterEach(() => {
    register.remove();
  });

  const importList = (...names: readonly string[]) =>
    register.imports.carryOut(serviceFor(register.directorate), register.directorate.id, { file: listOf(...names) });
  const list = (query: Partial<OrganisationQuery> = {}, actor = adviser): Promise<OrganisationList> =>
    register.lists.find(actor, { ...ALL, ...query });
  const names = async (query: Partial<OrganisationQuery> = {}): Promise<string[]> =>
    (await list(query)).list.rows.map(({ name }) => name);
  const category = async (name: string): Promise<string> =>
    (await found(the.database, Category, { name, hostId: register.directorate.id })).id;

  it('is in Norwegian order, and the other way round', async () => {
    await addBodies(register, adviser, 'Ås', 'Aasen', 'Ørland', 'Ævo', 'Zoo', 'akan');

    expect(await names()).toEqual(['akan', 'Zoo', 'Ævo', 'Ørland', 'Ås', 'Aasen']);
    expect(await names({ direction: 'synkende' })).toEqual(['Aasen', 'Ås', 'Ørland', 'Ævo', 'Zoo', 'akan']);
  });

  it('is searched by name in any case, by other names, and by number however it is typed', async () => {
    const [body] = await addBodies(register, adviser, 'Åsgård');
    await register.organisations.edit(adviser, body?.id ?? '', 1, inputFor('Valhall', { number: '983544622' }));
    await addBodies(register, adviser, 'Bikuben', '100 % sikker');

    expect(await names({ search: 'ÅSGÅRD' })).toEqual(['Valhall']);
    expect(await names({ search: '983 544' })).toEqual(['Valhall']);
    expect(await names({ search: '983544622' })).toEqual(['Valhall']);
    expect(await names({ search: '%' })).toEqual(['100 % sikker']);
    expect(await names({ search: 'finnes ikke' })).toEqual([]);
  });

  it('is filtered by category, and each filter counts what the others leave', async () => {
    await importList('Akan', 'Bikuben', 'Stat og kommune', 'Akan', 'Comet');
    await addBodies(register, adviser, 'Drammen krets');

    const all = await list();

    expect(all.categories.map(({ name, count }) => [name, count])).toEqual([
      ['Andre', 2],
      ['Stat og kommune', 2],
    ]);
    expect(all.withoutCategory).toBe(1);
    expect(await names({ category: await category('Andre') })).toEqual(['Akan', 'Bikuben']);
    expect(await names({ category: NO_CATEGORY })).toEqual(['Drammen krets']);
    const searched = await list({ search: 'akan', category: await category('Andre') });
    expect(searched.categories.map(({ count }) => count)).toEqual([1, 1]);
    expect(searched.withoutCategory).toBe(0);
  });

  it('is filtered by group', async () => {
    await importList('Landets fylkesmenn', 'Akan');
    const group = await found(the.database, OrganisationGroup, { name: 'Landets fylkesmenn' });

    const members = await list({ group: group.id });

    expect(members.list.total).toBe(10);
    expect(members.groups).toMatchObject([{ name: 'Landets fylkesmenn', count: 10 }]);
    expect(members.list.rows[0]).toMatchObject({ categories: [], groups: ['Landets fylkesmenn'] });
  });

  it('is filtered by use and by whether the host has an address', async () => {
    const [akan, bikuben] = await addBodies(register, adviser, 'Akan', 'Bikuben', 'Comet');
    await register.organisations.deactivate(adviser, bikuben?.id ?? '');
    const subject = bodySubject(akan?.id ?? '');
    const seen = seenOf(await register.contacts.of(register.directorate.id, subject));
    await register.contacts.save(adviser, subject, seen, addresses('', 'post@akan.example'));

    const all = await list();

    expect(all.activities).toEqual({ alle: 3, aktive: 2, inaktive: 1 });
    expect(all.addresses).toEqual({ alle: 2, har: 1, mangler: 1 });
    expect(await names({ activity: 'inaktive' })).toEqual(['Bikuben']);
    expect(await names({ address: 'mangler', activity: 'alle' })).toEqual(['Bikuben', 'Comet']);
    expect((await list({ address: 'har' })).list.rows).toMatchObject([{ name: 'Akan', email: 'post@akan.example' }]);
  });

  it('is sorted by the order of categories, those in none last', async () => {
    await importList('Bikuben', 'Stat og kommune', 'Akan');
    await addBodies(register, adviser, 'AAA');

    expect(await names({ sorting: 'kategori' })).toEqual(['Bikuben', 'Akan', 'AAA']);
    expect(await names({ sorting: 'kategori', direction: 'synkende' })).toEqual(['Akan', 'Bikuben', 'AAA']);
  });

  it('comes in pages of fifty, and a page that is no more leads to the last', async () => {
    await importList('Landets kommuner');

    const [first, last] = [await list(), await list({ page: '99' })];

    expect(first.list).toMatchObject({ total: 357, page: 1, pageCount: 8 });
    expect(first.list.rows).toHaveLength(50);
    expect(last.list).toMatchObject({ page: 8 });
    expect(last.list.rows).toHaveLength(7);
  });

  it('shows a host the common bodies with nothing of another host’s', async () => {
    await importList('Akan');
    const akan = await found(the.database, Organisation, { name: 'Akan' });
    const seen = seenOf(await register.contacts.of(register.directorate.id, bodySubject(akan.id)));
    await register.contacts.save(adviser, bodySubject(akan.id), seen, addresses('post@akan.example'));
    const secretary = personAt(register.association, 'adviser');

    const theirs = await list({}, secretary);
    const stolen = await list({ category: await category('Andre') }, secretary);

    expect(theirs.list.rows).toMatchObject([{ name: 'Akan', categories: [], email: null }]);
    expect(theirs.categories).toEqual([]);
    expect(stolen.list.total).toBe(0);
  });

  it('shows no body that was merged into another', async () => {
    const [gone, kept] = await addBodies(register, adviser, 'Akan', 'Akan kompetansesenter');
    const versions = { keptVersion: 1, goneVersion: 1 };
    await register.merges.merge(adviser, { keptId: kept?.id ?? '', goneId: gone?.id ?? '', ...versions });

    expect(await names({ activity: 'alle' })).toEqual(['Akan kompetansesenter']);
  });

  it('asks as many statements of the database for fifty rows as for one', async () => {
    const { reader } = the.database;
    const ask = reader.query.bind(reader);
    const counted = async (): Promise<number> => {
      let count = 0;
      Object.assign(reader, {
        query: (...asked: Parameters<typeof ask>) => {
          count += 1;
          return ask(...asked);
        },
      });
      await list({ search: 'kommune', sorting: 'kategori' });
      return count;
    };
    await addBodies(register, adviser, 'En kommune');
    const forOne = await counted();
    await importList('Landets kommuner');

    expect(forOne).toBeGreaterThan(5);
    expect(await counted()).toBe(forOne);
  });
});
