import { PREFIXES, type Literal, type Term, type Thing } from './graph.js';

/** What Turtle is called where it is served. */
export const TURTLE_MEDIA_TYPE = 'text/turtle; charset=utf-8';

/** Writes things as Turtle (RDF 1.1). */
export function writeTurtle(things: readonly Thing[]): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const written = things.map((thing) => `${iriOf(thing.id ?? '')} ${saidOf(thing, '  ')} .`);
  return `${prefixes.join('\n')}\n\n${written.join('\n\n')}\n`;
}

function saidOf({ types, says }: Thing, indent: string): string {
  const said = Object.entries(says)
    .filter(([, terms]) => terms.length > 0)
    .map(([property, terms]) => `${property} ${terms.map((term) => termOf(term, `${indent}  `)).join(', ')}`);
  return [`a ${types.join(', ')}`, ...said].join(` ;\n${indent}`);
}

function termOf(term: Term, indent: string): string {
  if ('iri' in term) return iriOf(term.iri);
  if ('text' in term) return literalOf(term);
  return term.id === null ? `[\n${indent}${saidOf(term, indent)}\n${indent.slice(2)}]` : iriOf(term.id);
}

/** What an IRI cannot hold is written by its number. */
function iriOf(iri: string): string {
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;
}

function literalOf({ text, language, datatype }: Literal): string {
  const quoted = `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
  if (language !== undefined) return `${quoted}@${language}`;
  return datatype === undefined ? quoted : `${quoted}^^${datatype}`;
}
