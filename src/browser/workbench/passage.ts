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

/** Selects a passage on the page, to show what an end is being moved to. */
export function selectPassage({ sourceId, start, end }: Passage): void {
  const own = segmentsOf(sourceId);
  const first = own.find((segment) => endOf(segment) > start);
  const last = own.filter((segment) => startOf(segment) < end).at(-1);
  const selection = window.getSelection();
  if (!first || !last || !selection) return;
  const from = pointIn(first, start);
  const to = pointIn(last, end);
  selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The whole text that stands on the page of a source, with line breaks between its blocks as on the server. */
export function textOf(sourceId: string): string {
  let text = '';
  for (const segment of segmentsOf(sourceId)) text = text.padEnd(startOf(segment), '\n') + segment.textContent;
  return text;
}

/** Which character of which text stands at a point of the window; null where no text of the letter does. */
export function characterAt(x: number, y: number): { readonly sourceId: string; readonly at: number } | null {
  const point = pointAt(x, y);
  const segment = segmentAround(point?.node ?? null);
  const at = point && segment ? offsetIn(segment, point.node, point.offset) : null;
  return segment && at !== null ? { sourceId: sourceOf(segment), at } : null;
}

/** The piece of text that a character stands in. */
export function segmentAt(sourceId: string, at: number): HTMLElement | undefined {
  return segmentsOf(sourceId).find((segment) => endOf(segment) > at);
}

/** Where the pieces of text of a source begin and end that belong to a comment. */
export function marksOf(commentId: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`#brev [data-cards~="${commentId}"]`)];
}

/** A passage as the forms send it. */
export function asText({ sourceId, start, end }: Passage): string {
  return `${sourceId}:${String(start)}:${String(end)}`;
}

/** A passage as the page writes it. */
export function passageIn(text: string | undefined): Passage | null {
  const [sourceId = '', start = '', end = ''] = (text ?? '').split(':');
  return end === '' ? null : { sourceId, start: Number(start), end: Number(end) };
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

function segments(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#brev [data-start]')];
}

function segmentsOf(sourceId: string): HTMLElement[] {
  return segments().filter((segment) => sourceOf(segment) === sourceId);
}

function segmentAround(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('#brev [data-start]') ?? null;
}

function sourceOf(segment: HTMLElement): string {
  return segment.closest<HTMLElement>('[data-source]')?.dataset['source'] ?? '';
}

function startOf(segment: HTMLElement): number {
  return Number(segment.dataset['start']);
}

function endOf(segment: HTMLElement): number {
  return startOf(segment) + segment.textContent.length;
}

function pointIn(segment: HTMLElement, at: number): Point {
  const node = segment.firstChild ?? segment;
  return { node, offset: Math.min(Math.max(0, at - startOf(segment)), segment.textContent.length) };
}

/** Where in the source a point of the page is; null when it lies outside the segment. */
function offsetIn(segment: HTMLElement, container: Node, offset: number): number | null {
  if (!segment.contains(container)) return null;
  const before = document.createRange();
  before.setStart(segment, 0);
  before.setEnd(container, offset);
  return startOf(segment) + before.toString().length;
}

/** The standard way is not in every browser that we serve, nor is the older one. */
interface PointFinder {
  caretPositionFromPoint?(x: number, y: number): { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function pointAt(x: number, y: number): Point | null {
  const finder: PointFinder = document;
  const position = finder.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = finder.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
