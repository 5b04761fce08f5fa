import { addCast, PASSWORD } from '../people/cast.js';
import { axeFaults, enterBy, inBrowser, overflows, signInOn } from '../support/browser.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  type PreparedHearing,
} from '../support/hearing.js';
import { lastCode } from '../support/response/confirmation.js';

let hearing: PreparedHearing;

inBrowser(
  'a hearing, from the link in the letter to the summary',
  (the) => {
    test('a body answers on a phone, a summariser assesses the comment, and the summary has it', async () => {
      const phone = await the.open('phone');
      await enterBy(phone, `${the.origin}/svar/${hearing.invited[0]?.secret ?? ''}`);
      await phone.goto(`${the.origin}/svar/utfylling`);
      await phone.locator('[name="text-consultation"]').fill('Vi ber om at fristen for vurdering blir kortere.');
      await phone.getByRole('button', { name: 'Lagre, se over og send inn' }).click();
      await phone.locator('[name="senderName"]').fill('Solveig Sekretær');
      await phone.locator('[name="senderEmail"]').fill('solveig@bergen.example');
      expect(await axeFaults(phone)).toEqual([]);
      await phone.getByRole('button', { name: 'Send inn svaret' }).click();
      await phone.waitForURL((url) => url.pathname === '/svar/bekreftelse');
      expect(await axeFaults(phone)).toEqual([]);
      expect(await overflows(phone)).toEqual([]);
      await phone.locator('[name="code"]').fill(await lastCode(the.test));
      await phone.keyboard.press('Enter');
      await phone.waitForURL((url) => url.pathname === '/svar/kvittering');
      await phone.waitForLoadState();
      expect(await phone.locator('main').innerText()).toMatch(/[0-9a-f]{64}/);
      expect(await axeFaults(phone)).toEqual([]);
      expect(await overflows(phone)).toEqual([]);

      await the.test.work();
      const desk = await the.open();
      await signInOn(desk, the.origin, 'oddny@helsedir.example', PASSWORD);
      await desk.goto(`${the.origin}/skrivebord/horinger/${hearing.id}/merknader`);
      await desk
        .getByRole('link', { name: /fristen for vurdering blir kortere/ })
        .first()
        .click();
      const assessing = desk.locator('form:has(select[name="decision"])').first();
      const closed = desk.locator('details:not([open]):has(select[name="decision"]) > summary').first();
      await assessing.waitFor({ state: 'attached' });
      await desk.waitForLoadState();
      if (await closed.isVisible()) await closed.click();
      await assessing.locator('select[name="decision"]').selectOption('partly');
      await assessing.locator('textarea[name="reason"]').fill('Fristen settes til fem virkedager.');
      await assessing.locator('button[type="submit"]').first().click();
      await desk.locator('main').getByText('Fristen settes til fem virkedager.').first().waitFor();

      const summary = `${the.origin}/skrivebord/horinger/${hearing.id}/oppsummering`;
      await desk.goto(`${summary}/sted?sted=consultation`);
      await desk.getByText('Vi ber om at fristen for vurdering blir kortere.').first().waitFor();
      await desk.getByText('Tas delvis til følge').first().waitFor();
      const editor = desk.locator('#field-text-editor');
      await editor.click();
      await desk.keyboard.type('Flere ber om kortere frist.');
      await desk.locator('button[data-cite][name="placementId"]').first().click();
      await editor.getByText('Flere ber om kortere frist.[#1]').waitFor();
      await desk.getByRole('button', { name: 'Lagre teksten' }).click();
      await desk.getByText('Teksten er lagret.').waitFor();
      await desk.locator('#henvisning-1').getByText('Vi ber om at fristen for vurdering blir kortere.').waitFor();
      expect(await axeFaults(desk)).toEqual([]);
      await desk.goto(summary);
      await desk.getByText('Alle merknader er plassert, vurdert og gjort rede for.').waitFor();
    }, 120_000);
  },
  async (test) => {
    const people = await directoratePeople(test, await addCast(test));
    const register = await addRegister(test, people.adviser);
    hearing = await prepareHearing(test, people, { title: 'Nasjonalt pasientforløp for rusbehandling', register });
    await approveHearing(test, people, hearing);
    await openHearing(test, people, hearing);
  },
);
