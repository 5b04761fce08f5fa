import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { SameOrganisation } from '../organisation/organisation.errors.js';
import { registerPolicy } from '../register.policy.js';
import { bodySubject, requireSubject } from '../register-subject.js';
import { Association } from './association.entity.js';
import { AssociationEndsBeforeItBegins, AssociationOverlaps } from './association.errors.js';

/** Who is a member of whom, and when. */
export interface AssociationInput {
  readonly umbrellaId: string;
  readonly memberId: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
}

/** A membership, and the body on whose page it stands. */
export interface AssociationPlace {
  readonly organisationId: string;
  readonly associationId: string;
}

/** A membership as seen from one of its two bodies. */
export interface AssociationView {
  readonly id: string;
  /** What the other body is to this one. */
  readonly other: 'umbrella' | 'member';
  readonly otherId: string;
  readonly otherName: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
}

interface AssociationRow {
  readonly id: string;
  readonly umbrellaId: string;
  readonly memberId: string;
  readonly umbrella: string;
  readonly member: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Keeps which bodies are members of which, as a host sees it. */
@Injectable()
export class AssociationService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** The memberships of a body at the host: umbrellas first, then members, each in Norwegian order. */
  async of(hostId: string, organisationId: string, via: Reader = this.database.reader): Promise<AssociationView[]> {
    const rows: AssociationRow[] = await via.query(
      `SELECT a."id", a."umbrellaId", a."memberId", a."validFrom", a."validTo", u."name" AS "umbrella", m."name" AS "member"
       FROM "association" a JOIN "organisation" u ON u."id" = a."umbrellaId" JOIN "organisation" m ON m."id" = a."memberId"
       WHERE a."hostId" = $1 AND (a."umbrellaId" = $2 OR a."memberId" = $3)
       ORDER BY u."sortKey", m."sortKey", a."validFrom", a."id"`,
      [hostId, organisationId, organisationId],
    );
    const views = rows.map((row) => viewOf(row, organisationId));
    return [...views.filter(({ other }) => other === 'umbrella'), ...views.filter(({ other }) => other === 'member')];
  }

  /** One membership of a body at the actor's host; another host's is not found. */
  async find(actor: PersonActor, place: AssociationPlace, via: Reader = this.database.reader): Promise<Association> {
    const association = await via.findOneBy(Association, { id: place.associationId, hostId: actor.hostId });
    const isOfBody = [association?.umbrellaId, association?.memberId].includes(place.organisationId);
    if (!association || !isOfBody) throw new NotFound('association');
    return association;
  }

  async add(actor: PersonActor, input: AssociationInput): Promise<string> {
    const { hostId } = actor;
    if (input.umbrellaId === input.memberId) throw new SameOrganisation();
    return this.database.write(async (transaction) => {
      await requireSubject(transaction, hostId, bodySubject(input.umbrellaId));
      await requireSubject(transaction, hostId, bodySubject(input.memberId));
      if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('association.add');
      refuseBackwards(input);
      await refuseOverlap(transaction, hostId, input);
      const id = newId();
      await transaction.insert(Association, { id, hostId, ...input });
      for (const objectId of [input.umbrellaId, input.memberId])
        await this.record(transaction, actor, { action: 'association.added', objectId, changes: { ...input } });
      return id;
    });
  }

  /** Says until when a membership lasts, or lasted. */
  async end(actor: PersonActor, place: AssociationPlace, validTo: CalendarDay): Promise<void> {
    await this.database.write(async (transaction) => {
      const association = await this.find(actor, place, transaction);
      if (!registerPolicy.mayEdit(actor, association.hostId)) throw new NotAllowed('association.end');
      refuseBackwards({ ...association, validTo });
      await transaction.update(Association, { id: association.id }, { validTo });
      for (const objectId of [association.umbrellaId, association.memberId])
        await this.record(transaction, actor, { action: 'association.ended', objectId, changes: { validTo } });
    });
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    deed: { readonly action: string; readonly objectId: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { ...deed, objectType: 'organisation' });
  }
}

function viewOf(row: AssociationRow, organisationId: string): AssociationView {
  const isMember = row.memberId === organisationId;
  return {
    id: row.id,
    other: isMember ? 'umbrella' : 'member',
    otherId: isMember ? row.umbrellaId : row.memberId,
    otherName: isMember ? row.umbrella : row.member,
    validFrom: CalendarDay.of(row.validFrom),
    validTo: row.validTo === null ? null : CalendarDay.of(row.validTo),
  };
}

function refuseBackwards({ validFrom, validTo }: Pick<AssociationInput, 'validFrom' | 'validTo'>): void {
  if (validTo?.isBefore(validFrom)) throw new AssociationEndsBeforeItBegins();
}

async function refuseOverlap(transaction: Transaction, hostId: string, input: AssociationInput): Promise<void> {
  const { umbrellaId, memberId, validFrom, validTo } = input;
  const others = await transaction.findBy(Association, { hostId, umbrellaId, memberId });
  const overlaps = others.some((other) => !validTo?.isBefore(other.validFrom) && !other.validTo?.isBefore(validFrom));
  if (overlaps) throw new AssociationOverlaps();
}
