import { addCast, PASSWORD } from '../../../test/people/cast.js';
import type { TestApp } from '../../../test/support/app.js';
import { axeFaults, inBrowser, overflows, signInOn } from '../../../test/support/browser.js';
import { addRegister, directoratePeople, prepareHearing } from '../../../test/support/hearing.js';
import { LetterTemplate } from './letter-template.entity.js';

let hearingId = '';

async function fill(service: TestApp): Promise<void> {
  const people = await directoratePeople(service, await addCast(service));
  const register = await addRegister(service, people.adviser);
  hearingId = (await prepareHearing(service, people, { title: 'Pakkeforløp for gravide', register })).id;
}

const path = (): string => `/skrivebord/horinger/${hearingId}/brev`;

inBrowser(
  'writing a letter in a browser',
  (the) => {
    test('shows what a recipient would get while one types, and saves nothing', async () => {
      const page = await the.open();
      await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);
      await page.goto(`${the.origin}${path()}?malform=nn`);
      const before = await the.test.database.reader.count(LetterTemplate);

      await page.getByLabel('Brevet', { exact: true }).fill('# Framlegg\n\nKjære {{recipientName}}');
      const preview = page.getByRole('region', { name: 'Forhåndsvisning' });
      await preview.getByText('Kjære Døme kommune').waitFor();

      await page.getByLabel('Vis brevet slik en mottaker får det').fill('bergen');
      await preview.getByText('Kjære Bergen kommune').waitFor();
      expect(await the.test.database.reader.count(LetterTemplate)).toBe(before);
      expect(await page.getByLabel('Brevet', { exact: true }).inputValue()).toContain('Kjære {{recipientName}}');
      expect([...(await axeFaults(page)), ...(await overflows(page))]).toEqual([]);
    });

    test('says politely which line has a fault, keeps the letter as it last was, and goes on when it is mended', async () => {
      const page = await the.open();
      await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);
      await page.goto(`${the.origin}${path()}?type=reminder`);
      const preview = page.getByRole('region', { name: 'Forhåndsvisning' });
      const body = page.getByLabel('Brevet', { exact: true });

      await body.fill('Hei\n{{whatChanged}}');
      await preview.getByRole('link', { name: /Linje 2: Feltet «whatChanged» hører til en annen type brev/ }).waitFor();
      expect(await preview.getByRole('status').textContent()).toBe(
        'Teksten har 1 feil. Rett den, så vises brevet slik du har skrevet det.',
      );
      expect(await preview.getByText('Vennlig hilsen').count()).toBe(1);
      expect([...(await axeFaults(page)), ...(await overflows(page))]).toEqual([]);

      await body.fill('Hei, {{recipientName}}');
      await preview.getByText('Hei, Eksempel kommune').waitFor();
      expect(await preview.getByRole('link').count()).toBe(0);
    });

    test('shows the preview by keyboard from the field of the recipient, without saving', async () => {
      const page = await the.open();
      await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);
      await page.goto(`${the.origin}${path()}`);

      const recipient = page.getByLabel('Vis brevet slik en mottaker får det');
      await recipient.fill('håp');
      await recipient.press('Enter');

      await page.getByText('Slik får Pasientforeningen Håp det.').waitFor();
      expect(page.url()).toBe(`${the.origin}${path()}`);
    });

    test.each(['', '?type=extension', '/versjoner?fra=0'])('fits a telephone: %s', async (below) => {
      const page = await the.open('phone');
      await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);

      await page.goto(`${the.origin}${path()}${below}`);

      expect([...(await axeFaults(page)), ...(await overflows(page))]).toEqual([]);
    });
  },
  fill,
);
