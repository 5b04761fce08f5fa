import type { Page } from 'playwright-core';
import { axeFaults, overflows } from './browser.js';

const MOST_STOPS = 250;
const MOST_LOOKS = 150;
const BETWEEN_LOOKS_MILLISECONDS = 20;

interface Stop {
  readonly name: string;
  readonly isMarked: boolean;
  readonly isInView: boolean;
}

// As text, since it runs in the page: the tests are compiled without the types of a browser.
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const named = (element.getAttribute('aria-labelledby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const label = element.labels?.[0]?.textContent ?? '';
  const name = element.getAttribute('aria-label') || named || label || element.textContent || element.value || '';
  const isMarking = (each) => {
    const style = getComputedStyle(each);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  };
  const marked = [element, ...(element.isContentEditable || element.matches('[type=radio], [type=checkbox]') ? [element.parentElement] : [])];
  const box = element.getBoundingClientRect();
  return {
    name: name.replace(/\\s+/g, ' ').trim(),
    isMarked: marked.some(isMarking),
    isInView: box.bottom > 0 && box.top < innerHeight,
  };
})()`;

/**
 * A person with a keyboard and no mouse: moves by Tab until what they look for is focused, and keeps what was wrong on the
 * way: stops that are not marked or not in view, and what axe and the width of the window find on each page.
 */
export class Keyboard {
  readonly faults: string[] = [];
  /** The pages that were looked at, by their paths. */
  readonly seen = new Set<string>();

  constructor(private readonly page: Page) {}

  /** Looks at the page one stands on: axe, and that nothing stands out to the right. */
  async look(): Promise<void> {
    const path = this.path();
    this.seen.add(path);
    const faults = [...(await axeFaults(this.page)), ...(await overflows(this.page))];
    this.faults.push(...faults.map((fault) => `${path}: ${fault}`));
  }

  /** Goes by Tab to what has this name, and returns what was passed; throws with all of it when nothing has the name. */
  async to(name: string): Promise<readonly string[]> {
    const passed: string[] = [];
    for (let count = 0; count < MOST_STOPS; count += 1) {
      await this.page.keyboard.press('Tab');
      const stop = await this.stop();
      if (!stop) continue;
      if (!stop.isMarked) this.faults.push(`${this.path()}: «${stop.name}» is focused and not marked`);
      if (!stop.isInView) this.faults.push(`${this.path()}: «${stop.name}» is focused and out of view`);
      if (stop.name === name) return passed;
      passed.push(stop.name);
    }
    throw new Error(`No way by Tab to «${name}» on ${this.path()}: ${[...new Set(passed)].join(' | ')}`);
  }

  /** Goes to a link or button, presses it, and waits for the page that it leads to. */
  async press(name: string): Promise<void> {
    await this.to(name);
    const loaded = this.page.waitForEvent('load');
    await this.page.keyboard.press('Enter');
    await loaded;
  }

  /** Types in a field over what stands there. */
  async type(label: string, text: string): Promise<void> {
    await this.to(label);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Ticks a box or a radio button. */
  async tick(label: string): Promise<void> {
    await this.to(label);
    await this.page.keyboard.press('Space');
  }

  /** What is focused. The window follows the focus a moment later, so it is asked again before it counts as out of view. */
  private async stop(): Promise<Stop | null> {
    let stop = await this.page.evaluate<Stop | null>(FOCUSED);
    for (let count = 0; stop && !stop.isInView && count < MOST_LOOKS; count += 1) {
      await this.page.waitForTimeout(BETWEEN_LOOKS_MILLISECONDS);
      stop = await this.page.evaluate<Stop | null>(FOCUSED);
    }
    return stop;
  }

  private path(): string {
    return new URL(this.page.url()).pathname.replace(/\/svar\/[\w-]{30,}$/, '/svar/:secret');
  }
}
