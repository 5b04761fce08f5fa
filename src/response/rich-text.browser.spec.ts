import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axeFaults, enterBy, inBrowser, overflows, type Screen } from '../../test/support/browser.js';
import {
  answersFrom,
  holderOf,
  invitedAt,
  openedHearing,
  type,
  type OpenHearing,
} from '../../test/support/response/open-hearing.js';
import { inProject } from '../shared/config/project-root.js';
import { fieldNames } from './typing/typed-form.js';
import { TypedField } from './typing/typed-field.entity.js';

let hearing: OpenHearing;

const FIELD = fieldNames('consultation').text;
const AREA = `#field-${FIELD}-editor`;
const SAMPLES = inProject('test/samples/pasted');
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

const sample = (name: string): string => readFileSync(`${SAMPLES}/${name}`, 'utf8');
const PLAIN = '5 * 3 og 5*3\n*obs: - 10 %\n- 10 %\n   innrykk\n1) En\n10. mai\n#1';
const MARKED = `## Frist

Den er **for kort** for *kommuner* som må ha ${'svært '.repeat(20)}lang behandling.

- tolv uker
   - minst
- ${'ettlangtordutenmellomrom'.repeat(6)}

1. Først dette
2. Så dette`;

const valueOf = (page: Page): Promise<string> => page.locator(`[name="${FIELD}"]`).inputValue();

/**
 * Where the cursor went is told to the editor by the browser, in a task of its own before the next frame but one; and 20
 * milliseconds after it was focused, the editor puts the cursor where it was told last. No person is quicker.
 */
const someFrames = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => { for (let at = 0; at < 4; at += 1) await new Promise(requestAnimationFrame); })()`);

/** Puts a clipboard before the editor as the browser does; a test has no Word to copy from. */
async function paste(page: Page, clipboard: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate<unknown>(`(() => {
    const clipboardData = new DataTransfer();
    for (const [kind, content] of Object.entries(${JSON.stringify(clipboard)})) clipboardData.setData(kind, content);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector(${JSON.stringify(AREA)}).dispatchEvent(event);
  })()`);
}

inBrowser(
  'text with headings, lists and emphasis',
  (the) => {
    const opened = async (index: number, screen?: Screen, query = ''): Promise<Page> => {
      const page = await the.open(screen);
      await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, index).secret}`);
      await page.goto(`${the.origin}/svar/utfylling${query}`);
      return page;
    };
    const empty = async (): Promise<Page> => {
      const page = await opened(1);
      await page.locator(AREA).press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      return page;
    };
    const stored = async (index: number): Promise<string | undefined> => {
      const { responses } = await answersFrom(the.test, invitedAt(hearing, index));
      const where = { responseId: responses[0]?.id ?? '', place: 'consultation' };
      return (await the.test.database.reader.findOneBy(TypedField, where))?.text;
    };

    test('is written with the keyboard alone, by the keys of the toolbar, and is saved', async () => {
      const page = await empty();

      await page.keyboard.press('Control+Shift+2');
      await page.keyboard.type('Frist');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Den er ');
      await page.keyboard.press('Control+b');
      await page.keyboard.type('for kort');
      await page.keyboard.press('Control+b');
      await page.keyboard.type('.');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Shift+8');
      await page.keyboard.type('tolv uker');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Alt+Shift+ArrowRight');
      await page.keyboard.type('minst');

      const text = '## Frist\n\nDen er **for kort**.\n\n- tolv uker\n   - minst';
      expect(await valueOf(page)).toBe(text);
      await page.locator('[data-place="consultation"] [data-saved]', { hasText: 'Lagret 12:00' }).waitFor();
      expect(await stored(1)).toBe(text);
    });

    test('is reached and left with Tab, and its buttons with Shift+Tab and the arrows', async () => {
      const page = await empty();
      await page.keyboard.type('ord');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');

      const focused = page.locator(':focus');
      expect([await focused.textContent(), await focused.getAttribute('aria-pressed')]).toEqual(['Punktliste', 'true']);
      expect(await valueOf(page)).toBe('- ord');
      await page.keyboard.press('End');
      expect(await focused.textContent()).toBe('Gjør om');
      await page.keyboard.press('Tab');
      expect(await focused.getAttribute('role')).toBe('textbox');
      await page.keyboard.press('Tab');
      expect(await focused.getAttribute('role')).not.toBe('textbox');
    });

    test('has the name, the hint and the help of its field', async () => {
      const page = await opened(1);

      const area = page.getByRole('textbox', { name: 'Merknader til høringen som helhet' });

      expect(await area.getAttribute('aria-describedby')).toBe(`field-${FIELD}-hint`);
      expect(await page.getByText('Hurtigtaster for teksten').isVisible()).toBe(true);
      expect(await page.getByText('Du kan dele opp teksten').isVisible()).toBe(false);
      await page.getByText('Merknader til høringen som helhet').click();
      expect(await page.locator(':focus').getAttribute('id')).toBe(`field-${FIELD}-editor`);
    });

    test('is not touched by being looked at, whatever somebody without marks has typed', async () => {
      const page = await opened(2);

      expect(await valueOf(page)).toBe(PLAIN);
      expect(await page.locator(AREA).innerText()).toBe(PLAIN);
      await page.locator(AREA).focus();
      await someFrames(page);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type('!');
      expect(await valueOf(page)).toBe(`${PLAIN}!`);
    });

    test('can be set from elsewhere, and the cursor stays where it was', async () => {
      const page = await empty();
      await page.keyboard.type('Vi mener dette.');
      for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('ArrowLeft');

      await someFrames(page);
      await page.evaluate<unknown>(`(() => {
        const textarea = document.querySelector('[name="${FIELD}"]');
        textarea.value = '## Felles\\n\\nVi mener dette.';
        textarea.dispatchEvent(new CustomEvent('textarea:set'));
      })()`);
      await page.keyboard.type('alt ');

      expect(await valueOf(page)).toBe('## Felles\n\nVi mener alt dette.');
    });

    test.each(samples)('pasted from elsewhere (%s) keeps every word and none of the markup', async (name) => {
      const page = await empty();

      await paste(page, { 'text/html': sample(`${name}.html`), 'text/plain': 'ikke denne' });

      expect(await valueOf(page)).toBe(sample(`${name}.txt`).trimEnd());
    });

    test('pasted from a PDF has its broken lines whole, and its lists and paragraphs apart', async () => {
      const page = await empty();

      await paste(page, {
        'text/plain': [
          'Vi viser til brevet om nye pakkeforløp, og mener at kommunene må få lengre tid til å sva-',
          're. Helse- og omsorgstjenesten er ikke hørt, og regnestykket 5 * 3 i kapittel 2 er ikke riktig',
          'utregnet.',
          '',
          'Vi foreslår:',
          '• at fristen flyttes til høsten, slik at de som har politisk behandling kan rekke å få saken',
          'opp i utvalget',
          '• at tallene rettes',
          'Med hilsen',
          'Eksempelvik kommune',
        ].join('\n'),
      });

      expect(await valueOf(page)).toBe(
        [
          'Vi viser til brevet om nye pakkeforløp, og mener at kommunene må få lengre tid til å svare. ' +
            'Helse- og omsorgstjenesten er ikke hørt, og regnestykket 5 * 3 i kapittel 2 er ikke riktig utregnet.',
          'Vi foreslår:',
          '- at fristen flyttes til høsten, slik at de som har politisk behandling kan rekke å få saken opp i utvalget\n' +
            '- at tallene rettes',
          'Med hilsen\nEksempelvik kommune',
        ].join('\n\n'),
      );
    });

    test('says what a paste left out, until something else is written', async () => {
      const page = await empty();
      const status = page.locator('.rich-text [role="status"]').first();

      await paste(page, { 'text/html': sample('word-reviewed.html') });

      expect(await status.textContent()).toMatch(/sporing av endringer.*Kommentarer i margen.*Bilder er ikke tatt med/);
      await page.locator(AREA).press('End');
      await page.keyboard.type(' og');
      expect(await status.textContent()).toBe('');
    });

    test('goes from one field to another and back with the keys for copy, paste and undo', async () => {
      const page = await empty();
      const [first, second] = [page.locator('.rich-text-area').nth(0), page.locator('.rich-text-area').nth(1)];
      await first.focus();
      await page.keyboard.type('## Tittel');
      await page.keyboard.press('Enter');
      await page.keyboard.type('- punkt');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('ControlOrMeta+c');

      await second.focus();
      await page.keyboard.press('ControlOrMeta+v');

      expect(await second.locator('h2').textContent()).toBe('Tittel');
      expect(await second.locator('li').textContent()).toBe('punkt');
      await page.keyboard.press('ControlOrMeta+z');
      expect(await second.textContent()).toBe('');
    });

    test('is a text area with a line of help for whoever has no script', async () => {
      const window = await the.browser.newContext({ javaScriptEnabled: false, locale: 'nb-NO' });
      const page = await window.newPage();
      await enterBy(page, `${the.origin}/svar/${invitedAt(hearing, 3).secret}`);
      await page.goto(`${the.origin}/svar/utfylling`);

      expect(await page.getByText('Du kan dele opp teksten').isVisible()).toBe(true);
      expect(await page.getByText('Hurtigtaster for teksten').isVisible()).toBe(false);
      await page.locator(`[name="${FIELD}"]`).fill('## Uten skript\r\n\r\n- punkt');
      await page.getByRole('button', { name: 'Lagre', exact: true }).click();
      await page.waitForURL(/utkast=felles/);
      await page.goto(`${the.origin}/svar/kontroll`);
      expect(await page.locator('.marked-text h4').textContent()).toBe('Uten skript');
      expect(await page.locator('.marked-text li').textContent()).toBe('punkt');
      await window.close();
    });

    test('has no editor for a section that nobody has opened, however many there are', async () => {
      const page = await opened(1);
      const asked = await page.locator('[data-rich-text] textarea').count();
      await page.route('**/svar/utfylling', async (route) => {
        const answer = await route.fetch();
        const sections = Array.from({ length: 200 }, (_, index) => sectionHtml(index)).join('');
        await route.fulfill({ response: answer, body: (await answer.text()).replace('</form>', `${sections}</form>`) });
      });

      await page.goto(`${the.origin}/svar/utfylling`);

      expect(await page.locator('[data-rich-text] textarea').count()).toBe(asked + 200);
      // Whether a field is seen is told of all in one go: once the first has its editor, each has been judged. How many more
      // are seen depends on what else stands on the page.
      await page.locator('.rich-text-area').first().waitFor();
      const unopened = page.locator('[id^="ekstra-"].rich-text-area');
      expect(await unopened.count()).toBe(0);
      await page.getByText('Kapittel 17', { exact: true }).click();
      await page.locator('#ekstra-17-editor').fill('Ja');
      expect(await page.locator('#ekstra-17').inputValue()).toBe('Ja');
      expect(await unopened.count()).toBe(1);
    });

    test.each<Screen>(['desk', 'phone'])(
      'is accessible where it is written and where it is shown, on a %s',
      async (screen) => {
        const page = await opened(0, screen);
        expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
        expect(await page.locator(`${AREA} h2`).textContent()).toBe('Frist');

        await page.goto(`${the.origin}/svar/kontroll`);

        expect([await axeFaults(page), await overflows(page)]).toEqual([[], []]);
        expect(await page.locator('.marked-text').innerText()).toContain('for kort');
        expect(await page.locator('main').innerText()).not.toMatch(/\*\*|##/);
      },
    );
  },
  async (test_) => {
    hearing = await openedHearing(test_);
    const texts = [MARKED, '', PLAIN];
    for (const [index, text] of texts.entries()) {
      await type(test_, await holderOf(test_, invitedAt(hearing, index)), 'consultation', text);
    }
  },
);

function sectionHtml(index: number): string {
  return `<details class="ds-details"><summary>Kapittel ${String(index)}</summary><div data-place="x${String(index)}">
    <input type="hidden" data-base><div data-rich-text><label class="ds-label" for="ekstra-${String(index)}">Merknad ${String(index)}</label>
    <textarea class="ds-input" id="ekstra-${String(index)}">Tekst ${String(index)}</textarea></div><p data-saved></p></div></details>`;
}
