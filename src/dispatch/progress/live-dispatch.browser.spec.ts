import { addCast, PASSWORD } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { axeFaults, inBrowser, overflows, signInOn } from '../../../test/support/browser.js';
import { addRegister, approveHearing, directoratePeople, prepareHearing } from '../../../test/support/hearing.js';

let path = '';

async function fill(service: TestApp): Promise<void> {
  const people = await directoratePeople(service, await addCast(service));
  const register = await addRegister(service, people.adviser);
  const hearing = await prepareHearing(service, people, { title: 'Pakkeforløp for gravide', register });
  await approveHearing(service, people, hearing);
  path = `/skrivebord/horinger/${hearing.id}/utsending`;
}

inBrowser(
  'a dispatch in a browser',
  (the) => {
    test('is confirmed, and its numbers change by themselves until it is done', async () => {
      const page = await the.open();
      await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);
      await page.goto(`${the.origin}${path}`);
      expect([...(await axeFaults(page)), ...(await overflows(page))]).toEqual([]);

      await page.getByRole('button', { name: 'Send til 4 mottakere' }).click();
      await page.getByText('0 av 4 brev er klargjort').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await the.test.work();

      await page.getByText('4 av 4 er ferdig behandlet').waitFor();
      await page.getByText('Ferdig', { exact: true }).waitFor();
      expect([...(await axeFaults(page)), ...(await overflows(page))]).toEqual([]);
    });

    test('fits a telephone when it is done', async () => {
      const page = await the.open('phone');
      await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);

      await page.goto(`${the.origin}${path}`);

      expect([...(await axeFaults(page)), ...(await overflows(page))]).toEqual([]);
    });
  },
  fill,
);
