import type { Fact } from '../submission/version-facts.js';

export type { Fact } from '../submission/version-facts.js';

/** One line of a head: what it is called, and what it is. */
export function fact(term: string, text: string): Fact {
  return { term, text, href: false };
}
