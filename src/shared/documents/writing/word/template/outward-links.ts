import { readXml } from '../../../reading/archive/xml.js';
import { UnreadableFile } from '../../../reading/file-verdict.js';

const RELATIONS = /(^|\/)_rels\/[^/]*\.rels$/;
const SETTINGS = /(^|\/)settings\.xml$/;
/** Word names the template that a document was begun from, and fetches it from wherever that is when the document is opened. */
const ATTACHED_RELATION = /<Relationship\b[^>]*\/attachedTemplate["'][^>]*\/>/g;
const ATTACHED = /<w:attachedTemplate\b[^>]*\/>/g;

/**
 * The parts of a template less the template that it was itself begun from. Throws `UnreadableFile` when something else is
 * fetched from outside as the document is opened: whoever reads a summary must not be told of to another. Links that a
 * reader presses may stay.
 */
export function withoutOutwardParts(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const kept = new Map(parts);
  for (const [name, content] of parts) {
    if (SETTINGS.test(name)) kept.set(name, without(content, ATTACHED));
    if (!RELATIONS.test(name)) continue;
    const relations = without(content, ATTACHED_RELATION);
    requireInward(relations);
    kept.set(name, relations);
  }
  return kept;
}

function without(content: Buffer, pattern: RegExp): Buffer {
  return Buffer.from(content.toString().replaceAll(pattern, ''));
}

function requireInward(relations: Buffer): void {
  readXml(relations, {
    open({ name, attributes }) {
      if (name !== 'Relationship' || attributes.get('TargetMode')?.toLowerCase() !== 'external') return;
      if (!attributes.get('Type')?.endsWith('/hyperlink')) throw new UnreadableFile('activeContent');
    },
    close: () => undefined,
  });
}
