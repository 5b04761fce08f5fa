/**
 * Knows the secret addresses that stand in texts as `[[link:<id>]]`. A port: whose links they are is the matter of the
 * domain that made them. Asked at hand-over only, so that the secret is in no row.
 */
export abstract class SecretLinks {
  /** The whole address of a link; throws when there is no such link, or it is revoked. */
  abstract addressOf(linkId: string): Promise<string>;
}

const PLACE = /\[\[link:([\w-]+)\]\]/g;

/** How a text refers to a secret link. */
export function linkPlace(linkId: string): string {
  return `[[link:${linkId}]]`;
}

/** The ids of the links that a text refers to, each once. */
export function linksIn(...texts: readonly string[]): readonly string[] {
  const ids = texts.flatMap((text) => [...text.matchAll(PLACE)].map((match) => match[1] ?? ''));
  return [...new Set(ids)];
}

/** The text with each reference replaced by what its link is known to be. */
export function withAddresses(text: string, addresses: ReadonlyMap<string, string>): string {
  return text.replace(PLACE, (place, linkId: string) => addresses.get(linkId) ?? place);
}
