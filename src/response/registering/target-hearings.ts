import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { hasRoleAt, type PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';

const MOST_SHOWN = 100;

/** A hearing that an answer can be moved to. */
export type TargetHearing = Pick<Consultation, 'id' | 'title'>;

/** The hearings that an answer may belong to instead: those of the host that have been out, where the person registers. */
@Injectable()
export class TargetHearings {
  constructor(private readonly database: Database) {}

  /** The hearing itself first, then the newest; moving checks the permission once more. */
  async list(person: PersonActor, own: Consultation): Promise<readonly TargetHearing[]> {
    const isOfHost = hasRoleAt(person, person.hostId, 'summariser', 'adviser');
    const rows: TargetHearing[] = await this.database.reader.query(
      `SELECT c."id", c."title" FROM "consultation" c WHERE c."hostId" = $1 AND c."id" <> $2
         AND c."state" IN ('open', 'closed', 'summarised')
         AND ($3 = 1 OR EXISTS (SELECT 1 FROM "consultation_role" cr WHERE cr."consultationId" = c."id"
           AND cr."personId" = $4 AND cr."role" IN ('summariser', 'editor')))
       ORDER BY c."createdAt" DESC, c."id" LIMIT ${String(MOST_SHOWN)}`,
      [own.hostId, own.id, isOfHost ? 1 : 0, person.id],
    );
    return [{ id: own.id, title: own.title }, ...rows];
  }
}
