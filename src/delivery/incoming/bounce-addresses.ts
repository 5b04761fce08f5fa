import { Inject, Injectable } from '@nestjs/common';
import { Settings } from '../../shared/config/settings.js';
import { equalInConstantTime, Keyring } from '../../shared/security/keyring.js';

const SEAL_CHARACTERS = 12;
const FORM = /^([0-9a-f]{32})\.([0-9a-f]{12})$/;

/** What an address tells that something was returned to: a message, or that somebody made it up. */
export type ReturnedTo = { readonly messageId: string } | 'forged';

/**
 * The envelope sender of each message (VERP): `retur+<id>.<seal>@horing.example`, so that what comes back says by its
 * address alone which message it is about. The seal is an HMAC, since the address of a bounce is evidence. Digits and small
 * letters only: mail servers may fold the case; at most 64 characters before the @ (RFC 5321, 4.5.3.1.1).
 */
@Injectable()
export class BounceAddresses {
  private readonly local: string;
  private readonly domain: string;

  constructor(
    private readonly keyring: Keyring,
    @Inject(Settings) private readonly settings: Settings,
  ) {
    const address = (settings.bounceAddress ?? '').toLowerCase();
    this.local = address.slice(0, address.lastIndexOf('@'));
    this.domain = address.slice(address.lastIndexOf('@') + 1);
  }

  /** Where a message says that it is to be returned to: an address of its own, or the sender's when none is set up. */
  addressFor(messageId: string): string {
    if (this.settings.bounceAddress === undefined) return this.settings.mailFrom;
    const id = messageId.replaceAll('-', '');
    return `${this.local}+${id}.${this.sealOf(id)}@${this.domain}`;
  }

  /** What the address says was returned; null for any other address than ours. */
  read(address: string): ReturnedTo | null {
    if (this.settings.bounceAddress === undefined) return null;
    const [local, domain] = splitAtLast(address.toLowerCase().trim());
    if (domain !== this.domain || !local.startsWith(`${this.local}+`)) return null;
    const [, id = '', seal = ''] = FORM.exec(local.slice(this.local.length + 1)) ?? [];
    return id !== '' && equalInConstantTime(seal, this.sealOf(id)) ? { messageId: withDashes(id) } : 'forged';
  }

  private sealOf(id: string): string {
    return Buffer.from(this.keyring.sign('bounceAddress', id), 'base64url').toString('hex').slice(0, SEAL_CHARACTERS);
  }
}

function splitAtLast(address: string): readonly [string, string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, Math.max(0, at)), address.slice(at + 1)];
}

function withDashes(id: string): string {
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
