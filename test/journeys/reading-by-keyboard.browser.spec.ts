import type { Page } from 'playwright-core';
import { invite, submitAnswer } from '../support/analysis/answered-hearing.js';
import { actorOf, hearingOf, toolsOf } from '../support/analysis/hearing-in-app.js';
import { tenPageLetter } from '../support/analysis/ten-page-letter.js';
import { axeFaults, inBrowser, overflows, SCREENS, signInOn } from '../support/browser.js';
import { Typist } from '../support/typist.js';
import { addCast, PASSWORD } from '../people/cast.js';
import { CodebookService } from '../../src/analysis/codebook/codebook.service.js';
import type { TestApp } from '../support/app.js';

const SUMMARISER = 'oddny@helsedir.example';
/** As a person presses them: a letter's keys for its own deeds, and the first letters of a choice. */
const DECISIONS = ['Tas til o', 'Tas til f'];

let letterPath = '';
let secondPath = '';

async function fill(test: TestApp): Promise<void> {
  const cast = await addCast(test);
  const hearing = await hearingOf(test, cast.adviser);
  const tools = toolsOf(test);
  const content = await tenPageLetter();
  const answered: string[] = [];
  for (const name of ['Universitetssykehuset Nord-Norge HF', 'Nordlandssykehuset HF']) {
    const body = await invite(tools, hearing, name);
    const version = await submitAnswer(tools, hearing, body, { files: [{ filename: 'høringssvar.pdf', content }] });
    answered.push(`/skrivebord/horinger/${hearing.consultation.id}/lesing/${version.id}`);
  }
  [letterPath = '', secondPath = ''] = answered;
  const summariser = await actorOf(test, cast.summariser);
  await test.app.get(CodebookService, { strict: false }).add(summariser, hearing.consultation.id, {
    name: 'Frister',
    definition: 'Om frister for henvisning og svar.',
    parentId: null,
  });
  await test.work();
}

inBrowser(
  'a letter of ten pages',
  (the) => {
    const chosen = (page: Page) => page.locator('#valgt');
    const coverage = (page: Page) => page.locator('.workbench-progress strong').textContent();
    const progress = async (page: Page) =>
      (await page.locator('.workbench-progress').textContent())?.replace(/\s+/g, ' ').trim();

    async function comments(page: Page): Promise<number> {
      return page.locator('.card-list li:not(.set-aside)').count();
    }

    /** From the first card on, to the next comment that is not set aside. */
    async function nextComment(keys: Typist, page: Page): Promise<void> {
      do await keys.press('j');
      while ((await chosen(page).locator('[data-kind]').count()) > 0);
    }

    /** Assesses the chosen comment in every place where it is not yet. */
    async function decide(keys: Typist, page: Page, decision: string): Promise<void> {
      for (let left = await chosen(page).locator('[data-undecided]').count(); left > 0; left -= 1) {
        await keys.reach('v', '#valgt select[name="decision"]:focus');
        await keys.type(decision);
        await keys.press('Enter');
        expect(await chosen(page).locator('[data-undecided]').count()).toBe(left - 1);
      }
    }

    test('is split, placed in three drafts, tagged and assessed by keyboard alone, every character of it', async () => {
      const first = await the.open();
      await signInOn(first, the.origin, SUMMARISER, PASSWORD);
      await first.goto(the.origin + letterPath);
      const typist = new Typist(first);

      // The split: some passages one by one, a part, and the rest at once; taken back and done again.
      await typist.still('l');
      for (let passage = 0; passage < 3; passage += 1) await typist.press('y');
      await typist.press('b');
      expect(await coverage(first)).not.toBe('100 prosent');
      await typist.press('A');
      expect(await coverage(first)).toBe('100 prosent');
      const split = await progress(first);
      for (let back = 0; back < 5; back += 1) await typist.press('u');
      expect(await coverage(first)).toBe('0 prosent');
      for (let again = 0; again < 5; again += 1) await typist.press('U');
      expect(await progress(first)).toBe(split);

      // Passages are set aside as something else, joined, split before a sentence, and drawn shorter and longer.
      await first.goto(the.origin + letterPath);
      await typist.press('j');
      await typist.press('3');
      expect(await chosen(first).locator('[data-kind="3"]').getAttribute('aria-pressed')).toBe('true');
      await typist.press('u');
      await nextComment(typist, first);
      const whole = await chosen(first).locator('blockquote').textContent();
      await typist.reach('x', '#del-foran:focus');
      await typist.press('Enter');
      expect(await chosen(first).locator('blockquote').textContent()).toBe('Vi foreslår fem.');
      await typist.press('k');
      await typist.press('m');
      expect(await chosen(first).locator('blockquote').textContent()).toBe(whole);
      await typist.reach('.', '#brev [data-grip="end"]:focus');
      await typist.still('ArrowLeft');
      await typist.press('Enter');
      expect(await chosen(first).locator('blockquote').textContent()).toBe(whole?.replace(/ fem\.$/, ''));
      expect(await coverage(first)).toBe('99 prosent');
      await typist.reach('.', '#brev [data-grip="end"]:focus');
      await typist.still('ArrowDown');
      await typist.press('Enter');
      expect(await coverage(first)).toBe('100 prosent');

      // The first comment stands in all three drafts, with a theme and a stance; the others follow it or stand in one.
      for (const draft of ['1', '2', '3']) await typist.press(draft);
      await typist.reach('t', '#valgt [data-tag]:focus');
      await typist.type('Frister');
      await typist.press('Enter');
      await typist.still('Escape');
      await typist.reach('p', '#valgt [data-stance]:focus');
      await typist.type('Imot');
      await typist.press('Enter');
      await typist.reach('v', '#valgt select[name="decision"]:focus');
      await typist.type('Tas ikke');
      await typist.still('Tab');
      while ((await first.locator('#valgt textarea[name="reason"]:focus').count()) === 0) await typist.still('Tab');
      await typist.type('Fristen følger av');

      // The browser is closed in the middle of a reason. The next one has what the person's own computer kept.
      const [standing, address] = [await progress(first), first.url()];
      const kept = await first.context().storageState();
      await first.context().close();
      const window = await the.browser.newContext({ viewport: SCREENS.desk, locale: 'nb-NO', storageState: kept });
      const page = await window.newPage();
      await page.goto(address);
      expect(await progress(page)).toBe(standing);
      const keys = typist.goOnIn(page);
      const reason = page.locator('#valgt textarea[name="reason"]').first();
      expect(await reason.inputValue()).toBe('Fristen følger av');
      await keys.press('u');
      await keys.press('U');
      expect(await progress(page)).toBe(standing);
      await keys.reach('v', '#valgt select[name="decision"]:focus');
      await keys.type('Tas ikke');
      while ((await page.locator('#valgt textarea[name="reason"]:focus').count()) === 0) await keys.still('Tab');
      await keys.still('End');
      await keys.type(' forskriften.');
      await keys.press('Control+Enter');
      expect(await chosen(page).locator('.placement').first().textContent()).toContain(
        'Fristen følger av forskriften.',
      );

      await decide(keys, page, 'Tas til o');
      const count = await comments(page);
      await nextComment(keys, page);
      await keys.press('r');
      await decide(keys, page, 'Tas til o');
      for (let done = 2; done < count; done += 1) {
        await nextComment(keys, page);
        await keys.press(String((done % 3) + 1));
        await decide(keys, page, DECISIONS[done % 2] ?? '');
      }
      await keys.press('u');
      await keys.press('U');

      await page.reload();
      expect(await coverage(page)).toBe('100 prosent');
      expect(await progress(page)).toContain(`${String(count)} av ${String(count)} merknader er plassert`);
      expect(await progress(page)).toMatch(/Alle [\d\s]+ tegn er lest/);
      expect(await progress(page)).toMatch(/(\d+) av \1 plasseringer er vurdert/);
      expect(count).toBeGreaterThan(20);
      typist.report('A letter of ten pages', count);
      await window.close();
    }, 240_000);

    test('stands beside its original, with the passage lit, and both ends of a passage are dragged', async () => {
      const page = await the.open();
      await signInOn(page, the.origin, SUMMARISER, PASSWORD);
      await page.goto(the.origin + secondPath);
      await page.locator('[data-page-number]', { hasText: 'Side 1 av 10' }).waitFor();

      const words = 'Jordmor i kommunen må kunne henvise';
      await page.getByRole('button', { name: `Godta: Forslag: merknad, ${words}` }).click();
      await page.locator('[data-page-number]', { hasText: 'Side 2 av 10' }).waitFor();
      expect(await page.locator('.page-light').count()).toBe(1);
      expect(await isDrawn(page)).toBe(true);

      await dragTo(page, 'end', 'kunne henvise');
      await page.locator('#valgt blockquote', { hasText: /kunne henvise$/ }).waitFor();
      await dragTo(page, 'start', 'Jordmor i');
      await page.locator('#valgt blockquote', { hasText: /^kommunen må kunne henvise$/ }).waitFor();
      await page.keyboard.press('o');
      await page.locator('#original').waitFor({ state: 'hidden' });
    }, 120_000);

    test('is worked on within WCAG 2.2 AA, with proposals, grips and original, at a desk and on a phone', async () => {
      for (const screen of ['desk', 'phone'] as const) {
        const page = await the.open(screen);
        await signInOn(page, the.origin, SUMMARISER, PASSWORD);
        await page.goto(the.origin + secondPath);
        await page.locator('.card-list [data-card]').first().click();
        await page.locator('#brev [data-grip]').first().waitFor();
        if (screen === 'phone') await page.keyboard.press('o');
        await page.locator('[data-page-number]', { hasText: / av 10$/ }).waitFor();
        // What a phone shows is the same, set below each other.
        const faults = screen === 'desk' ? await axeFaults(page) : [];
        expect([screen, ...faults, ...(await overflows(page))]).toEqual([screen]);
      }
    }, 120_000);
  },
  fill,
);

/** True when the page of the original has been drawn: some of it is dark. */
async function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const canvas = document.querySelector('.original-page canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, at) => at % 4 === 0 && value < 80 && data[at + 3] > 0);
  })()`);
}

/** Drags an end of the chosen passage to where words of the letter end. */
async function dragTo(page: Page, end: 'start' | 'end', words: string): Promise<void> {
  const grip = page.locator(`#brev [data-grip="${end}"]`);
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  const to = await page.evaluate<{ x: number; y: number }>(`(() => {
    for (const segment of document.querySelectorAll('#brev [data-start]')) {
      const at = segment.textContent.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(segment.firstChild, at + ${String(words.length)} - 1);
      range.setEnd(segment.firstChild, at + ${String(words.length)});
      const box = range.getBoundingClientRect();
      return { x: box.right - 1, y: box.top + box.height / 2 };
    }
  })()`);
  if (!from) throw new Error('The grip is not on the page');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}
