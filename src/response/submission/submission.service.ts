import { Injectable } from '@nestjs/common';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswersInHand, keyOf, type AnswerInHand } from '../answer-in-hand.js';
import { ReceiptService } from '../receipt/receipt.service.js';
import { stillNamed } from '../behalf/body-behind.js';
import { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';
import { answersOf, workingContentOf, workingDigestOf, type WorkingContent } from '../typing/working-content.js';
import { EMPTY_ANSWER } from '../working-answer.js';
import { aboutAsWorking, type AboutAnswer } from './about-answer.js';
import { namedDraftsOf } from './named-drafts.rules.js';
import { replyKindOf } from './reply-kind.rules.js';
import { ResponseVersion } from './response-version.entity.js';
import type { NamedBody, SubmittedAnswer, SubmittedContent } from './submitted-content.js';
import { VersionWriter } from './version-writer.js';

/** A submission as the check page sends it. */
export interface Submission {
  readonly about: AboutAnswer;
  /** `ToBeSent.seen` of what the check page showed. */
  readonly seen: string;
  /** One-time key of the form: sent twice, it gives one version. */
  readonly formKey: string;
}

/** Who submits, and the answer they have in hand. */
export interface SubmissionGround {
  readonly link: LinkActor;
  readonly inHand: AnswerInHand;
}

/** The version that was made, or why none was. */
export type Submitted =
  | { readonly ok: true; readonly version: ResponseVersion }
  | { readonly ok: false; readonly reason: 'nothingToSubmit' | 'changedSinceCheck' | 'draftsNotNamed' };

/** What would be sent if the sender confirmed now. */
export interface ToBeSent {
  readonly replyKind: SubmittedContent['replyKind'] | null;
  readonly answers: readonly SubmittedAnswer[];
  readonly files: WorkingContent['files'];
  /** Equal while nothing has been changed. */
  readonly digest: string;
  /** The digest with the version it would replace; what the check page carries. */
  readonly seen: string;
}

/**
 * Submits an answer: version, seal, receipt messages, audit and the job that reads it, in one transaction. An answer after
 * the deadline is received and marked late. Pressing twice gives one version; what a colleague changed after the check
 * page was shown is never sent unseen.
 */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
    private readonly versions: VersionWriter,
    private readonly receipts: ReceiptService,
  ) {}

  /** Submits without asking the sender for a code: the service's own way in, which no page leads to. */
  async submit(link: LinkActor, draftId: string | null, submission: Submission): Promise<Submitted> {
    const inHand = await this.answers.find(link, draftId);
    return this.database.write((transaction) => this.submitWithin(transaction, { link, inHand }, submission));
  }

  /** The same in a transaction of the caller's. `pressedAt` is when the sender pressed «Send inn»; its day decides whether it is late. */
  async submitWithin(
    transaction: Transaction,
    { link, inHand }: SubmissionGround,
    submission: Submission,
    pressedAt = this.clock.now(),
  ): Promise<Submitted> {
    const response = await this.begin(transaction, { link, inHand });
    const { formKey, seen, about } = submission;
    const earlier = await transaction.findOneBy(ResponseVersion, { responseId: response.id, formKey });
    if (earlier) return { ok: true, version: earlier };
    const toBeSent = toBeSentOf(inHand, response, await workingContentOf(transaction, response.id));
    if (toBeSent.seen !== seen) return { ok: false, reason: 'changedSinceCheck' };
    const content = this.contentOf(response, toBeSent, { about, pressedAt });
    if (!content) return { ok: false, reason: 'nothingToSubmit' };
    const draftIds = namedDraftsOf(inHand, content.replyKind, { said: about.draftIds, answers: content.answers });
    if (draftIds?.length === 0) return { ok: false, reason: 'draftsNotNamed' };
    const circumstances = { formKey, digest: toBeSent.digest, pressedAt };
    return this.write(transaction, { link, inHand, response }, { ...content, draftIds }, circumstances);
  }

  /** What came of the form before, or why it would not be submitted now; null when nothing stands in the way. */
  async outcomeOf(
    transaction: Transaction,
    { link, inHand }: SubmissionGround,
    { formKey, seen }: Pick<Submission, 'formKey' | 'seen'>,
  ): Promise<Submitted | null> {
    const response = await this.begin(transaction, { link, inHand });
    const earlier = await transaction.findOneBy(ResponseVersion, { responseId: response.id, formKey });
    if (earlier) return { ok: true, version: earlier };
    const toBeSent = toBeSentOf(inHand, response, await workingContentOf(transaction, response.id));
    if (toBeSent.seen !== seen) return { ok: false, reason: 'changedSinceCheck' };
    return toBeSent.replyKind === null ? { ok: false, reason: 'nothingToSubmit' } : null;
  }

  /** The answer's row, locked, for somebody who may submit it. */
  private async begin(transaction: Transaction, { link, inHand }: SubmissionGround): Promise<Response> {
    const response = await this.responses.standingOrNew(transaction, keyOf(inHand));
    if (!responsePolicy.maySubmit(link, response)) throw new NotAllowed('response.maySubmit');
    return response;
  }

  private async write(
    transaction: Transaction,
    { link, inHand, response }: SubmissionGround & { readonly response: Response },
    content: SubmittedContent,
    { formKey, digest, pressedAt }: { formKey: string; digest: string; pressedAt: Date },
  ): Promise<Submitted> {
    // Kept for the next version: whoever changes the answer need not write their name again.
    response.working = { ...response.working, ...aboutAsWorking({ ...content, draftIds: content.draftIds ?? [] }) };
    const written = await this.versions.write(transaction, link, response, content, {
      formKey,
      workingDigest: digest,
      deadlineOn: inHand.deadlineOn,
      registeredBy: null,
      submittedAt: pressedAt,
    });
    await this.receipts.queue(transaction, written.version);
    return { ok: true, version: written.version };
  }

  private contentOf(
    response: Response,
    toBeSent: ToBeSent,
    { about, pressedAt }: { readonly about: AboutAnswer; readonly pressedAt: Date },
  ): SubmittedContent | null {
    const { replyKind, answers, files } = toBeSent;
    if (replyKind === null) return null;
    const { working } = response;
    return {
      ...about,
      // Without a file there is nothing that the text could sum up.
      isSummary: about.isSummary === true && files.length > 0,
      declineReason: replyKind === 'declines' ? working.declineReason || null : null,
      behind: stillNamed(working.behind ?? [], about.onBehalfOf),
      replyKind,
      endorses: replyKind === 'endorses' ? named(working.endorsesInvitationId, working.endorsesName) : null,
      answersThrough:
        replyKind === 'answersThrough' ? named(working.answersThroughInvitationId, working.answersThroughName) : null,
      channel: 'portal',
      receivedOn: CalendarDay.at(pressedAt),
      answers,
      files: files.map(({ id: attachmentId, filename, sha256, sizeBytes }) => ({
        attachmentId,
        filename,
        sha256,
        sizeBytes,
      })),
    };
  }
}

/** What would be sent of an answer as it stands. */
export function toBeSentOf(inHand: AnswerInHand, response: Response | null, content: WorkingContent): ToBeSent {
  const working = response?.working ?? EMPTY_ANSWER;
  const answers = answersOf(working.replyKind, content, inHand.parts);
  const digest = workingDigestOf(working, answers, content.files);
  return {
    replyKind: replyKindOf(working.replyKind, answers, content.files),
    answers,
    files: content.files,
    digest,
    seen: `${String(response?.currentVersion ?? 0)}.${digest}`,
  };
}

function named(invitationId: string | null, name: string | null): NamedBody | null {
  return name === null ? null : { invitationId, name };
}
