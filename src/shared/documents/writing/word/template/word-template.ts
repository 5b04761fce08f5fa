import { Archive } from '../../../reading/archive/archive.js';
import { mainPart, relationshipsOf } from '../../../reading/archive/office-package.js';
import { READING_LIMITS, UnreadableFile, type FileSource } from '../../../reading/file-verdict.js';
import { readXml } from '../../../reading/archive/xml.js';
import { ownPackage, STYLES_PART } from '../own-package.js';
import { takenNumbers } from '../word-numbering.js';
import { OWN_TEXT_WIDTH_TWIPS, type WordSettingOptions } from '../word-text.js';
import { withoutOutwardParts } from './outward-links.js';
import { placeholdersIn, type FoundPlaceholder } from './placeholders.js';
import { matchedStyles } from './template-styles.js';

/** Which part of a document something stands in. */
export type PartRole = 'document' | 'header' | 'footer';

export interface TemplatePart {
  readonly role: PartRole;
  readonly name: string;
  readonly xml: string;
}

/** A Word file that is to be filled, opened. */
export interface WordTemplate {
  readonly document: TemplatePart;
  /** Headers and footers, in the order of the file. */
  readonly around: readonly TemplatePart[];
  /** Everything else, by name. */
  readonly others: ReadonlyMap<string, Buffer>;
  readonly stylesName: string;
  readonly numberingName: string | null;
}

const ROLES: Readonly<Record<string, PartRole>> = { header: 'header', footer: 'footer' };
const NUMBERING_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_PREFIX =
  /xmlns:w="http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)"/;
const EMPTY_NUMBERING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:numbering>';

/** Opens a Word file that has been judged to be one. Throws `UnreadableFile` for what cannot be filled. */
export async function openTemplate(source: FileSource): Promise<WordTemplate> {
  const archive = await Archive.open(source, READING_LIMITS);
  try {
    return await read(archive);
  } finally {
    archive.close();
  }
}

async function read(archive: Archive): Promise<WordTemplate> {
  const name = await mainPart(archive);
  const relations = (await relationshipsOf(archive, name)).filter(({ target }) => archive.has(target));
  const target = (role: string): string | undefined => relations.find((relation) => relation.role === role)?.target;
  const stylesName = target('styles');
  if (stylesName === undefined) throw new UnreadableFile('damaged');
  const around = relations.filter(({ role }) => role in ROLES);
  const own = new Set([name, ...around.map((relation) => relation.target)]);
  const others = new Map<string, Buffer>();
  for (const other of archive.names)
    if (!own.has(other) && !other.endsWith('/')) others.set(other, await archive.read(other));
  const parts: TemplatePart[] = [];
  for (const { role, target: part } of around) parts.push(await partOf(archive, part, ROLES[role] ?? 'header'));
  return {
    document: await partOf(archive, name, 'document'),
    around: parts,
    others: withoutOutwardParts(others),
    stylesName,
    numberingName: target('numbering') ?? null,
  };
}

async function partOf(archive: Archive, name: string, role: PartRole): Promise<TemplatePart> {
  const bytes = await archive.read(name);
  // Only to refuse what is no XML, or hides entities: the text is worked on as it stands.
  readXml(bytes, { open: () => undefined, close: () => undefined });
  const xml = bytes.toString();
  if (!WORD_PREFIX.test(xml)) throw new UnreadableFile('damaged');
  return { role, name, xml };
}

/** Every placeholder of a template, part by part. */
export function placeholdersOf(template: WordTemplate): readonly (FoundPlaceholder & { readonly part: PartRole })[] {
  return [template.document, ...template.around].flatMap(({ role, xml }) =>
    placeholdersIn(xml).map((found) => ({ ...found, part: role })),
  );
}

/** What a template is to the text that is written into it, with its parts made ready for it. */
export async function readied(template: WordTemplate): Promise<{
  readonly setting: WordSettingOptions;
  readonly others: ReadonlyMap<string, string | Buffer>;
  readonly numbering: { readonly name: string; readonly xml: string };
  readonly taken: ReturnType<typeof takenNumbers>;
}> {
  const { document, others, stylesName } = template;
  const own = await ownPackage({ title: '', language: 'nb' });
  const styles = matchedStyles(textOf(others, stylesName), String(own.parts.get(STYLES_PART) ?? ''));
  const withNumbering = new Map<string, string | Buffer>(others).set(stylesName, styles.xml);
  const name = template.numberingName ?? addNumbering(template, withNumbering);
  const xml = template.numberingName === null ? EMPTY_NUMBERING : textOf(others, name);
  withNumbering.delete(name);
  return {
    setting: {
      styles: styles.ids,
      textWidthTwips: textWidth(document.xml),
      bookmarksTaken: highestBookmark(document.xml),
    },
    others: withNumbering,
    numbering: { name, xml },
    taken: takenNumbers(xml),
  };
}

/** Tells the package of a part for lists, where a template has none. */
function addNumbering({ document }: WordTemplate, parts: Map<string, string | Buffer>): string {
  const folder = document.name.slice(0, document.name.lastIndexOf('/') + 1);
  const name = `${folder}numbering.xml`;
  const types = '[Content_Types].xml';
  const relations = `${folder}_rels/${document.name.slice(folder.length)}.rels`;
  const override = `<Override PartName="/${name}" ContentType="${NUMBERING_TYPE}"/>`;
  const relation = `<Relationship Id="rIdHoering" Type="${RELATIONSHIPS}/numbering" Target="numbering.xml"/>`;
  parts.set(types, String(parts.get(types) ?? '').replace('</Types>', `${override}</Types>`));
  parts.set(relations, String(parts.get(relations) ?? '').replace('</Relationships>', `${relation}</Relationships>`));
  return name;
}

function textOf(parts: ReadonlyMap<string, Buffer>, name: string): string {
  return parts.get(name)?.toString() ?? '';
}

/** The width of the page less its margins, in the last section, which the text stands in. */
function textWidth(document: string): number {
  const last = document.slice(document.lastIndexOf('<w:sectPr'));
  const number = (pattern: RegExp): number => Number(pattern.exec(last)?.[1] ?? Number.NaN);
  const width = number(/<w:pgSz[^>]*w:w="(\d+)"/) - number(/w:left="(\d+)"/) - number(/w:right="(\d+)"/);
  return Number.isFinite(width) && width > 0 ? width : OWN_TEXT_WIDTH_TWIPS;
}

function highestBookmark(document: string): number {
  return [...document.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].reduce(
    (most, [, id]) => Math.max(most, Number(id)),
    0,
  );
}
