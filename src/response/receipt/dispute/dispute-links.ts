import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { KnownLinks } from '../../../consultation/invitation/known-links.js';
import { Settings } from '../../../shared/config/settings.js';
import { equalInConstantTime, Keyring } from '../../../shared/security/keyring.js';

const SORT = 'dispute';
/** The id of the version, and 256 bits that only somebody with the key can make. */
const SECRET = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/**
 * The secret addresses at which a body says that an answer is not from it. The secret is computed from the version and a
 * key outside the database, so that no row, backup or frozen message holds it. It opens nothing but that one page.
 */
@Injectable()
export class DisputeLinks implements OnModuleInit {
  constructor(
    private readonly known: KnownLinks,
    private readonly keyring: Keyring,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.known.know(SORT, (versionId) =>
      Promise.resolve(`${this.settings.baseUrl}/innsigelse/${this.secretOf(versionId)}`),
    );
  }

  /** How the link stands in a message until it is handed over. */
  static idFor(versionId: string): string {
    return `${SORT}-${versionId}`;
  }

  /** The version that a secret is about; null for one that we never gave. */
  versionOf(secret: string): string | null {
    const [, versionId] = SECRET.exec(secret) ?? [];
    return versionId !== undefined && equalInConstantTime(secret, this.secretOf(versionId)) ? versionId : null;
  }

  private secretOf(versionId: string): string {
    return `${versionId}.${this.keyring.sign('disputeLink', versionId)}`;
  }
}
