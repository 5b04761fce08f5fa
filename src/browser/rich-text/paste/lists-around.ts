import { letteredMark, type Mark } from './marks.js';
import { styleOf } from './style.js';

/** An item that is being read. `isBegun` when its first words have been had. */
export interface Item {
  readonly mark: Mark;
  readonly level: number;
  isBegun: boolean;
}

interface OpenList {
  readonly isNumbered: boolean;
  readonly style: string;
  next: number;
}

/** The lists and items around what is being read, and where their counting has come. */
export class ListsAround {
  private readonly lists: OpenList[] = [];
  private readonly items: Item[] = [];

  /** The item that words belong to. */
  get item(): Item | undefined {
    return this.items.at(-1);
  }

  enter(list: Element): void {
    this.lists.push({
      isNumbered: list.tagName === 'OL',
      style: styleOf(list).get('list-style-type') ?? list.getAttribute('type') ?? '',
      next: Number(list.getAttribute('start') ?? 1),
    });
  }

  leave(): void {
    this.lists.pop();
  }

  begin(item: Item): void {
    this.items.push(item);
  }

  end(): void {
    this.items.pop();
  }

  /** The next item of the list: its mark, and how deep it stands, which some tell by `aria-level` alone. */
  next(item: Element): Item {
    const list = this.lists.at(-1);
    const level = Number(item.getAttribute('aria-level') ?? Math.max(1, this.lists.length));
    if (!list?.isNumbered) return { mark: { kind: 'point' }, level, isBegun: false };
    const ordinal = Number(item.getAttribute('value') ?? list.next);
    list.next = ordinal + 1;
    const lettered = letteredMark(styleOf(item).get('list-style-type') ?? list.style, ordinal);
    const mark: Mark = lettered === undefined ? { kind: 'number', ordinal } : { kind: 'words', text: lettered };
    return { mark, level, isBegun: false };
  }
}
