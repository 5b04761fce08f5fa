import { eachApp } from '../../../test/support/consultation/each-app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { hearingOf, toolsOf } from '../../../test/support/analysis/hearing-in-app.js';
import type { TestApp } from '../../../test/support/app.js';
import { PageClient } from '../../../test/support/page-client.js';
import { addCast } from '../../../test/people/cast.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { MailboxMessage } from '../../delivery/mailbox/mailbox-message.entity.js';
import { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import { placeKey } from '../../response/place.js';
import { BodyLinks } from '../../response/finding-back/body-links.service.js';
import { LostLinks } from '../../response/finding-back/lost-links.service.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Comment } from '../comment/comment.entity.js';
import { Placement } from '../placement/placement.entity.js';
import { TalkRemark } from '../talk/talk.entity.js';
import { ProposedAssessment } from './proposed-assessment.entity.js';

const FREDRIK = 'fredrik@sykehus.example';
const BRITT = 'britt@brukere.example';

eachApp('the working group of a draft', (boot) => {
  let service: TestApp;
  let hearing: AnsweredHearing;
  let base: string;
  let desk: PageClient;
  let member: PageClient;

  beforeAll(async () => {
    service = await boot();
    const cast = await addCast(service);
    hearing = await hearingOf(service, cast.adviser);
    base = `/skrivebord/horinger/${hearing.consultation.id}`;
    const tools = toolsOf(service);
    for (const name of ['Alta kommune', 'Bodø kommune']) {
      const body = await invite(tools, hearing, name);
      const typed = [0, 1].map((index) => ({ place: draft(index), text: `${name} om utkast ${String(index + 1)}.` }));
      await submitAnswer(tools, hearing, body, { typed });
    }
    await service.work();
    desk = new PageClient(service.server);
    await desk.signIn('oddny@helsedir.example');
    await addMember('Fredrik Fagansvarlig', FREDRIK);
    await addMember('Britt Bruker', BRITT);
    await sendLink(FREDRIK);
    member = await opened(FREDRIK);
  }, 120_000);

  afterAll(() => service.close());

  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: hearing.drafts[index]?.id ?? '' });
  const addMember = (name: string, email: string): Promise<unknown> =>
    desk.get(`${base}/arbeidsgrupper`).then(() =>
      desk.submit(`form[action="${base}/arbeidsgrupper"]`, {
        ...{ draftId: hearing.drafts[0]?.id ?? '', name, email, role: 'member', languageForm: 'nb' },
      }),
    );
  const rowOf = (email: string): Promise<WorkingGroupMember> =>
    service.database.reader.findOneByOrFail(WorkingGroupMember, { email });
  async function sendLink(email: string): Promise<void> {
    const { id } = await rowOf(email);
    await desk.get(`${base}/arbeidsgrupper/${id}`);
    await desk.submit(`form[action$="/${id}/innbydelse"]`, {});
    await service.work();
  }
  async function opened(email: string): Promise<PageClient> {
    const links = service.app.get(BodyLinks, { strict: false });
    const { id } = await service.database.write((transaction) => links.pageLinkOf(transaction, email));
    const client = new PageClient(service.server);
    await client.get(new URL(await links.addressOf(id)).pathname);
    await client.submit('main form', {});
    return client;
  }
  const seat = async (email: string): Promise<string> => `/vare-horinger/arbeidsgrupper/${(await rowOf(email)).id}`;
  const placementIn = async (index: number): Promise<Placement> =>
    service.database.reader.findOneOrFail(Placement, {
      where: { consultationId: hearing.consultation.id, place: draft(index) },
      order: { id: 'ASC' },
    });

  test('is invited with a link to a page that shows the group, and the e-mail says who decides', async () => {
    const [mail] = (await service.database.reader.find(MailboxMessage)).filter(({ envelopeTo }) =>
      envelopeTo.includes(FREDRIK),
    );

    await sendLink(FREDRIK);
    const all = await service.database.reader.find(MailboxMessage);
    expect(all.filter(({ envelopeTo }) => envelopeTo.includes(FREDRIK))).toHaveLength(1);
    expect(mail?.subject).toBe('Merknader til Pakkeforløp: Gravide og rusmidler: les og vurder');
    const page = await member.get('/vare-horinger');
    expect(page.text).toContain('i Pakkeforløp for gravide og rusmidler (Helsedirektoratet)');
    expect(page.text).toContain('Ingen har bedt denne adressen om svar');
    expect((await member.follow('Åpne arbeidsgruppene')).text).toContain('Medlem');
  });

  test('sees the comments in its draft, and none of another draft', async () => {
    const page = await member.get(await seat(FREDRIK));

    expect(page.text).toContain('Alta kommune om utkast 1.');
    expect(page.text).toContain('Bodø kommune om utkast 1.');
    expect(page.text).not.toContain('om utkast 2');
    expect(page.text).toContain('Alle (2)');
    const elsewhere = await placementIn(1);
    expect((await member.get(`${await seat(FREDRIK)}/merknader/${elsewhere.id}`)).status).toBe(404);
    expect((await member.get(`${await seat(FREDRIK)}?tekst=BODØ`)).$('main li.stack')).toHaveLength(1);
  });

  test('somebody who has not been sent the link has no page, and nobody has another’s', async () => {
    expect(await service.app.get(BodyLinks, { strict: false }).find('missing')).toBeNull();
    expect((await member.get(await seat(BRITT))).status).toBe(404);
    const links = service.app.get(BodyLinks, { strict: false });
    const { id } = await service.database.write((transaction) => links.pageLinkOf(transaction, BRITT));
    expect(await links.find(id)).toBeNull();
  });

  test('discusses with those who treat the hearing, who see it beside the comment; others than the author cannot take it back', async () => {
    const placement = await placementIn(0);
    const path = `${await seat(FREDRIK)}/merknader/${placement.id}`;
    await member.get(path);
    const empty = await member.submit(`form[action="${path}/innlegg"]`, { text: '' });
    expect([empty.status, empty.text.includes('Skriv noe')]).toEqual([422, true]);
    await member.submit(`form[action="${path}/innlegg"]`, { text: 'Dette mente brukerne også.' });

    expect(member.page.text).toContain('Dette mente brukerne også.');
    const atDesk = await desk.get(`${base}/merknader/${placement.commentId}`);
    expect(atDesk.text).toContain('Dette mente brukerne også.');
    await desk.submit(`form[action$="${placement.commentId}/diskusjon"]`, { text: 'Internt notat.' });
    expect((await member.get(path)).text).not.toContain('Internt notat.');
    await desk.submit(`form[action$="${placement.commentId}/diskusjon"]`, {
      ...{ text: 'Takk, vi ser på det.', draftId: hearing.drafts[0]?.id ?? '' },
    });
    expect((await member.get(path)).text).toContain('Takk, vi ser på det.');

    const [own] = await service.database.reader.findBy(TalkRemark, { authorKind: 'groupMember' });
    expect(member.page.$('form[action$="/fjerning"]')).toHaveLength(1);
    await member.submit(`form[action="${path}/innlegg/${own?.id ?? ''}/fjerning"]`, {});
    expect(member.page.text).not.toContain('Dette mente brukerne også.');
  });

  test('proposes an assessment, with a reason where one is needed; a new one supersedes it and nothing is decided', async () => {
    const placement = await placementIn(0);
    const path = `${await seat(FREDRIK)}/merknader/${placement.id}`;
    await member.get(path);
    const missing = await member.submit(`form[action="${path}/forslag"]`, { decision: 'partly', reason: '' });
    expect([missing.status, missing.$('[name="decision"]:checked').val()]).toEqual([422, 'partly']);
    await member.submit(`form[action="${path}/forslag"]`, { decision: 'partly', reason: 'Bare første ledd.' });
    await member.submit(`form[action="${path}/forslag"]`, { decision: 'followed', reason: 'Alt bør med.' });

    const proposals = await service.database.reader.find(ProposedAssessment, { order: { id: 'ASC' } });
    expect(proposals.map(({ decision, supersededAt }) => [decision, supersededAt === null])).toEqual([
      ['partly', false],
      ['followed', true],
    ]);
    expect((await placementIn(0)).decision).toBeNull();
    expect((await member.get(`${await seat(FREDRIK)}?vis=waiting`)).text).toContain('Uten forslag fra deg (1)');
  });

  test('the host decides as proposed with one press, in its own name, and the proposal remembers it', async () => {
    const placement = await placementIn(0);
    await desk.get(`${base}/merknader/${placement.commentId}`);

    await desk.submit(`form[action*="/plasseringer/${placement.id}/forslag/"]`, {});

    expect(await placementIn(0)).toMatchObject({
      ...{ decision: 'followed', reason: 'Alt bør med.', decidedByName: 'Oddny Oppsummerer' },
    });
    expect(desk.page.text).toContain('Brukt i vurderingen');
    const page = await member.get(`${await seat(FREDRIK)}/merknader/${placement.id}`);
    expect(page.text).toContain('Brukt i vurderingen');
    const actions = (await service.database.reader.find(AuditEntry)).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['proposedAssessment.made', 'proposedAssessment.followed', 'talk.said']),
    );
  });

  test('a comment that was removed meanwhile is neither talked of nor assessed any more', async () => {
    const placement = await placementIn(0);
    const path = `${await seat(FREDRIK)}/merknader/${placement.id}`;
    await member.get(path);
    const remove = (removedAt: Date | null): Promise<unknown> =>
      service.database.write((transaction) => transaction.update(Comment, { id: placement.commentId }, { removedAt }));

    await remove(placement.createdAt);
    const said = await member.submit(`form[action="${path}/innlegg"]`, { text: 'For sent.' });
    await remove(null);

    expect(said.status).toBe(404);
    expect(await service.database.reader.countBy(TalkRemark, { text: 'For sent.' })).toBe(0);
  });

  test('the name of a private person is not shown to the group', async () => {
    const { commentId, id } = await placementIn(0);
    const comment = await service.database.reader.findOneByOrFail(Comment, { id: commentId });
    const version = await service.database.reader.findOneByOrFail(ResponseVersion, { id: comment.versionId });
    const setTo = (isPrivatePerson: boolean): Promise<unknown> =>
      service.database.write((transaction) =>
        transaction.update(Invitation, { id: version.invitationId }, { isPrivatePerson }),
      );
    await setTo(true);

    const page = await member.get(`${await seat(FREDRIK)}/merknader/${id}`);
    expect(page.$('h1').text()).toBe('Merknad fra en privatperson');
    await setTo(false);
  });

  test('one address stands once in a group, with what was typed kept', async () => {
    await addMember('Fredrik En Gang Til', FREDRIK.toUpperCase());

    expect(desk.page.status).toBe(422);
    expect(desk.page.text).toContain('er allerede med i arbeidsgruppen');
    expect(desk.page.$('[name="name"]').val()).toBe('Fredrik En Gang Til');
  });

  test('finds the way back with the address alone, also when it is asked in no hearing', async () => {
    const before = (await service.database.reader.find(MailboxMessage)).length;
    await service.app.get(LostLinks, { strict: false }).ask(FREDRIK);
    await service.work();

    const mails = await service.database.reader.find(MailboxMessage, { order: { id: 'ASC' } });
    expect(mails).toHaveLength(before + 1);
  });

  test('whoever is taken out of the group reads nothing more, and what they proposed stays', async () => {
    const { id } = await rowOf(FREDRIK);
    await desk.get(`${base}/arbeidsgrupper/${id}`);
    await desk.submit(`form[action$="/${id}/fjerning"]`, {});

    expect(desk.page.text).not.toContain('Fredrik Fagansvarlig');
    expect((await member.get(`/vare-horinger/arbeidsgrupper/${id}`)).status).toBe(403);
    expect(await service.database.reader.countBy(ProposedAssessment, { memberId: id })).toBe(2);
  });

  test('a member is taken out after the hearing is over too, when nothing else of the group can be changed', async () => {
    const { id } = await rowOf(BRITT);
    await service.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.consultation.id }, { state: 'archived' }),
    );
    await desk.get(`${base}/arbeidsgrupper/${id}`);
    expect(desk.page.$('main form')).toHaveLength(1);

    await desk.submit(`form[action$="/${id}/fjerning"]`, {});

    expect((await rowOf(BRITT)).isRemoved).toBe(true);
  });
});
