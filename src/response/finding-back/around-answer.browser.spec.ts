import type { Page } from 'playwright-core';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { InquiryAnswering } from '../../consultation/inquiry/inquiry-answering.service.js';
import { InquiryAsking } from '../../consultation/inquiry/inquiry-asking.service.js';
import type { TestApp } from '../../../test/support/app.js';
import { axeFaults, enterBy, inBrowser, overflows, signInOn, type Screen } from '../../../test/support/browser.js';
import { PASSWORD } from '../../../test/people/cast.js';
import { holderOf, invitedAt, openedHearing, type OpenHearing } from '../../../test/support/response/open-hearing.js';
import { BodyLinks } from './body-links.service.js';

const ADDRESS = 'postmottak@snasa.example';

/** A journey over many pages, each looked through by axe, on a machine that does other things too. */
const JOURNEY_MILLISECONDS = 120_000;

let hearing: OpenHearing;
let entrance: string;

/** An open hearing with a published question and one that waits, and the link of an address to all its hearings. */
async function fill(service: TestApp): Promise<void> {
  hearing = await openedHearing(service);
  const link = await holderOf(service, invitedAt(hearing, 0));
  const asking = service.app.get(InquiryAsking, { strict: false });
  const asked = { name: 'Siri Svarer', email: 'siri@svarer.example', languageForm: 'nb' } as const;
  const inquiry = await asking.askByLink(link, { ...asked, text: 'Gjelder forløpet også barn under ett år?' });
  await asking.askByLink(link, { ...asked, text: 'Hvor finner vi kodeveilederen?' });
  await service.app
    .get(InquiryAnswering, { strict: false })
    .answer(
      hearing.people.adviser,
      { consultationId: hearing.id, inquiryId: inquiry.id },
      { question: inquiry.text, text: 'Ja, fra fødselen.\nSe kapittel 2.', reach: 'everyone', seenNumber: 0 },
    );
  await service.database.write((transaction) =>
    transaction.update(Invitation, { id: link.invitationId }, { email: ADDRESS }),
  );
  const links = service.app.get(BodyLinks, { strict: false });
  const { id } = await service.database.write((transaction) => links.pageLinkOf(transaction, ADDRESS));
  entrance = new URL(await links.addressOf(id)).pathname;
}

inBrowser(
  'around an answer, in a browser,',
  (the) => {
    const look = async (page: Page): Promise<string[]> => [...(await axeFaults(page)), ...(await overflows(page))];

    test.each<[Screen, number, string]>([
      ['desk', 1, '15.5.2018'],
      ['phone', 2, '16.5.2018'],
    ])(
      'a body asks for a later deadline and about the hearing, and staff decide, on a %s',
      async (screen, index, day) => {
        const page = await the.open(screen);
        await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, index).secret}`);
        await page.getByText('Ja, fra fødselen.').waitFor();
        expect(await look(page)).toEqual([]);

        await page.getByRole('link', { name: 'Be om utsatt frist' }).click();
        await page.getByLabel('Hvilken dag trenger dere?').fill(day);
        await page.getByLabel('Hvorfor trenger dere mer tid?').fill('Formannskapet har møte dagen før.');
        await page.getByLabel('Navn').fill('Siri Svarer');
        await page.getByLabel('E-post').fill('siri@svarer.example');
        expect(await look(page)).toEqual([]);
        await page.getByRole('button', { name: 'Send ønsket' }).click();
        await page.getByText('Dere har bedt om frist til').waitFor();
        expect(await look(page)).toEqual([]);

        await page.getByRole('link', { name: 'Still et spørsmål' }).click();
        await page.waitForURL(/\/svar\/sporsmal/);
        expect(await look(page)).toEqual([]);

        const desk = await the.open(screen);
        await signInOn(desk, the.origin, 'randi@helsedir.example', PASSWORD);
        await desk.goto(`${the.origin}/skrivebord/horinger/${hearing.id}/fristonsker`);
        expect(await look(desk)).toEqual([]);
        await desk.getByRole('rowheader').first().getByRole('link').click();
        await desk.getByRole('heading', { name: 'Innvilg' }).waitFor();
        expect(await look(desk)).toEqual([]);
        await desk.getByRole('button', { name: 'Innvilg ny frist' }).click();
        await desk.waitForURL(/\/utsendinger\/planer\//);
        expect(await look(desk)).toEqual([]);
      },
      JOURNEY_MILLISECONDS,
    );

    test.each<[Screen]>([['desk'], ['phone']])(
      'a question is read and answered at the desk, on a %s',
      async (screen) => {
        const page = await the.open(screen);
        await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);
        await page.goto(`${the.origin}/skrivebord/horinger/${hearing.id}/innkomne-sporsmal`);
        expect(await look(page)).toEqual([]);
        await page.getByRole('link', { name: 'Hvor finner vi kodeveilederen?' }).click();
        await page.getByRole('heading', { name: 'Slik ble det spurt' }).waitFor();
        expect(await look(page)).toEqual([]);
        await page.goto(`${the.origin}/horinger/${hearing.id}`);
        expect(await look(page)).toEqual([]);
        await page.goto(`${the.origin}/horinger/${hearing.id}/sporsmal`);
        expect(await look(page)).toEqual([]);
      },
      JOURNEY_MILLISECONDS,
    );

    test.each<[Screen]>([['desk'], ['phone']])(
      'the way back is found with the keyboard alone, on a %s',
      async (screen) => {
        const page = await the.open(screen);
        await page.goto(`${the.origin}/mistet-lenken`);
        await page.getByLabel('E-post').focus();
        await page.keyboard.type(ADDRESS);
        await page.keyboard.press('Enter');
        await page.getByText('Hvis adressen står hos oss').waitFor();
        expect(await look(page)).toEqual([]);

        await page.goto(`${the.origin}${entrance}`);
        expect(await look(page)).toEqual([]);
        await page.getByRole('button', { name: 'Åpne siden' }).focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/vare-horinger$/);
        await page.getByRole('button', { name: /^Lag/ }).focus();
        await page.keyboard.press('Enter');
        await page.getByText('Kalenderadressen er laget.').waitFor();
        expect(await look(page)).toEqual([]);
        await page.getByRole('button', { name: 'Åpne Pakkeforløp for kreft' }).focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/svar$/);
      },
      JOURNEY_MILLISECONDS,
    );
  },
  fill,
);
