import type { Page } from 'playwright-core';
import { PASSWORD } from '../../../test/people/cast.js';
import { axeFaults, enterBy, inBrowser, overflows, signInOn, type Screen } from '../../../test/support/browser.js';
import { lastCode } from '../../../test/support/response/confirmation.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';

const FULL = 'Pasienten 010150 10114 fikk ikke svar. Ring 912 34 567 eller skriv til kari@kommune.example.';

let hearing: OpenHearing;

inBrowser(
  'sending and registering in a browser',
  (the) => {
    test.each(['desk', 'phone'] as const)(
      'the check page and the code work by keyboard on a %s, pass axe, and overflow nowhere',
      async (screen: Screen) => {
        const page = await the.open(screen);
        const index = screen === 'desk' ? 0 : 1;
        await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, index).secret}`);
        await page.goto(`${the.origin}/svar/kontroll`);
        await page.locator('details summary').focus();
        await page.keyboard.press('Enter');
        expect(await faultsOf(page)).toEqual([]);
        await page.locator('[name="senderName"]').fill('Maren Moen');
        await page.locator('[name="senderEmail"]').fill(`maren${String(index)}@bergen.example`);
        await page.locator('[name="identitySeen"]').focus();
        await page.keyboard.press('Space');
        await page.locator('[name="senderName"]').focus();
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname === '/svar/bekreftelse');
        expect(await faultsOf(page)).toEqual([]);
        await page.locator('[name="code"]').focus();
        await page.keyboard.type(await lastCode(the.test));
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname === '/svar/kvittering');
      },
      60_000,
    );

    test.each(['desk', 'phone'] as const)(
      'the queue, an answer, moving it, and registering many pass axe and overflow nowhere on a %s',
      async (screen: Screen) => {
        const page = await the.open(screen);
        await signInOn(page, the.origin, hearing.cast.adviser.email, PASSWORD);
        const queue = `${the.origin}/skrivebord/horinger/${hearing.id}/registrering`;
        const [response] = (await answersFrom(the.test, invitedAt(hearing, 3))).responses;
        for (const path of [queue, `${queue}/${response?.id ?? ''}`, `${queue}/${response?.id ?? ''}/flytting?sok=e`]) {
          await page.goto(path);
          expect(await faultsOf(page)).toEqual([]);
        }
        await page.goto(`${the.origin}/skrivebord/registrering`);
        expect(await faultsOf(page)).toEqual([]);
        await page.getByRole('button', { name: 'Registrer de valgte' }).click();
        await page.waitForURL(/\/registrering\/samlet$/);
        expect(await faultsOf(page)).toEqual([]);
      },
      60_000,
    );
  },
  async (test_) => {
    hearing = await openedHearing(test_);
    for (const index of [0, 1, 2, 3]) {
      const link = await holderOf(test_, invitedAt(hearing, index));
      await type(test_, link, 'consultation', FULL);
      if (index > 1) await submit(test_, link);
    }
  },
);

async function faultsOf(page: Page): Promise<readonly string[]> {
  return [...(await axeFaults(page)), ...(await overflows(page))];
}
