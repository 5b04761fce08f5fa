import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWithoutScript } from '../upload/browser-without-script.js';
import type { OtherPlaces, PagesSeen } from './other-pages.js';

/** Between two pages, as somebody who reads fast; without it this alone would fill the server. */
const PAUSE_MILLISECONDS = 40;

/** Goes from page to page and says how long each took. Ends with the process that started it. */
async function look(places: OtherPlaces): Promise<never> {
  const { origin, consultationId, secret, email, password } = places;
  const [public_, sender, adviser] = [1, 2, 3].map(
    (number) => new BrowserWithoutScript(origin, `198.51.100.${String(number + 1)}`),
  ) as [BrowserWithoutScript, BrowserWithoutScript, BrowserWithoutScript]; // reason: three were made
  await sender.press(await sender.go(`/svar/${secret}`), 'Åpne svarsiden');
  await adviser.press(await adviser.go('/logg-inn'), 'Logg inn', { email, password });
  const pages = [
    ['front', public_, '/'],
    ['publicHearing', public_, `/horinger/${consultationId}`],
    ['portal', sender, '/svar'],
    ['answerList', adviser, `/skrivebord/horinger/${consultationId}/svar`],
  ] as const;
  let milliseconds: Record<string, number[]> = {};
  let faults: string[] = [];
  process.on('message', () => {
    const seen: PagesSeen = { milliseconds, faults };
    process.send?.(seen);
    [milliseconds, faults] = [{}, []];
  });
  process.send?.('ready');
  for (;;) {
    for (const [name, browser, path] of pages) {
      const begun = performance.now();
      const status = await statusOf(browser, path);
      (milliseconds[name] ??= []).push(performance.now() - begun);
      if (status !== '200') faults.push(`${path}: ${status}`);
      await wait(PAUSE_MILLISECONDS);
    }
  }
}

async function statusOf(browser: BrowserWithoutScript, path: string): Promise<string> {
  try {
    const answer = await browser.ask(path);
    await answer.text();
    return String(answer.status);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

process.once('disconnect', () => process.exit(0));
await look(JSON.parse(process.argv[2] ?? '') as OtherPlaces); // reason: given by the process that started this one
