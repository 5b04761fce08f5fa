import { addCast, PASSWORD } from '../people/cast.js';
import { axeFaults, inBrowser, overflows, SCREENS, signInOn, type Screen } from '../support/browser.js';

const SCREEN_NAMES = Object.keys(SCREENS) as Screen[]; // reason: the keys of a constant

inBrowser(
  'the frames in a browser',
  (the) => {
    describe.each(SCREEN_NAMES)('on a %s', (screen) => {
      test.each([
        ['signing in', '/logg-inn'],
        ['a page that does not exist', '/finnes-ikke'],
      ])('%s meets WCAG 2.2 AA and is no wider than the screen', async (_name, path) => {
        const page = await the.open(screen);
        await page.goto(the.origin + path);

        expect(await axeFaults(page)).toEqual([]);
        expect(await overflows(page)).toEqual([]);
      });

      test('a form with mistakes meets WCAG 2.2 AA, and the summary of them has the focus', async () => {
        const page = await the.open(screen);
        await page.goto(`${the.origin}/logg-inn`);
        await page.locator('form[action="/logg-inn"] button').click();
        await page.locator('.ds-error-summary').waitFor();

        expect(await axeFaults(page)).toEqual([]);
        expect(await overflows(page)).toEqual([]);
        await page.locator('.ds-error-summary:focus').waitFor();
      });

      test('the frame of somebody signed in meets WCAG 2.2 AA', async () => {
        const page = await the.open(screen);
        await signInOn(page, the.origin, 'randi@helsedir.example', PASSWORD);
        await page.goto(`${the.origin}/logg-inn`);

        expect(await axeFaults(page)).toEqual([]);
        expect(await overflows(page)).toEqual([]);
      });
    });

    test('the first tab leads past the menu to the matter', async () => {
      const page = await the.open();
      await page.goto(`${the.origin}/logg-inn`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');

      await page.locator('#innhold:focus').waitFor();
    });

    test('the letters are Inter, with those of the Sámi languages', async () => {
      const page = await the.open();
      await page.goto(`${the.origin}/logg-inn`);
      const loaded = await page.evaluate<number[]>(
        `Promise.all(['Høring', 'Kárášjohka čđŋŧž'].map((text) => document.fonts.load('16px Inter', text).then((faces) => faces.length)))`,
      );

      expect(loaded).toEqual([1, 2]);
    });
  },
  addCast,
);
