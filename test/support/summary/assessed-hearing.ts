import { Placement } from '../../../src/analysis/placement/placement.entity.js';
import { Consultation } from '../../../src/consultation/consultation.entity.js';
import type { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import type { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { newId } from '../../../src/shared/database/id.js';
import type { AnalysisParts } from '../analysis/analysis-on.js';
import { invite, openHearing, submitAnswer, type AnsweredHearing } from '../analysis/answered-hearing.js';

/** A closed hearing where three bodies have said something of the first draft, and each remark is decided. */
export interface AssessedHearing {
  readonly id: string;
  readonly hearing: AnsweredHearing;
  /** The key of the first draft, where everybody has said something. */
  readonly place: string;
  readonly bodies: readonly Invitation[];
  readonly versions: readonly ResponseVersion[];
  /** In the order of the bodies: the first two are not followed for the same reason, the third is followed. */
  readonly placementIds: readonly string[];
  readonly approver: PersonActor;
}

const REMARKS = ['Fristen er for kort.', 'Fristen må forlenges.', 'Begrepene bør forklares.'] as const;
const SAME_REASON = { decision: 'notFollowed', reason: 'Fristen følger av loven.' } as const;

export async function assessedHearing(parts: AnalysisParts): Promise<AssessedHearing> {
  const hearing = await openHearing(parts, parts.summariser);
  const { id } = hearing.consultation;
  const place = `draft:${hearing.drafts[0]?.id ?? ''}`;
  const [bodies, versions, placementIds]: [Invitation[], ResponseVersion[], string[]] = [[], [], []];
  for (const [index, name] of ['Bodø kommune', 'Tromsø kommune', 'Vardø kommune'].entries()) {
    const body = await invite(parts, hearing, name);
    const version = await submitAnswer(parts, hearing, body, { typed: [{ place, text: REMARKS[index] ?? '' }] });
    await parts.reading.read(version.id);
    const placed = await placementOf(parts, version);
    const decided = index < 2 ? SAME_REASON : ({ decision: 'followed', reason: null } as const);
    const seen = { consultationId: id, placementId: placed.id, version: placed.version };
    await parts.placements.setStance(parts.summariser, seen, 'opposes');
    await parts.placements.assess(parts.summariser, { ...seen, version: placed.version + 1 }, decided);
    bodies.push(body);
    versions.push(version);
    placementIds.push(placed.id);
  }
  await close(parts, id);
  const approver = { ...parts.summariser, id: newId(), name: 'Geir Godkjenner', roles: new Set(['approver'] as const) };
  return { id, hearing, place, bodies, versions, placementIds, approver };
}

/** The placement of the one comment of an answer. */
export async function placementOf({ database }: AnalysisParts, { id }: ResponseVersion): Promise<Placement> {
  const placed = await database.reader
    .createQueryBuilder(Placement, 'p')
    .where('p."commentId" IN (SELECT c."id" FROM "comment" c WHERE c."versionId" = :id)', { id })
    .getOne();
  if (!placed) throw new Error('The answer has no placed comment');
  return placed;
}

/** The deadline of the hearing has passed. */
export async function close({ database, clock }: AnalysisParts, id: string): Promise<void> {
  const closed = { state: 'closed', closedAt: clock.now() } as const;
  await database.write((transaction) => transaction.update(Consultation, { id }, closed));
}
