import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../identity/access/actor.js';
import { worksAt } from '../../identity/access/actor.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Consultation } from '../consultation.entity.js';
import { Draft } from '../draft/draft.entity.js';
import { WorkingGroupMember } from '../working-group/working-group-member.entity.js';
import { DraftLineage } from './draft-lineage.entity.js';
import { Milestone } from './milestone.entity.js';
import { Programme } from './programme.entity.js';

/** One hearing of a programme with its drafts in the order of the letter. */
export interface ProgrammeRound {
  readonly consultation: Consultation;
  readonly drafts: readonly Draft[];
}

/** The whole course of a programme. */
export interface Course {
  readonly programme: Programme;
  /** In the order they were held; those that are not out yet stand last. */
  readonly rounds: readonly ProgrammeRound[];
  /** In the order they happen. */
  readonly milestones: readonly Milestone[];
  readonly lineage: readonly DraftLineage[];
  readonly members: readonly WorkingGroupMember[];
}

/** A host's programme as a row of a list. */
export interface ProgrammeRow {
  readonly id: string;
  readonly name: string;
  readonly rounds: number;
}

/** More than any work has had. */
const MOST_ROUNDS = 100;
const MOST_MILESTONES = 500;
const MOST_PROGRAMMES = 500;

/** Reads programmes; the number of statements does not grow with them. */
@Injectable()
export class CourseReader {
  constructor(private readonly database: Database) {}

  /** The programmes of a host, by name, each with the number of its hearings. */
  async list(hostId: string): Promise<readonly ProgrammeRow[]> {
    const rows: { id: string; name: string; rounds: string | number }[] = await this.database.reader.query(
      `SELECT p."id", p."name", COUNT(c."id") AS "rounds" FROM "programme" p
       LEFT JOIN "consultation" c ON c."programmeId" = p."id"
       WHERE p."hostId" = $1 GROUP BY p."id", p."name", p."sortKey" ORDER BY p."sortKey", p."id"
       LIMIT ${String(MOST_PROGRAMMES)}`,
      [hostId],
    );
    return rows.map(({ id, name, rounds }) => ({ id, name, rounds: Number(rounds) }));
  }

  /** The programme, for whoever works at its host; another host's is `NotFound`. */
  async find(actor: Actor, id: string, via: Reader = this.database.reader): Promise<Programme> {
    const programme = await via.findOneBy(Programme, { id });
    if (!programme || !mayRead(actor, programme.hostId)) throw new NotFound('programme');
    return programme;
  }

  /** The programme whoever asks, for pages that show no more of it than everyone may read. */
  async named(id: string): Promise<Programme> {
    const programme = await this.database.reader.findOneBy(Programme, { id });
    if (!programme) throw new NotFound('programme');
    return programme;
  }

  /** All of it, those milestones and members left out that were taken away. */
  async courseOf(programme: Programme, via: Reader = this.database.reader): Promise<Course> {
    const consultations = await via.find(Consultation, {
      where: { programmeId: programme.id },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: MOST_ROUNDS,
    });
    const ofRounds = { consultationId: In(consultations.map(({ id }) => id)) };
    const [drafts, members, milestones, lineage] = await Promise.all([
      via.find(Draft, { where: ofRounds, order: { position: 'ASC', id: 'ASC' } }),
      via.find(WorkingGroupMember, {
        where: { ...ofRounds, removedAt: IsNull() },
        order: { draftId: 'ASC', name: 'ASC', id: 'ASC' },
      }),
      via.find(Milestone, {
        where: { programmeId: programme.id, removedAt: IsNull() },
        order: { happensOn: 'ASC', id: 'ASC' },
        take: MOST_MILESTONES,
      }),
      via.find(DraftLineage, {
        where: { programmeId: programme.id, endedAt: IsNull() },
        order: { createdAt: 'ASC', id: 'ASC' },
      }),
    ]);
    const rounds = consultations.toSorted(byOpening).map((consultation) => ({
      consultation,
      drafts: drafts.filter((draft) => draft.consultationId === consultation.id),
    }));
    return { programme, rounds, milestones, lineage, members };
  }
}

function mayRead(actor: Actor, hostId: string): boolean {
  return worksAt(actor, hostId) || (actor.kind === 'system' && (actor.hostId === null || actor.hostId === hostId));
}

/** By the day of the letter; what has not been sent comes after what has, and otherwise as it was made. */
function byOpening(one: Consultation, other: Consultation): number {
  if (one.openedAt === null || other.openedAt === null)
    return Number(one.openedAt === null) - Number(other.openedAt === null);
  return one.openedAt.getTime() - other.openedAt.getTime();
}
