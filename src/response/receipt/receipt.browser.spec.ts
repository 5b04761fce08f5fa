import type { Page } from 'playwright-core';
import { axeFaults, enterBy, inBrowser, overflows, signInOn, type Screen } from '../../../test/support/browser.js';
import { PASSWORD } from '../../../test/people/cast.js';
import {
  holderOf,
  invitedAt,
  openedHearing,
  submit,
  type,
  type OpenHearing,
} from '../../../test/support/response/open-hearing.js';
import { KnownLinks } from '../../consultation/invitation/known-links.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import { ReceiptMaker } from './receipt-maker.js';

let hearing: OpenHearing;
let version: ResponseVersion;

const TEXT = '## Frister\n\nFristen er **for kort** for små kommuner.\n\n- Én uke\n- To uker';

async function isFit(page: Page): Promise<void> {
  expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
}

inBrowser(
  'the receipt in a browser',
  (the) => {
    test.each<Screen>(['desk', 'phone'])(
      'is read and fetched by the body, and disputed by another of it, on a %s',
      async (screen) => {
        const page = await the.open(screen);
        await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, 0).secret}`);
        await page.goto(`${the.origin}/svar/kvittering`);
        await isFit(page);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'Last ned kvitteringen' }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`Kvittering-${version.receiptNumber}.pdf`);

        const known = the.test.app.get(KnownLinks, { strict: false });
        await page.goto(the.origin + new URL(await known.addressOf(`dispute-${version.id}`)).pathname);
        await isFit(page);
      },
    );

    test('is disputed by keyboard, and settled at the desk', async () => {
      const page = await the.open('phone');
      const known = the.test.app.get(KnownLinks, { strict: false });
      await page.goto(the.origin + new URL(await known.addressOf(`dispute-${version.id}`)).pathname);
      await page.getByLabel('Hva er galt?').fill('Vi har ikke behandlet saken.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Vi har fått beskjed' }).waitFor();
      await isFit(page);

      const desk = await the.open('desk');
      await signInOn(desk, the.origin, 'randi@helsedir.example', PASSWORD);
      await desk.goto(`${the.origin}/skrivebord/horinger/${hearing.id}/svar/${version.responseId}`);
      await desk.getByRole('link', { name: 'Instansen sier at svaret ikke er fra dem' }).click();
      await desk.getByRole('heading', { name: 'Instansen sier' }).waitFor();
      await isFit(desk);
    });

    test.each<Screen>(['desk', 'phone'])('of a withdrawal is read on a %s', async (screen) => {
      const page = await the.open(screen);
      const index = screen === 'desk' ? 1 : 3;
      const link = await holderOf(the.test, invitedAt(hearing, index));
      await type(the.test, link, 'consultation', TEXT);
      await submit(the.test, link);
      await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, index).secret}`);
      await page.goto(`${the.origin}/svar/tilbaketrekking`);
      await page.getByRole('button', { name: 'Trekk svaret' }).click();

      await page.getByRole('heading', { name: 'Svaret er trukket tilbake' }).waitFor();

      await isFit(page);
    });
  },
  async (test) => {
    hearing = await openedHearing(test);
    const link = await holderOf(test, invitedAt(hearing, 0));
    await type(test, link, 'consultation', TEXT);
    const outcome = await submit(test, link);
    if (!outcome.ok) throw new Error(outcome.reason);
    version = outcome.version;
    await test.app.get(ReceiptMaker, { strict: false }).make({ key: version.id, attempts: 1 });
  },
);
