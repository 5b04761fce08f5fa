import { receiveMail, writtenMail } from '../../../test/support/delivery/receive-mail.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { makeDocx, paragraphXml } from '../../../test/support/make-docx.js';
import { fillDocx } from '../../../test/support/response/fill-form.js';
import { PageClient } from '../../../test/support/page-client.js';
import {
  answersFrom,
  invitedAt,
  openedHearing,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { IncomingMail } from '../../delivery/incoming/incoming-mail.entity.js';
import { Message } from '../../delivery/message/message.entity.js';
import { FileStore } from '../../shared/files/file-store.js';
import { isReceptionIntact } from '../registration/receptions.service.js';
import { answerSheetOf } from '../answer-sheet.js';
import { FormFiles } from '../form/file/form-files.js';
import { keyText, rowKeyOf } from '../form/form-key.js';
import { Reception } from '../registration/reception.entity.js';
import { Answer, ResponseVersion, VersionAttachment } from '../submission/response-version.entity.js';
import { MailVerdict } from './mail-verdict.entity.js';

let test_: TestApp;
let hearing: OpenHearing;
let bergen: Invitation;

const SAVE = 'Før inn svaret';

beforeAll(async () => {
  test_ = await bootApp();
  hearing = await openedHearing(test_);
  bergen = await test_.database.reader.findOneByOrFail(Invitation, { id: invitedAt(hearing, 0).invitationId });
}, 60_000);

afterAll(() => test_.close());

async function signedIn(email = 'randi@helsedir.example'): Promise<PageClient> {
  const client = new PageClient(test_.server);
  await client.signIn(email);
  return client;
}

async function letterTo(invitationId: string): Promise<Message> {
  return test_.database.reader.findOneByOrFail(Message, { recipientRef: invitationId, purpose: 'announcement' });
}

async function versionOf(mailId: string): Promise<ResponseVersion> {
  const verdict = await test_.database.reader.findOneByOrFail(MailVerdict, { mailId });
  return test_.database.reader.findOneByOrFail(ResponseVersion, { id: verdict.versionId ?? '' });
}

function chosenBody(client: PageClient): string | undefined {
  return client.page.$('input[name="invitation"]:checked').attr('value');
}

describe('a mail that answers our letter', () => {
  let mail: IncomingMail;
  const scan = { name: 'Saksprotokoll.docx', mediaType: 'application/octet-stream' };
  const content = makeDocx({ body: paragraphXml('Vi ber om lengre frister.') });

  beforeAll(async () => {
    const { messageIdHeader } = await letterTo(bergen.id);
    mail = await receiveMail(
      test_,
      writtenMail({
        from: 'Maren Moen <maren@privat.example>',
        subject: 'SV: Høring',
        text: 'Vi støtter forslaget.\n\nMed vennlig hilsen\nMaren Moen\n\nDen 1. mai 2018 skrev Helsedirektoratet:\n> Vi ber om svar.',
        inReplyTo: messageIdHeader,
        file: { ...scan, content },
      }),
    );
  });

  test('is no answer until a person says so', async () => {
    expect((await answersFrom(test_, invitedAt(hearing, 0))).responses).toEqual([]);
  });

  test('is proposed with the hearing and the body of the thread, its text without signature and quote, and its file', async () => {
    const client = await signedIn();
    await client.get(`/skrivebord/innkommende/${mail.id}`);

    await client.follow('Se forslag til registrering');

    expect(client.page.heading).toBe('Forslag til registrering');
    expect(client.page.$('select[name="horing"] option[selected]').text()).toContain('svarer på brevet vårt');
    expect(chosenBody(client)).toBe(bergen.id);
    expect(client.page.$('textarea[name="text"]').text()).toBe('Vi støtter forslaget.');
    expect(client.page.text).toContain('Ta med: signatur');
    expect(client.page.text).toContain('Ta med: sitert e-post');
    expect(client.page.$('input[name="file"]:checked')).toHaveLength(1);
    expect(client.page.$('input[name="senderEmail"]').attr('value')).toBe('maren@privat.example');
  });

  test('becomes an answer that came when the mail server got it, with the mail tied to it by its digest', async () => {
    test_.clock.moveTo('2018-02-20T09:00:00Z');
    const client = await signedIn();
    await client.get(`/skrivebord/innkommende/${mail.id}/svar`);

    await client.press(SAVE, { putBack: ['0'] });

    expect(client.page.heading).toBe('Svar fra Bergen kommune');
    const version = await versionOf(mail.id);
    expect(version).toMatchObject({ channel: 'email', senderName: 'Maren Moen', registeredByName: 'Randi Rådgiver' });
    expect(version.receivedOn.toString()).toBe('2018-02-01');
    const [answer] = await test_.database.reader.findBy(Answer, { versionId: version.id });
    expect(answer?.text).toBe('Vi støtter forslaget.\n\nMed vennlig hilsen\nMaren Moen');
    const reception = await test_.database.reader.findOneByOrFail(Reception, { versionId: version.id });
    expect(reception).toMatchObject({ mailId: mail.id, mailSha256: mail.sha256, mailReceivedAt: mail.receivedAt });
    expect(isReceptionIntact(reception, version)).toBe(true);
    const [file] = await test_.database.reader.findBy(VersionAttachment, { versionId: version.id });
    expect(file?.filename).toBe(scan.name);
    expect(await test_.app.get(FileStore).has(mail.sha256)).toBe(true);
  });

  test('is then done in the mailbox, and leads to the answer as the answer leads to it', async () => {
    const client = await signedIn();
    const version = await versionOf(mail.id);

    await client.get(`/skrivebord/innkommende/${mail.id}`);
    await client.follow('E-posten er registrert som høringssvar. Se svaret');

    expect(client.page.path).toBe(`/skrivebord/horinger/${hearing.id}/svar/${version.responseId}`);
    await client.follow('Se e-posten svaret kom i');
    expect(client.page.path).toBe(`/skrivebord/innkommende/${mail.id}`);
    const now = await test_.database.reader.findOneByOrFail(IncomingMail, { id: mail.id });
    expect(now.state).toBe('done');
  });

  test('pressed again it is the same answer, and to say that it is none is refused', async () => {
    const client = await signedIn();
    const before = await test_.database.reader.count(ResponseVersion);
    await client.get('/skrivebord');

    const fields = { horing: hearing.id, invitation: bergen.id, senderName: 'Maren Moen', text: 'Noe annet.' };
    await client.post(`/skrivebord/innkommende/${mail.id}/svar`, fields);
    const refused = await client.post(`/skrivebord/innkommende/${mail.id}/ikke-svar`);

    expect(await test_.database.reader.count(ResponseVersion)).toBe(before);
    expect(refused.status).toBe(409);
  });

  test('its decision stands in the audit trail', async () => {
    const actions = (await test_.database.reader.findBy(AuditEntry, { objectId: mail.id })).map(({ action }) => action);

    expect(actions.sort()).toEqual(['incomingMail.answer', 'incomingMail.finished']);
  });

  test('another mail from the same body is proposed as an addition, and is kept beside the first', async () => {
    const more = await receiveMail(
      test_,
      writtenMail({ from: bergen.email ?? '', subject: 'Pakkeforløp for kreft', text: 'Vi har mer å si.' }),
    );
    const client = await signedIn('oddny@helsedir.example');
    await client.get(`/skrivebord/innkommende/${more.id}/svar`);

    expect(client.page.$('input[name="effect"]:checked').attr('value')).toBe('supplements');
    expect(client.page.text).toContain('E-posten kom fra adressen instansen er invitert på.');
    await client.press(SAVE);

    const { responses } = await answersFrom(test_, invitedAt(hearing, 0));
    expect(responses).toHaveLength(2);
  });
});

describe('a mail that answers nothing we can see', () => {
  test('is found by the case number, its body chosen by hand, and its short words suggested as a kind', async () => {
    const { caseNumber } = await test_.database.reader.findOneByOrFail(Consultation, { id: hearing.id });
    const mail = await receiveMail(
      test_,
      writtenMail({
        from: 'ukjent@nytt.example',
        to: 'postmottak@helsedir.example',
        subject: `Deres ref. ${caseNumber}`,
        text: 'Vi har ingen merknader.',
      }),
    );
    const client = await signedIn();
    await client.get(`/skrivebord/innkommende/${mail.id}/svar`);

    expect(client.page.$('select[name="horing"] option[selected]').text()).toContain('saksnummeret står i e-posten');
    expect(client.page.$('select[name="replyKind"] option[selected]').attr('value')).toBe('withoutRemarks');
    expect(client.page.text).toContain('Forslag, fordi e-posten sier «ingen merknader».');
    expect(chosenBody(client)).toBeUndefined();
    await client.press(SAVE);
    expect(client.page.status).toBe(422);
    expect(client.page.errors).toContain('Velg hvem som svarer, eller skriv navnet.');

    await client.press(SAVE, { newName: 'Nytt fagråd', bodyType: 'Annen frivillig organisasjon' });

    expect(client.page.heading).toBe('Svar fra Nytt fagråd');
    expect(await versionOf(mail.id)).toMatchObject({ replyKind: 'withoutRemarks', channel: 'email' });
  });

  test('that is not an answer goes back to the mailbox, and can be entered all the same', async () => {
    const mail = await receiveMail(
      test_,
      writtenMail({ from: bergen.email ?? '', subject: 'Spørsmål', text: 'Når er fristen?' }),
    );
    const client = await signedIn();
    await client.get(`/skrivebord/innkommende/${mail.id}/svar`);

    await client.press('Ikke et svar');

    expect(client.page.path).toBe('/skrivebord/innkommende');
    const after = await test_.database.reader.findOneByOrFail(IncomingMail, { id: mail.id });
    expect(after.state).toBe('waiting');
    await client.get(`/skrivebord/innkommende/${mail.id}`);
    await client.follow('Registrer som høringssvar likevel');
    expect(client.page.text).toContain('Noen har sagt at e-posten ikke er et svar.');
  });

  test('the sender is not told when the receipt is not asked for', async () => {
    const mail = await receiveMail(
      test_,
      writtenMail({
        from: 'stille@nytt.example',
        to: 'postmottak@helsedir.example',
        subject: 'Pakkeforløp for kreft',
        text: 'Svar.',
      }),
    );
    const client = await signedIn();
    await client.get(`/skrivebord/innkommende/${mail.id}/svar`);

    await client.press(SAVE, { newName: 'Stille fagråd', receipt: [] });
    await test_.work();

    expect(await test_.database.reader.countBy(Message, { toAddress: 'stille@nytt.example' })).toBe(0);
  });
});

describe('a response form among the files of a mail', () => {
  test('is read, each answer is proposed at its place, and stands there when it is entered', async () => {
    const [, invited] = hearing.invited;
    const outline = await test_.app.get(ConsultationReader, { strict: false }).outline(hearing.id);
    const draftId = hearing.draftIds[0] ?? '';
    const made = await test_.app.get(FormFiles, { strict: false }).make(outline, 'word', 'nb');
    const whole = answerSheetOf(outline).flatMap((part) => part.fields);
    const fillings = whole
      .filter(({ place }) => place === `draft:${draftId}`)
      .map((field) => ({ key: keyText(rowKeyOf(field, hearing.id)), text: 'Fristene er for korte.', choice: null }));
    const form = await fillDocx(made.content, fillings);
    const { messageIdHeader } = await letterTo(invited?.invitationId ?? '');
    const file = { name: 'svarskjema.docx', mediaType: 'application/octet-stream', content: form };
    const text = 'Se vedlagt skjema.';
    const written = { from: 'Fag Rådet <fag@raadet.example>', subject: 'Vårt svar', text, inReplyTo: messageIdHeader };
    const mail = await receiveMail(test_, writtenMail({ ...written, file }));
    const client = await signedIn();

    await client.get(`/skrivebord/innkommende/${mail.id}/svar`);

    expect(client.page.text).toContain('Utfylt svarskjema: svarskjema.docx');
    expect(client.page.$('select[name="form-0-0"] option[selected]').attr('value')).toBe(`draft:${draftId}`);
    await client.press(SAVE);
    const version = await versionOf(mail.id);
    const answers = await test_.database.reader.findBy(Answer, { versionId: version.id });
    expect(answers.find(({ place }) => place === `draft:${draftId}`)?.text).toBe('Fristene er for korte.');
  });
});

describe('who may', () => {
  test('a reader sees no mail, and another host does not find it', async () => {
    const [mail] = await test_.database.reader.find(IncomingMail, { take: 1 });
    const path = `/skrivebord/innkommende/${mail?.id ?? ''}/svar`;

    expect((await (await signedIn('leiv@helsedir.example')).get(path)).status).toBe(403);
    expect((await (await signedIn('sunniva@legeforeningen.example')).get(path)).status).toBe(404);
  });

  test('an administrator reads the mail, and is not offered to make an answer of it', async () => {
    const mail = await receiveMail(
      test_,
      writtenMail({ from: bergen.email ?? '', subject: 'Pakkeforløp for kreft', text: 'Enda mer.' }),
    );
    const client = await signedIn('astrid@helsedir.example');

    await client.get(`/skrivebord/innkommende/${mail.id}`);

    expect(client.page.text).not.toContain('Se forslag til registrering');
    expect((await client.get(`/skrivebord/innkommende/${mail.id}/svar`)).status).toBe(403);
  });
});
