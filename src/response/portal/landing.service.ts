import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { digestOf } from '../../shared/security/keyring.js';
import { Clock } from '../../shared/time/clock.js';

/** A link that works, with its hearing; or one that does not, with the hearing it once was for, if any. */
export type FoundLink =
  | { readonly link: LinkActor; readonly consultation: Consultation }
  | { readonly link: null; readonly consultation: Consultation | null };

/** Finds out what the secret in an address is worth. Reads only; the opening itself is recorded by `recordOpening`. */
@Injectable()
export class LandingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly links: ResponseLinkService,
  ) {}

  async find(secret: string): Promise<FoundLink> {
    const link = await this.links.openBySecret(secret);
    if (!link) return { link: null, consultation: await this.hearingOfRevoked(secret) };
    const consultation = await this.database.reader.findOneBy(Consultation, { id: link.consultationId });
    return consultation ? { link, consultation } : { link: null, consultation };
  }

  /** That somebody of the body opened its link; the link itself keeps when it was first. */
  async recordOpening(link: LinkActor): Promise<void> {
    await this.database.write(async (transaction) => {
      const openedAt = this.clock.now();
      await transaction.update(ResponseLink, { id: link.id, openedAt: IsNull() }, { openedAt });
      await this.audit.record(transaction, link, {
        action: 'responseLink.opened',
        objectType: 'responseLink',
        objectId: link.id,
      });
    });
  }

  private async hearingOfRevoked(secret: string): Promise<Consultation | null> {
    const known = await this.database.reader.findOneBy(ResponseLink, { secretDigest: digestOf(secret) });
    return known && this.database.reader.findOneBy(Consultation, { id: known.consultationId });
  }
}
