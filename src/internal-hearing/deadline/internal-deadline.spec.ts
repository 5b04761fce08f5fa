import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { ConsultationService } from '../../consultation/consultation.service.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { NotBeforeOuter } from '../../consultation/deadline/outer-deadline.errors.js';
import { OpeningService } from '../../consultation/opening/opening.service.js';
import { Message } from '../../delivery/message/message.entity.js';
import { ExtensionRequest } from '../../response/extension-request/extension-request.entity.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { DeadlineGround } from '../../../test/support/internal/deadline-ground.js';
import type { Level, ThreeLevels } from '../../../test/support/internal/three-levels.js';
import type { PageClient } from '../../../test/support/page-client.js';
import { OrganMeeting } from '../organ/organ-meeting.entity.js';
import { InternalDeadlineReader } from './internal-deadline-reader.js';
import { InternalDeadline } from './internal-deadline.service.js';
import { OuterDeadlineMove } from './outer-deadline-move.entity.js';
import { OuterDeadlineWatch } from './outer-deadline-watch.js';

const day = (iso: string): CalendarDay => CalendarDay.of(iso);
/** The directorate's deadline in the three levels is 1 June 2018, the umbrella's 1 May and the association's 10 April. */
const OUTER = day('2018-06-01');

eachApp('the deadline of an internal hearing', (boot) => {
  let app: TestApp;
  let ground: DeadlineGround;
  let levels: ThreeLevels;
  let drafted: Consultation;
  /** The browser of the umbrella's secretary. */
  let client: PageClient;

  beforeAll(async () => {
    app = await boot();
    ground = await DeadlineGround.on(app);
    ({ levels } = ground);
    drafted = await ground.draft('Intern høring som skrives');
    client = await ground.signedIn(levels.umbrella.person);
  }, 120_000);

  afterAll(() => app.close());

  const get = <T>(type: abstract new (...given: never[]) => T): T => app.app.get(type, { strict: false });
  const idOf = ({ hearing }: Level): string => hearing.consultation.id;

  const choose = async (change: { readonly meetingId?: string; readonly deadlineOn: string | null }): Promise<void> =>
    get(InternalDeadline).choose(levels.umbrella.person, {
      consultationId: drafted.id,
      seenVersion: (await ground.now(drafted)).version,
      meetingId: change.meetingId ?? null,
      deadlineOn: change.deadlineOn === null ? null : day(change.deadlineOn),
    });

  describe('must lie before the outer one', () => {
    it('when the hearing is begun and when it is written', async () => {
      const { person } = levels.umbrella;
      await expect(ground.draft('For sent', OUTER)).rejects.toBeInstanceOf(NotBeforeOuter);

      const { version } = await ground.now(drafted);
      const edit = (deadlineOn: CalendarDay): Promise<Consultation> =>
        get(ConsultationService).edit(person, drafted.id, version, ground.input(drafted.title, deadlineOn));
      await expect(edit(OUTER)).rejects.toBeInstanceOf(NotBeforeOuter);
      await expect(edit(OUTER.plusDays(1))).rejects.toBeInstanceOf(NotBeforeOuter);
      expect((await edit(OUTER.plusDays(-1))).deadlineOn?.toString()).toBe('2018-05-31');
    });

    it('when it is chosen for a meeting', async () => {
      await expect(choose({ deadlineOn: '2018-06-01' })).rejects.toBeInstanceOf(NotBeforeOuter);

      await choose({ deadlineOn: '2018-05-04' });

      expect((await ground.now(drafted)).deadlineOn?.toString()).toBe('2018-05-04');
    });

    it('when it is extended, for all or for one', async () => {
      const [member] = levels.association.members;

      await expect(ground.extend(levels.association, '2018-05-01')).rejects.toBeInstanceOf(NotBeforeOuter);
      await expect(ground.extend(levels.association, '2018-05-01', member?.id)).rejects.toBeInstanceOf(NotBeforeOuter);

      await ground.extend(levels.association, '2018-04-30', member?.id);
    });

    it('when the hearing opens', async () => {
      const { person } = levels.umbrella;
      const late = await ground.draft('Frist satt på annet vis');
      await app.database.write((transaction) =>
        transaction.update(
          Consultation,
          { id: late.id },
          { state: 'approved', approvedDigest: 'godkjent', deadlineOn: OUTER },
        ),
      );

      const open = app.database.write((transaction) =>
        get(OpeningService).open(transaction, person, late.id, 'godkjent'),
      );

      await expect(open).rejects.toBeInstanceOf(NotBeforeOuter);
    });

    it('and a hearing that answers for nobody has any deadline', async () => {
      const { person } = levels.umbrella;

      const own = await get(ConsultationService).create(person, ground.input('Egen høring', day('2018-12-01')));

      expect(own.deadlineOn?.toString()).toBe('2018-12-01');
    });
  });

  describe('is chosen with the meeting that treats the answer', () => {
    it('which is one of the host, and is held', async () => {
      const elsewhere = await ground.meeting(levels.association.person, 'Styret', ['2018-05-15', '2018-05-08']);
      const here = await ground.meeting(levels.umbrella.person, 'Fagstyret', ['2018-05-29', '2018-05-22']);

      await expect(choose({ meetingId: elsewhere, deadlineOn: null })).rejects.toBeInstanceOf(NotFound);
      await choose({ meetingId: here, deadlineOn: '2018-05-08' });

      const view = await get(InternalDeadlineReader).view(levels.umbrella.person, drafted.id, 14);
      expect(view.chosen?.organ.name).toBe('Fagstyret');
      expect(view.deadlines).toMatchObject({ daysForConsolidation: 24 });
      const trail = await app.database.reader.findBy(AuditEntry, { chain: levels.umbrella.person.hostId });
      expect(trail.map(({ action }) => action)).toContain('internalHearing.meetingChosen');
    });

    it('by whoever may edit it, and over nobody who has saved meanwhile', async () => {
      const { person } = levels.umbrella;
      const order = { consultationId: drafted.id, seenVersion: 1, meetingId: null, deadlineOn: null };
      const reader = { ...person, id: newId(), roles: new Set(['reader'] as const) };

      await expect(get(InternalDeadline).choose(person, order)).rejects.toBeInstanceOf(ChangedMeanwhile);
      await expect(get(InternalDeadline).choose(reader, order)).rejects.toBeInstanceOf(NotAllowed);
      for (const other of [levels.directorate.person, levels.association.person]) {
        await expect(get(InternalDeadline).choose(other, order)).rejects.toBeInstanceOf(NotFound);
        await expect(get(InternalDeadlineReader).view(other, drafted.id, 14)).rejects.toBeInstanceOf(NotFound);
      }
    });

    it('on a page that proposes it, and takes what is written instead', async () => {
      const path = `/skrivebord/horinger/${drafted.id}/intern/frist`;

      const page = await client.get(path);
      expect(page.text).toContain('Fagstyret 29. mai 2018');
      expect(page.text).toContain('Frist tirsdag 8. mai 2018.');
      const refused = await client.press('Lagre', { deadlineOn: '1.6.2018' });
      expect([refused.status, refused.errors]).toEqual([
        422,
        ['Fristen må være før 1. juni 2018, som er fristen for høringen dere svarer på.'],
      ]);
      const few = await client.press('Lagre', { meeting: 'uten', deadlineOn: '25.5.2018' });
      expect(few.notice).toBe('Møte og frist er lagret.');
      expect(few.text).toContain('Det er bare 7 dager til å samle svarene.');
    });
  });

  describe('when no meeting fits', () => {
    it('leads to a wish for a later outer deadline, in one press', async () => {
      const meeting = await app.database.reader.findOneByOrFail(OrganMeeting, { meetsOn: day('2018-05-29') });
      await client.get(`/skrivebord/organer/${meeting.organId}/moter/${meeting.id}`);
      const off = await client.press('Avlys møtet');
      expect(off.text).toContain('Avlyst');
      await client.press('Legg til møte', { meetsOn: '2018-06-12', papersDueOn: '2018-06-05' });

      const page = await client.get(`/skrivebord/horinger/${drafted.id}/intern/frist`);
      expect(page.text).toContain('Møtet er etter fristen for høringen dere svarer på.');
      const asked = await client.press('Send til Helsedirektoratet');

      expect(asked.notice).toContain('Helsedirektoratet har fått ønsket om utsatt frist.');
      expect(asked.text).toContain('Dere har bedt Helsedirektoratet om frist til 13. juni 2018');
      const request = await app.database.reader.findOneByOrFail(ExtensionRequest, {
        invitationId: levels.umbrella.internal?.outerInvitationId ?? '',
      });
      expect(request.consultationId).toBe(idOf(levels.directorate));
      expect(request.wantedOn.toString()).toBe('2018-06-13');
      expect(request.reason).toBe('Svaret vårt skal behandles av Fagstyret, som møtes 12. juni 2018.');
      expect(request.askedByName).toBe(levels.umbrella.person.name);
    });
  });

  describe('when the outer one is moved', () => {
    const toldOf = async (consultationId: string): Promise<readonly Message[]> =>
      (await app.database.reader.findBy(Message, { subjectId: consultationId, purpose: 'notice' })).filter(
        ({ uniqueKey }) => uniqueKey.startsWith('outerDeadline:'),
      );

    it('the editors are told once, and offered to move their own', async () => {
      await ground.extend(levels.directorate, '2018-06-15');
      await app.work();
      await app.work();

      const [letter, another] = await toldOf(idOf(levels.umbrella));
      expect(another).toBeUndefined();
      expect(letter?.textBody).toContain('fra fredag 1. juni 2018 til fredag 15. juni 2018');
      expect(letter?.textBody).toContain('er fortsatt tirsdag 1. mai 2018');
      expect(await toldOf(idOf(levels.association))).toEqual([]);
      expect((await client.get('/skrivebord')).text).toContain('Fristen dere har fått, er flyttet');
      const page = await client.get(`/skrivebord/horinger/${idOf(levels.umbrella)}/intern/frist`);
      expect(page.text).toContain('Helsedirektoratet har flyttet fristen sin');
      const [href = ''] = page
        .$('a[href*="/frist?dag="]')
        .map((_index, link) => page.$(link).attr('href'))
        .toArray();
      const form = await client.get(href);
      expect(form.$('[name="newOn"]').val()).toBe(new URL(href, 'http://localhost').searchParams.get('dag'));
    });

    it('they may let their own stand, and are told again when it moves again, for them alone', async () => {
      const path = `/skrivebord/horinger/${idOf(levels.umbrella)}/intern/frist`;
      await client.get(path);
      expect((await client.press('La fristen vår stå')).text).not.toContain('har flyttet fristen sin');
      app.clock.advanceSeconds(60);

      await ground.extend(levels.directorate, '2018-06-22', levels.umbrella.internal?.outerInvitationId);
      await app.work();

      expect(await toldOf(idOf(levels.umbrella))).toHaveLength(2);
      expect((await client.get(path)).text).toContain('til fredag 22. juni 2018');
    });

    it('the matter is settled by extending their own, which their members are told of in turn', async () => {
      app.clock.advanceSeconds(60);

      await ground.extend(levels.umbrella, '2018-05-15');
      await app.work();

      const view = await get(InternalDeadlineReader).view(levels.umbrella.person, idOf(levels.umbrella), 14);
      expect(view.move).toBeNull();
      const [letter] = await toldOf(idOf(levels.association));
      expect(letter?.textBody).toContain('til tirsdag 15. mai 2018');
    });

    it('two workers that see it at once tell of it once', async () => {
      await ground.extend(levels.directorate, '2018-06-29', levels.umbrella.internal?.outerInvitationId);
      const watch = get(OuterDeadlineWatch);

      await Promise.all([watch.lookOut(), watch.lookOut()]);

      const consultationId = idOf(levels.umbrella);
      expect(await app.database.reader.countBy(OuterDeadlineMove, { consultationId, newOn: day('2018-06-29') })).toBe(
        1,
      );
    });
  });
});
