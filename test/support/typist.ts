import type { Page, Request } from 'playwright-core';

/** A person at the keyboard of the workbench: presses keys, and counts them and what the server took to do what they ask. */
export class Typist {
  private keystrokes = 0;
  private deeds = 0;
  private readonly answers: number[] = [];

  constructor(private page: Page) {
    this.watch();
  }

  /** Goes on in another window. */
  goOnIn(page: Page): this {
    this.page = page;
    this.watch();
    return this;
  }

  /** Presses a key, and waits until the page says what it came to. */
  async press(key: string): Promise<void> {
    await this.page.evaluate(`document.getElementById('lagret').textContent = '…'`);
    await this.still(key);
    await this.page.locator('#lagret', { hasText: /^(Lagret|Ikke lagret|Ingenting)/ }).waitFor();
    const said = (await this.page.locator('#lagret').textContent()) ?? '';
    if (said.startsWith('Ikke lagret')) throw new Error(`After «${key}»: ${said}`);
  }

  /** Presses a key that asks nothing of the server. */
  async still(key: string): Promise<void> {
    this.keystrokes += 1;
    await this.page.keyboard.press(key);
  }

  /** Presses a key that leads to a field or a grip. */
  async reach(key: string, focused: string): Promise<void> {
    await this.still(key);
    await this.page.locator(focused).waitFor();
  }

  async type(text: string): Promise<void> {
    this.keystrokes += text.length;
    await this.page.keyboard.type(text);
  }

  /** Prints what it took. */
  report(what: string, comments: number): void {
    const sorted = [...this.answers].sort((left, right) => left - right);
    const total = sorted.reduce((sum, each) => sum + each, 0);
    const share = (part: number): string => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
    process.stdout.write(
      `${what}: ${String(this.keystrokes)} keystrokes for ${String(comments)} comments, ${String(this.deeds)} deeds; ` +
        `the server took ${(total / 1000).toFixed(1)} s for ${String(sorted.length)} requests ` +
        `(median ${share(0.5)} ms, p95 ${share(0.95)} ms)\n`,
    );
  }

  private watch(): void {
    this.page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'fetch' || request.url().includes('/vedlegg/')) return;
      if (request.method() === 'POST') this.deeds += 1;
      this.answers.push(waitOf(request));
    });
  }
}

/** From the question was sent until the answer had come, as the browser counts it. */
function waitOf(request: Request): number {
  const { requestStart, responseEnd } = request.timing();
  return Math.max(0, responseEnd - requestStart);
}
