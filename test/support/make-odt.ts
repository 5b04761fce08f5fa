import { makeZip, type ZipPart } from './make-zip.js';

const NAMESPACES = ['office', 'text', 'table', 'style', 'drawing']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

/** The body of an OpenDocument text and its automatic styles, and what makes it another file than it should be. */
export interface OdtParts {
  readonly body: string;
  readonly styles?: string;
  /** Stands before the root of the content. */
  readonly prefix?: string;
  readonly declaredBytes?: number;
  readonly others?: readonly ZipPart[];
}

/** An OpenDocument text written by hand, for what LibreOffice does not write. */
export function makeOdt({ body, styles = '', prefix = '', declaredBytes, others = [] }: OdtParts): Buffer {
  const content = `${prefix}<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content, ...(declaredBytes === undefined ? {} : { declaredBytes }) },
    ...others,
  ]);
}
