import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { receiveMail, writtenMail } from '../../../test/support/delivery/receive-mail.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  type PreparedHearing,
} from '../../../test/support/hearing.js';
import { PageClient } from '../../../test/support/page-client.js';
import { Message } from '../../delivery/message/message.entity.js';

describe('an answer that comes by e-mail', () => {
  let test: TestApp;
  let hearing: PreparedHearing;
  let client: PageClient;

  beforeAll(async () => {
    test = await bootApp();
    const cast = await addCast(test);
    const people = await directoratePeople(test, cast);
    const register = await addRegister(test, people.adviser);
    hearing = await prepareHearing(test, people, { title: 'Pakkeforløp for kreft', register });
    await approveHearing(test, people, hearing);
    await openHearing(test, people, hearing);
    client = new PageClient(test.server);
    await client.signIn(cast.adviser.email);
  }, 60_000);

  afterAll(async () => {
    await test.close();
  });

  it('leads to the hearing it concerns, and to its proposed registration with the body that was written to chosen', async () => {
    const [body] = hearing.invited;
    const where = { recipientRef: body?.invitationId ?? '', purpose: 'announcement' as const };
    const { messageIdHeader } = await test.database.reader.findOneByOrFail(Message, where);
    const written = { from: 'kari@kommune.example', subject: 'SV: Høring', text: 'Vi støtter forslaget.' };
    const { id } = await receiveMail(test, writtenMail({ ...written, inReplyTo: messageIdHeader }));

    const mail = await client.get(`/skrivebord/innkommende/${id}`);
    const proposal = await client.follow('Se forslag til registrering');

    expect(mail.$(`a[href="/skrivebord/horinger/${hearing.id}"]`).text()).toContain('Pakkeforløp for kreft');
    expect(proposal.$('select[name="horing"]').val()).toBe(hearing.id);
    expect(proposal.$(`input[name="invitation"][value="${where.recipientRef}"]`).is('[checked]')).toBe(true);
  });
});
