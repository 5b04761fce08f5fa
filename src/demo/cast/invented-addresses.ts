import { foldForSearch } from '../../shared/language/sorting.js';

const LONGEST_LABEL = 63;

/**
 * An address of its own for each body, under a top-level domain that can never exist (RFC 2606): made from the name, and
 * numbered where two names come to the same.
 */
export function inventedAddresses(bodies: readonly { readonly id: string; readonly name: string }[]) {
  const taken = new Map<string, number>();
  const addresses = new Map<string, string>();
  for (const { id, name } of bodies) {
    const label = labelOf(name);
    const number = (taken.get(label) ?? 0) + 1;
    taken.set(label, number);
    addresses.set(id, `postmottak@${number === 1 ? label : `${label}-nr-${String(number)}`}.example`);
  }
  return addresses;
}

function labelOf(name: string): string {
  const letters = foldForSearch(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_LABEL - '-nr-99'.length)
    .replace(/^-+|-+$/g, '');
  return letters === '' ? 'instans' : letters;
}
