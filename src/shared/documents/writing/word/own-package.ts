import { AlignmentType, Document, Footer, Header, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { defineWords } from '../../../language/words.js';
import { Archive } from '../../reading/archive/archive.js';
import { READING_LIMITS } from '../../reading/file-verdict.js';
import type { DocumentModel } from '../document-model.js';
import { documentStyles, OWN_STYLES } from '../docx-styles.js';
import { xmlText } from '../xml-text.js';
import type { WordPackage } from './word-package.js';
import { WRITTEN_STYLES } from './word-table-styles.js';

const WORDS = defineWords('documents', {
  nb: { page: 'Side', of: 'av' },
  nn: { page: 'Side', of: 'av' },
  en: { page: 'Page', of: 'of' },
});

const MARGIN_TWIPS = 1_276;
const A4 = { width: 11_906, height: 16_838 } as const;
const DOCUMENT_PART = 'word/document.xml';
const NUMBERING_PART = 'word/numbering.xml';
export const STYLES_PART = 'word/styles.xml';
const CORE_PART = 'docProps/core.xml';
/** Where the body goes in what the library writes. */
const BODY = 'HERE-GOES-THE-BODY';

type Around = Pick<DocumentModel, 'title' | 'language' | 'reference' | 'author' | 'writtenAt'>;

/** A package with what stands before and after the body in its document. */
export interface OwnPackage extends WordPackage {
  readonly before: string;
  readonly after: string;
}

/**
 * A Word file of our own look with nothing in it but its header and footer. The library writes all but the body: what is long
 * is written by us, since the library holds all of it in memory at once, several times over.
 */
export async function ownPackage(model: Around): Promise<OwnPackage> {
  const parts = await partsOf(await Packer.toBuffer(emptyDocument(model)));
  const document = parts.get(DOCUMENT_PART) ?? '';
  const at = bodyParagraph(document);
  const written = new Map(parts);
  written.delete(DOCUMENT_PART);
  written.delete(NUMBERING_PART);
  written.set(STYLES_PART, withWrittenStyles(parts.get(STYLES_PART) ?? ''));
  written.set(CORE_PART, dated(parts.get(CORE_PART) ?? '', model));
  return {
    parts: written,
    documentName: DOCUMENT_PART,
    before: document.slice(0, at.start),
    after: document.slice(at.end),
    numbering: { name: NUMBERING_PART, xml: parts.get(NUMBERING_PART) ?? '' },
    writtenAt: model.writtenAt,
  };
}

function emptyDocument(model: Around): Document {
  const margin = { top: MARGIN_TWIPS, bottom: MARGIN_TWIPS, left: MARGIN_TWIPS, right: MARGIN_TWIPS };
  return new Document({
    title: xmlText(model.title),
    creator: xmlText(model.author ?? ''),
    styles: documentStyles(model.language),
    // Without a list of its own there is no part for lists.
    numbering: { config: [{ reference: 'none', levels: [{ level: 0, format: LevelFormat.BULLET, text: '\u2022' }] }] },
    sections: [
      {
        properties: { page: { size: A4, margin } },
        headers: { default: headerOf(model) },
        footers: { default: footerOf(model) },
        children: [new Paragraph(BODY)],
      },
    ],
  });
}

function headerOf({ title, reference }: Around): Header {
  const text = xmlText(reference === undefined ? title : `${reference} – ${title}`);
  return new Header({ children: [new Paragraph({ style: OWN_STYLES.remark, text, alignment: AlignmentType.END })] });
}

function footerOf({ language }: Around): Footer {
  const { page, of } = WORDS[language];
  const children = [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
  const paragraph = new Paragraph({
    style: OWN_STYLES.remark,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children })],
  });
  return new Footer({ children: [paragraph] });
}

/** The parts of a package that we have just made, as text: there are no pictures in it. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = await Archive.open(bytes, READING_LIMITS);
  const parts = new Map<string, string>();
  for (const name of archive.names) parts.set(name, (await archive.read(name)).toString());
  archive.close();
  return parts;
}

function bodyParagraph(document: string): { start: number; end: number } {
  const at = document.indexOf(BODY);
  return { start: document.lastIndexOf('<w:p>', at), end: document.indexOf('</w:p>', at) + '</w:p>'.length };
}

function withWrittenStyles(styles: string): string {
  const missing = [...WRITTEN_STYLES].filter(([id]) => !styles.includes(`w:styleId="${id}"`));
  return styles.replace('</w:styles>', `${missing.map(([, xml]) => xml).join('')}</w:styles>`);
}

/** The library asks the machine what time it is; the same content written for the same instant is to be the same file. */
function dated(core: string, { writtenAt }: Around): string {
  if (writtenAt === undefined) return core;
  const instant = writtenAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
}
