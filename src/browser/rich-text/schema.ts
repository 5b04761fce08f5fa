import { Schema } from 'prosemirror-model';

/**
 * What a text can hold while it is being written: the same as marked text, and nothing else, so that no paste and no key can
 * make what the server would not show. Headings are `h2` and `h3` here, under the heading of the page they are written on.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      attrs: { level: { default: 1, validate: 'number' } },
      content: 'text*',
      group: 'block',
      defining: true,
      parseDOM: [
        { tag: 'h2', attrs: { level: 1 } },
        { tag: 'h3', attrs: { level: 2 } },
      ],
      toDOM: ({ attrs }) => [attrs['level'] === 1 ? 'h2' : 'h3', 0],
    },
    bulletList: {
      content: 'listItem+',
      group: 'block list',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    numberedList: {
      attrs: { order: { default: 1, validate: 'number' } },
      content: 'listItem+',
      group: 'block list',
      parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ order: Number(element.getAttribute('start') ?? 1) }) }],
      toDOM: ({ attrs }) => ['ol', { start: Number(attrs['order']) }, 0],
    },
    listItem: { content: 'paragraph list*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    lineBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  },
});
