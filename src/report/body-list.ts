import { coverageOf, type CoveringAnswer, type DraftMention } from '../response/coverage/coverage.rules.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import type { AnsweringBodies } from './counting/answering-bodies.js';
import type { BodyRow } from './model/body-source.js';
import type { SummaryRows } from './summary-source.js';
import type { BodyOutcome, DraftAnswered, SummaryBody } from './summary.model.js';

/** What the list is made of, with the drafts of the hearing in their order. */
export interface ListMatter {
  readonly rows: Pick<SummaryRows, 'bodies' | 'mentions'>;
  readonly draftIds: readonly string[];
  /** Whether each draft is answered by itself. */
  readonly separateAnswers: boolean;
}

interface DatedAnswer extends CoveringAnswer {
  readonly receivedOn: string | null;
}

/** The list of all bodies, each exactly once, whatever number of answers it gave and others gave for it. */
export class BodyList {
  readonly bodies: readonly SummaryBody[];
  private readonly byId: ReadonlyMap<string, SummaryBody>;
  private readonly mentions = new Map<string, Map<string, DraftMention>>();
  /** The joint answers of others that a body stands behind, by its key. */
  private readonly jointly = new Map<string, BodyRow[]>();

  constructor(
    private readonly matter: ListMatter,
    private readonly answering: AnsweringBodies,
  ) {
    for (const { versionId, draftId, saysSomething } of matter.rows.mentions) {
      const ofVersion = this.mentions.get(versionId) ?? new Map<string, DraftMention>();
      this.mentions.set(versionId, ofVersion.set(draftId, saysSomething ? 'remarks' : 'noRemarks'));
    }
    for (const row of matter.rows.bodies) this.standBehind(row);
    const grouped = new Map<string, BodyRow[]>();
    for (const row of matter.rows.bodies)
      grouped.set(row.invitationId, [...(grouped.get(row.invitationId) ?? []), row]);
    this.bodies = [...grouped.values()].map((answers) => this.bodyOf(answers));
    this.byId = new Map(this.bodies.map((body) => [body.invitationId, body]));
  }

  find(invitationId: string): SummaryBody | undefined {
    return this.byId.get(invitationId);
  }

  private standBehind(row: BodyRow): void {
    if (row.state !== 'submitted' || row.versionId === null) return;
    for (const { key } of this.answering.behind(row.versionId).slice(1))
      this.jointly.set(key, [...(this.jointly.get(key) ?? []), row]);
  }

  private bodyOf(answers: readonly BodyRow[]): SummaryBody {
    const [first] = answers;
    if (!first) throw new Error('A body without a row');
    const own = answers.filter((answer) => answer.state === 'submitted');
    const joint = this.jointly.get(first.invitationId) ?? [];
    const heard = own.length > 0 ? own : joint;
    return {
      invitationId: first.invitationId,
      name: first.name,
      category: this.answering.at(first.invitationId)?.category ?? '',
      outcome: outcomeOf(answers, joint),
      isLate: heard.length > 0 && heard.every((answer) => answer.isLate),
      isInvited: first.isInvited,
      isPrivatePerson: first.isPrivatePerson,
      isPreliminary: own.some((answer) => answer.isPreliminary),
      receivedOn: firstDay(heard.map((answer) => answer.receivedOn)),
      other: otherOf(own, joint),
      onBehalfOf: [...new Set(own.flatMap((answer) => answer.onBehalfOf))],
      responseIds: own.flatMap(({ responseId }) => responseId ?? []),
      drafts: this.matter.draftIds.map((draftId) => this.answered(draftId, own, joint)),
    };
  }

  private answered(draftId: string, own: readonly BodyRow[], joint: readonly BodyRow[]): DraftAnswered {
    const scope = { isSeparate: this.matter.separateAnswers, draftId };
    const answers = [...own.flatMap((row) => this.covering(row)), ...joint.map(standingBehind)];
    const days = answers.filter((answer) => isAnswer(coverageOf([answer], scope))).map((answer) => answer.receivedOn);
    return { draftId, coverage: coverageOf(answers, scope), receivedOn: firstDay(days) };
  }

  private covering({ replyKind, draftId, named, versionId, receivedOn }: BodyRow): DatedAnswer[] {
    if (replyKind === null) return [];
    const mentions = this.mentions.get(versionId ?? '') ?? new Map<string, DraftMention>();
    return [{ replyKind, draftId, named, mentions, receivedOn }];
  }
}

function standingBehind({ draftId, receivedOn }: BodyRow): DatedAnswer {
  return { replyKind: 'standsBehind', draftId, named: null, mentions: new Map(), receivedOn };
}

/** An answer that does not mention a draft has not answered it. */
function isAnswer(coverage: string): boolean {
  return coverage !== 'silent' && coverage !== 'notMentioned';
}

function firstDay(days: readonly (string | null)[]): CalendarDay | null {
  const [first] = days.filter((day) => day !== null).sort();
  return first === undefined ? null : CalendarDay.of(first);
}

function otherOf(own: readonly BodyRow[], joint: readonly BodyRow[]): string | null {
  const named = own.map((answer) => answer.endorsesName ?? answer.answersThroughName).find((name) => name !== null);
  if (named !== undefined || own.length > 0) return named ?? null;
  return joint[0]?.name ?? null;
}

/** What weighs most of a body's answers: one with remarks goes before one without, and any before that of another. */
function outcomeOf(answers: readonly BodyRow[], joint: readonly BodyRow[]): BodyOutcome {
  const order = ['withRemarks', 'attachmentOnly', 'endorses', 'withoutRemarks', 'answersThrough', 'declines'] as const;
  const own = answers.filter((answer) => answer.state === 'submitted');
  const best = order.find((kind) => own.some((answer) => answer.replyKind === kind));
  if (best) return best;
  if (joint.length > 0) return 'standsBehind';
  return answers.some((answer) => answer.state === 'withdrawn') ? 'withdrawn' : 'silent';
}
