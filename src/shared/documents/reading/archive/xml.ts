import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { UnreadableFile } from '../file-verdict.js';

const MAX_DEPTH = 512;

// The same names under the two namespaces that Word writes ("transitional" and "strict"), whatever prefix the file uses.
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  ...openDocument('office', 'text', 'table', 'drawing', 'style', 'manifest', 'form', 'svg-compatible'),
};

/** OpenDocument's namespaces, each under the last word of its address. */
function openDocument(...words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [`urn:oasis:names:tc:opendocument:xmlns:${word}:1.0`, `${word}:`]));
}

/** An opening tag with names as `w:p`, whichever prefix and dialect the file uses. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlListener {
  open(tag: XmlTag): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Reads one XML part, event by event. Refuses any DOCTYPE, so that there are no entities to expand or fetch, and nesting
 * deeper than any writer makes. Throws {@link UnreadableFile}.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('doctype', () => {
    throw new UnreadableFile('doctype');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new UnreadableFile('bomb');
    listener.open({ name: canonicalName(tag), attributes: attributesOf(tag) });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close(canonicalName(tag));
  });
  const onText = (text: string): void => listener.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  try {
    parser.write(decode(bytes)).close();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', { cause: error });
  }
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}

function canonicalName({ uri, local }: { uri: string; local: string }): string {
  return `${PREFIXES[uri] ?? 'other:'}${local}`;
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const attribute of Object.values<SaxesAttributeNS>(tag.attributes)) {
    attributes.set(attribute.uri === '' ? attribute.local : canonicalName(attribute), attribute.value);
  }
  return attributes;
}
