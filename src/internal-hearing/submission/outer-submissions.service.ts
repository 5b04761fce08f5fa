import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { Person } from '../../identity/person/person.entity.js';
import { AnswersInHand, keyOf, type AnswerInHand } from '../../response/answer-in-hand.js';
import { UploadService } from '../../response/attachment/upload.service.js';
import type { Response } from '../../response/response.entity.js';
import { ResponseService } from '../../response/response.service.js';
import { StatementService } from '../../response/statement/statement.service.js';
import { aboutOfWorking, type AboutAnswer } from '../../response/submission/about-answer.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { SubmissionService, toBeSentOf } from '../../response/submission/submission.service.js';
import { TypingService } from '../../response/typing/typing.service.js';
import { workingContentOf } from '../../response/typing/working-content.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import type { AnswerSignatory } from './answer-letter.js';
import { OuterSubmission } from './outer-submission.entity.js';
import { SubmissionFiles, type DrawnFiles } from './submission-files.js';
import { SubmissionGrounds } from './submission-grounds.js';
import {
  acknowledgementsFor,
  answerName,
  type Acknowledgement,
  type PlannedAnswer,
  type SubmissionChoice,
  type SubmissionPlan,
} from './submission-plan.js';
import { SubmissionPlans } from './submission-plans.js';
import { NoAnswerChosen, NotAcknowledged, NotToBeSent, TooManyFiles } from './submission.errors.js';
import { SubmittedPassage } from './submitted-passage.entity.js';

/** A submission as the check page sends it. */
export interface OuterSubmissionRequest extends SubmissionChoice {
  readonly signatories: readonly AnswerSignatory[];
  /** `SubmissionPlan.seen` of what the check page showed. */
  readonly seen: string;
  /** One-time key of the form: sent twice, it gives each answer one version. */
  readonly formKey: string;
  /** What the person has ticked as seen. */
  readonly acknowledged: readonly Acknowledgement[];
}

/** One answer with its files, and whoever sends it. */
interface Sending {
  readonly plan: SubmissionPlan;
  readonly answer: PlannedAnswer;
  readonly drawn: DrawnFiles;
  readonly link: LinkActor;
  readonly person: PersonActor;
  readonly formKey: string;
  readonly senderEmail: string;
}

/**
 * Sends the umbrella's answer in the outer hearing, by the umbrella's own link there: the same fields, files, check, seal
 * and receipt as for every other body. What was typed and put to the answer first can be done again; all chosen answers are
 * then submitted in one transaction, with the rows by which every passage can be followed.
 */
@Injectable()
export class OuterSubmissions {
  constructor(
    private readonly database: Database,
    private readonly plans: SubmissionPlans,
    private readonly grounds: SubmissionGrounds,
    private readonly files: SubmissionFiles,
    private readonly typing: TypingService,
    private readonly statements: StatementService,
    private readonly uploads: UploadService,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
    private readonly submissions: SubmissionService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the versions that were made, in the order of the hearing; the same ones when the form is sent twice. Refused with
   * `ChangedMeanwhile` when anything is no longer what the check page showed, and then nothing is submitted.
   */
  async send(
    person: PersonActor,
    consultationId: string,
    request: OuterSubmissionRequest,
  ): Promise<readonly ResponseVersion[]> {
    const plan = await this.plans.plan(person, consultationId, request);
    const before = await this.madeBefore(plan, request.formKey);
    if (before.length > 0) return before;
    const link = refuseUnlessReady(plan, request);
    const sender = await this.database.reader.findOneByOrFail(Person, { id: person.id });
    const sendings: Sending[] = [];
    for (const answer of plan.answers) {
      const drawn = await this.files.draw(plan, answer, request.signatories);
      await this.prepare(link, answer);
      const { formKey } = request;
      sendings.push({ plan, answer, drawn, link, person, formKey, senderEmail: sender.email });
    }
    return this.database.write(async (transaction) => {
      await this.grounds.lock(transaction, consultationId);
      const meanwhile = await this.madeBefore(plan, request.formKey, transaction);
      if (meanwhile.length > 0) return meanwhile;
      await this.grounds.requireUnchanged(transaction, plan.ground);
      const versions: ResponseVersion[] = [];
      for (const sending of sendings) versions.push(await this.submitOne(transaction, sending));
      return versions;
    });
  }

  /** The versions that this form made already, when it was sent before. */
  private async madeBefore(
    { ground, answers }: SubmissionPlan,
    formKey: string,
    via: Reader = this.database.reader,
  ): Promise<readonly ResponseVersion[]> {
    const keys = answers.map((answer) => versionKey(formKey, answer));
    const where = { invitationId: ground.internal.outerInvitationId, formKey: In(keys) };
    return via.find(ResponseVersion, { where, order: { submittedAt: 'ASC', id: 'ASC' } });
  }

  /** Types what is written, states the kind, and takes out the files of the submission before. */
  private async prepare(link: LinkActor, answer: PlannedAnswer): Promise<void> {
    const { composed, changes, filesReplaced } = answer;
    const { conflicts } = await this.typing.save(link, composed.draftId, changes);
    if (conflicts.length > 0) throw new ChangedMeanwhile();
    await this.stateKind(link, answer);
    for (const { id } of filesReplaced) await this.uploads.remove(link, id);
  }

  /** What somebody stated on the portal, such as standing behind another, does not go with what is written here. */
  private async stateKind(link: LinkActor, { composed, kind }: PlannedAnswer): Promise<void> {
    const { response } = await this.answers.find(link, composed.draftId);
    const stated = response?.working.replyKind ?? null;
    const replyKind = kind === 'withoutRemarks' ? 'withoutRemarks' : null;
    if (stated === replyKind) return;
    const version = response?.workingVersion ?? 0;
    const outcome = await this.statements.state(link, composed.draftId, version, { replyKind });
    if (outcome === 'changedMeanwhile') throw new ChangedMeanwhile();
  }

  private async submitOne(transaction: Transaction, sending: Sending): Promise<ResponseVersion> {
    const { answer, link, drawn, formKey } = sending;
    const inHand = await this.answers.find(link, answer.composed.draftId, transaction);
    const response = await this.responses.standingOrNew(transaction, keyOf(inHand));
    const earlier = await transaction.findOneBy(ResponseVersion, {
      responseId: response.id,
      formKey: versionKey(formKey, answer),
    });
    if (earlier) return earlier;
    await this.attach(transaction, link, response, drawn);
    const version = await this.submitVersion(transaction, sending, { inHand, response });
    await this.recordSubmission(transaction, sending, version);
    return version;
  }

  private async attach(
    transaction: Transaction,
    link: LinkActor,
    response: Response,
    { files }: DrawnFiles,
  ): Promise<void> {
    for (const file of files) {
      const { outcome } = await this.uploads.attachIfItFits(transaction, link, response, file, null);
      if (outcome === 'refused') throw new TooManyFiles();
    }
  }

  private async submitVersion(
    transaction: Transaction,
    sending: Sending,
    { inHand, response }: { readonly inHand: AnswerInHand; readonly response: Response },
  ): Promise<ResponseVersion> {
    const { answer, link, formKey } = sending;
    const toBeSent = toBeSentOf(inHand, response, await workingContentOf(transaction, response.id));
    if (!saysTheSame(toBeSent.answers, answer)) throw new ChangedMeanwhile();
    const submitted = await this.submissions.submitWithin(
      transaction,
      { link, inHand },
      { about: aboutOf(sending, response), seen: toBeSent.seen, formKey: versionKey(formKey, answer) },
    );
    if (!submitted.ok) throw new ChangedMeanwhile();
    return submitted.version;
  }

  private async recordSubmission(
    transaction: Transaction,
    { plan, answer, drawn, person }: Sending,
    version: ResponseVersion,
  ): Promise<void> {
    const { consultation, treated } = plan.ground;
    const at = this.clock.now();
    const owner = { consultationId: consultation.id, hostId: consultation.hostId, submittedAt: at };
    const submission = transaction.create(OuterSubmission, {
      ...owner,
      id: newId(),
      outerResponseId: version.responseId,
      outerVersionId: version.id,
      draftId: answer.composed.draftId,
      caseId: treated?.boardCase.id ?? null,
      letterSha256: drawn.letterSha256,
      fileDigests: drawn.files.map(({ sha256 }) => sha256),
      memberInvitationIds: plan.members.map(({ invitationId }) => invitationId),
      byId: person.id,
      byName: person.name,
    });
    await transaction.insert(OuterSubmission, submission);
    const stretches = stretchesOf(transaction, answer, { ...owner, version });
    if (stretches.length > 0) await transaction.insert(SubmittedPassage, stretches);
    await this.audit.record(transaction, person, {
      action: 'internalHearing.submitted',
      objectType: 'consultation',
      objectId: consultation.id,
      changes: { outerVersionId: version.id, passages: stretches.length, members: submission.memberInvitationIds },
    });
  }
}

function refuseUnlessReady(plan: SubmissionPlan, request: OuterSubmissionRequest): LinkActor {
  const { ground, answers, seen } = plan;
  const { obstacle, link } = ground;
  if (obstacle !== null && obstacle !== 'nothingWritten') throw new NotToBeSent(obstacle);
  if (link === null) throw new NotToBeSent('linkRevoked');
  if (answers.length === 0) throw new NoAnswerChosen();
  if (seen !== request.seen) throw new ChangedMeanwhile();
  if (acknowledgementsFor(plan).some((each) => !request.acknowledged.includes(each))) throw new NotAcknowledged();
  return link;
}

/** Each answer is a form of its own to the outer hearing. */
function versionKey(formKey: string, { composed }: PlannedAnswer): string {
  return `${formKey}.${answerName(composed)}`;
}

/** Whoever typed in the answer since the plan was made would be sent along unseen. */
function saysTheSame(
  sent: readonly { readonly place: string; readonly text: string; readonly choice: string | null }[],
  { composed }: PlannedAnswer,
): boolean {
  const asTexts = (fields: typeof sent): string =>
    JSON.stringify(fields.map((each) => [each.place, each.text, each.choice]));
  return (
    asTexts(sent) === asTexts(composed.fields.map(({ field, text, choice }) => ({ place: field.place, text, choice })))
  );
}

/** The umbrella's person sends it; the day is that of the decision. A hearing that asks is told which drafts it is about. */
function aboutOf({ plan, answer, person, senderEmail }: Sending, response: Response): AboutAnswer {
  const { treated, outer } = plan.ground;
  const said = new Set(answer.composed.fields.flatMap(({ field }) => field.draftId ?? []));
  const drafts = outer.drafts.map(({ draft }) => draft.id);
  return {
    ...aboutOfWorking(response.working),
    senderName: person.name,
    senderEmail,
    adoptedOn: treated?.decision?.decidedOn ?? null,
    isPreliminary: false,
    followUpOn: null,
    isSummary: false,
    draftIds: said.size === 0 ? drafts : drafts.filter((id) => said.has(id)),
  };
}

function stretchesOf(
  transaction: Transaction,
  { composed }: PlannedAnswer,
  {
    version,
    ...owner
  }: Pick<SubmittedPassage, 'consultationId' | 'hostId' | 'submittedAt'> & {
    readonly version: ResponseVersion;
  },
): SubmittedPassage[] {
  return composed.fields.flatMap(({ field, stretches }) =>
    stretches.map(({ passageId, passageVersion, start, end, text }) =>
      transaction.create(SubmittedPassage, {
        ...owner,
        id: newId(),
        outerResponseId: version.responseId,
        outerVersionId: version.id,
        place: field.place,
        startOffset: start,
        endOffset: end,
        passageId,
        passageVersion,
        text,
      }),
    ),
  );
}
