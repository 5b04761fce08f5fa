import { axeFaults, inBrowser, overflows, type Screen } from '../../../test/support/browser.js';
import { openedHearing, type OpenHearing } from '../../../test/support/response/open-hearing.js';

let hearing: OpenHearing;
inBrowser(
  'answering without an invitation, in a browser',
  (the) => {
    test.each<Screen>(['desk', 'phone'])('an uninvited body asks for a link on a %s', async (screen) => {
      const page = await the.open(screen);
      await page.goto(`${the.origin}/horinger/${hearing.id}`);
      expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
      await page.getByRole('link', { name: 'Svar på høringen' }).click();
      await page.getByLabel('En virksomhet eller organisasjon').waitFor();
      expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);

      await page.getByLabel('En virksomhet eller organisasjon').check();
      await page.getByLabel('Navn').fill('Bergen kommune');
      await page.getByLabel('E-postadresse').fill(`kari-${screen}@bergen.example`);
      await page.getByRole('button', { name: 'Send meg en lenke' }).click();
      await page.getByText('Instansen er invitert allerede').waitFor();
      expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
      await page.getByRole('button', { name: 'Svar likevel' }).click();

      await page.getByRole('heading', { name: 'Se i innboksen din' }).waitFor();
      expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
    });
  },
  async (test) => {
    hearing = await openedHearing(test);
  },
);
