/** The paragraphs of the letter that have text nobody has handled, and which of them one stands at. */
export class Blocks {
  /** Among all paragraphs; stays while they change around it. */
  private at = -1;
  private isLeft = true;

  /** The paragraph one stands at, when it still has unhandled text. */
  get current(): HTMLElement | null {
    const block = this.isLeft ? undefined : all()[this.at];
    return block?.dataset['unread'] === undefined ? null : block;
  }

  /** Goes to the next paragraph with unhandled text, or the one before. */
  move(way: 1 | -1): void {
    const blocks = all();
    const first = this.isLeft && this.at >= 0 ? this.at : this.at + way;
    for (let index = first; index >= 0 && index < blocks.length; index += way) {
      if (blocks[index]?.dataset['unread'] === undefined) continue;
      this.at = index;
      this.isLeft = false;
      this.show();
      return;
    }
  }

  /** Goes on when nothing of the paragraph is left unhandled. */
  advance(): void {
    if (this.current) this.show();
    else this.move(1);
  }

  /** Marks where one stands, after the page has been put together anew. */
  mark(): void {
    for (const block of all()) block.classList.remove('current');
    this.current?.classList.add('current');
  }

  /** Turns to a comment: what is done next is done with that. The way goes on from here. */
  leave(): void {
    this.isLeft = true;
    this.mark();
  }

  private show(): void {
    this.mark();
    this.current?.scrollIntoView({ block: 'nearest' });
    this.current?.focus({ preventScroll: true });
    document.dispatchEvent(new Event('workbench:moved'));
  }
}

function all(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#brev .letter-block')];
}
