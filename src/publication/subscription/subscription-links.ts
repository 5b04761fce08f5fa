import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { KnownLinks } from '../../consultation/invitation/known-links.js';
import { Settings } from '../../shared/config/settings.js';
import { equalInConstantTime, Keyring } from '../../shared/security/keyring.js';

/** What a link of a subscription is for: to say yes to it, and to end it. */
export const SUBSCRIPTION_DEEDS = ['subscribe', 'unsubscribe'] as const;
export type SubscriptionDeed = (typeof SUBSCRIPTION_DEEDS)[number];

/** Where each leads; the secret stands behind it. The mail program's own button is answered at the second too. */
export const SUBSCRIPTION_PATHS: Readonly<Record<SubscriptionDeed, string>> = {
  subscribe: '/abonner/bekreft',
  unsubscribe: '/abonner/slutt',
};

/** The id of the subscription, and 256 bits that only somebody with the key can make. */
const SECRET = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** The secret addresses in the e-mails to subscribers, computed from a key outside the database; no row holds them. */
@Injectable()
export class SubscriptionLinks implements OnModuleInit {
  constructor(
    private readonly known: KnownLinks,
    private readonly keyring: Keyring,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    for (const deed of SUBSCRIPTION_DEEDS) {
      this.known.know(deed, (id) => Promise.resolve(`${this.settings.baseUrl}${this.pathOf(deed, id)}`));
    }
  }

  /** How a link stands in a message until it is handed over. */
  static idFor(deed: SubscriptionDeed, subscriptionId: string): string {
    return `${deed}-${subscriptionId}`;
  }

  /** The subscription that a secret is about; null for one that we never gave for this deed. */
  subscriptionOf(deed: SubscriptionDeed, secret: string): string | null {
    const [, id] = SECRET.exec(secret) ?? [];
    return id !== undefined && equalInConstantTime(secret, this.secretOf(deed, id)) ? id : null;
  }

  pathOf(deed: SubscriptionDeed, id: string): string {
    return `${SUBSCRIPTION_PATHS[deed]}/${this.secretOf(deed, id)}`;
  }

  private secretOf(deed: SubscriptionDeed, id: string): string {
    return `${id}.${this.keyring.sign('subscriptionLink', deed, id)}`;
  }
}
