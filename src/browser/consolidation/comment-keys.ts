/**
 * A key for each deed on a comment, as the page lists them. WCAG 2.1.4: they work only while one stands on a comment, and
 * never while one writes.
 */
export class CommentKeys {
  private readonly comments: readonly HTMLElement[];

  constructor(private readonly root: HTMLElement) {
    this.comments = [...root.querySelectorAll<HTMLElement>('[data-comment]')];
    for (const help of root.querySelectorAll<HTMLElement>('[data-keys]')) help.hidden = false;
  }

  listen(): void {
    this.root.addEventListener('keydown', (event) => {
      this.pressed(event);
    });
  }

  private pressed(event: KeyboardEvent): void {
    const { target, key } = event;
    const comment = target instanceof Element ? target.closest<HTMLElement>('[data-comment]') : null;
    if (!comment || hasModifier(event) || isWriting(target)) return;
    if (this.move(comment, key) || this.press(comment, key)) event.preventDefault();
  }

  private move(comment: HTMLElement, key: string): boolean {
    const at = this.comments.indexOf(comment);
    const next: Readonly<Record<string, HTMLElement | null | undefined>> = {
      j: this.comments[at + 1],
      k: this.comments[at - 1],
    };
    if (key === 't') this.goToText();
    else if (key in next) this.goTo(next[key] ?? null);
    else return false;
    return true;
  }

  private press(comment: HTMLElement, key: string): boolean {
    const control = [...comment.querySelectorAll<HTMLElement>('[data-key]')].find(
      (each) => each.dataset['key'] === key,
    );
    control?.click();
    // Leaving out asks for a reason: that is where one goes on.
    if (control?.tagName === 'SUMMARY') control.parentElement?.querySelector('textarea')?.focus();
    return control !== undefined;
  }

  private goTo(comment: HTMLElement | null): void {
    comment?.focus();
    comment?.scrollIntoView({ block: 'nearest' });
  }

  private goToText(): void {
    const text = this.root.querySelector<HTMLElement>(
      '.consolidation-text [contenteditable="true"], .consolidation-text textarea',
    );
    text?.focus();
  }
}

function hasModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
