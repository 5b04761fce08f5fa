import type { Page } from 'playwright-core';
import { axeFaults, overflows, SCREENS } from './browser.js';

/** What was found wrong on one page, or nothing. */
export interface PageFinding {
  /** The page's address with its ids taken out: `/skrivebord/horinger/:id/svar`. */
  readonly pattern: string;
  readonly faults: readonly string[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** An address with ids, numbers and query taken out, so that each kind of page is looked at once. */
export function patternOf(address: string): string {
  const { pathname } = new URL(address);
  return pathname.replace(UUID, ':id').replace(/\/\d+(?=\/|$)/g, '/:n');
}

/**
 * Goes from link to link within the service, once to each kind of page, and looks at each at the width of a desk and of a
 * phone: what axe finds, and what stands out of the window. Links to files are not followed.
 */
export async function crawl(page: Page, origin: string, starts: readonly string[]): Promise<PageFinding[]> {
  const waiting = starts.map((path) => origin + path);
  const seen = new Set(waiting.map(patternOf));
  const findings: PageFinding[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (await leadsToFile(page, address)) continue;
    const response = await page.goto(address);
    const status = response?.status() ?? 0;
    const faults = status === 200 ? await faultsOn(page) : [`answered ${status}`];
    findings.push({ pattern: patternOf(address), faults });
    for (const link of await linksOn(page, origin)) {
      if (seen.has(patternOf(link))) continue;
      seen.add(patternOf(link));
      waiting.push(link);
    }
  }
  return findings;
}

async function faultsOn(page: Page): Promise<string[]> {
  await page.setViewportSize(SCREENS.phone);
  const onPhone = (await overflows(page)).map((fault) => `wider than a phone: ${fault}`);
  await page.setViewportSize(SCREENS.desk);
  const onDesk = (await overflows(page)).map((fault) => `wider than a desk: ${fault}`);
  return [...onPhone, ...onDesk, ...(await axeFaults(page))];
}

async function leadsToFile(page: Page, address: string): Promise<boolean> {
  const head = await page.request.fetch(address, { method: 'HEAD', maxRedirects: 5 });
  const headers = head.headers();
  return !(headers['content-type'] ?? '').startsWith('text/html');
}

/** Where the page's links lead, within the service and without fragments. */
async function linksOn(page: Page, origin: string): Promise<string[]> {
  const hrefs = await page.evaluate<string[]>('[...document.querySelectorAll("a[href]")].map((link) => link.href)');
  return hrefs.filter((href) => href.startsWith(`${origin}/`)).map((href) => href.replace(/#.*$/, ''));
}
