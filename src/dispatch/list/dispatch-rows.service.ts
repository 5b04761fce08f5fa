import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { FAILING_STATES, type MessageState } from '../../delivery/message/message-status.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../../shared/database/paging.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';
import { dispatchPolicy } from '../dispatch.policy.js';
import { DispatchPlan } from '../plan/dispatch-plan.entity.js';
import { PlanDigest } from '../plan/plan-digest.js';
import { STANDING_STATES, type PlanState } from '../plan/plan-status.js';

const PAGE_SIZE = 25;
/** More than a hearing has had so far; the older are on their own pages and in the audit trail. */
const MOST_PLANS = 100;

const NONE: ReadonlyMap<MessageState, number> = new Map();

/** A dispatch with where its messages are. */
export interface DispatchRow {
  readonly dispatch: Dispatch;
  readonly handedOver: number;
  readonly failing: number;
  readonly waiting: number;
}

/** A plan, and whether it must be approved again. */
export interface PlanRow {
  readonly plan: DispatchPlan;
  readonly isOutdated: boolean;
}

/** All that the list of a hearing's dispatches shows. */
export interface DispatchesView {
  readonly consultation: Consultation;
  readonly dispatches: Page<DispatchRow>;
  readonly planned: readonly PlanRow[];
  readonly dropped: readonly DispatchPlan[];
  readonly mayPlan: boolean;
}

/** Reads the dispatches and plans of a hearing, in a number of statements that does not grow with theirs. */
@Injectable()
export class DispatchRows {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly digests: PlanDigest,
  ) {}

  /** Throws `NotFound` for a hearing of another host. */
  async view(actor: PersonActor, consultationId: string, page: string | undefined): Promise<DispatchesView> {
    const consultation = await this.consultations.findFor(actor, consultationId, dispatchPolicy.watch);
    const planned = await this.plansIn(consultationId, STANDING_STATES);
    const digests = await this.digests.ofAll(planned);
    return {
      consultation,
      dispatches: await this.page(consultationId, page),
      planned: inOrderOfSending(planned, consultation).map((plan) => ({
        plan,
        isOutdated: plan.isOutdated(digests.get(plan.id) ?? ''),
      })),
      dropped: await this.plansIn(consultationId, ['dropped']),
      mayPlan: await this.consultations.may(actor, consultation, dispatchPolicy.plan),
    };
  }

  private async page(consultationId: string, asked: string | undefined): Promise<Page<DispatchRow>> {
    const { reader } = this.database;
    const total = await reader.countBy(Dispatch, { consultationId });
    const page = boundedPage(asked, total, PAGE_SIZE);
    const dispatches = await reader.find(Dispatch, {
      where: { consultationId },
      order: { createdAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const counts = await this.countsOf(dispatches.map(({ id }) => id));
    const rows = dispatches.map((dispatch) => rowOf(dispatch, counts.get(dispatch.id) ?? NONE));
    return pageOf(rows, total, page, PAGE_SIZE);
  }

  /** How many messages of each dispatch stand in each state, in one statement. */
  private async countsOf(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<MessageState, number>>> {
    if (ids.length === 0) return new Map();
    const places = ids.map((_, index) => `$${String(index + 2)}`).join(', ');
    const rows: { subjectId: string; state: MessageState; count: string | number }[] = await this.database.reader.query(
      `SELECT "subjectId", "state", count(*) AS "count" FROM "message"
       WHERE "subjectType" = $1 AND "subjectId" IN (${places}) GROUP BY "subjectId", "state"`,
      [SUBJECT, ...ids],
    );
    const counts = new Map(ids.map((id) => [id, new Map<MessageState, number>()]));
    for (const { subjectId, state, count } of rows) counts.get(subjectId)?.set(state, Number(count));
    return counts;
  }

  private async plansIn(consultationId: string, states: readonly PlanState[]): Promise<readonly DispatchPlan[]> {
    return this.database.reader.find(DispatchPlan, {
      where: { consultationId, state: In([...states]) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_PLANS,
    });
  }
}

/** What a person sends comes first, then by the day on which it goes by itself. */
function inOrderOfSending(plans: readonly DispatchPlan[], consultation: Consultation): readonly DispatchPlan[] {
  const dayOf = (plan: DispatchPlan): string => plan.dueDay(consultation)?.toString() ?? '';
  return plans.toSorted((left, right) => (dayOf(left) < dayOf(right) ? -1 : dayOf(left) > dayOf(right) ? 1 : 0));
}

function rowOf(dispatch: Dispatch, counts: ReadonlyMap<MessageState, number>): DispatchRow {
  const sum = (states: readonly MessageState[]): number =>
    states.reduce((total, state) => total + (counts.get(state) ?? 0), 0);
  return {
    dispatch,
    handedOver: sum(['accepted', 'delayed']),
    failing: sum(FAILING_STATES),
    waiting: sum(['preparing', 'queued', 'held', 'sending']),
  };
}
