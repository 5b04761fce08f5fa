/** How the domain of a sender's address stands to those that the body is known by. */
export const SENDER_DOMAINS = ['known', 'other', 'nothingToCompare'] as const;
export type SenderDomain = (typeof SENDER_DOMAINS)[number];

/** Norwegian and common foreign categories below which everybody registers a name of their own (norid.no, category domains). */
const SHARED_SUFFIXES: ReadonlySet<string> = new Set([
  'dep.no',
  'fhs.no',
  'folkebibl.no',
  'fylkesbibl.no',
  'herad.no',
  'idrett.no',
  'kommune.no',
  'mil.no',
  'museum.no',
  'priv.no',
  'stat.no',
  'vgs.no',
  'co.uk',
  'org.uk',
]);

/** Where anybody gets an address: only exactly the same address says that it is the same body. */
const FOR_ANYBODY: ReadonlySet<string> = new Set([
  'gmail.com',
  'hotmail.com',
  'hotmail.no',
  'icloud.com',
  'live.no',
  'online.no',
  'outlook.com',
  'proton.me',
  'yahoo.com',
  'yahoo.no',
]);

/** The name that somebody registered: `post.bergen.kommune.no` → `bergen.kommune.no`, `mail.ks.no` → `ks.no`. */
export function registeredDomainOf(address: string): string {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  const suffix = labels.slice(-2).join('.');
  return SHARED_SUFFIXES.has(suffix) ? labels.slice(-3).join('.') : suffix;
}

/** Compares a sender's address with those that the body is registered with at the host. */
export function senderDomain(address: string, known: readonly string[]): SenderDomain {
  const addresses = known.filter((each) => each.includes('@'));
  if (addresses.length === 0) return 'nothingToCompare';
  const own = address.toLowerCase();
  if (addresses.some((each) => each.toLowerCase() === own)) return 'known';
  const domain = registeredDomainOf(own);
  return !FOR_ANYBODY.has(domain) && addresses.some((each) => registeredDomainOf(each) === domain) ? 'known' : 'other';
}
