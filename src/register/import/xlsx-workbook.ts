import { posix } from 'node:path';
import { walkXml } from './xml-walk.js';
import type { XlsxArchive } from './xlsx-archive.js';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isVisible: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: readonly string[];
}

const USUAL_WORKBOOK = 'xl/workbook.xml';

interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `officeDocument`, `sharedStrings`, `worksheet`. */
  readonly type: string;
  readonly target: string;
}

/** Which sheets a workbook has and the strings they share, as the relationships of the package say (ECMA-376 part 2). */
export async function readWorkbookParts(archive: XlsxArchive): Promise<WorkbookParts | undefined> {
  const root = await relationshipsOf(archive, '');
  const path = root.find(({ type }) => type === 'officeDocument')?.target ?? USUAL_WORKBOOK;
  const workbook = await archive.part(path);
  if (workbook === undefined) return undefined;
  const relationships = await relationshipsOf(archive, path);
  const strings = relationships.find(({ type }) => type === 'sharedStrings');
  const sharedStrings = strings && (await archive.part(strings.target));
  return {
    sheets: sheetsOf(workbook, relationships),
    sharedStrings: sharedStrings === undefined ? [] : sharedStringsOf(sharedStrings),
  };
}

async function relationshipsOf(archive: XlsxArchive, path: string): Promise<Relationship[]> {
  const folder = posix.dirname(path);
  const xml = await archive.part(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  const found: Relationship[] = [];
  walkXml(xml ?? '<none/>', {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map(attribute);
      found.push({ id, type: posix.basename(type), target: posix.resolve('/', folder, target).slice(1) });
    },
  });
  return found;
}

function sheetsOf(workbook: string, relationships: readonly Relationship[]): SheetPart[] {
  const sheets: SheetPart[] = [];
  walkXml(workbook, {
    open(name, attribute) {
      if (name !== 'sheet') return;
      const relationship = relationships.find(({ id }) => id === attribute('id'));
      // Chart sheets stand among the sheets and have no cells.
      if (relationship?.type !== 'worksheet') return;
      const isVisible = (attribute('state') ?? 'visible') === 'visible';
      sheets.push({ name: attribute('name') ?? '', path: relationship.target, isVisible });
    },
  });
  return sheets;
}

/** Formatted runs of one string are joined; phonetic runs (`rPh`) are a reading aid and not part of it. */
function sharedStringsOf(xml: string): string[] {
  const strings: string[] = [];
  const inside: string[] = [];
  walkXml(xml, {
    open(name) {
      inside.push(name);
      if (name === 'si') strings.push('');
    },
    text(text) {
      if (inside.at(-1) === 't' && !inside.includes('rPh')) strings.push((strings.pop() ?? '') + text);
    },
    close() {
      inside.pop();
    },
  });
  return strings.map(unescaped);
}

/** Excel writes a control character as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
