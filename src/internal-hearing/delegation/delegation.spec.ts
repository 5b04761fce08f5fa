import type { TestApp } from '../../../test/support/app.js';
import { eachApp } from '../../../test/support/consultation/each-app.js';
import { Delegating, SECRETARY } from '../../../test/support/internal/delegating.js';
import { lastCode } from '../../../test/support/response/confirmation.js';
import { openedHearing, type, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ConsultationService } from '../../consultation/consultation.service.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { Message } from '../../delivery/message/message.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { ColleagueService } from '../../response/colleague/colleague.service.js';
import { LinkAnswers } from '../../response/colleague/colleague.errors.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { HostBody } from '../host-body.entity.js';
import { InternalHearing } from '../internal-hearing.entity.js';
import { InternalHearings } from '../internal-hearings.js';
import { DelegatedAlready, DeskElsewhere, MembersWereTold, TooLateToDelegate } from './delegation.errors.js';
import { Forwardings } from './forwardings.service.js';
import { HearingStarts } from './hearing-starts.service.js';
import { MembersSeeing } from './overview/members-seeing.service.js';

eachApp('letting others answer', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;
  let bodies: Delegating;
  let starts: HearingStarts;
  let forwardings: Forwardings;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
    bodies = new Delegating(test_, hearing);
    starts = test_.app.get(HearingStarts, { strict: false });
    forwardings = test_.app.get(Forwardings, { strict: false });
  }, 120_000);

  afterAll(() => test_.close());

  beforeEach(() => {
    // Codes are counted by the hour.
    test_.clock.advanceSeconds(3600);
  });

  const codesTo = (toAddress: string): Promise<number> =>
    test_.database.reader.countBy(Message, { subjectType: 'senderConfirmation', toAddress });

  describe('by forwarding', () => {
    const to = { name: 'Fjellmedisinerne', email: 'fjell@forening.example', message: 'Dette er deres område.' };

    test('gives one association a link that may submit, and is told in its letter', async () => {
      const { link } = await bodies.at(0);

      await forwardings.forward(link, to);

      const made = await test_.database.reader.findOneByOrFail(ResponseLink, { holderEmail: to.email });
      expect(made).toMatchObject({ role: 'maySubmit', invitationId: link.invitationId });
      const { textBody } = await test_.database.reader.findOneByOrFail(Message, { toAddress: to.email });
      expect(textBody).toContain('svare for alle i organisasjonen');
      expect(textBody).toContain(to.message);
    });

    test('stands alone: nobody is forwarded to beside it, and no internal hearing is started', async () => {
      const starter = await bodies.at(0);
      const other = { ...to, email: 'hav@forening.example' };

      await expect(forwardings.forward(starter.link, other)).rejects.toThrow(DelegatedAlready);
      await expect(starts.ask(starter, { name: SECRETARY, email: 'sunniva@forening.example' })).rejects.toThrow(
        DelegatedAlready,
      );
    });

    test('can be called back, and again: the link is dead at once, and what was written stays', async () => {
      const { link } = await bodies.at(0);
      const links = test_.app.get(ResponseLinkService, { strict: false });
      const { id } = await test_.database.reader.findOneByOrFail(ResponseLink, { holderEmail: to.email });
      const holder = await links.find(id);
      if (!holder) throw new Error('The link does not work');
      await type(test_, holder, 'consultation', 'Fjellmedisinerne støtter forslaget.');

      const recalled = await forwardings.recall(link);

      expect(recalled).toMatchObject({ name: to.name, recalledByName: link.name });
      expect(await links.find(id)).toBeNull();
      expect(await forwardings.recall(link)).toBeNull();
      const [field] = await test_.database.reader.query<{ count: number | string }[]>(
        `SELECT COUNT(*) AS "count" FROM "typed_field" WHERE "text" LIKE 'Fjellmedisinerne%'`,
      );
      expect(Number(field?.count)).toBe(1);
    });

    test('stands no more when its link is taken out of use among the colleagues', async () => {
      const { link } = await bodies.at(0);
      await forwardings.forward(link, { ...to, email: 'skog@forening.example' });
      const { id } = await test_.database.reader.findOneByOrFail(ResponseLink, {
        holderEmail: 'skog@forening.example',
      });
      await test_.app.get(ColleagueService, { strict: false }).remove(link, id);

      expect(await forwardings.forward(link, { ...to, email: 'hav@forening.example' })).toEqual({ ok: true });
      await forwardings.recall(link);
    });

    test('is not for a colleague who may only write, nor for private persons and those who came unasked', async () => {
      const { link } = await bodies.at(0);
      const strangers = [{ isPrivatePerson: true }, { isInvited: false }, { organisationId: null }];

      await expect(forwardings.forward({ ...link, maySubmit: false }, to)).rejects.toThrow(NotAllowed);
      const asked = await test_.database.reader.findOneByOrFail(Invitation, { id: link.invitationId });
      for (const stranger of strangers) {
        await change(Invitation, asked.id, stranger);
        await expect(forwardings.forward(link, to)).rejects.toThrow(NotFound);
        await change(Invitation, asked.id, asked);
      }
    });
  });

  describe('by an internal hearing', () => {
    test('an address of the body’s own domain needs one code, and nothing is made before it is written', async () => {
      const starter = await bodies.at(0);
      const email = await bodies.ownAddress(starter);

      expect(await starts.ask(starter, { name: SECRETARY, email })).toBe('sent');
      expect(await starts.ask(starter, { name: SECRETARY, email })).toBe('sent');

      expect(await codesTo(email)).toBe(1);
      expect((await starts.open(starter))?.codes.map(({ owner }) => owner)).toEqual(['person']);
      expect(await bodies.written(starter, { person: '000000' })).toMatchObject({ ok: false, reason: 'codes' });
      expect(await test_.database.reader.count(HostBody)).toBe(0);
      expect(await test_.database.reader.count(InternalHearing)).toBe(0);
    });

    test('an address of another domain needs a code from the registered address as well: a link that was passed on gives no desk', async () => {
      const starter = await bodies.at(1);
      const registered = (await bodies.invitationOf(starter)).email ?? '';
      await starts.ask(starter, { name: SECRETARY, email: 'fremmed@annet.example' });
      const person = await lastCode(test_, 'fremmed@annet.example');

      const alone = await bodies.written(starter, { person });

      expect(alone).toMatchObject({ ok: false, wrong: [{ owner: 'body' }] });
      expect(await test_.database.reader.count(InternalHearing)).toBe(0);
      expect(await bodies.written(starter, { body: await lastCode(test_, registered) })).toMatchObject({ ok: true });
    });

    test('a code written in another browser is nobody’s', async () => {
      const starter = await bodies.at(0);
      const email = await bodies.ownAddress(starter);
      await starts.ask(starter, { name: SECRETARY, email });

      const elsewhere = await bodies.written(
        { ...starter, browser: 'another' },
        { person: await lastCode(test_, email) },
      );

      expect(elsewhere).toEqual({ ok: false, reason: 'nothingOpen' });
    });

    test('is made whole by the right code: a desk with its administrator, and a hearing with the outer drafts', async () => {
      const starter = await bodies.at(0);

      const { consultation, person } = await bodies.begun(starter);

      const host = await test_.database.reader.findOneByOrFail(Host, { id: person.hostId });
      const invitation = await bodies.invitationOf(starter);
      expect(host).toMatchObject({ kind: 'association', approvalBy: 'anyone', name: invitation.addressedName });
      expect([...person.roles].sort()).toEqual(['administrator', 'adviser', 'approver', 'summariser']);
      expect(await test_.database.reader.findOneBy(HostBody, { hostId: host.id })).toMatchObject({
        organisationId: invitation.organisationId,
      });
      expect(await test_.database.reader.findOneByOrFail(Consultation, { id: consultation.id })).toMatchObject({
        state: 'draft',
        answersForInvitationId: invitation.id,
        mustNameDrafts: true,
        visibility: 'members',
        deadlineOn: null,
        title: 'Intern høyring: Pakkeforløp for kreft',
      });
      const outline = await test_.app.get(ConsultationReader, { strict: false }).outline(consultation.id);
      expect(outline.drafts.map(({ draft }) => draft.id)).toEqual(hearing.draftIds);
    });

    test('is recorded in the chains of both hosts, and answers by a link of its own that the colleagues keep', async () => {
      const { link } = await bodies.at(0);
      const { hostId, consultationId, outerLinkId, id } = await bodies.internalUnder(link);

      const outward = await test_.database.reader.findBy(AuditEntry, { chain: link.hostId, objectId: outerLinkId });
      expect(outward.map(({ action }) => action)).toEqual(['responseLink.made']);
      const inward = await test_.database.reader.findBy(AuditEntry, { chain: hostId });
      expect(inward.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['host.added', 'membership.granted', 'consultation.created', 'internalHearing.started']),
      );
      expect(inward.filter(({ objectId }) => objectId === id)).toHaveLength(1);
      const colleagues = test_.app.get(ColleagueService, { strict: false });
      await expect(colleagues.remove(link, outerLinkId)).rejects.toThrow(LinkAnswers);
      await expect(colleagues.giveRole(link, outerLinkId, 'mayWrite')).rejects.toThrow(LinkAnswers);
      expect(consultationId).not.toBe(hearing.id);
    });

    test('is one for each invitation, also when two colleagues write their codes at the same time', async () => {
      const first = await bodies.at(3);
      const second = { ...first, browser: 'the colleague’s' };
      const emails = [await bodies.ownAddress(first, 'anne'), await bodies.ownAddress(first, 'berit')] as const;
      await starts.ask(first, { name: 'Anne Sekretær', email: emails[0] });
      await starts.ask(second, { name: 'Berit Sekretær', email: emails[1] });
      const codes = [await lastCode(test_, emails[0]), await lastCode(test_, emails[1])] as const;

      const outcomes = await Promise.allSettled([
        bodies.written(first, { person: codes[0] }),
        bodies.written(second, { person: codes[1] }),
      ]);

      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(refused).toEqual([expect.any(DelegatedAlready)]);
      const made = { outerInvitationId: first.link.invitationId };
      expect(await test_.database.reader.countBy(InternalHearing, made)).toBe(1);
    });

    test('is started anew at the desk the body has, when the former is cancelled, and by nobody from elsewhere', async () => {
      const starter = await bodies.at(0);
      const former = await bodies.internalUnder(starter.link);
      const person = await bodies.personAt(former);
      await test_.app
        .get(ConsultationService, { strict: false })
        .cancel(person, former.consultationId, 'Vi venter til neste runde.');
      const { adviser } = hearing.people;

      await expect(starts.ask(starter, { name: SECRETARY, email: await bodies.ownAddress(starter) })).rejects.toThrow(
        DeskElsewhere,
      );
      await expect(starts.startAt(starter.link, adviser)).rejects.toThrow(DeskElsewhere);
      const anew = await starts.startAt(starter.link, person);

      expect(anew.hostId).toBe(former.hostId);
      await expect(starts.startAt(starter.link, person)).rejects.toThrow(DelegatedAlready);
    });

    test('is not found by those whose hearing it answers', async () => {
      const { consultationId } = await bodies.internalUnder((await bodies.at(1)).link);
      const hearings = test_.app.get(InternalHearings, { strict: false });

      await expect(hearings.find(hearing.people.adviser, consultationId)).rejects.toThrow(NotFound);
      await expect(hearings.find((await bodies.at(1)).link, consultationId)).rejects.toThrow(NotFound);
    });

    test('lets its members see more of each other only until it is out', async () => {
      const internal = await bodies.internalUnder((await bodies.at(1)).link);
      const person = await bodies.personAt(internal);
      const seeing = test_.app.get(MembersSeeing, { strict: false });
      await seeing.choose(person, internal.consultationId, 'all');
      await bodies.open(internal.consultationId);

      await seeing.choose(person, internal.consultationId, 'own');

      await expect(seeing.choose(person, internal.consultationId, 'all')).rejects.toThrow(MembersWereTold);
      await expect(seeing.choose(hearing.people.adviser, internal.consultationId, 'own')).rejects.toThrow(NotFound);
    });

    test('can be started within an internal hearing, and sees through both', async () => {
      const outer = await bodies.internalUnder((await bodies.at(1)).link);
      const member = await bodies.memberOf(outer);

      const { consultation } = await bodies.begun({ link: member, browser: 'the member’s', language: 'nb' });

      const { seenThrough, drafts } = await test_.app
        .get(ConsultationReader, { strict: false })
        .outline(consultation.id);
      expect(seenThrough.map(({ id }) => id)).toEqual([outer.consultationId, hearing.id]);
      expect(drafts.map(({ draft }) => draft.id)).toEqual(hearing.draftIds);
      expect(consultation.title).toBe('Intern høring: Pakkeforløp for kreft');
      expect(consultation.hostId).not.toBe(outer.hostId);
    });

    test('is too late when the body’s deadline is over', async () => {
      const starter = await bodies.at(3);
      test_.clock.moveTo(test_.clock.today().plusMonths(4).startsAt());

      await expect(starts.ask(starter, { name: SECRETARY, email: await bodies.ownAddress(starter) })).rejects.toThrow(
        TooLateToDelegate,
      );
    });
  });

  async function change(kind: typeof Invitation, id: string, to: Partial<Invitation>): Promise<void> {
    await test_.database.write((transaction) => transaction.update(kind, { id }, to));
  }
});
