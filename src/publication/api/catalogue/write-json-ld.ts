import { PREFIXES, type Term, type Thing } from './graph.js';

/** What JSON-LD is called where it is served. */
export const JSON_LD_MEDIA_TYPE = 'application/ld+json; charset=utf-8';

/** Writes things as JSON-LD 1.1. The context stands in it, so that nothing has to be fetched to read it. */
export function writeJsonLd(things: readonly Thing[]): string {
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': things.map(nodeOf) }, null, 2)}\n`;
}

function nodeOf({ id, types, says }: Thing): Readonly<Record<string, unknown>> {
  const said = Object.entries(says).filter(([, terms]) => terms.length > 0);
  return {
    ...(id === null ? {} : { '@id': id }),
    '@type': types,
    ...Object.fromEntries(said.map(([property, terms]) => [property, terms.map(valueOf)])),
  };
}

function valueOf(term: Term): Readonly<Record<string, unknown>> {
  if ('iri' in term) return { '@id': term.iri };
  if (!('text' in term)) return nodeOf(term);
  if (term.language !== undefined) return { '@value': term.text, '@language': term.language };
  return { '@value': term.text, ...(term.datatype === undefined ? {} : { '@type': term.datatype }) };
}
