import { Injectable } from '@nestjs/common';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswersInHand, keyOf, type AnswerInHand } from '../answer-in-hand.js';
import { ReceiptService } from '../receipt/receipt.service.js';
import { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { ResponseService } from '../response.service.js';
import { answersOf, workingContentOf, workingDigestOf, type WorkingContent } from '../typing/working-content.js';
import { EMPTY_ANSWER } from '../working-answer.js';
import { aboutAsWorking, type AboutAnswer } from './about-answer.js';
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

/** The version that was made, or why none was. */
export type Submitted =
  | { readonly ok: true; readonly version: ResponseVersion }
  | { readonly ok: false; readonly reason: 'nothingToSubmit' | 'changedSinceCheck' };

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

  async submit(link: LinkActor, draftId: string | null, submission: Submission): Promise<Submitted> {
    const inHand = await this.answers.find(link, draftId);
    return this.database.write(async (transaction) => {
      const response = await this.responses.standingOrNew(transaction, keyOf(inHand));
      if (!responsePolicy.mayWrite(link, response)) throw new NotAllowed('response.mayWrite');
      const { formKey, seen, about } = submission;
      const earlier = await transaction.findOneBy(ResponseVersion, { responseId: response.id, formKey });
      if (earlier) return { ok: true, version: earlier };
      const toBeSent = toBeSentOf(inHand, response, await workingContentOf(transaction, response.id));
      if (toBeSent.seen !== seen) return { ok: false, reason: 'changedSinceCheck' };
      const content = this.contentOf(response, toBeSent, about);
      if (!content) return { ok: false, reason: 'nothingToSubmit' };
      return this.write(transaction, { link, inHand, response }, content, { formKey, digest: toBeSent.digest });
    });
  }

  private async write(
    transaction: Transaction,
    { link, inHand, response }: { link: LinkActor; inHand: AnswerInHand; response: Response },
    content: SubmittedContent,
    { formKey, digest }: { formKey: string; digest: string },
  ): Promise<Submitted> {
    // Kept for the next version: whoever changes the answer need not write their name again.
    response.working = { ...response.working, ...aboutAsWorking(content) };
    const written = await this.versions.write(transaction, link, response, content, {
      formKey,
      workingDigest: digest,
      deadlineOn: inHand.deadlineOn,
      registeredBy: null,
    });
    await this.receipts.queue(transaction, {
      consultation: inHand.outline.consultation,
      invitation: inHand.invitation,
      parts: inHand.parts,
      written,
    });
    return { ok: true, version: written.version };
  }

  private contentOf(response: Response, toBeSent: ToBeSent, about: AboutAnswer): SubmittedContent | null {
    const { replyKind, answers, files } = toBeSent;
    if (replyKind === null) return null;
    const { working } = response;
    return {
      ...about,
      replyKind,
      endorses: replyKind === 'endorses' ? named(working.endorsesInvitationId, working.endorsesName) : null,
      answersThrough:
        replyKind === 'answersThrough' ? named(working.answersThroughInvitationId, working.answersThroughName) : null,
      channel: 'portal',
      receivedOn: this.clock.today(),
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
