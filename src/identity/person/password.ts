import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = 32_768;
const BLOCK_SIZE = 8;
const PARALLEL = 1;
const KEY_BYTES = 32;
const MEMORY_BYTES = 128 * COST * BLOCK_SIZE * 2;

/** A password as it is stored: `scrypt$N$r$p$salt$key` (OWASP: N 2^15, r 8, p 1 at least). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST, BLOCK_SIZE, PARALLEL, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** True when the password is the one that was stored. A missing hash takes as long as a wrong password. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, cost, , , salt, key] = (stored ?? 'scrypt$32768$8$1$AAAAAAAAAAAAAAAAAAAAAA$AA').split('$');
  const derived = await derive(password, Buffer.from(salt ?? '', 'base64url'), Number(cost));
  const expected = Buffer.from(key ?? '', 'base64url');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: BLOCK_SIZE, p: PARALLEL, maxmem: MEMORY_BYTES };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
