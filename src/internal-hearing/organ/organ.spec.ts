import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { AuditService } from '../../audit/audit.service.js';
import { systemActor, type PersonActor } from '../../identity/access/actor.js';
import type { HostRole } from '../../identity/person/membership.entity.js';
import { PersonService } from '../../identity/person/person.service.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { Keyring } from '../../shared/security/keyring.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { MeetingService } from './meeting.service.js';
import { OrganReader } from './organ-reader.js';
import { OrganService } from './organ.service.js';
import {
  MeetingCancelled,
  MeetingDayTaken,
  OrganInAnotherState,
  OrganNameTaken,
  PapersAfterMeeting,
} from './organ.errors.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
const MAY = { meetsOn: day('2018-05-07'), papersDueOn: day('2018-04-30') };

eachDatabase('the organs of a host', (the) => {
  let organs: OrganService;
  let meetings: MeetingService;
  let reader: OrganReader;
  let secretary: PersonActor;
  let stranger: PersonActor;

  beforeEach(async () => {
    const audit = new AuditService(the.clock, new Keyring('a secret that is used in tests and nowhere else'));
    const people = new PersonService(the.clock, audit);
    reader = new OrganReader(the.database);
    organs = new OrganService(the.database, the.clock, audit, reader);
    meetings = new MeetingService(the.database, the.clock, audit, reader);
    secretary = await personAt(people, 'Den norske legeforening', 'adviser');
    stranger = await personAt(people, 'Yngre legers forening', 'adviser');
  });

  async function personAt(people: PersonService, name: string, role: HostRole): Promise<PersonActor> {
    const actor = systemActor(null, 'test');
    return the.database.write(async (transaction) => {
      const host = await people.addHost(transaction, actor, { name, kind: 'association' });
      const given = { name: `Sekretær i ${name}`, email: `${host.id}@forening.example` };
      const { id } = await people.addPerson(transaction, actor, given);
      await people.grant(transaction, actor, { personId: id, hostId: host.id, role });
      const at = { hostId: host.id, hostName: host.name, hostKind: host.kind };
      return { kind: 'person', id, name: given.name, ...at, roles: new Set([role]) };
    });
  }

  it('are listed with their next meeting, and those that are wound up last', async () => {
    const board = await organs.add(secretary, 'Sentralstyret');
    const council = await organs.add(secretary, 'Fagstyret');
    const old = await organs.add(secretary, 'Ankenemnda');
    await organs.windUp(secretary, old.id);
    await meetings.call(secretary, council.id, MAY);
    await meetings.call(secretary, council.id, { meetsOn: day('2018-03-06'), papersDueOn: day('2018-02-27') });

    const rows = await reader.list(secretary.hostId, day('2018-02-01'));

    expect(rows.map(({ organ, nextOn }) => [organ.name, nextOn?.toString()])).toEqual([
      ['Fagstyret', '2018-03-06'],
      [board.name, undefined],
      ['Ankenemnda', undefined],
    ]);
  });

  it('have one name each, whatever its case', async () => {
    const council = await organs.add(secretary, 'Fagstyret');
    const board = await organs.add(secretary, 'Sentralstyret');

    await expect(organs.add(secretary, 'fagstyret')).rejects.toBeInstanceOf(OrganNameTaken);
    await expect(organs.rename(secretary, board.id, 1, 'Fagstyret')).rejects.toBeInstanceOf(OrganNameTaken);
    await organs.rename(secretary, council.id, 1, 'FAGSTYRET');
    await expect(organs.rename(secretary, council.id, 1, 'Rådet')).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect((await organs.add(stranger, 'Fagstyret')).hostId).toBe(stranger.hostId);
  });

  it('keep their meetings when they are wound up, but call no new ones until they are resumed', async () => {
    const { id } = await organs.add(secretary, 'Fagstyret');
    await meetings.call(secretary, id, MAY);

    await organs.windUp(secretary, id);

    await expect(meetings.call(secretary, id, { ...MAY, meetsOn: day('2018-06-05') })).rejects.toBeInstanceOf(
      OrganInAnotherState,
    );
    await expect(organs.windUp(secretary, id)).rejects.toBeInstanceOf(OrganInAnotherState);
    expect(await reader.comingMeetings(secretary.hostId, day('2018-02-01'))).toEqual([]);
    await organs.resume(secretary, id);
    expect(await reader.comingMeetings(secretary.hostId, day('2018-02-01'))).toHaveLength(1);
  });

  it('meet once a day, with papers due no later than that', async () => {
    const { id } = await organs.add(secretary, 'Fagstyret');
    const meeting = await meetings.call(secretary, id, MAY);

    await expect(meetings.call(secretary, id, MAY)).rejects.toBeInstanceOf(MeetingDayTaken);
    const late = { meetsOn: day('2018-05-14'), papersDueOn: day('2018-05-15') };
    await expect(meetings.call(secretary, id, late)).rejects.toBeInstanceOf(PapersAfterMeeting);
    await meetings.move(secretary, { organId: id, meetingId: meeting.id }, 1, {
      ...late,
      papersDueOn: MAY.papersDueOn,
    });
    await expect(meetings.move(secretary, { organId: id, meetingId: meeting.id }, 1, MAY)).rejects.toBeInstanceOf(
      ChangedMeanwhile,
    );
    expect((await reader.meeting(secretary.hostId, meeting.id)).meeting.meetsOn.toString()).toBe('2018-05-14');
  });

  it('call a meeting off for good; another can be held on the same day', async () => {
    const { id } = await organs.add(secretary, 'Fagstyret');
    const meeting = await meetings.call(secretary, id, MAY);
    const at = { organId: id, meetingId: meeting.id };

    await meetings.cancel(secretary, at);

    await expect(meetings.cancel(secretary, at)).rejects.toBeInstanceOf(MeetingCancelled);
    await expect(meetings.move(secretary, at, 2, MAY)).rejects.toBeInstanceOf(MeetingCancelled);
    await meetings.call(secretary, id, MAY);
    expect((await reader.meetings(await reader.organ(secretary.hostId, id), '')).total).toBe(2);
  });

  it('are not found by another host, and are kept by those who may', async () => {
    const { id } = await organs.add(secretary, 'Fagstyret');
    const meeting = await meetings.call(secretary, id, MAY);
    const at = { organId: id, meetingId: meeting.id };
    const colleague = { ...secretary, roles: new Set(['reader'] as const) };

    await expect(organs.rename(stranger, id, 1, 'Rådet')).rejects.toBeInstanceOf(NotFound);
    await expect(meetings.cancel(stranger, at)).rejects.toBeInstanceOf(NotFound);
    await expect(reader.meeting(stranger.hostId, meeting.id)).rejects.toBeInstanceOf(NotFound);
    await expect(organs.add(colleague, 'Rådet')).rejects.toBeInstanceOf(NotAllowed);
    await expect(meetings.cancel(colleague, at)).rejects.toBeInstanceOf(NotAllowed);
  });

  it('leave a row in the audit for each deed', async () => {
    const { id } = await organs.add(secretary, 'Fagstyret');
    const meeting = await meetings.call(secretary, id, MAY);
    await meetings.cancel(secretary, { organId: id, meetingId: meeting.id });
    await organs.windUp(secretary, id);

    const trail = await the.database.reader.find(AuditEntry, {
      where: { chain: secretary.hostId, actorId: secretary.id },
      order: { sequence: 'ASC' },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      'organ.added',
      'meeting.called',
      'meeting.cancelled',
      'organ.woundUp',
    ]);
  });
});
