import { addCast, type Cast } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { axeFaults, inBrowser, overflows, signInOn, type Screen } from '../../../test/support/browser.js';
import { addRegister, directoratePeople } from '../../../test/support/hearing.js';
import { decidedHearing, type DecidedHearing } from '../../../test/support/publication/decided-hearing.js';
import { issueSummary } from '../../../test/support/summary/issue-summary.js';
import { PASSWORD } from '../../../test/people/cast.js';
import { AnswerService } from '../../response/answers/answer.service.js';
import { PublishingService } from '../published/publishing.service.js';
import { SummaryPublishing } from './summary/summary-publishing.service.js';

let cast: Cast;
let hearing: DecidedHearing;

/** A hearing with two published answers, one that is only listed, and a published summary. */
async function fill(test: TestApp): Promise<void> {
  cast = await addCast(test);
  const people = await directoratePeople(test, cast);
  const register = await addRegister(test, people.adviser);
  hearing = await decidedHearing(test, people, { title: 'Pakkeforløp for kreft', register });
  for (const { responseId } of hearing.answers)
    await test.app.get(AnswerService, { strict: false }).register(people.adviser, hearing.id, responseId);
  for (const { responseId } of hearing.answers.slice(0, 2)) {
    const ref = { consultationId: hearing.id, responseId };
    await test.app.get(PublishingService, { strict: false }).publish(people.adviser, ref, 1);
  }
  await issueSummary(test, people, hearing.id);
  const issue = { consultationId: hearing.id, number: 1 };
  await test.app.get(SummaryPublishing, { strict: false }).publish(people.adviser, issue);
  await test.work();
}

/** The addresses of every kind of page, made when the hearing is there. */
const PAGES: Readonly<Record<string, () => string>> = {
  'the list of hearings': () => '/',
  'a hearing': () => `/horinger/${hearing.id}`,
  'its answers': () => `/horinger/${hearing.id}/horingssvar`,
  'a published answer': () => `/horinger/${hearing.id}/horingssvar/${hearing.answers[0]?.responseId ?? ''}`,
  'an answer that is only listed': () => `/horinger/${hearing.id}/horingssvar/${hearing.answers[2]?.responseId ?? ''}`,
  'its summary': () => `/horinger/${hearing.id}/oppsummering`,
  'what was said and done of a draft': () => `/horinger/${hearing.id}/oppsummering/${hearing.draftIds[0] ?? ''}`,
  'the comments of a place': () => {
    const draftId = hearing.draftIds[0] ?? '';
    return `/horinger/${hearing.id}/oppsummering/${draftId}?sted=draft%3A${draftId}`;
  },
  'all the bodies': () => `/horinger/${hearing.id}/oppsummering/instanser`,
  'the statistics': () => `/horinger/${hearing.id}/oppsummering/statistikk`,
};

inBrowser(
  'the public pages in a browser',
  (the) => {
    it.each(Object.keys(PAGES))('%s can be read by everyone, on a wide screen and on a telephone', async (name) => {
      const faults: string[] = [];
      for (const screen of ['desk', 'phone'] satisfies readonly Screen[]) {
        const page = await the.open(screen);
        const answer = await page.goto(`${the.origin}${PAGES[name]?.() ?? ''}`);
        if (answer?.status() !== 200) faults.push(`${screen}: ${String(answer?.status())}`);
        faults.push(...(await axeFaults(page)), ...(await overflows(page)));
      }

      expect(faults).toEqual([]);
    });

    it('the page where a summary is published can be worked with by everyone who may', async () => {
      const page = await the.open('phone');
      await signInOn(page, the.origin, cast.adviser.email, PASSWORD);
      await page.goto(`${the.origin}/skrivebord/horinger/${hearing.id}/oppsummering/publisering`);

      expect([...(await axeFaults(page)), ...(await overflows(page))]).toEqual([]);
    });
  },
  fill,
);
