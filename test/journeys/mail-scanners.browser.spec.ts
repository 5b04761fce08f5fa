import type { Page } from 'playwright-core';
import supertest from 'supertest';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Invitation } from '../../src/consultation/invitation/invitation.entity.js';
import { KnownLinks } from '../../src/consultation/invitation/known-links.js';
import { ResponseLink } from '../../src/consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../src/consultation/invitation/response-link.service.js';
import { SignInLink } from '../../src/identity/sign-in/sign-in-link.entity.js';
import { SignInService } from '../../src/identity/sign-in/sign-in.service.js';
import { Session } from '../../src/identity/session/session.entity.js';
import { ColleagueService } from '../../src/response/colleague/colleague.service.js';
import { BodyLinks } from '../../src/response/finding-back/body-links.service.js';
import { AnswerDispute } from '../../src/response/receipt/dispute/answer-dispute.entity.js';
import { DisputeLinks } from '../../src/response/receipt/dispute/dispute-links.js';
import { Presence } from '../../src/response/presence/presence.entity.js';
import { Response } from '../../src/response/response.entity.js';
import { inBrowser } from '../support/browser.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../support/response/open-hearing.js';
import type { TestApp } from '../support/app.js';

/** How long a scanner that runs pages is known to stay. */
const STAY_MILLISECONDS = 10_000;
const DAY_SECONDS = 86_400;

/** A secret address that goes out by e-mail. */
interface SecretAddress {
  readonly name: string;
  readonly path: string;
  /** The button that a person presses, and where it leads. */
  readonly button: string;
  readonly leadsTo: string;
  /** A page that only those see who have used the address; null for an address that opens nothing. */
  readonly inside: string | null;
}

let hearing: OpenHearing;
let addresses: readonly SecretAddress[] = [];

async function fill(test: TestApp): Promise<void> {
  hearing = await openedHearing(test);
  const links = test.app.get(ResponseLinkService, { strict: false });
  const pathOf = (address: string): string => new URL(address).pathname;
  const body = await holderOf(test, invitedAt(hearing, 0));
  const kari = { name: 'Kari Kollega', email: 'kari@kommune.example', role: 'maySubmit' } as const;
  const invited = await test.app.get(ColleagueService, { strict: false }).invite(body, kari);
  if (!invited.ok) throw new Error(invited.reason);
  const signIn = await test.database.write((transaction) =>
    test.app.get(SignInService, { strict: false }).makeLink(transaction, hearing.cast.adviser.id, DAY_SECONDS),
  );
  const email = await registeredAddress(test);
  const bodyLinks = test.app.get(BodyLinks, { strict: false });
  const page = await test.database.write((transaction) => bodyLinks.pageLinkOf(transaction, email));
  const answering = { button: 'Åpne svarsiden', leadsTo: '/svar', inside: '/svar' };
  const path = pathOf(signIn);
  addresses = [
    { ...answering, name: 'the link of the letter', path: pathOf(await links.addressOf(body.id)) },
    { ...answering, name: 'the link of a colleague', path: pathOf(await links.addressOf(invited.link.id)) },
    { name: 'a link to sign in by', path, button: 'Logg inn', leadsTo: '/skrivebord', inside: '/skrivebord' },
    {
      name: 'the link to all hearings of an address',
      path: pathOf(await bodyLinks.addressOf(page.id)),
      button: 'Åpne siden',
      leadsTo: '/vare-horinger',
      inside: '/vare-horinger',
    },
    await disputeOf(test),
  ];
}

/** An address that one of the invited is registered with. */
async function registeredAddress(test: TestApp): Promise<string> {
  const { invitationId } = invitedAt(hearing, 0);
  return (await test.database.reader.findOneByOrFail(Invitation, { id: invitationId })).email ?? '';
}

/** The link in a receipt at which a body says that the answer is not from it. */
async function disputeOf(test: TestApp): Promise<SecretAddress> {
  const body = await holderOf(test, invitedAt(hearing, 1));
  await type(test, body, 'consultation', 'Vi har merknader.');
  const submitted = await submit(test, body);
  if (!submitted.ok) throw new Error(submitted.reason);
  const address = await test.app.get(KnownLinks, { strict: false }).addressOf(DisputeLinks.idFor(submitted.version.id));
  const path = new URL(address).pathname;
  return { name: 'the link of a receipt', path, button: 'Svaret er ikke fra oss', leadsTo: path, inside: null };
}

inBrowser(
  'a mail scanner',
  (the) => {
    /** Everything that would tell of a link having been used. */
    async function traces(): Promise<object> {
      const { reader } = the.test.database;
      const [sessions, links] = [await reader.find(Session), await reader.find(ResponseLink)];
      return {
        audit: await reader.count(AuditEntry),
        opened: await reader.countBy(AuditEntry, { action: 'responseLink.opened' }),
        openedLinks: links.filter(({ openedAt }) => openedAt !== null).length,
        usedSignIns: (await reader.find(SignInLink)).filter(({ usedAt }) => usedAt !== null).length,
        answers: await reader.count(Response),
        disputes: await reader.count(AnswerDispute),
        present: await reader.count(Presence),
        able: sessions.filter((session) => /linkId|bodyLinkId|personId/.test(JSON.stringify(session))).length,
      };
    }
    /** Where a window stands after having gone there, and with which status. */
    const statusAt = async (page: Page, path: string | null): Promise<number | undefined> => {
      if (path === null) return undefined;
      const response = await page.goto(the.origin + path);
      return new URL(page.url()).pathname === path ? response?.status() : 303;
    };

    test('that fetches each address by GET and HEAD, again and again, leaves it unused', async () => {
      const before = await traces();

      const statuses: number[] = [];
      for (const { path } of [...addresses, ...addresses]) {
        const scanner = supertest.agent(the.test.server).set('User-Agent', 'Link Scanner');
        statuses.push((await scanner.head(path)).status, (await scanner.get(path)).status);
        expect([303, 403]).toContain((await scanner.get('/svar')).status);
      }

      expect(statuses).toEqual(statuses.map(() => 200));
      expect(await traces()).toEqual(before);
    });

    test('that loads each page in a real browser and lets it run for ten seconds leaves it unused', async () => {
      const before = await traces();
      const pages = await Promise.all(addresses.map(() => the.open()));

      await Promise.all(
        pages.map(async (page, index) => {
          await page.goto(the.origin + (addresses[index]?.path ?? ''), { waitUntil: 'networkidle' });
          await page.mouse.move(200, 200);
          await page.waitForTimeout(STAY_MILLISECONDS);
        }),
      );

      expect(await traces()).toEqual(before);
      const inside = await Promise.all(pages.map((page, index) => statusAt(page, addresses[index]?.inside ?? null)));
      expect(inside.every((status) => status !== 200)).toBe(true);
    }, 60_000);

    test('that posts the forms it finds from elsewhere, or without saying from where, is refused', async () => {
      const before = await traces();

      for (const { path } of addresses) {
        const scanner = supertest.agent(the.test.server);
        await scanner.get(path);
        const silent = await scanner.post(path).type('form').send({});
        const foreign = await scanner.post(path).set('Origin', 'https://scanner.example').type('form').send({});
        const crossSite = await scanner.post(path).set('Sec-Fetch-Site', 'cross-site').type('form').send({});
        expect([silent, foreign, crossSite].map(({ status }) => status)).toEqual([403, 403, 403]);
      }

      expect(await traces()).toEqual(before);
    });

    test('has been there, and a person presses the button: each address works', async () => {
      for (const { path, button, leadsTo, inside } of addresses) {
        const page = await the.open();
        await page.goto(the.origin + path);

        const answered = page.waitForResponse((response) => response.request().method() === 'POST');
        await page.locator('main').getByRole('button', { name: button }).click();
        expect((await answered).status()).toBe(303);
        await page.waitForURL((url) => url.pathname === leadsTo);

        if (inside !== null) expect(await statusAt(page, inside)).toBe(200);
      }
      expect(await the.test.database.reader.count(AnswerDispute)).toBe(1);
    }, 60_000);
  },
  fill,
);
