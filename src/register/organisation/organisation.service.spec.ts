import { eachDatabase } from '../../../test/support/databases.js';
import {
  addBodies,
  inputFor,
  personAt,
  registerOn,
  type RegisterParts,
} from '../../../test/support/register/register-on.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { OrganisationName } from './organisation-name.entity.js';

eachDatabase('a body of the register', (the) => {
  let register: RegisterParts;
  let adviser: PersonActor;
  let secretary: PersonActor;

  beforeEach(async () => {
    register = await registerOn(the.database, the.clock);
    adviser = personAt(register.directorate, 'adviser');
    secretary = personAt(register.association, 'adviser');
  });

  afterEach(() => {
    register.remove();
  });

  const namesOf = async (): Promise<string[]> =>
    (await the.database.reader.find(OrganisationName)).map(({ name }) => name).sort();

  it('is added with its number, and the deed is recorded', async () => {
    const body = await register.organisations.create(adviser, inputFor('Akan', { number: '983 544 622' }));

    expect(body).toMatchObject({
      organisationNumber: '983544622',
      version: 1,
      createdByHostId: register.directorate.id,
    });
    const [deed] = await the.database.reader.findBy(AuditEntry, { objectId: body.id });
    expect(deed).toMatchObject({ action: 'organisation.created', actorName: adviser.name });
  });

  it('keeps the name it had, so that it can still be found by it', async () => {
    const [body] = await addBodies(register, adviser, 'Akan');

    const renamed = await register.organisations.edit(adviser, body?.id ?? '', 1, inputFor('Akan kompetansesenter'));

    expect(await namesOf()).toEqual(['Akan']);
    expect(renamed).toMatchObject({ name: 'Akan kompetansesenter', version: 2 });
    expect(renamed.searchText).toContain('akan');
  });

  it('that gets an earlier name back has it no longer among its other names', async () => {
    const [body] = await addBodies(register, adviser, 'Akan');
    await register.organisations.edit(adviser, body?.id ?? '', 1, inputFor('Akan kompetansesenter'));

    await register.organisations.edit(adviser, body?.id ?? '', 2, inputFor('Akan'));

    expect(await namesOf()).toEqual(['Akan kompetansesenter']);
  });

  it('is not written over by somebody who saw an older version', async () => {
    const [body] = await addBodies(register, adviser, 'Akan');
    await register.organisations.edit(adviser, body?.id ?? '', 1, inputFor('Akan A'));

    const late = register.organisations.edit(adviser, body?.id ?? '', 1, inputFor('Akan B'));

    await expect(late).rejects.toBeInstanceOf(ChangedMeanwhile);
  });

  it('is saved once when two save what they both saw', async () => {
    const [body] = await addBodies(register, adviser, 'Akan');

    const both = await Promise.allSettled(
      ['Akan A', 'Akan B'].map((name) => register.organisations.edit(adviser, body?.id ?? '', 1, inputFor(name))),
    );

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('records which fields were changed, and no others', async () => {
    const [body] = await addBodies(register, adviser, 'Akan');

    await register.organisations.edit(adviser, body?.id ?? '', 1, inputFor('Akan', { number: '983544622' }));

    const deeds = await the.database.reader.findBy(AuditEntry, { action: 'organisation.edited' });
    expect(deeds.map(({ changes }) => Object.keys(changes))).toEqual([['organisationNumber']]);
  });

  it('may be changed by a state body, and by the association that added it, but not by another association', async () => {
    const [ofDirectorate] = await addBodies(register, adviser, 'Akan');
    const [ofAssociation] = await addBodies(register, secretary, 'Bikuben');

    await expect(
      register.organisations.edit(secretary, ofDirectorate?.id ?? '', 1, inputFor('X')),
    ).rejects.toBeInstanceOf(NotAllowed);
    await expect(register.organisations.deactivate(secretary, ofDirectorate?.id ?? '')).rejects.toBeInstanceOf(
      NotAllowed,
    );
    await expect(
      register.organisations.edit(secretary, ofAssociation?.id ?? '', 1, inputFor('B')),
    ).resolves.toBeDefined();
    await expect(
      register.organisations.edit(adviser, ofAssociation?.id ?? '', 2, inputFor('C')),
    ).resolves.toBeDefined();
  });

  it('may be neither added nor changed by who only reads', async () => {
    const reader = personAt(register.directorate, 'reader', 'summariser', 'approver');
    const [body] = await addBodies(register, adviser, 'Akan');

    await expect(register.organisations.create(reader, inputFor('B'))).rejects.toBeInstanceOf(NotAllowed);
    await expect(register.organisations.activate(reader, body?.id ?? '')).rejects.toBeInstanceOf(NotAllowed);
    await expect(register.organisations.deactivate(adviser, 'nobody')).rejects.toBeInstanceOf(NotFound);
  });

  it('is taken out of use and into use again', async () => {
    const [body] = await addBodies(register, adviser, 'Akan');

    const out = await register.organisations.deactivate(adviser, body?.id ?? '');
    const back = await register.organisations.activate(adviser, body?.id ?? '');

    expect([out.isActive, back.isActive]).toEqual([false, true]);
    const deeds = await the.database.reader.find(AuditEntry, {
      where: { objectId: back.id },
      order: { sequence: 'ASC' },
    });
    expect(deeds.map(({ action }) => action)).toEqual([
      'organisation.created',
      'organisation.deactivated',
      'organisation.activated',
    ]);
  });
});
