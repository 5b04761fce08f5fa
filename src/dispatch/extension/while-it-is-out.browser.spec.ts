import type { Page } from 'playwright-core';
import { addCast, PASSWORD } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { axeFaults, enterBy, inBrowser, overflows, signInOn, type Screen } from '../../../test/support/browser.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  wordFile,
  type PreparedHearing,
} from '../../../test/support/hearing.js';
import { invitedAt } from '../../../test/support/response/open-hearing.js';

let hearing: PreparedHearing;

async function fill(service: TestApp): Promise<void> {
  const people = await directoratePeople(service, await addCast(service));
  const register = await addRegister(service, people.adviser);
  service.clock.moveTo('2018-01-01T11:00:00Z');
  hearing = await prepareHearing(service, people, { title: 'Pakkeforløp for rus', register });
  await approveHearing(service, people, hearing);
  await openHearing(service, people, hearing);
  service.clock.moveTo('2018-03-26T09:00:00Z');
}

const file = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'lungekreft-rettet.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: wordFile('Lungekreft', text),
});

inBrowser(
  'what is changed while a hearing is out, in a browser,',
  (the) => {
    const look = async (page: Page): Promise<string[]> => [...(await axeFaults(page)), ...(await overflows(page))];

    test.each([
      ['desk', '20.4.2018'],
      ['phone', '27.4.2018'],
    ] as const)('is a deadline that one body asks to have moved for all, on a %s', async (screen, newOn) => {
      const page = await signedIn(screen);
      await page.goto(`${the.origin}/skrivebord/horinger/${hearing.id}/frist`);
      await page.getByLabel('Finn instansen').fill('Bergen');
      await page.getByRole('button', { name: 'Søk' }).click();
      await page.getByLabel('Bergen kommune').check();
      await page.getByLabel('Alle', { exact: true }).check();
      await page.getByLabel('Ny frist').fill(newOn);
      await page.getByLabel('Telefon').check();
      await page.getByLabel('Begrunnelse').fill('Påsken falt midt i sluttspurten.\nFlere har bedt om mer tid.');
      expect(await look(page)).toEqual([]);

      await page.getByRole('button', { name: 'Se hva som vil skje' }).click();
      await page.getByText('Bergen kommune har bedt om det (telefon).').waitFor();
      expect(await look(page)).toEqual([]);

      await page.getByRole('button', { name: 'Utsett fristen' }).click();
      await page.waitForURL(/\/utsendinger\/planer\//);
      await page.goto(`${the.origin}/skrivebord/horinger/${hearing.id}/frist`);
      await page.getByText('Bergen kommune (Telefon)').first().waitFor();
      expect(await look(page)).toEqual([]);
    });

    test.each(['desk', 'phone'] as const)('is a draft that is corrected, on a %s', async (screen) => {
      const page = await signedIn(screen);
      await page.goto(`${the.origin}/skrivebord/horinger/${hearing.id}/utkast/${hearing.draftIds[0] ?? ''}`);
      expect(await look(page)).toEqual([]);
      await page.getByRole('link', { name: 'Rett utkastet' }).click();
      await page.getByLabel('Rettet fil').setInputFiles(file(`Fristen er 14 dager på en ${screen}.`));
      await page.getByLabel('Hva er endret?').fill('Fristen i punkt 1.1 er 14 dager, ikke 4.\nTabell 2 er ny.');
      expect(await look(page)).toEqual([]);

      await page.getByRole('button', { name: 'Se hva som vil skje' }).click();
      await page.getByRole('heading', { name: 'Se over før du retter utkastet' }).waitFor();
      expect(await look(page)).toEqual([]);

      await page.getByRole('button', { name: 'Rett utkastet' }).click();
      await page.waitForURL(/\/utsendinger\/planer\//);
    });

    test.each(['desk', 'phone'] as const)('is told to everyone and to the bodies, on a %s', async (screen) => {
      const page = await the.open(screen);
      await page.goto(`${the.origin}/horinger/${hearing.id}`);
      await page.getByText('Fristen er utsatt fra 1. april 2018 til 20. april 2018.').waitFor();
      await page.getByText('Rettet 26. mars 2018:').first().waitFor();
      expect(await look(page)).toEqual([]);

      await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, 1).secret}`);
      await page.getByText('Fristen er utsatt fra 20. april 2018 til 27. april 2018.').waitFor();
      expect(await look(page)).toEqual([]);
    });

    async function signedIn(screen: Screen): Promise<Page> {
      const page = await the.open(screen);
      await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);
      return page;
    }
  },
  fill,
);
