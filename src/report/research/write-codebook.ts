import { XML_DECLARATION, xmlLeaf, xmlNode } from '../../shared/documents/writing/xml-element.js';
import type { Language } from '../../shared/language/words.js';
import type { SummaryCode, SummaryModel } from '../summary.model.js';
import { codebookWords } from './codebook.words.js';

/**
 * The codebook as REFI-QDA Codebook exchange 1.0 (`.qdc`), which NVivo, ATLAS.ti, MAXQDA and others take in. The standard
 * has no codebook without codes: where there are no themes, one heading that nothing can be coded with stands in their place.
 * A theme that has been retired cannot be coded with either.
 */
export function* writeCodebook(
  { codebook, consultationId, title }: SummaryModel,
  language: Language,
): Generator<string> {
  yield `${XML_DECLARATION}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Høring">\n<Codes>\n`;
  const children = childrenOf(codebook);
  const roots = children.get(null) ?? [{ ...HEADING, tagId: consultationId, name: title }];
  for (const root of roots) yield `${codeElement(root, children, language)}\n`;
  yield '</Codes>\n</CodeBook>\n';
}

type Children = ReadonlyMap<string | null, readonly SummaryCode[]>;

const HEADING = { parentId: null, definition: '', example: '', isRetired: true } as const;

function childrenOf(codebook: readonly SummaryCode[]): Children {
  const children = new Map<string | null, SummaryCode[]>();
  for (const code of codebook) children.set(code.parentId, [...(children.get(code.parentId) ?? []), code]);
  return children;
}

function codeElement(code: SummaryCode, children: Children, language: Language): string {
  const description = descriptionOf(code, language);
  const within = [
    ...(description === '' ? [] : [xmlLeaf('Description', description)]),
    ...(children.get(code.tagId) ?? []).map((child) => codeElement(child, children, language)),
  ];
  // A name is on one line: programs show it in a tree.
  const name = code.name.replace(/\s+/g, ' ').trim();
  return xmlNode('Code', within, { guid: code.tagId, name, isCodable: String(!code.isRetired) });
}

function descriptionOf({ definition, example }: SummaryCode, language: Language): string {
  const words = codebookWords[language];
  return [definition, example === '' ? '' : `${words.example}: ${example}`].filter((text) => text !== '').join('\n\n');
}
