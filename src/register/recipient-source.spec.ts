import { eachDatabase } from '../../test/support/databases.js';
import {
  addBodies,
  addresses,
  found,
  listOf,
  personAt,
  registerOn,
  serviceFor,
  type RegisterParts,
} from '../../test/support/register/register-on.js';
import type { PersonActor } from '../identity/access/actor.js';
import { OrganisationGroup } from './group/organisation-group.entity.js';
import { Organisation } from './organisation/organisation.entity.js';
import { RecipientSource, type Expansion, type RecipientTarget } from './recipient-source.js';
import { bodySubject, groupSubject } from './register-subject.js';
import { seenOf } from './seen.js';

eachDatabase('the recipients behind a choice', (the) => {
  const source = new RecipientSource();
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
  const expand = (...targets: readonly RecipientTarget[]): Promise<Expansion> =>
    source.expand(the.database.reader, register.directorate.id, targets);
  const category = async (name = 'Andre'): Promise<RecipientTarget> => {
    const all = await source.categoriesOf(the.database.reader, register.directorate.id);
    return { kind: 'category', targetId: all.find((candidate) => candidate.name === name)?.id ?? '' };
  };
  const setAddresses = async (id: string, ...emails: readonly [string, string?]): Promise<void> => {
    const subject = bodySubject(id);
    const seen = seenOf(await register.contacts.of(register.directorate.id, subject));
    await register.contacts.save(adviser, subject, seen, addresses(...emails));
  };
  const body = (name: string): Promise<Organisation> => found(the.database, Organisation, { name });

  it('stand once, and under each place they are listed', async () => {
    await importList('Stat og kommune', 'Bikuben', 'Andre', 'Bikuben');

    const all = await expand(await category(), await category('Stat og kommune'));

    expect(all.candidates).toHaveLength(1);
    expect(all.candidates[0]?.listedUnder.map((place) => place.category).sort()).toEqual(['Andre', 'Stat og kommune']);
    expect(all.lines).toHaveLength(2);
  });

  it('are the members of a group, which is one line of the list', async () => {
    await importList('Landets helseforetak', 'Vestre Viken HF');

    const all = await expand(await category());

    expect(all.candidates).toHaveLength(22);
    expect(all.lines.map(({ name }) => name).sort()).toEqual(['Landets helseforetak', 'Vestre Viken HF']);
    const vestreViken = all.candidates.find(({ name }) => name === 'Vestre Viken HF');
    expect(vestreViken?.listedUnder.map(({ listedName }) => listedName).sort()).toEqual([
      'Landets helseforetak',
      'Vestre Viken HF',
    ]);
  });

  it('have the address for hearings, else the general one, else none', async () => {
    const [akan, bikuben] = await addBodies(register, adviser, 'Akan', 'Bikuben', 'Comet');
    await setAddresses(akan?.id ?? '', 'horing@akan.example', 'post@akan.example');
    await setAddresses(bikuben?.id ?? '', '', 'post@bikuben.example');
    await importList('Akan', 'Bikuben', 'Comet');

    const all = await expand(await category());

    expect(Object.fromEntries(all.candidates.map(({ name, email }) => [name, email]))).toEqual({
      Akan: 'horing@akan.example',
      Bikuben: 'post@bikuben.example',
      Comet: null,
    });
  });

  it('have no address of another host', async () => {
    const [akan] = await addBodies(register, adviser, 'Akan');
    const secretary = personAt(register.association, 'adviser');
    const subject = bodySubject(akan?.id ?? '');
    const seen = seenOf(await register.contacts.of(register.association.id, subject));
    await register.contacts.save(secretary, subject, seen, addresses('post@akan.example'));
    await importList('Akan');

    const all = await expand(await category());

    expect(all.candidates.map(({ email }) => email)).toEqual([null]);
  });

  it('are nobody when another host’s category is asked for', async () => {
    await importList('Akan');

    const all = await source.expand(the.database.reader, register.association.id, [await category()]);

    expect(all).toEqual({ candidates: [], lines: [], reachedThrough: [] });
  });

  it('leave out who is out of use', async () => {
    await importList('Akan', 'Bikuben');
    await register.organisations.deactivate(adviser, (await body('Akan')).id);

    const all = await expand(await category());

    expect(all.candidates.map(({ name }) => name)).toEqual(['Bikuben']);
    expect(all.lines.map(({ name }) => name)).toEqual(['Bikuben']);
  });

  it('are printed under «Andre» when they were chosen outside every category', async () => {
    await importList('Akan');
    const [comet] = await addBodies(register, adviser, 'Comet');

    const all = await expand({ kind: 'organisation', targetId: comet?.id ?? '' });

    expect(all.lines).toMatchObject([{ category: 'Andre', categoryPosition: 1, name: 'Comet' }]);
  });

  it('are the body that was kept, when the one that was chosen has been merged', async () => {
    await importList('Akan', 'Akan kompetansesenter');
    const [gone, kept] = [await body('Akan'), await body('Akan kompetansesenter')];
    const versions = { keptVersion: kept.version, goneVersion: gone.version };
    await register.merges.merge(adviser, { keptId: kept.id, goneId: gone.id, ...versions });

    const all = await expand({ kind: 'organisation', targetId: gone.id });

    expect(all.candidates.map(({ organisationId }) => organisationId)).toEqual([kept.id]);
  });

  it('are a group itself, at its own address, when it has no members', async () => {
    await importList('Landets hjelpere');
    const group = await found(the.database, OrganisationGroup, { name: 'Landets hjelpere' });
    const subject = groupSubject(group.id);
    const seen = seenOf(await register.contacts.of(register.directorate.id, subject));
    await register.contacts.save(adviser, subject, seen, addresses('post@hjelpere.example', 'annet@hjelpere.example'));

    const all = await expand({ kind: 'group', targetId: group.id });

    expect(all.candidates).toMatchObject([
      { groupId: group.id, organisationId: null, email: 'post@hjelpere.example', name: 'Landets hjelpere' },
    ]);
  });
});
