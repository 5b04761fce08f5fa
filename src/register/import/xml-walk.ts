import { SaxesParser } from 'saxes';

/** What a walk through an XML document meets; names come without their namespace prefix. */
export interface XmlVisitor {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks a document. Entities that a document declares itself are not expanded. Throws where it is not well formed. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    visitor.open?.(local, (name) => Object.values(attributes).find((attribute) => attribute.local === name)?.value);
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', ({ local }) => visitor.close?.(local));
  parser.write(xml).close();
}
