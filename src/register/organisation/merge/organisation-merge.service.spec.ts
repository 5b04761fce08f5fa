import { eachDatabase } from '../../../../test/support/databases.js';
import {
  addBodies,
  addresses,
  found,
  listOf,
  personAt,
  registerOn,
  serviceFor,
  type RegisterParts,
} from '../../../../test/support/register/register-on.js';
import { AuditEntry } from '../../../audit/audit-entry.entity.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed } from '../../../shared/errors/domain-error.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { Association } from '../../association/association.entity.js';
import { Listing } from '../../category/listing.entity.js';
import { Contact } from '../../contact/contact.entity.js';
import { GroupMember } from '../../group/group-member.entity.js';
import { bodySubject } from '../../register-subject.js';
import { seenOf } from '../../seen.js';
import { OrganisationMerge } from '../organisation-merge.entity.js';
import { OrganisationName } from '../organisation-name.entity.js';
import { OrganisationMerged, SameOrganisation } from '../organisation.errors.js';
import { Organisation } from '../organisation.entity.js';

eachDatabase('merging two bodies', (the) => {
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
  const body = (name: string): Promise<Organisation> => found(the.database, Organisation, { name });
  const merge = async (goneName: string, keptName: string): Promise<{ kept: Organisation; gone: Organisation }> => {
    const [gone, kept] = [await body(goneName), await body(keptName)];
    const versions = { keptVersion: kept.version, goneVersion: gone.version };
    await register.merges.merge(adviser, { keptId: kept.id, goneId: gone.id, ...versions });
    return {
      kept: await found(the.database, Organisation, { id: kept.id }),
      gone: await found(the.database, Organisation, { id: gone.id }),
    };
  };
  const setAddresses = async (id: string, ...emails: readonly [string, string?]): Promise<void> => {
    const seen = seenOf(await register.contacts.of(register.directorate.id, bodySubject(id)));
    await register.contacts.save(adviser, bodySubject(id), seen, addresses(...emails));
  };

  it('moves listings to the one that is kept, without doubles', async () => {
    await importList('Akan', 'Akan kompetansesenter', 'Stat og kommune', 'Akan');

    const { kept, gone } = await merge('Akan', 'Akan kompetansesenter');

    expect(await the.database.reader.countBy(Listing, { organisationId: kept.id })).toBe(2);
    expect(await the.database.reader.countBy(Listing, { organisationId: gone.id })).toBe(0);
  });

  it('moves membership of groups without doubles', async () => {
    await importList('Landets helseforetak');

    const { kept } = await merge('Vestre Viken HF', 'Helse Bergen HF');

    expect(await the.database.reader.countBy(GroupMember, { organisationId: kept.id })).toBe(1);
    expect(await the.database.reader.count(GroupMember)).toBe(21);
  });

  it('moves the addresses that the one that is kept lacks, and lets go of the others', async () => {
    const [gone, kept] = await addBodies(register, adviser, 'Akan', 'Akan kompetansesenter');
    await setAddresses(gone?.id ?? '', 'gammel@akan.example', 'post@akan.example');
    await setAddresses(kept?.id ?? '', 'horing@akan.example');

    await merge('Akan', 'Akan kompetansesenter');

    const contacts = await the.database.reader.find(Contact);
    expect(contacts.map(({ organisationId, email }) => [organisationId, email]).sort()).toEqual(
      [
        [kept?.id, 'horing@akan.example'],
        [kept?.id, 'post@akan.example'],
      ].sort(),
    );
  });

  it('moves memberships on both sides, and never makes a body a member of itself', async () => {
    const [gone, kept, umbrella, member] = await addBodies(register, adviser, 'A', 'B', 'Paraply', 'Medlem');
    const validFrom = CalendarDay.of('2018-01-01');
    const add = (umbrellaId = '', memberId = ''): Promise<string> =>
      register.associations.add(adviser, { umbrellaId, memberId, validFrom, validTo: null });
    await add(umbrella?.id, gone?.id);
    await add(umbrella?.id, kept?.id);
    await add(gone?.id, member?.id);
    await add(gone?.id, kept?.id);

    await merge('A', 'B');

    const left = await the.database.reader.find(Association);
    expect(left.map(({ umbrellaId, memberId }) => `${umbrellaId} ${memberId}`).sort()).toEqual(
      [`${umbrella?.id ?? ''} ${kept?.id ?? ''}`, `${kept?.id ?? ''} ${member?.id ?? ''}`].sort(),
    );
  });

  it('keeps the row that goes, pointing at the one that is kept, and who said so', async () => {
    await addBodies(register, adviser, 'Akan', 'Akan kompetansesenter');

    const { kept, gone } = await merge('Akan', 'Akan kompetansesenter');

    expect(gone).toMatchObject({ name: 'Akan', mergedIntoId: kept.id, isActive: false, version: 2 });
    expect(await the.database.reader.find(OrganisationMerge)).toMatchObject([
      { fromId: gone.id, intoId: kept.id, fromName: 'Akan', byName: adviser.name },
    ]);
    const deeds = await the.database.reader.findBy(AuditEntry, { objectId: gone.id });
    expect(deeds.map(({ action }) => action)).toContain('organisation.merged');
  });

  it('gives the one that is kept the names of the other, by which lists know it', async () => {
    await importList('Akan', 'Akan kompetansesenter');
    await merge('Akan', 'Akan kompetansesenter');

    const again = await importList('Akan', 'Akan kompetansesenter');

    expect(await the.database.reader.find(OrganisationName)).toMatchObject([{ name: 'Akan' }]);
    expect(again.counts).toMatchObject({ created: 0, organisations: 1 });
    expect(again.plan.verdicts).toMatchObject({ known: 1, listedTwice: 1, new: 0 });
  });

  it('of one name leaves no doubt about which is meant afterwards', async () => {
    await addBodies(register, adviser, 'Akan', 'AKAN');
    await merge('AKAN', 'Akan');

    const again = await importList('Akan');

    expect(again.plan.verdicts).toMatchObject({ known: 1, unreadable: 0 });
  });

  it('gives the one that is kept the numbers it lacks', async () => {
    await importList('Landets kommuner');
    await addBodies(register, adviser, 'Hovedstaden');
    const oslo = await found(the.database, Organisation, { municipalityNumber: '0301' });

    const { kept, gone } = await merge(oslo.name, 'Hovedstaden');

    expect(kept).toMatchObject({ municipalityNumber: '0301', bodyType: 'Kommune' });
    expect(gone.municipalityNumber).toBeNull();
  });

  it('lets an import of another host find merged municipalities, though both had numbers', async () => {
    await importList('Landets kommuner');
    const oslo = await found(the.database, Organisation, { municipalityNumber: '0301' });
    const bergen = await found(the.database, Organisation, { municipalityNumber: '4601' });
    await merge(oslo.name, bergen.name);

    const other = await register.imports.carryOut(serviceFor(register.association), register.association.id, {
      file: listOf('Landets kommuner'),
    });

    expect(other.counts.created).toBe(0);
  });

  it('leads on from a body that was merged before', async () => {
    await addBodies(register, adviser, 'A', 'B', 'C');
    const { gone: first } = await merge('A', 'B');

    const { kept: last } = await merge('B', 'C');

    expect(await found(the.database, Organisation, { id: first.id })).toMatchObject({ mergedIntoId: last.id });
    const names = await the.database.reader.findBy(OrganisationName, { organisationId: last.id });
    expect(names.map(({ name }) => name).sort()).toEqual(['A', 'B']);
  });

  it('takes the one that is kept into use again when the other was in use', async () => {
    await addBodies(register, adviser, 'A', 'B');
    await register.organisations.deactivate(adviser, (await body('B')).id);

    const { kept } = await merge('A', 'B');

    expect(kept.isActive).toBe(true);
  });

  it('is refused when one of them is no longer as it was compared', async () => {
    const [gone, kept] = await addBodies(register, adviser, 'A', 'B');
    const order = { keptId: kept?.id ?? '', keptVersion: 1, goneId: gone?.id ?? '', goneVersion: 1 };
    await register.organisations.deactivate(adviser, order.goneId);

    await expect(register.merges.merge(adviser, order)).rejects.toBeInstanceOf(ChangedMeanwhile);
  });

  it('is refused with itself, with what was merged already, and to who may not change both', async () => {
    const [first, second, third] = await addBodies(register, adviser, 'A', 'B', 'C');
    const order = (goneId = '', keptId = '', goneVersion = 1, keptVersion = 1) => ({
      keptId,
      keptVersion,
      goneId,
      goneVersion,
    });
    const secretary = personAt(register.association, 'adviser');

    await expect(register.merges.merge(adviser, order(first?.id, first?.id))).rejects.toBeInstanceOf(SameOrganisation);
    await expect(register.merges.merge(secretary, order(first?.id, second?.id))).rejects.toBeInstanceOf(NotAllowed);
    await register.merges.merge(adviser, order(first?.id, second?.id));
    await expect(register.merges.merge(adviser, order(first?.id, third?.id, 2))).rejects.toBeInstanceOf(
      OrganisationMerged,
    );
    await expect(register.organisations.activate(adviser, first?.id ?? '')).rejects.toBeInstanceOf(OrganisationMerged);
  });
});
