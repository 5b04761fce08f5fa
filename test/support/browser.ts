import { AxeBuilder } from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { inProject } from '../../src/shared/config/project-root.js';
import { bootApp, type TestApp } from './app.js';
import { readTestSettings } from './test-settings.js';

const CHROMIUM = '/usr/bin/chromium';
const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Half a minute is much; the machine may have more to do, and this only ends what hangs. */
const FILL_MILLISECONDS = 240_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Width and height of a desk's screen and of a phone's. */
export const SCREENS = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Screen = keyof typeof SCREENS;

/** What a suite in a browser is given. */
export interface BrowserSuite {
  /** The service, listening on a port of loopback. */
  readonly test: TestApp;
  readonly browser: Browser;
  /** Where the service answers, without a slash at the end. */
  readonly origin: string;
  /** A window of its own, with its own cookies, in bokmål. Fails the test when the page writes an error to its console. */
  open(screen?: Screen): Promise<Page>;
}

/**
 * Runs a suite in a real browser against the whole service. A machine without Chromium skips it by name; with `CI=true` it
 * fails. `fill` puts in the database what the suite needs.
 */
export function inBrowser(
  name: string,
  suite: (the: BrowserSuite) => void,
  fill?: (test: TestApp) => Promise<unknown>,
): void {
  const isMissing = !existsSync(CHROMIUM);
  if (isMissing && !readTestSettings().isCi) {
    describe.skip(`${name} (skipped: there is no ${CHROMIUM})`, () => {
      test('in a browser', () => undefined);
    });
    return;
  }
  describe(name, () => {
    suiteInBrowser(suite, fill);
  });
}

function suiteInBrowser(suite: (the: BrowserSuite) => void, fill?: (test: TestApp) => Promise<unknown>): void {
  const complaints: string[] = [];
  const windows: BrowserContext[] = [];
  const the = {
    test: undefined as never as TestApp, // reason: set before the first test, as are the two below
    browser: undefined as never as Browser,
    origin: '',
    open: async (screen: Screen = 'desk'): Promise<Page> => {
      const window = await the.browser.newContext({
        viewport: SCREENS[screen],
        locale: 'nb-NO',
        reducedMotion: 'reduce',
      });
      windows.push(window);
      const page = await window.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // A page with an error status, or no network, is no fault of a script: tests visit 404 and 422 on purpose.
        const isMeant = /status of 4|ERR_INTERNET_DISCONNECTED/.test(message.text());
        if (message.type() === 'error' && !isMeant) complaints.push(message.text());
      });
      return page;
    },
  };

  beforeAll(async () => {
    execFileSync(process.execPath, [inProject('.config/build-browser.js')], { stdio: 'inherit' });
    the.browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
    the.test = await bootApp();
    const address = the.test.server.address() as AddressInfo; // reason: a server on a port has no pipe's name
    the.origin = `http://127.0.0.1:${address.port}`;
    await fill?.(the.test);
  }, FILL_MILLISECONDS);

  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await the.browser.close();
    await the.test.close();
  });

  suite(the);
}

/** What axe finds wrong with the page by WCAG 2.2 AA and its own good practice, a line for each place; empty when nothing is. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.waitForLoadState();
  const result = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 160)}`),
  );
}

// As text, since it runs in the page: the tests are compiled without the types of a browser.
const OVERFLOWS = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.scroll-box'),
  );
  const named = wide.map((element) => element.tagName.toLowerCase() + '.' + element.className);
  return named.length > 0 ? named : ['the page is ' + document.documentElement.scrollWidth + ' wide'];
})()`;

/** What stands out of the right edge of the window, by tag and class; empty when the page is no wider than it. */
export async function overflows(page: Page): Promise<string[]> {
  await page.waitForLoadState();
  return page.evaluate<string[]>(OVERFLOWS);
}

/** Signs a window in as one of the cast. */
export async function signInOn(page: Page, origin: string, email: string, password: string): Promise<void> {
  await page.goto(`${origin}/logg-inn`);
  const form = page.locator('form[action="/logg-inn"]');
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="password"]').fill(password);
  await form.locator('button').click();
  await page.waitForURL((url) => url.pathname !== '/logg-inn');
}

/** Opens a secret address as its holder does: presses the button there, and stands on the page that it leads to. */
export async function enterBy(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main form button').first().click();
  await page.waitForURL((url) => url.href !== address);
}

/** Where one writes within a part of the page: the editor, which comes in the place of a text area once it can be seen. */
export async function editorIn(part: Locator): Promise<Locator> {
  await part.scrollIntoViewIfNeeded();
  const editor = part.locator('[contenteditable="true"]');
  await editor.waitFor();
  return editor;
}
