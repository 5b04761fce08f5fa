import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { SUBJECT } from '../dispatch-finder.js';
import type { Dispatch } from '../dispatch.entity.js';

const THE_BODY = { role: 'maySubmit', holderName: '', holderEmail: '', invitedByLinkId: null } as const;

/**
 * Sees to it that all who get the closing letter have a link to see what became of their answer. Whoever answered by e-mail,
 * on paper or without being asked never had one.
 */
@Injectable()
export class ClosingLinks {
  constructor(
    private readonly database: Database,
    private readonly links: ResponseLinkService,
    private readonly audit: AuditService,
  ) {}

  /** Makes the links that are lacking; asked again, it makes none. */
  async ensure(dispatch: Pick<Dispatch, 'id' | 'hostId'>, recipients: readonly Invitation[]): Promise<void> {
    const lacking = await this.lacking(recipients);
    if (lacking.length === 0) return;
    await this.database.write(async (transaction) => {
      for (const invitation of lacking) await this.links.makeFor(transaction, invitation, THE_BODY);
      await this.audit.record(transaction, systemActor(dispatch.hostId), {
        action: 'dispatch.linksMade',
        objectType: SUBJECT,
        objectId: dispatch.id,
        changes: { links: lacking.length },
      });
    });
  }

  private async lacking(recipients: readonly Invitation[]): Promise<readonly Invitation[]> {
    const found = await this.database.reader.find(ResponseLink, {
      select: { invitationId: true },
      where: { invitationId: In(recipients.map(({ id }) => id)), holderEmail: '', revokedAt: IsNull() },
    });
    const linked = new Set(found.map(({ invitationId }) => invitationId));
    return recipients.filter(({ id }) => !linked.has(id));
  }
}
