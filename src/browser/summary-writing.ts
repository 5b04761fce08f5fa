/** What the server answers when a citation is made. */
interface Cited {
  readonly mark: string;
}

/**
 * Puts a citation where the writer's marker is when a comment is pressed, and keeps the page where it is. Without it the same
 * buttons save the text with the citation at its end.
 */
class CitingForm {
  private readonly textarea: HTMLTextAreaElement;
  private readonly status: HTMLElement | null;
  private written: string;

  constructor(
    private readonly form: HTMLFormElement,
    textarea: HTMLTextAreaElement,
  ) {
    this.textarea = textarea;
    this.written = textarea.defaultValue;
    this.status = form.querySelector<HTMLElement>('[data-cite-status]');
  }

  listen(): void {
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-cite]')) {
      button.addEventListener('click', (event) => {
        event.preventDefault();
        void this.cite(button);
      });
    }
    this.form.addEventListener('submit', () => {
      this.written = this.textarea.value;
    });
    // Other buttons of the page lead to it anew, and a text that is not saved would be gone.
    window.addEventListener('beforeunload', (event) => {
      if (this.textarea.value !== this.written) event.preventDefault();
    });
  }

  private async cite(button: HTMLButtonElement): Promise<void> {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="valgt"]:checked')];
    const chosen = button.value === '' ? boxes.map(({ value }) => value) : [button.value];
    if (chosen.length === 0) {
      this.say(this.form.dataset['noChoice']);
      return;
    }
    button.disabled = true;
    const cited = await this.ask(chosen);
    button.disabled = false;
    if (!cited) {
      this.say(this.form.dataset['failed']);
      return;
    }
    this.insert(cited.mark);
    if (button.value === '') for (const box of boxes) box.checked = false;
    this.say(this.form.dataset['put']);
  }

  private async ask(valgt: readonly string[]): Promise<Cited | null> {
    const token = this.form.querySelector<HTMLInputElement>('input[name="_token"]')?.value ?? '';
    try {
      const response = await fetch(this.form.dataset['citations'] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-form-token': token },
        body: JSON.stringify({ valgt }),
      });
      return response.ok ? ((await response.json()) as Cited) : null; // reason: our own server wrote it
    } catch {
      return null;
    }
  }

  /** The editor knows where its marker is; a text area without one gets it where its own is. */
  private insert(mark: string): void {
    const { textarea } = this;
    const isLeft = textarea.dispatchEvent(new CustomEvent('textarea:insert', { detail: mark, cancelable: true }));
    if (!isLeft) return;
    textarea.setRangeText(mark, textarea.selectionEnd, textarea.selectionEnd, 'end');
    textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private say(text: string | undefined): void {
    if (this.status) this.status.textContent = text ?? '';
  }
}

const citing = document.querySelector<HTMLFormElement>('form[data-citations]');
const written = citing?.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
if (citing && written) new CitingForm(citing, written).listen();
