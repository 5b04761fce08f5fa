import { makeZip } from './make-zip.js';
import type { ZipPart } from './make-zip.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The parts of a Word file with the body given as WordprocessingML, and styles and numbering when given. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly beforeDocument?: string;
  readonly mainType?: string;
  readonly others?: readonly ZipPart[];
  /** More parts that the document refers to: what each is to it, its name in the folder of the document, and its content. */
  readonly related?: readonly { readonly role: string; readonly name: string; readonly content: string | Uint8Array }[];
}

/** A Word file written by hand, for what no library writes: tracked changes, page marks, macros, entities. */
export function makeDocx(parts: DocxParts): Buffer {
  const attached = [
    ['styles', parts.styles],
    ['numbering', parts.numbering],
    ['footnotes', parts.footnotes],
  ] as const;
  const present = attached.flatMap(([role, content]) => (content === undefined ? [] : [{ role, content }]));
  const references = present.map(({ role }) => {
    return relationship(role, role, `${role}.xml`);
  });
  const related = parts.related ?? [];
  references.push(...related.map(({ role, name }) => relationship(name, role, name)));
  return makeZip([
    { name: '[Content_Types].xml', content: contentTypes(parts.mainType ?? MAIN_TYPE) },
    {
      name: '_rels/.rels',
      content: relationships(`<Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    },
    {
      name: 'word/document.xml',
      content: `${parts.beforeDocument ?? ''}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${parts.body}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', content: relationships(references.join('')) },
    ...present.map(({ role, content }) => {
      return { name: `word/${role}.xml`, content: `<w:${role} xmlns:w="${WORD}">${content}</w:${role}>` };
    }),
    ...related.map(({ name, content }) => ({ name: `word/${name}`, content })),
    ...(parts.others ?? []),
  ]);
}

/** A paragraph of plain text, with what stands in its properties. */
export function paragraphXml(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function contentTypes(main: string): string {
  return `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
}

function relationship(id: string, role: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${role}" Target="${target}"/>`;
}

function relationships(inner: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
}
