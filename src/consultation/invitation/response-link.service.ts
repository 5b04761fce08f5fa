import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SecretLinks } from '../../delivery/secret-links.js';
import type { LinkActor } from '../../identity/access/actor.js';
import type { LinkHolders } from '../../identity/access/request.js';
import { Settings } from '../../shared/config/settings.js';
import { AskedTogether } from '../../shared/database/asked-together.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { digestOf, Keyring } from '../../shared/security/keyring.js';
import { Clock } from '../../shared/time/clock.js';
import { Invitation } from './invitation.entity.js';
import { ResponseLink } from './response-link.entity.js';

const BATCH = 200;

type Invited = Pick<Invitation, 'id' | 'consultationId' | 'hostId'>;

/** Whom a link is for. */
export type LinkHolder = Pick<ResponseLink, 'role' | 'holderName' | 'holderEmail' | 'invitedByLinkId'>;

const THE_BODY: LinkHolder = { role: 'maySubmit', holderName: '', holderEmail: '', invitedByLinkId: null };

/**
 * Makes, opens and revokes the links that bodies answer by. The post office asks it for the address at hand-over, and
 * identity asks it who the holder of an opened link is; both ask anew each time, so that a revoked link is dead at once.
 */
@Injectable()
export class ResponseLinkService implements LinkHolders, SecretLinks {
  /** Letters are handed over side by side, and ask for their links at the same time. */
  private readonly links = new AskedTogether((ids) => this.linksById(ids));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly settings: Settings,
  ) {}

  /** Makes the next link of each invitation, the body's own. Only digests are stored. */
  async make(
    transaction: Transaction,
    invitations: readonly Invitation[],
    serial = 1,
  ): Promise<readonly ResponseLink[]> {
    const links = invitations.map((invitation) => this.linkOf(transaction, invitation, serial, THE_BODY));
    for (let start = 0; start < links.length; start += BATCH) {
      const batch = links.slice(start, start + BATCH);
      await transaction.createQueryBuilder().insert().into(ResponseLink).values(batch).updateEntity(false).execute();
    }
    return links;
  }

  /** Makes a link for one colleague of a body. Takes the body's row, so that two links made at once get two serials. */
  async makeFor(transaction: Transaction, invitation: Invited, holder: LinkHolder): Promise<ResponseLink> {
    await this.lock(transaction, invitation.id);
    const last = await transaction.maximum(ResponseLink, 'serial', { invitationId: invitation.id });
    const link = this.linkOf(transaction, invitation, (last ?? 0) + 1, holder);
    await transaction.insert(ResponseLink, link);
    return link;
  }

  /** Lets nobody else change a body's links until the transaction ends. */
  async lock(transaction: Transaction, invitationId: string): Promise<void> {
    await transaction.query('UPDATE "invitation" SET "sortKey" = "sortKey" WHERE "id" = $1', [invitationId]);
  }

  /** Takes every link of an invitation out of use. */
  async revokeAll(transaction: Transaction, invitationId: string): Promise<void> {
    await transaction.query(
      'UPDATE "response_link" SET "revokedAt" = $1 WHERE "invitationId" = $2 AND "revokedAt" IS NULL',
      [this.clock.now().toISOString(), invitationId],
    );
  }

  /** The link whose secret this is, as the actor it makes of its holder; null for an unknown or revoked one. */
  async openBySecret(secret: string): Promise<LinkActor | null> {
    const link = await this.database.reader.findOneBy(ResponseLink, { secretDigest: digestOf(secret) });
    return link ? this.holderOf(link) : null;
  }

  /** The holder of a link that was opened earlier; null when it has been revoked since. */
  async find(linkId: string): Promise<LinkActor | null> {
    const link = await this.database.reader.findOneBy(ResponseLink, { id: linkId });
    return link ? this.holderOf(link) : null;
  }

  /** The address of a link with its secret, for an e-mail that is being handed over. Throws `NotFound` for a revoked one. */
  async addressOf(linkId: string): Promise<string> {
    const link = await this.links.ask(linkId);
    if (!link?.isUsable) throw new NotFound('responseLink');
    return `${this.settings.baseUrl}/svar/${this.secretOf(link.id, link.serial)}`;
  }

  private linkOf(transaction: Transaction, invitation: Invited, serial: number, holder: LinkHolder): ResponseLink {
    const id = newId();
    return transaction.create(ResponseLink, {
      ...holder,
      id,
      invitationId: invitation.id,
      consultationId: invitation.consultationId,
      hostId: invitation.hostId,
      serial,
      secretDigest: digestOf(this.secretOf(id, serial)),
      createdAt: this.clock.now(),
      openedAt: null,
      revokedAt: null,
    });
  }

  private async linksById(ids: readonly string[]): Promise<ReadonlyMap<string, ResponseLink>> {
    const links = await this.database.reader.findBy(ResponseLink, { id: In([...ids]) });
    return new Map(links.map((link) => [link.id, link]));
  }

  private secretOf(linkId: string, serial: number): string {
    return this.keyring.sign('responseLink', linkId, String(serial));
  }

  private async holderOf(link: ResponseLink): Promise<LinkActor | null> {
    if (!link.isUsable) return null;
    const invitation = await this.database.reader.findOneBy(Invitation, { id: link.invitationId });
    if (!invitation) return null;
    return {
      kind: 'link',
      id: link.id,
      name: link.isOfColleague ? `${link.holderName}, ${invitation.addressedName}` : invitation.addressedName,
      holderName: link.holderName,
      maySubmit: link.role === 'maySubmit',
      invitationId: invitation.id,
      consultationId: link.consultationId,
      hostId: link.hostId,
    };
  }
}
