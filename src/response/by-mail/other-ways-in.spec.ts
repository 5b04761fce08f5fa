import { eachApp } from '../../../test/support/consultation/each-app.js';
import type { TestApp } from '../../../test/support/app.js';
import { receiveMail, writtenMail } from '../../../test/support/delivery/receive-mail.js';
import { openedHearing, invitedAt, holderOf, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { StatementService } from '../statement/statement.service.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { UninvitedService } from '../uninvited/uninvited.service.js';
import { MailAnswers } from './mail-answers.service.js';
import { MailProposals } from './mail-proposals.service.js';
import { MailVerdict } from './mail-verdict.entity.js';

const TITLE = 'Pakkeforløp for kreft';

eachApp('the other ways in', (boot) => {
  let test_: TestApp;
  let hearing: OpenHearing;

  beforeAll(async () => {
    test_ = await boot();
    hearing = await openedHearing(test_);
  }, 120_000);

  afterAll(() => test_.close());

  const asked = { hearingId: '', sought: '' };
  const about = { onBehalfOf: [], adoptedOn: null, isPreliminary: false, followUpOn: null };

  test('a mail from a domain that one body alone has is proposed as that body, with a word of caution', async () => {
    const bergen = await test_.database.reader.findOneByOrFail(Invitation, { id: invitedAt(hearing, 0).invitationId });
    const domain = (bergen.email ?? '').split('@').at(-1) ?? '';
    const from = `noen.annen@${domain}`;
    const mail = await receiveMail(
      test_,
      writtenMail({ from, to: 'postmottak@helsedir.example', subject: TITLE, text: 'Vi er enige.' }),
    );

    const proposals = test_.app.get(MailProposals, { strict: false });
    const { chosen } = await proposals.of(hearing.people.adviser, mail.id, asked);

    expect(chosen?.sign).toBe('title');
    expect(chosen?.bodies.map(({ invitation, sign }) => [invitation.id, sign])).toEqual([[bergen.id, 'domain']]);
  });

  test('a mail becomes one answer, also when two press at once', async () => {
    const bergen = await test_.database.reader.findOneByOrFail(Invitation, { id: invitedAt(hearing, 0).invitationId });
    const mail = await receiveMail(
      test_,
      writtenMail({ from: bergen.email ?? '', subject: TITLE, text: 'Vi har ingen merknader.' }),
    );
    const { adviser } = hearing.people;
    const proposal = await test_.app.get(MailProposals, { strict: false }).of(adviser, mail.id, asked);
    const made = {
      consultationId: hearing.id,
      chosen: [],
      registration: {
        body: { invitationId: bergen.id },
        draftId: null,
        receivedOn: CalendarDay.at(mail.receivedAt),
        replyKind: null,
        otherName: '',
        text: proposal.said.said,
        about: { ...about, senderName: 'Maren Moen', senderEmail: bergen.email ?? '' },
        effect: 'supplements',
      },
    } as const;
    const answers = test_.app.get(MailAnswers, { strict: false });

    const both = await Promise.all([
      answers.confirm(adviser, proposal, made),
      answers.confirm(adviser, proposal, made),
    ]);

    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await test_.database.reader.countBy(ResponseVersion, { invitationId: bergen.id })).toBe(1);
    expect(await test_.database.reader.countBy(MailVerdict, { mailId: mail.id, verdict: 'answer' })).toBe(1);
  });

  test('whoever has only asked for a link stands in no list and no count, and is nobody to stand behind', async () => {
    const coverage = test_.app.get(CoverageService, { strict: false });
    const outline = await test_.app.get(ConsultationReader, { strict: false }).outline(hearing.id);
    const before = await coverage.totals(hearing.id);
    const asker = { organisationNumber: null, postalArea: '', isInsisting: false } as const;
    const uninvited = test_.app.get(UninvitedService, { strict: false });
    const person = { ...asker, kind: 'privatePerson', name: 'Åse Ærlig', email: 'aase@hjem.example' } as const;

    const twice = await Promise.all([uninvited.ask(hearing.id, person, 'nn'), uninvited.ask(hearing.id, person, 'nn')]);

    expect(twice).toEqual(['sent', 'sent']);
    expect(await test_.database.reader.countBy(Invitation, { addressedName: 'Åse Ærlig' })).toBe(1);
    expect(await coverage.totals(hearing.id)).toEqual(before);
    const shown = await coverage.table(outline, { text: 'Åse', choice: 'all', page: '' });
    expect(shown.rows).toEqual([]);
    const inHand = await test_.app
      .get(AnswersInHand, { strict: false })
      .find(await holderOf(test_, invitedAt(hearing, 1)), null);
    const statements = test_.app.get(StatementService, { strict: false });
    expect(await statements.bodiesNamed(inHand, 'Åse')).toEqual([]);
    expect((await statements.bodiesNamed(inHand, 'Bergen')).map(({ addressedName }) => addressedName)).toEqual([
      'Bergen kommune',
    ]);
  });
});
