/** The paragraphs of the letter that have text nobody has handled, and which of them one stands at. */
export class Blocks {
  /** Among all paragraphs; stays while they change around it. */
  private at = -1;

  /** The paragraph one stands at, when it still has unhandled text. */
  get current(): HTMLElement | null {
    const block = all()[this.at];
    return block?.dataset['unread'] === undefined ? null : block;
  }

  /** Goes to the next paragraph with unhandled text, or the one before. */
  move(way: 1 | -1): void {
    const blocks = all();
    for (let index = this.at + way; index >= 0 && index < blocks.length; index += way) {
      const block = blocks[index];
      if (block?.dataset['unread'] === undefined) continue;
      this.at = index;
      this.show();
      return;
    }
  }

  /** Marks where one stands, after the page has been put together anew. */
  show(): void {
    for (const block of all()) block.classList.remove('current');
    const block = this.current;
    if (!block) return;
    block.classList.add('current');
    block.scrollIntoView({ block: 'nearest' });
    block.focus({ preventScroll: true });
  }

  leave(): void {
    for (const block of all()) block.classList.remove('current');
  }
}

function all(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#brev .letter-block')];
}
