import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { systemActor } from '../../identity/access/actor.js';
import type { AddressHolder, AddressHolders } from '../../identity/access/request.js';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { digestOf, Keyring } from '../../shared/security/keyring.js';
import { Clock } from '../../shared/time/clock.js';
import { BodyLink, type BodyLinkKind } from './body-link.entity.js';
import { RegisteredAddresses } from './registered-addresses.js';

const PATHS: Record<BodyLinkKind, (secret: string) => string> = {
  page: (secret) => `/vare-horinger/inngang/${secret}`,
  calendar: (secret) => `/kalender/${secret}.ics`,
};

/**
 * Makes and opens the links that show an address everything it is asked. A link opens only as long as the address is
 * registered somewhere, which is looked up each time.
 */
@Injectable()
export class BodyLinks implements AddressHolders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly settings: Settings,
    private readonly audit: AuditService,
    private readonly addresses: RegisteredAddresses,
  ) {}

  /** The link of an address to its page, made if there is none. */
  async pageLinkOf(transaction: Transaction, email: string): Promise<BodyLink> {
    return (await this.usable(transaction, 'page', email)) ?? this.make(transaction, 'page', email);
  }

  /** The whole address of a link with its secret. Throws `NotFound` for one that is not there or is revoked. */
  async addressOf(id: string): Promise<string> {
    const link = await this.database.reader.findOneBy(BodyLink, { id });
    if (!link?.isUsable) throw new NotFound('bodyLink');
    return this.whole(link);
  }

  /** The address whose page this secret opens; null when it opens none. Reads only. */
  openPage(secret: string): Promise<AddressHolder | null> {
    return this.opened('page', secret);
  }

  /** The address whose calendar this secret reads; null when there is none. Reads only. */
  openCalendar(secret: string): Promise<AddressHolder | null> {
    return this.opened('calendar', secret);
  }

  /** The holder of a page link that was opened earlier. */
  async find(linkId: string): Promise<AddressHolder | null> {
    const link = await this.database.reader.findOneBy(BodyLink, { id: linkId, kind: 'page' });
    return link ? this.holderOf(link) : null;
  }

  /** That somebody opened the page of an address. */
  async recordOpening(holder: AddressHolder): Promise<void> {
    await this.database.write((transaction) => this.record(transaction, holder.linkId, 'bodyLink.opened'));
  }

  /** The address of the calendar; null before one is made. */
  async calendarOf({ email }: AddressHolder): Promise<string | null> {
    const link = await this.usable(this.database.reader, 'calendar', email);
    return link ? this.whole(link) : null;
  }

  /** Makes a new calendar address, and takes the one there was out of use. */
  async renewCalendar({ email }: AddressHolder): Promise<void> {
    await this.database.write(async (transaction) => {
      const former = await this.usable(transaction, 'calendar', email);
      if (former) await transaction.update(BodyLink, { id: former.id }, { revokedAt: this.clock.now() });
      const link = await this.make(transaction, 'calendar', email);
      await this.record(transaction, link.id, 'bodyLink.calendarRenewed');
    });
  }

  private async opened(kind: BodyLinkKind, secret: string): Promise<AddressHolder | null> {
    const link = await this.database.reader.findOneBy(BodyLink, { kind, secretDigest: digestOf(secret) });
    return link ? this.holderOf(link) : null;
  }

  private async holderOf(link: BodyLink): Promise<AddressHolder | null> {
    if (!link.isUsable || !(await this.addresses.isRegistered(link.email))) return null;
    return { linkId: link.id, email: link.email };
  }

  private async usable(
    via: Pick<Transaction, 'find'>,
    kind: BodyLinkKind,
    email: string,
  ): Promise<BodyLink | undefined> {
    const [newest] = await via.find(BodyLink, { where: { kind, email }, order: { serial: 'DESC' }, take: 1 });
    return newest?.isUsable ? newest : undefined;
  }

  private async make(transaction: Transaction, kind: BodyLinkKind, email: string): Promise<BodyLink> {
    const id = newId();
    const serial = (await transaction.countBy(BodyLink, { kind, email })) + 1;
    const link = transaction.create(BodyLink, {
      id,
      ...{ kind, email, serial },
      secretDigest: digestOf(this.secretOf({ id, kind, serial })),
      createdAt: this.clock.now(),
      revokedAt: null,
    });
    await transaction.insert(BodyLink, link);
    return link;
  }

  private whole(link: BodyLink): string {
    return `${this.settings.baseUrl}${PATHS[link.kind](this.secretOf(link))}`;
  }

  private secretOf({ id, kind, serial }: Pick<BodyLink, 'id' | 'kind' | 'serial'>): string {
    return this.keyring.sign('bodyLink', kind, id, String(serial));
  }

  /** In the chain of the service itself: the link is about all hosts. The address is no part of the trail. */
  private async record(transaction: Transaction, linkId: string, action: string): Promise<void> {
    await this.audit.record(transaction, systemActor(null), { action, objectType: 'bodyLink', objectId: linkId });
  }
}
