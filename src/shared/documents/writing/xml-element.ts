import { xmlText } from './xml-text.js';

/** The first line of every XML document that we write. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

type Attributes = Readonly<Record<string, string>>;

/** An element around other elements. */
export function xmlNode(name: string, children: readonly string[], attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${children.join('')}</${name}>`;
}

/** An element around a text, which may be anything; what XML cannot hold is left out. */
export function xmlLeaf(name: string, text: string, attributes: Attributes = {}): string {
  return text === '' ? `<${name}${written(attributes)}/>` : xmlNode(name, [escaped(text)], attributes);
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
