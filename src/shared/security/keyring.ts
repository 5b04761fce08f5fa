import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../config/settings.js';
import { inProject } from '../config/project-root.js';

/** What a key is used for; each purpose has a key of its own, derived from the one secret. */
export type KeyPurpose =
  | 'responseLink'
  | 'bodyLink'
  | 'disputeLink'
  | 'subscriptionLink'
  | 'bounceAddress'
  | 'audit'
  | 'session'
  | 'formToken'
  | 'keptFile'
  | 'senderCode';

/**
 * Holds the one secret that is outside the database and derives a key for each purpose from it (HKDF-SHA-256). Whoever
 * has only the database can neither compute a response link nor forge the audit trail.
 */
export class Keyring {
  private readonly keys = new Map<KeyPurpose, Buffer>();

  constructor(private readonly secret: string) {}

  /** HMAC-SHA-256 of the parts, 32 bytes as base64url (43 characters, 256 bits). */
  sign(purpose: KeyPurpose, ...parts: string[]): string {
    const mac = createHmac('sha256', this.keyFor(purpose));
    for (const part of parts) mac.update(`${String(part.length)}:${part}`);
    return mac.digest('base64url');
  }

  private keyFor(purpose: KeyPurpose): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.secret, 'hoering', purpose, 32));
    this.keys.set(purpose, key);
    return key;
  }
}

/** 256 random bits as base64url, for one-time links and session names. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: its SHA-256 in hexadecimal. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two texts in a time that does not tell how much of them is equal. */
export function equalInConstantTime(left: string, right: string): boolean {
  return timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest());
}

/** The key of the settings, or outside production one that is made once and kept in `.data/secret.key`. */
export function keyringFor(settings: Settings): Keyring {
  if (settings.secretKey !== undefined) return new Keyring(settings.secretKey);
  const path = inProject('.data', 'secret.key');
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, randomSecret(), { mode: 0o600, flag: 'wx' });
  }
  return new Keyring(readFileSync(path, 'utf8'));
}
