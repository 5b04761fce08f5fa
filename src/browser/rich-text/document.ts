import { Fragment, type Node } from 'prosemirror-model';
import { markedTextBlocks } from '../../shared/documents/marked-text/marked-text.js';
import { viewOfBlocks, type ListView, type WordsView } from '../../shared/documents/marked-text/marked-text-view.js';
import type { Span } from '../../shared/documents/marked-text/spans.js';
import { writeMarkedText, type WritableBlock } from '../../shared/documents/marked-text/write-marked-text.js';
import { schema } from './schema.js';

const TOP_HEADING = 3;

/** Marked text as the editor holds it. */
export function documentOf(text: string): Node {
  const nodes = nodesOf(text);
  return schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]);
}

/** The nodes of a marked text, for what is put into another. */
export function nodesOf(text: string): readonly Node[] {
  return nodesOfBlocks(markedTextBlocks(text));
}

/** Blocks as the editor holds them. */
export function nodesOfBlocks(blocks: readonly WritableBlock[]): readonly Node[] {
  return viewOfBlocks(blocks, TOP_HEADING).flatMap(({ heading, list, spans }) => {
    if (list) return listNodes(list);
    if (heading === false) return [schema.node('paragraph', null, inlineOf(spans))];
    return [schema.node('heading', { level: heading - TOP_HEADING + 1 }, inlineOf(spans))];
  });
}

/** What the editor holds as marked text. */
export function textOf(document: Node): string {
  const blocks: WritableBlock[] = [];
  document.forEach((node) => {
    if (node.type.name === 'paragraph' || node.type.name === 'heading') blocks.push(blockOf(node));
    else blocks.push(...itemsOf(node, 1));
  });
  return writeMarkedText(blocks);
}

/** A list of the editor counts by itself, so that one whose numbers jump becomes several. */
function listNodes({ isNumbered, items }: ListView): readonly Node[] {
  const runs: (readonly [number, Node[]])[] = [];
  let next: number | null = null;
  for (const { value, spans, list } of items) {
    const parts = [schema.node('paragraph', null, inlineOf(spans)), ...(list ? listNodes(list) : [])];
    const item = schema.node('listItem', null, parts);
    if (next === null || (isNumbered && value !== next)) runs.push([value, [item]]);
    else runs.at(-1)?.[1].push(item);
    next = value + 1;
  }
  return runs.map(([order, nodes]) =>
    isNumbered ? schema.node('numberedList', { order }, nodes) : schema.node('bulletList', null, nodes),
  );
}

function inlineOf(words: readonly WordsView[]): Fragment {
  const nodes: Node[] = [];
  for (const { text, emphasis, strong, isNewLine } of words) {
    const marks = [...(emphasis ? [schema.mark('emphasis')] : []), ...(strong ? [schema.mark('strong')] : [])];
    if (isNewLine) nodes.push(schema.node('lineBreak'));
    if (text !== '') nodes.push(schema.text(text, marks));
  }
  return Fragment.from(nodes);
}

function itemsOf(list: Node, level: number): readonly WritableBlock[] {
  const blocks: WritableBlock[] = [];
  const isNumbered = list.type.name === 'numberedList';
  list.forEach((item, _offset, index) => {
    item.forEach((part) => {
      if (part.type.name !== 'paragraph') blocks.push(...itemsOf(part, 2));
      else {
        const ordinal = isNumbered ? Number(list.attrs['order']) + index : null;
        blocks.push({ kind: 'listItem', level, ordinal, spans: spansOf(part) });
      }
    });
  });
  return blocks;
}

function blockOf(node: Node): WritableBlock {
  const spans = spansOf(node);
  if (node.type.name === 'paragraph') return { kind: 'paragraph', level: 0, ordinal: null, spans };
  return { kind: 'heading', level: Number(node.attrs['level']), ordinal: null, spans };
}

function spansOf(node: Node): readonly Span[] {
  const spans: Span[] = [];
  node.forEach((child) => {
    const has = (name: string): boolean => child.marks.some(({ type }) => type.name === name);
    spans.push({ text: child.text ?? '\n', emphasis: has('emphasis'), strong: has('strong') });
  });
  return spans;
}
