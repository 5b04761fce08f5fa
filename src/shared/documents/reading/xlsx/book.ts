import { posix } from 'node:path';
import type { Archive } from '../archive/archive.js';
import { readXml, type XmlListener, type XmlTag } from '../archive/xml.js';

/** A sheet of a workbook and the part of the archive that holds it. */
export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly target: string;
}

/** The sheets of a workbook in the order of their tabs, which is not the order of the parts once somebody has moved one. */
export async function sheetsOf(archive: Archive, main: string): Promise<readonly BookSheet[]> {
  const targets = await targetsById(archive, main);
  const sheets: BookSheet[] = [];
  readXml(await archive.read(main), {
    open({ name, attributes }: XmlTag) {
      if (name !== 'other:sheet') return;
      const target = targets.get(attributes.get('other:id') ?? '');
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
      if (target !== undefined) sheets.push({ name: attributes.get('name') ?? '', isHidden, target });
    },
    close: () => undefined,
  });
  return sheets;
}

async function targetsById(archive: Archive, main: string): Promise<ReadonlyMap<string, string>> {
  const folder = posix.dirname(main);
  const name = posix.join(folder, '_rels', `${posix.basename(main)}.rels`);
  const targets = new Map<string, string>();
  if (!archive.has(name)) return targets;
  readXml(await archive.read(name), {
    open({ attributes }) {
      const [id, target] = [attributes.get('Id'), attributes.get('Target')];
      if (id === undefined || target === undefined || attributes.get('TargetMode') === 'External') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)));
    },
    close: () => undefined,
  });
  return targets;
}

/** The texts that a workbook stores once and its cells refer to; how a text is to be pronounced is left out. */
export class SharedStrings implements XmlListener {
  readonly texts: string[] = [];
  private current = '';
  private isInText = false;
  private isSpoken = false;

  open({ name }: XmlTag): void {
    if (name === 'other:si') this.current = '';
    if (name === 'other:rPh') this.isSpoken = true;
    if (name === 'other:t') this.isInText = !this.isSpoken;
  }

  close(name: string): void {
    if (name === 'other:si') this.texts.push(this.current);
    if (name === 'other:rPh') this.isSpoken = false;
    if (name === 'other:t') this.isInText = false;
  }

  text(text: string): void {
    if (this.isInText) this.current += text;
  }
}
