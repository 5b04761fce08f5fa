/**
 * Shows a letter while it is being written: a moment after the last key the server is asked what a recipient would get, and
 * its answer is put beside the text. The server renders and saves nothing, so that the preview is the same as without script.
 */
const PREVIEW_AFTER_MILLISECONDS = 600;

class LivePreview {
  private timer: number | undefined;
  private asked: AbortController | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly preview: HTMLElement,
  ) {}

  listen(): void {
    this.form.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.update(), PREVIEW_AFTER_MILLISECONDS);
    });
    this.form.addEventListener('focusin', (event) => {
      if (event.target instanceof HTMLTextAreaElement) this.reveal(event.target.name);
    });
    // Enter in the field of the recipient means to see the letter, and would otherwise press the first button and save.
    this.form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.name !== 'mottaker')
        return;
      event.preventDefault();
      void this.update();
    });
  }

  private async update(): Promise<void> {
    clearTimeout(this.timer);
    // Only the answer to what was typed last is of use.
    this.asked?.abort();
    const asked = new AbortController();
    this.asked = asked;
    try {
      const fresh = await this.ask(asked.signal);
      if (!asked.signal.aborted) this.show(fresh);
    } catch {
      if (!asked.signal.aborted) this.say(this.form.dataset['failed'] ?? '');
    }
  }

  private async ask(signal: AbortSignal): Promise<Document> {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === 'string') body.append(name, value);
    const answer = await fetch(this.form.dataset['letterForm'] ?? '', { method: 'POST', body, signal });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  /** While a text has faults the letter as it last was stays, so that the page does not jump at every half-written field. */
  private show(fresh: Document): void {
    const status = fresh.querySelector('[data-preview-status]');
    if (!status) throw new Error('The answer holds no preview');
    this.say(status.textContent);
    this.replace('[data-preview-faults]', fresh);
    if (status.textContent !== '') this.preview.scrollTop = 0;
    if (fresh.querySelector('[data-preview-letter] > *')) this.replace('[data-preview-letter]', fresh);
  }

  /** Scrolls the preview, and not the page, to what comes of the text that one writes in. */
  private reveal(name: string): void {
    const part = this.preview.querySelector<HTMLElement>(`[data-preview-of="${name}"]`);
    if (part) this.preview.scrollTop += part.getBoundingClientRect().top - this.preview.getBoundingClientRect().top;
  }

  private replace(part: string, fresh: Document): void {
    const next = fresh.querySelector(part);
    if (next) this.preview.querySelector(part)?.replaceChildren(...next.childNodes);
  }

  /** Said politely, and only when it is something else than last. */
  private say(text: string): void {
    const status = this.preview.querySelector('[data-preview-status]');
    if (status && status.textContent !== text) status.textContent = text;
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-letter-form]');
const preview = document.querySelector<HTMLElement>('.letter-preview');
if (form && preview) new LivePreview(form, preview).listen();
