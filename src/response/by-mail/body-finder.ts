import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { IncomingDetails } from '../../delivery/incoming/incoming-mail.service.js';
import { Database } from '../../shared/database/database.js';
import { tellingDomain } from './sender-domain.rules.js';

/**
 * By what a mail is taken to come from a body, strongest first: its address in the hearing, a colleague's, one that the
 * register has for it, the letter that is answered, an earlier answer from the same sender, and the domain alone.
 */
export const BODY_SIGNS = ['address', 'colleague', 'contact', 'thread', 'earlier', 'domain'] as const;
export type BodySign = (typeof BODY_SIGNS)[number];

/** A body of the hearing that the mail may come from. */
export interface BodyCandidate {
  readonly invitation: Invitation;
  readonly sign: BodySign;
}

const MOST_CANDIDATES = 10;

/** For each sign, the places of the hearing that have it: `$1` is the hearing, `$2` the address or domain, `$3` the host. */
const BY_ADDRESS: Readonly<Record<Exclude<BodySign, 'thread' | 'domain'>, string>> = {
  address: `SELECT i."id" FROM "invitation" i WHERE i."consultationId" = $1 AND LOWER(i."email") = $2 AND i."hostId" = $3`,
  colleague: `SELECT l."invitationId" AS "id" FROM "response_link" l
    WHERE l."consultationId" = $1 AND l."holderEmail" = $2 AND l."hostId" = $3`,
  contact: `SELECT i."id" FROM "invitation" i JOIN "contact" c ON c."hostId" = i."hostId"
      AND (c."organisationId" = i."organisationId" OR c."groupId" = i."groupId")
    WHERE i."consultationId" = $1 AND LOWER(c."email") = $2 AND i."hostId" = $3`,
  earlier: `SELECT DISTINCT v."invitationId" AS "id" FROM "response_version" v
    WHERE v."consultationId" = $1 AND LOWER(v."senderEmail") = $2 AND v."hostId" = $3`,
};

const BY_DOMAIN = `SELECT i."id" FROM "invitation" i
  WHERE i."consultationId" = $1 AND LOWER(i."email") LIKE $2 ESCAPE '\\' AND i."hostId" = $3 AND i."isPrivatePerson" = $4`;

/** Finds out which body of a hearing a mail may come from. Seven statements at most, and none that changes anything. */
@Injectable()
export class BodyFinder {
  constructor(private readonly database: Database) {}

  /** The bodies that something speaks for, the strongest sign first; each once. */
  async candidates(consultationId: string, { mail, message }: IncomingDetails): Promise<readonly BodyCandidate[]> {
    const found = new Map<string, BodySign>();
    for (const sign of BODY_SIGNS) {
      const ids =
        sign === 'thread'
          ? threadIds(message, mail.foundBy)
          : await this.idsBy(sign, consultationId, mail.fromAddress.toLowerCase(), mail.hostId);
      for (const id of ids) if (!found.has(id)) found.set(id, sign);
    }
    const ids = [...found.keys()].slice(0, MOST_CANDIDATES);
    const invitations = await this.database.reader.findBy(Invitation, { id: In(ids), consultationId });
    return ids.flatMap((id) => {
      const [invitation, sign] = [invitations.find((each) => each.id === id), found.get(id)];
      return invitation && sign ? [{ invitation, sign }] : [];
    });
  }

  private async idsBy(
    sign: Exclude<BodySign, 'thread'>,
    consultationId: string,
    address: string,
    hostId: string,
  ): Promise<readonly string[]> {
    if (address === '') return [];
    if (sign === 'domain') return this.idsByDomain(consultationId, address, hostId);
    return this.ids(BY_ADDRESS[sign], [consultationId, address, hostId]);
  }

  /** Only when a single body has the domain: a county's hospitals share one. */
  private async idsByDomain(consultationId: string, address: string, hostId: string): Promise<readonly string[]> {
    const domain = tellingDomain(address);
    if (domain === null) return [];
    const pattern = `%@${domain.replace(/[\\%_]/g, (sign) => `\\${sign}`)}`;
    const ids = await this.ids(BY_DOMAIN, [consultationId, pattern, hostId, false]);
    return ids.length === 1 ? ids : [];
  }

  private async ids(sql: string, parameters: readonly unknown[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.database.reader.query(sql, [...parameters]);
    return rows.map(({ id }) => id);
  }
}

/** Whom the letter was to that the mail answers; a guess by the address alone is no thread. */
function threadIds(message: IncomingDetails['message'], foundBy: string | null): readonly string[] {
  return message && foundBy !== 'address' ? [message.recipientRef] : [];
}
