import type { Page } from 'playwright-core';
import { invite, submitAnswer } from '../support/analysis/answered-hearing.js';
import { actorOf, hearingOf, toolsOf } from '../support/analysis/hearing-in-app.js';
import { letterOf } from '../support/analysis/letter-read.js';
import { axeFaults, inBrowser, overflows, signInOn } from '../support/browser.js';
import { addCast, PASSWORD } from '../people/cast.js';
import { placeKey } from '../../src/response/place.js';
import { CodebookService } from '../../src/analysis/codebook/codebook.service.js';
import type { TestApp } from '../support/app.js';

let base = '';
let letterPath = '';

async function fill(test: TestApp): Promise<void> {
  const cast = await addCast(test);
  const hearing = await hearingOf(test, cast.adviser);
  base = `/skrivebord/horinger/${hearing.consultation.id}`;
  const tools = toolsOf(test);
  const body = await invite(tools, hearing, 'Universitetssykehuset Nord-Norge HF');
  const content = await letterOf(
    'Vi støtter utkastet. Fristen på to virkedager er for kort for oss.',
    'Kartlegging må skje tidlig. Jordmor må kunne henvise.',
    'Sykehuset har åtte lokasjoner.',
    'Vennlig hilsen sykehuset',
  );
  const question = placeKey({ kind: 'question', questionId: hearing.questions[0]?.id ?? '', draftId: null });
  const version = await submitAnswer(tools, hearing, body, {
    typed: [{ place: question, choice: 'partly', text: 'Ansvaret er tydelig, men ikke ved utskriving.' }],
    files: [{ filename: 'høringssvar.docx', content }],
    onBehalfOf: ['Brukerutvalget', 'Tromsø kommune'],
  });
  letterPath = `${base}/lesing/${version.id}`;
  const summariser = await actorOf(test, cast.summariser);
  await test.app.get(CodebookService, { strict: false }).add(summariser, hearing.consultation.id, {
    name: 'Frister',
    definition: 'Om frister for henvisning og svar.',
    parentId: null,
  });
  await test.work();
}

inBrowser(
  'reading',
  (the) => {
    const saved = (page: Page): Promise<void> => page.locator('#lagret', { hasText: /^Lagret/ }).waitFor();
    /** Presses a key and waits until the page says what it came to. */
    async function press(page: Page, key: string): Promise<void> {
      await page.evaluate(`document.getElementById('lagret').textContent = '…'`);
      await page.keyboard.press(key);
      await saved(page);
    }

    test('a letter is split, placed, tagged and assessed by keyboard alone, and nothing is lost on the way', async () => {
      const page = await the.open();
      await signInOn(page, the.origin, 'oddny@helsedir.example', PASSWORD);
      await page.goto(the.origin + letterPath);

      await page.keyboard.press('l');
      await press(page, 's');
      await page.keyboard.press('l');
      await press(page, 'n');
      await press(page, '1');
      await press(page, '2');
      expect(await page.locator('#valgt .placement h3').allTextContents()).toEqual([
        'Gravide og rusmidler',
        'Familier med små barn',
      ]);

      await page.keyboard.press('t');
      await page.locator('#valgt [data-tag]:focus').waitFor();
      await page.keyboard.type('Frister');
      await press(page, 'Enter');
      await page.keyboard.press('Escape');
      expect(await page.locator('#valgt .tag-chips').allTextContents()).toHaveLength(1);

      await page.keyboard.press('v');
      await page.locator('#valgt select[name="decision"]:focus').waitFor();
      await page.keyboard.type('Tas til o');
      await press(page, 'Enter');
      expect(await page.locator('#valgt [data-placement]').first().textContent()).toContain(
        'Vurdert av Oddny Oppsummerer',
      );
      await page.keyboard.press('Escape');

      await page.keyboard.press('l');
      await press(page, 'n');
      await press(page, 'r');
      expect(await page.locator('#valgt [data-placement]').count()).toBe(2);
      await press(page, 'k');
      await press(page, 'm');
      expect(await page.locator('#valgt blockquote').textContent()).toContain('Jordmor må kunne henvise.');
      await press(page, 'u');
      for (let rest = 0; rest < 2; rest += 1) {
        await page.keyboard.press('l');
        await press(page, 's');
      }
      expect(await page.locator('.workbench-progress strong').textContent()).toBe('100 prosent');

      await page.reload();
      expect(await page.locator('.workbench-progress strong').textContent()).toBe('100 prosent');
      expect(await page.locator('.workbench-progress').textContent()).toContain('1 av 5 plasseringer er vurdert');
      expect(await page.locator('.card-list li').count()).toBe(6);
    }, 120_000);

    test('a passage that is selected becomes a comment, and the comment is split where one selects', async () => {
      const page = await the.open();
      await signInOn(page, the.origin, 'oddny@helsedir.example', PASSWORD);
      await page.goto(the.origin + letterPath);

      await select(page, 'Fristen på to');
      await press(page, 'n');
      expect(await page.locator('#valgt blockquote').textContent()).toBe('Fristen på to');

      await select(page, 'på to virkedager');
      await press(page, 'x');
      expect(await page.locator('#valgt blockquote').textContent()).toBe('på to');

      await select(page, 'Fristen på to virkedager er for kort');
      await press(page, 'e');
      expect(await page.locator('#valgt blockquote').textContent()).toBe('Fristen på to virkedager er for kort');
    }, 120_000);

    test('the pages meet WCAG 2.2 AA and fit a desk and a phone', async () => {
      for (const screen of ['desk', 'phone'] as const) {
        const page = await the.open(screen);
        await signInOn(page, the.origin, 'oddny@helsedir.example', PASSWORD);
        await page.goto(the.origin + letterPath);
        await page.locator('.card-list [data-card]').nth(2).click();
        await page.waitForURL(/merknad=/);
        await meets(page);
        const comment = await page.locator('#valgt a').first().getAttribute('href');
        for (const path of [`${base}/lesing`, `${base}/merknader`, `${base}/kodebok`, comment ?? '']) {
          await page.goto(the.origin + path);
          await meets(page);
        }
      }
    }, 120_000);

    async function meets(page: Page): Promise<void> {
      expect([page.url(), ...(await axeFaults(page)), ...(await overflows(page))]).toEqual([page.url()]);
    }
  },
  fill,
);

/** Selects words of the letter as a person does with the mouse: from where they begin to where they end, across elements. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(
    `(() => {
      const walker = document.createTreeWalker(document.querySelector('#brev'), NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest('[data-start]') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const whole = nodes.map((node) => node.data).join('');
      const from = whole.indexOf(${JSON.stringify(words)});
      const point = (at) => {
        let rest = at;
        for (const node of nodes) {
          if (rest <= node.data.length) return [node, rest];
          rest -= node.data.length;
        }
      };
      const range = document.createRange();
      range.setStart(...point(from));
      range.setEnd(...point(from + ${JSON.stringify(words)}.length));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    })()`,
  );
}
