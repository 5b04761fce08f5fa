import { ResponseLinkService } from '../../src/consultation/invitation/response-link.service.js';
import { ResponseLink } from '../../src/consultation/invitation/response-link.entity.js';
import { addCast, PASSWORD } from '../people/cast.js';
import { enterBy, inBrowser, signInOn } from '../support/browser.js';
import { receiveMail, writtenMail } from '../support/delivery/receive-mail.js';
import { crawl, type PageFinding } from '../support/crawl.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  finishHearing,
  openHearing,
  prepareHearing,
} from '../support/hearing.js';
import type { TestApp } from '../support/app.js';

let openedLink = '';

/** One hearing in preparation, one that is open, and one that is finished: something stands on every page. */
async function fill(test: TestApp): Promise<void> {
  const people = await directoratePeople(test, await addCast(test));
  const register = await addRegister(test, people.adviser);
  await finishHearing(test, people, { title: 'Nasjonalt pasientforløp for rusbehandling', register });
  await prepareHearing(test, people, { title: 'Nasjonalt pasientforløp for barn og unge', register });
  const [from, to] = ['Kari Kommunesen <kari@kommune.example>', 'postmottak@helsedir.example'];
  const text = `Se https://kommune.example/${'et-langt-vedtak-'.repeat(10)}`;
  await receiveMail(test, writtenMail({ from, to, subject: 'Høringssvar', text }));
  const open = await prepareHearing(test, people, { title: 'Nasjonalt pasientforløp for voksne', register });
  await approveHearing(test, people, open);
  await openHearing(test, people, open);
  const link = await test.database.reader.findOneByOrFail(ResponseLink, { consultationId: open.id });
  openedLink = await test.app.get(ResponseLinkService, { strict: false }).addressOf(link.id);
}

function faulty(findings: readonly PageFinding[]): string[] {
  return findings.flatMap(({ pattern, faults }) => faults.map((fault) => `${pattern}: ${fault}`));
}

inBrowser(
  'every page',
  (the) => {
    const patterns = (findings: readonly PageFinding[]): string[] => findings.map(({ pattern }) => pattern);

    test('of the desk meets WCAG 2.2 AA and fits a phone', async () => {
      const page = await the.open();
      await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);

      const findings = await crawl(page, the.origin, ['/skrivebord']);

      expect(faulty(findings)).toEqual([]);
      expect(patterns(findings)).toEqual(
        expect.arrayContaining([
          '/skrivebord/horinger/:id/mottakere',
          '/skrivebord/horinger/:id/brev',
          '/skrivebord/horinger/:id/godkjenning',
          '/skrivebord/horinger/:id/svar',
          '/skrivebord/horinger/:id/lesing/:id',
          '/skrivebord/horinger/:id/merknader',
          '/skrivebord/horinger/:id/oppsummering',
          '/skrivebord/horinger/:id/oppsummering/sted',
          '/skrivebord/horinger/:id/oppsummering/utgivelse',
          '/skrivebord/innkommende',
          '/skrivebord/innkommende/:id',
          '/register',
          '/register/import',
        ]),
      );
    }, 900_000);

    test('that everyone may read meets WCAG 2.2 AA and fits a phone', async () => {
      const findings = await crawl(await the.open(), the.origin, ['/']);

      expect(faulty(findings)).toEqual([]);
      expect(patterns(findings)).toEqual(expect.arrayContaining(['/', '/horinger/:id', '/logg-inn']));
    }, 120_000);

    test('of the portal meets WCAG 2.2 AA and fits a phone', async () => {
      const page = await the.open();
      await enterBy(page, the.origin + new URL(openedLink).pathname);

      const findings = await crawl(page, the.origin, ['/svar']);

      expect(faulty(findings)).toEqual([]);
      expect(patterns(findings)).toEqual(
        expect.arrayContaining(['/svar/utfylling', '/svar/opplasting', '/svar/uten-merknad']),
      );
    }, 180_000);
  },
  fill,
);
