/** A passage of one text of the answer, by the same offsets as on the server: UTF-16 units from the start of the text. */
export interface Passage {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The passage that is selected on the page; null when nothing of the letter is. A selection that runs into another text
 * stops at the end of the first.
 */
export function selectedPassage(): Passage | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const touched = segments().filter((segment) => range.intersectsNode(segment));
  const [first] = touched;
  const last = touched.filter((segment) => sourceOf(segment) === (first && sourceOf(first))).at(-1);
  if (!first || !last) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? startOf(first);
  const end = offsetIn(last, range.endContainer, range.endOffset) ?? startOf(last) + last.textContent.length;
  return end > start ? { sourceId: sourceOf(first), start, end } : null;
}

function segments(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#brev [data-start]')];
}

function sourceOf(segment: HTMLElement): string {
  return segment.closest<HTMLElement>('[data-source]')?.dataset['source'] ?? '';
}

/** A passage as the forms send it. */
export function asText({ sourceId, start, end }: Passage): string {
  return `${sourceId}:${String(start)}:${String(end)}`;
}

function startOf(segment: HTMLElement): number {
  return Number(segment.dataset['start']);
}

/** Where in the source a point of the page is; null when it lies outside the segment. */
function offsetIn(segment: HTMLElement, container: Node, offset: number): number | null {
  if (!segment.contains(container)) return null;
  const before = document.createRange();
  before.setStart(segment, 0);
  before.setEnd(container, offset);
  return startOf(segment) + before.toString().length;
}
