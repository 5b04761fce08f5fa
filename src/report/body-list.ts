import { CalendarDay } from '../shared/time/calendar-day.js';
import type { BodyRow, SummaryRows } from './summary-source.js';
import type { BodyOutcome, SummaryBody } from './summary.model.js';

/** The list of all bodies, each exactly once, whatever number of answers it gave; and who stands behind whom. */
export class BodyList {
  readonly bodies: readonly SummaryBody[];
  private readonly byId: ReadonlyMap<string, SummaryBody>;
  private readonly behind = new Map<string, string[]>();

  constructor(rows: Pick<SummaryRows, 'bodies' | 'categories'>) {
    const grouped = new Map<string, BodyRow[]>();
    for (const row of rows.bodies) grouped.set(row.invitationId, [...(grouped.get(row.invitationId) ?? []), row]);
    this.bodies = [...grouped.values()].map((answers) => bodyOf(answers, rows.categories));
    this.byId = new Map(this.bodies.map((body) => [body.invitationId, body]));
    for (const body of this.bodies) this.behind.set(body.invitationId, [body.name, ...body.onBehalfOf]);
    for (const row of rows.bodies) {
      if (row.replyKind === 'endorses' && row.state === 'submitted') this.standBehind(row);
    }
  }

  /** The body, those it answers for, and those that endorse it. */
  bodiesBehind(invitationId: string): readonly string[] {
    return this.behind.get(invitationId) ?? [];
  }

  isPrivatePerson(invitationId: string): boolean {
    return this.byId.get(invitationId)?.isPrivatePerson ?? false;
  }

  nameOf(invitationId: string): string {
    return this.byId.get(invitationId)?.name ?? '';
  }

  private standBehind(row: BodyRow): void {
    if (row.endorsesInvitationId === null) return;
    const names = this.behind.get(row.endorsesInvitationId);
    if (names && !names.includes(row.name)) names.push(row.name);
  }
}

function bodyOf(answers: readonly BodyRow[], categories: ReadonlyMap<string, string>): SummaryBody {
  const [first] = answers;
  if (!first) throw new Error('A body without a row');
  const counting = answers.filter((answer) => answer.state === 'submitted');
  const received = counting.map((answer) => answer.receivedOn).filter((day) => day !== null);
  return {
    invitationId: first.invitationId,
    name: first.name,
    category: categories.get(first.invitationId) ?? '',
    outcome: outcomeOf(answers, counting),
    isLate: counting.length > 0 && counting.every((answer) => answer.isLate === true),
    isInvited: first.isInvited,
    isPrivatePerson: first.isPrivatePerson,
    receivedOn: received.length > 0 ? CalendarDay.of([...received].sort()[0] ?? '') : null,
    other:
      counting.map((answer) => answer.endorsesName ?? answer.answersThroughName).find((name) => name !== null) ?? null,
    onBehalfOf: [...new Set(counting.flatMap((answer) => answer.onBehalfOf))],
  };
}

/** What weighs most of a body's answers: one with remarks goes before one without. */
function outcomeOf(answers: readonly BodyRow[], counting: readonly BodyRow[]): BodyOutcome {
  const order = ['withRemarks', 'attachmentOnly', 'endorses', 'withoutRemarks', 'answersThrough', 'declines'] as const;
  const best = order.find((kind) => counting.some((answer) => answer.replyKind === kind));
  if (best) return best;
  return answers.some((answer) => answer.state === 'withdrawn') ? 'withdrawn' : 'silent';
}
