import { Injectable } from '@nestjs/common';
import type { ConsultationPermission } from '../../consultation/consultation.policy.js';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { AnswersInHand, type AnswerInHand } from '../../response/answer-in-hand.js';
import { Answer } from '../../response/submission/response-version.entity.js';
import type { TypedField } from '../../response/typing/typed-field.entity.js';
import { baseToken, isSame, parseBase, UNTOUCHED, type TypedValue } from '../../response/typing/typed-value.js';
import type { TypedChange } from '../../response/typing/typing.service.js';
import { Database } from '../../shared/database/database.js';
import type { ComposedAnswer } from './composed-answer.js';
import type { OuterSubmission } from './outer-submission.entity.js';
import { SubmissionGrounds } from './submission-grounds.js';
import {
  answerName,
  seenDigest,
  type PlannedAnswer,
  type SubmissionChoice,
  type SubmissionGround,
  type SubmissionPlan,
} from './submission-plan.js';

const NOTHING: TypedValue = { text: '', choice: null };

/** Plans a submission: what each answer would say, what stands in it already, and what must be typed to get there. */
@Injectable()
export class SubmissionPlans {
  constructor(
    private readonly database: Database,
    private readonly grounds: SubmissionGrounds,
    private readonly answers: AnswersInHand,
  ) {}

  /** What would be sent of what was chosen; what does not exist is left out, and nothing when something stands in the way. */
  async plan(
    person: PersonActor,
    consultationId: string,
    choice: SubmissionChoice,
    permission: ConsultationPermission = 'mayEdit',
  ): Promise<SubmissionPlan> {
    const ground = await this.grounds.of(person, consultationId, permission);
    const { answers: all } = ground.composition;
    const chosen = choice.answers === 'all' ? all : all.filter((answer) => choice.answers.includes(answerName(answer)));
    const members = ground.members.filter(({ invitationId }) => choice.members.includes(invitationId));
    const { link, obstacle } = ground;
    const isPossible = obstacle === null || obstacle === 'nothingWritten';
    const answers = isPossible && link ? await this.planAll(ground, link, chosen) : [];
    return { ground, answers, members, seen: seenDigest({ ground, answers, members }) };
  }

  private async planAll(
    ground: SubmissionGround,
    link: LinkActor,
    chosen: readonly ComposedAnswer[],
  ): Promise<readonly PlannedAnswer[]> {
    const planned: PlannedAnswer[] = [];
    for (const composed of chosen) {
      const inHand = await this.answers.find(link, composed.draftId);
      const last = ground.earlier.find(({ outerResponseId }) => outerResponseId === inHand.response?.id);
      planned.push(plannedAnswer(composed, inHand, last, await this.sentBefore(last)));
    }
    return planned;
  }

  /** What the last submission from here put at each place. */
  private async sentBefore(last: OuterSubmission | undefined): Promise<ReadonlyMap<string, TypedValue>> {
    if (!last) return new Map();
    const answers = await this.database.reader.findBy(Answer, { versionId: last.outerVersionId });
    return new Map(answers.map((answer) => [answer.place, answer]));
  }
}

function plannedAnswer(
  composed: ComposedAnswer,
  inHand: AnswerInHand,
  last: OuterSubmission | undefined,
  before: ReadonlyMap<string, TypedValue>,
): PlannedAnswer {
  const { fields, files } = inHand.content;
  const ours = new Set(last?.fileDigests ?? []);
  const wanted = new Map<string, TypedValue>(composed.fields.map((field) => [field.field.place, field]));
  const wantedAt = (place: string): TypedValue => wanted.get(place) ?? NOTHING;
  const draft = inHand.outline.drafts.find((outlined) => outlined.draft.id === composed.draftId);
  return {
    composed,
    inHand,
    kind: composed.fields.length === 0 ? 'withoutRemarks' : 'remarks',
    overwritten: fields.filter(
      (field) =>
        !isSame(field, NOTHING) && !isSame(field, wantedAt(field.place)) && !isOurs(field, before.get(field.place)),
    ),
    filesThere: files.filter(({ sha256 }) => !ours.has(sha256)),
    filesReplaced: files.filter(({ sha256 }) => ours.has(sha256)),
    changes: changesTo(composed, fields, wantedAt),
    draftTitle: draft?.draft.title ?? null,
  };
}

function isOurs(field: TypedValue, before: TypedValue | undefined): boolean {
  return before !== undefined && isSame(field, before);
}

/** What must be typed so that every place says what it should, also those where nothing is to stand any more. */
function changesTo(
  composed: ComposedAnswer,
  stored: readonly TypedField[],
  wantedAt: (place: string) => TypedValue,
): readonly TypedChange[] {
  const known = new Map(stored.map((field) => [field.place, field]));
  const asked = composed.parts.flatMap((part) => part.fields);
  return asked.flatMap(({ place }) => {
    const there = known.get(place) ?? UNTOUCHED;
    const { text, choice } = wantedAt(place);
    return isSame(there, { text, choice }) ? [] : [{ place, text, choice, base: parseBase(baseToken(there)) }];
  });
}
