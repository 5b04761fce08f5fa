import { analysisOn, type AnalysisParts } from '../../../../test/support/analysis/analysis-on.js';
import { withdrawAnswer } from '../../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../../test/support/databases.js';
import { consolidationOn } from '../../../../test/support/internal/consolidation-on.js';
import { issueSummary, sendOutward } from '../../../../test/support/internal/sent-outward.js';
import { levelToolsOn, threeLevels } from '../../../../test/support/internal/three-levels.js';
import { statementsOf } from '../../../../test/support/statement-count.js';
import { ConsultationProgress } from '../../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import { EmailWriter } from '../../../delivery/email/email-writer.js';
import { Message } from '../../../delivery/message/message.entity.js';
import { PostOffice } from '../../../delivery/post-office.service.js';
import { inProject } from '../../../shared/config/project-root.js';
import { Settings } from '../../../shared/config/settings.js';
import { JobQueue } from '../../../shared/jobs/job-queue.js';
import { Worker } from '../../../shared/jobs/worker.js';
import { LANGUAGES } from '../../../shared/language/words.js';
import { Templates } from '../../../shared/rendering/templates.js';
import { SubmittedAnswers } from '../submitted-answers.js';
import { MemberNewsEmail } from './member-news.email.js';
import { MemberNewsService } from './member-news.service.js';
import { NewsDue } from './news-due.js';

const emails = new EmailWriter(new Templates(inProject('templates')));

test.each(LANGUAGES)('the e-mail to members is whole in %s, as text and as HTML', (language) => {
  const { subject, textBody, htmlBody } = emails.write(MemberNewsEmail.sample(language));

  expect(subject).toContain('Nasjonale pasientforløp');
  expect(textBody).toContain('[[link:');
  expect(textBody).not.toMatch(/undefined|&amp;|&lt;|&#x/);
  expect(htmlBody).toContain(`lang="${language}"`);
  expect(htmlBody).not.toContain('undefined');
});

eachDatabase('the members of internal hearings', (the) => {
  let parts: AnalysisParts;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
  });

  afterEach(() => {
    parts.remove();
  });

  test('are told once at every level, though two workers tell at once, and not who has withdrawn or is taken off the list', async () => {
    const tools = levelToolsOn(parts);
    const levels = await threeLevels(tools, parts.summariser);
    const { directorate, umbrella, association } = levels;
    for (const { members } of [umbrella, association])
      await the.database.write((transaction) => tools.links.make(transaction, members, 7));
    const [withdrawn, takenOff] = [umbrella.answers[2], association.members[1]];
    if (!withdrawn || !takenOff) throw new Error('There are too few members');
    await withdrawAnswer(parts, withdrawn);
    const isInvited = false;
    await the.database.write((transaction) => transaction.update(Invitation, { id: takenOff.id }, { isInvited }));
    const news = newsOn(parts);
    const { reader } = consolidationOn(parts);

    await sendOutward(parts, reader, { from: association, to: umbrella }, { consultation: 'Vi er enige.' });
    await Promise.all([news.round(), news.round()]);
    expect(await told()).toEqual(['submitted Nordlandsgruppa']);

    await sendOutward(parts, reader, { from: umbrella, to: directorate }, { consultation: 'Vi er enige.' });
    the.clock.advanceSeconds(60);
    await issueSummary(parts, directorate);
    await Promise.all([news.round(), news.round()]);

    expect(await told()).toEqual([
      'decided Nordlandsgruppa',
      'decided Norsk psykiatrisk forening',
      'decided Yngre legers forening',
      'submitted Nordlandsgruppa',
      'submitted Norsk psykiatrisk forening',
      'submitted Yngre legers forening',
    ]);
    expect(await news.round()).toBe(false);
  });

  test('are not looked for anew while the same part of the answer is sent, before the next day', async () => {
    const tools = levelToolsOn(parts);
    const { umbrella, association } = await threeLevels(tools, parts.summariser);
    await the.database.write((transaction) => tools.links.make(transaction, association.members, 7));
    const { reader } = consolidationOn(parts);
    const said = { consultation: 'Vi er enige.' };
    await withdrawAnswer(parts, await sendOutward(parts, reader, { from: association, to: umbrella }, said));
    const news = newsOn(parts);
    const round = (): Promise<number> => statementsOf(the, () => news.round());

    const first = await round();
    expect([first > 2, await round(), await round()]).toEqual([true, 2, 2]);
    the.clock.advanceSeconds(24 * 60 * 60);
    expect(await round()).toBe(first);
    expect(await told()).toEqual([]);
    await sendOutward(parts, reader, { from: association, to: umbrella }, said);
    await news.round();
    expect(await told()).toEqual(['submitted Nordlandsgruppa', 'submitted Vestlandsgruppa']);
  });

  async function told(): Promise<readonly string[]> {
    const messages = await the.database.reader.findBy(Message, { purpose: 'notice' });
    return messages.map(({ uniqueKey, toName }) => `${uniqueKey.split(':')[1] ?? ''} ${toName ?? ''}`).toSorted();
  }
});

function newsOn({ database, clock, audit }: AnalysisParts): MemberNewsService {
  const hearings = new ConsultationReader(database);
  const worker = new Worker(new JobQueue(database, clock, new Settings()));
  const due = new NewsDue(hearings, new SubmittedAnswers(), clock);
  const progress = new ConsultationProgress(hearings, clock, audit);
  const post = new PostOffice(clock, new Settings());
  return new MemberNewsService(database, clock, worker, due, hearings, progress, post, emails, audit);
}
