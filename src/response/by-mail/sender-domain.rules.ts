/** Where everyone can have an address: that two have it says nothing of whether they belong together. */
const SHARED_BY_ALL = new Set([
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.no',
  'outlook.com',
  'live.no',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.no',
  'icloud.com',
  'me.com',
  'online.no',
  'broadpark.no',
  'lyse.net',
  'getmail.no',
  'proton.me',
  'protonmail.com',
]);

/** The domain of an address when it can tell one body from others; null for one that everybody may use. */
export function tellingDomain(address: string): string | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domain === '' || !domain.includes('.') || SHARED_BY_ALL.has(domain) ? null : domain;
}
