import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { Delegating, SECRETARY } from '../../../test/support/internal/delegating.js';
import { lastCode } from '../../../test/support/response/confirmation.js';
import { openedHearing, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { systemActor, type PersonActor } from '../../identity/access/actor.js';
import { Host, type HostKind } from '../../identity/host/host.entity.js';
import { PersonService } from '../../identity/person/person.service.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { OrganisationService } from '../../register/organisation/organisation.service.js';
import { HostBody } from '../host-body.entity.js';
import { DelegationReader } from './delegation-reader.js';
import { DeskElsewhere } from './delegation.errors.js';
import { HearingStarts } from './hearing-starts.service.js';

eachApp('the desk of a body that starts an internal hearing', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let bodies: Delegating;
  let starts: HearingStarts;
  let desks: DelegationReader;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    bodies = new Delegating(test_, hearing);
    starts = test_.app.get(HearingStarts, { strict: false });
    desks = test_.app.get(DelegationReader, { strict: false });
  }, 120_000);

  afterAll(() => test_.close());

  test('is no matter of the outer host: its chain tells of codes to a link, and of nothing internal', async () => {
    const starter = await bodies.at(0);
    const email = await bodies.ownAddress(starter);
    await starts.ask(starter, { name: SECRETARY, email });
    test_.clock.advanceSeconds(120);
    await starts.resend(starter);
    await bodies.written(starter, { person: await lastCode(test_, email) });

    const outward = await test_.database.reader.findBy(AuditEntry, { chain: starter.link.hostId });

    const told = outward.filter(({ objectId }) => objectId === starter.link.id);
    expect(told.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['responseLink.codeAsked', 'responseLink.codesSent']),
    );
    const ofInternal = ({ action, objectType }: AuditEntry) =>
      /internal|hearingStart|startAsked/i.test(`${action} ${objectType}`);
    expect(outward.filter(ofInternal)).toEqual([]);
  });

  test('is that of the association of the same name that was a host before, and is kept as the body’s', async () => {
    const starter = await bodies.at(1);
    const { organisationId, addressedName } = await bodies.invitationOf(starter);
    const state = await adviserOf(addressedName, 'stateBody');
    expect(await desks.deskOf(organisationId ?? '')).toBeNull();
    const person = await adviserOf(addressedName, 'association');

    await expect(starts.ask(starter, { name: SECRETARY, email: await bodies.ownAddress(starter) })).rejects.toThrow(
      DeskElsewhere,
    );
    await expect(starts.startAt(starter.link, state)).rejects.toThrow(DeskElsewhere);
    expect(await test_.database.reader.countBy(HostBody, { hostId: person.hostId })).toBe(0);
    const { hostId } = await starts.startAt(starter.link, person);

    expect(hostId).toBe(person.hostId);
    expect(await test_.database.reader.findOneBy(HostBody, { hostId })).toMatchObject({ organisationId });
    expect(await test_.database.reader.countBy(AuditEntry, { chain: hostId, action: 'host.bodyKept' })).toBe(1);
    expect(await test_.database.reader.countBy(Host, { name: addressedName, kind: 'association' })).toBe(1);
  });

  test('is not made a second time when another row of the body was merged with it', async () => {
    const starter = await bodies.at(3);
    const { organisationId } = await bodies.invitationOf(starter);
    const { person } = await bodies.begun(starter);

    const keptId = await mergedInto(organisationId ?? '');

    expect((await desks.deskOf(keptId))?.host.id).toBe(person.hostId);
    expect((await desks.deskOf(organisationId ?? ''))?.host.id).toBe(person.hostId);
  });

  /** Somebody who advises at a host of the name, made as on the command line: it is not said which body it is. */
  async function adviserOf(name: string, kind: HostKind): Promise<PersonActor> {
    const people = test_.app.get(PersonService, { strict: false });
    const actor = systemActor(null, 'test');
    return test_.database.write(async (transaction) => {
      const host = await people.addHost(transaction, actor, { name, kind });
      const person = await people.addPerson(transaction, actor, { name: SECRETARY, email: `${kind}@vert.example` });
      await people.grant(transaction, actor, { personId: person.id, hostId: host.id, role: 'adviser' });
      const at = { hostId: host.id, hostName: name, hostKind: kind, roles: new Set(['adviser'] as const) };
      return { kind: 'person', id: person.id, name: person.name, ...at };
    });
  }

  /** The row that a body's row was merged into. */
  async function mergedInto(id: string): Promise<string> {
    const kept = { name: 'Samme instans', organisationNumber: null, languageForm: 'nb', bodyType: null } as const;
    const organisations = test_.app.get(OrganisationService, { strict: false });
    const { id: mergedIntoId } = await organisations.create(hearing.people.adviser, kept);
    await test_.database.write((transaction) => transaction.update(Organisation, { id }, { mergedIntoId }));
    return mergedIntoId;
  }
});
