import type { Page } from 'playwright-core';
import { addCast, PASSWORD } from '../../../../test/people/cast.js';
import type { AnsweredHearing } from '../../../../test/support/analysis/answered-hearing.js';
import { hearingOf } from '../../../../test/support/analysis/hearing-in-app.js';
import { axeFaults, inBrowser, overflows, signInOn, type Screen } from '../../../../test/support/browser.js';
import { membersAnswer } from '../../../../test/support/internal/members-answer.js';
import { placeKey } from '../../../response/place.js';

const MEMBERS = ['Norsk forening for allmennmedisin', 'Norsk psykiatrisk forening', 'Oslo legeforening'];
const PATIENCE_MILLISECONDS = 120_000;

let hearing: AnsweredHearing;

inBrowser(
  'consolidating in a browser',
  (the) => {
    const base = (): string => `${the.origin}/skrivebord/horinger/${hearing.consultation.id}/sammenstilling`;
    const draft = (index: number): string => placeKey({ kind: 'draft', draftId: hearing.drafts[index]?.id ?? '' });
    const bench = (index: number): string => `${base()}/sted?sted=${encodeURIComponent(draft(index))}`;
    const window = async (index: number, screen?: Screen): Promise<Page> => {
      const page = await the.open(screen);
      await signInOn(page, the.origin, 'sunniva@legeforeningen.example', PASSWORD);
      await page.goto(bench(index));
      return page;
    };
    /** A deed leads to the page anew: what it says, and its scripts, have come. */
    const told = async (page: Page, words: string): Promise<void> => {
      await page.getByText(words).waitFor();
      await page.waitForLoadState();
    };
    const boxOf = (page: Page, index: number) => page.locator('input[name="valgt"]').nth(index);
    const editorOf = (page: Page) => page.locator('.consolidation-passage[id] [contenteditable="true"]').first();

    test(
      'two secretaries who write the same passage are shown both texts, and nothing of either is lost',
      async () => {
        const [one, other] = [await window(0), await window(0)];
        await one.getByRole('button', { name: /^Ta inn, merknaden fra Norsk forening/ }).click();
        await told(one, 'Merknaden er tatt inn.');
        await other.reload();

        await editorOf(one).fill('Den ene skriver dette.');
        await one.getByText(/^Lagret \d\d:\d\d$/).waitFor();
        await editorOf(other).fill('Den andre skriver noe annet.');
        const box = other.locator('[data-conflict]');
        await box.getByText('Den ene skriver dette.').waitFor();
        expect(await editorOf(other).innerText()).toContain('Den andre skriver noe annet.');
        await box.getByRole('button', { name: 'Sett sammen begge' }).click();
        await other.getByText(/^Lagret \d\d:\d\d$/).waitFor();

        await one.reload();
        const text = await editorOf(one).innerText();
        expect(text).toContain('Den ene skriver dette.');
        expect(text).toContain('Den andre skriver noe annet.');
        expect(await one.locator('.consolidation-passage .ds-alert').count()).toBe(0);
      },
      PATIENCE_MILLISECONDS,
    );

    test(
      'each deed on a comment has a key, which keeps still while one writes, and what is being written is saved first',
      async () => {
        const page = await window(1);
        await boxOf(page, 0).focus();

        await page.keyboard.press('j');
        await page.keyboard.press('i');
        await told(page, 'Merknaden er tatt inn.');
        await page.locator('article:focus', { hasText: 'Norsk psykiatrisk forening' }).waitFor();
        expect(await page.locator('article').nth(1).innerText()).toContain('Tatt inn');
        await editorOf(page).click();
        await page.keyboard.type('jiu');
        expect(page.url()).toContain('/sted');
        await page.getByRole('button', { name: /^Ta inn, merknaden fra Oslo/ }).click();
        await page.locator('article', { hasText: 'Oslo legeforening' }).getByText('Tatt inn').waitFor();
        await page.waitForLoadState();
        const text = await editorOf(page).innerText();
        expect(text).toContain('jiu');
        expect(text).toContain('Oslo legeforening mener');

        await boxOf(page, 0).focus();
        await page.keyboard.press('u');
        await page.keyboard.type('Gjelder noe annet.');
        await page.getByRole('button', { name: /^Utelat, merknaden fra/ }).click();
        await told(page, 'Merknaden er utelatt.');
      },
      PATIENCE_MILLISECONDS,
    );

    test.each(['desk', 'phone'] as const)(
      'the pages are accessible and fit a %s',
      async (screen) => {
        const page = await window(0, screen);
        await page
          .getByRole('button', { name: /^Særmerknad, merknaden fra/ })
          .first()
          .click();
        await told(page, 'Særmerknaden er skrevet.');
        const narrow = screen === 'phone';
        const faults = [...(await axeFaults(page)), ...(await overflows(page))];
        await page.goto(base());
        faults.push(...(narrow ? [] : await axeFaults(page)), ...(await overflows(page)));
        await page.getByRole('link', { name: MEMBERS[0] ?? '' }).click();
        await page.getByRole('heading', { name: /^Hva som ble av/ }).waitFor();
        faults.push(...(narrow ? await axeFaults(page) : []), ...(await overflows(page)));

        expect(faults).toEqual([]);
      },
      PATIENCE_MILLISECONDS,
    );
  },
  async (service) => {
    const cast = await addCast(service);
    hearing = await hearingOf(service, cast.secretary);
    await membersAnswer(service, hearing, MEMBERS);
  },
);
