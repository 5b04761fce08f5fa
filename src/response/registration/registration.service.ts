import { Injectable } from '@nestjs/common';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { PersonActor, SystemActor } from '../../identity/access/actor.js';
import type { BodyType } from '../../register/reference/body-type.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { foldForSearch, likePattern } from '../../shared/language/sorting.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { UploadedFile } from '../../shared/web/uploads.js';
import { answerSheetOf, partsInScope, type SheetPart } from '../answer-sheet.js';
import { UploadService, type EmptyFile, type ReceivedFile } from '../attachment/upload.service.js';
import { ReceiptService } from '../receipt/receipt.service.js';
import type { ReplyKind } from '../response-status.js';
import type { Response } from '../response.entity.js';
import { ResponseService } from '../response.service.js';
import type { AboutAnswer } from '../submission/about-answer.js';
import { namedDraftsOf } from '../submission/named-drafts.rules.js';
import { replyKindOf } from '../submission/reply-kind.rules.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import type { NamedBody, SubmittedAnswer, SubmittedContent, SubmittedFile } from '../submission/submitted-content.js';
import { VersionWriter } from '../submission/version-writer.js';
import { placedTogether } from './entered-answers.js';
import type { ReceivedBy } from './received-by.js';
import { Receptions } from './receptions.service.js';
import { UninvitedBodies } from './uninvited-bodies.js';

const MOST_SUGGESTIONS = 20;

/** Whose answer it is: a body that stands in the hearing, or one that answers without having been asked. */
export type AnsweringBody =
  { readonly invitationId: string } | { readonly name: string; readonly bodyType: BodyType | null };

/** An answer that came in another way than by the portal. */
export interface Registration {
  readonly body: AnsweringBody;
  readonly draftId: string | null;
  readonly receivedBy: ReceivedBy;
  readonly receivedOn: CalendarDay;
  /** What the answer says it is; null lets text and files decide. */
  readonly replyKind: ReplyKind | null;
  /** Whom it endorses or answers through. */
  readonly otherName: string;
  /** What it says, when it is no file: a note of a conversation, or the text of an e-mail. */
  readonly text: string;
  /** What was entered place by place beside the text; nothing unless said. */
  readonly placed?: readonly SubmittedAnswer[];
  readonly about: AboutAnswer;
  /** Whether it takes the place of what the body answered before, or adds to it. */
  readonly effect: 'replaces' | 'supplements';
  readonly formKey: string;
  /** Whether a receipt goes to the sender and the body; unless said, it does. */
  readonly receipt?: 'sent' | 'notSent';
}

/** What must be done in the same transaction as a registration, such as settling the mail that it came by. */
export interface RegisteredTogether {
  /** Takes the locks; gives what was registered of the same thing before, and then nothing more is done. */
  before(transaction: Transaction): Promise<ResponseVersion | null>;
  after(transaction: Transaction, version: ResponseVersion): Promise<void>;
}

/** The version that was entered, or why none was. */
export type Registered =
  | { readonly ok: true; readonly version: ResponseVersion }
  | { readonly ok: false; readonly reason: RegistrationRefusal };

/** Why nothing was entered. */
export type RegistrationRefusal = 'nothing' | 'emptyFile' | 'otherMissing' | 'noteMissing' | 'otherDraft';

type Refused = Extract<Registered, { readonly ok: false }>;

/** An answer that may be entered. */
interface Accepted {
  readonly ok: true;
  readonly replyKind: ReplyKind;
  readonly answers: readonly SubmittedAnswer[];
}

/**
 * Enters answers that came by e-mail, post, telephone or in a meeting, for the body and in the name of whoever enters them.
 * For those who may summarise the hearing; the day it came decides whether it is late. Entering twice gives one version.
 */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly responses: ResponseService,
    private readonly uploads: UploadService,
    private readonly uninvited: UninvitedBodies,
    private readonly versions: VersionWriter,
    private readonly receipts: ReceiptService,
    private readonly receptions: Receptions,
  ) {}

  async register(
    actor: PersonActor | SystemActor,
    consultationId: string,
    registration: Registration,
    uploads: readonly UploadedFile[],
    together?: RegisteredTogether,
  ): Promise<Registered> {
    await this.consultations.findFor(actor, consultationId, 'maySummarise');
    const outline = await this.consultations.outline(consultationId);
    const parts = partsOf(outline, registration.draftId);
    const accepted = acceptedOf(registration, parts, uploads);
    if (!accepted.ok) return accepted;
    const received = await this.uploads.receive(uploads);
    return this.database.write(async (transaction) => {
      const before = together ? await together.before(transaction) : null;
      if (before) return { ok: true, version: before };
      const matter = { actor, outline, registration };
      const version = await this.enter(transaction, matter, accepted, received);
      await together?.after(transaction, version);
      return { ok: true, version };
    });
  }

  private async enter(
    transaction: Transaction,
    { actor, outline, registration }: Entering,
    { replyKind, answers }: Accepted,
    received: readonly (ReceivedFile | EmptyFile)[],
  ): Promise<ResponseVersion> {
    const { consultation } = outline;
    const { formKey } = registration;
    // Two requests of the same form wait here for each other: a new body or person must not be made twice.
    await transaction.query('UPDATE "consultation" SET "version" = "version" WHERE "id" = $1', [consultation.id]);
    const earlier = await transaction.findOneBy(ResponseVersion, { consultationId: consultation.id, formKey });
    if (earlier) return earlier;
    const invitation = await this.invitationOf(transaction, actor, outline, registration.body);
    const response = await this.responseFor(transaction, outline, invitation, registration);
    const files = await this.attach(transaction, actor, response, received);
    const other = await this.named(transaction, consultation.id, registration.otherName);
    const content = {
      ...contentOf(registration, { replyKind, answers, files, other }),
      draftIds: filledInDrafts(outline, replyKind, answers),
    };
    const written = await this.versions.write(transaction, actor, response, content, {
      formKey,
      workingDigest: null,
      deadlineOn: invitation.deadlineIn(consultation),
      registeredBy: actor,
    });
    await this.receptions.write(transaction, written.version, registration.receivedBy);
    if (registration.receipt !== 'notSent') await this.receipts.queue(transaction, written.version);
    return written.version;
  }

  /** Bodies of the hearing whose name holds the text. */
  async bodiesNamed(consultationId: string, text: string): Promise<readonly Invitation[]> {
    if (foldForSearch(text) === '') return [];
    return this.database.reader
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.consultationId = :consultationId', { consultationId })
      .andWhere(`invitation.searchText LIKE :pattern ESCAPE '\\'`, { pattern: likePattern(text) })
      .orderBy('invitation.sortKey')
      .addOrderBy('invitation.id')
      .limit(MOST_SUGGESTIONS)
      .getMany();
  }

  private async invitationOf(
    transaction: Transaction,
    actor: PersonActor | SystemActor,
    outline: ConsultationOutline,
    body: AnsweringBody,
  ): Promise<Invitation> {
    const { consultation } = outline;
    if (!('invitationId' in body)) return this.uninvited.take(transaction, actor, consultation, body);
    const where = { id: body.invitationId, consultationId: consultation.id };
    const invitation = await transaction.findOneBy(Invitation, where);
    if (!invitation) throw new NotFound('invitation');
    return invitation;
  }

  /** The answer it becomes a version of. */
  private async responseFor(
    transaction: Transaction,
    { consultation }: ConsultationOutline,
    invitation: Invitation,
    { draftId, effect }: Registration,
  ): Promise<Response> {
    const scope = consultation.separateAnswers ? draftId : null;
    const key = { consultation, invitationId: invitation.id, draftId: scope };
    const standing = await this.responses.standing(transaction, key);
    return effect === 'supplements' && standing?.isSubmitted === true
      ? this.responses.supplement(transaction, key)
      : this.responses.standingOrNew(transaction, key);
  }

  private async attach(
    transaction: Transaction,
    actor: PersonActor | SystemActor,
    response: Response,
    received: readonly (ReceivedFile | EmptyFile)[],
  ): Promise<readonly SubmittedFile[]> {
    const files: SubmittedFile[] = [];
    for (const file of received) {
      const outcome = await this.uploads.attach(transaction, actor, response, file);
      if (outcome.outcome === 'empty') continue;
      const { id: attachmentId, filename, sha256, sizeBytes } = outcome.attachment;
      if (!files.some((known) => known.attachmentId === attachmentId)) {
        files.push({ attachmentId, filename, sha256, sizeBytes });
      }
    }
    return files;
  }

  /** A body by its name: the one that stands in the hearing under exactly that name, or a free name. */
  private async named(transaction: Transaction, consultationId: string, name: string): Promise<NamedBody> {
    const known = await transaction.findOneBy(Invitation, { consultationId, searchText: foldForSearch(name) });
    return known ? { invitationId: known.id, name: known.addressedName } : { invitationId: null, name };
  }
}

interface Entering {
  readonly actor: PersonActor | SystemActor;
  readonly outline: ConsultationOutline;
  readonly registration: Registration;
}

/** Staff do not know more of what an answer is about than what stands in it. */
function filledInDrafts(
  outline: ConsultationOutline,
  replyKind: ReplyKind,
  answers: readonly SubmittedAnswer[],
): readonly string[] | null {
  const scope = { isSeparate: outline.consultation.separateAnswers, draftId: null };
  const named = namedDraftsOf({ outline, scope }, replyKind, { said: undefined, answers });
  return named?.length === 0 ? null : named;
}

function partsOf(outline: ConsultationOutline, draftId: string | null): readonly SheetPart[] {
  const isSeparate = outline.consultation.separateAnswers;
  const parts = partsInScope(answerSheetOf(outline), { isSeparate, draftId });
  if (parts.length === 0) throw new NotFound('draft');
  return parts;
}

/** What the registration comes to, or why it cannot be entered. */
function acceptedOf(
  registration: Registration,
  parts: readonly SheetPart[],
  uploads: readonly UploadedFile[],
): Accepted | Refused {
  const { text, placed = [], draftId, receivedBy } = registration;
  if (uploads.some((upload) => upload.sizeBytes === 0)) return { ok: false, reason: 'emptyFile' };
  const answers = placedTogether(text, placed, { parts, draftId });
  if (answers === null) return { ok: false, reason: 'otherDraft' };
  if (isSpoken(receivedBy) && answers.length + uploads.length === 0) return { ok: false, reason: 'noteMissing' };
  const replyKind = replyKindOf(registration.replyKind, answers, uploads);
  if (replyKind === null) return { ok: false, reason: 'nothing' };
  return isOtherMissing(replyKind, registration)
    ? { ok: false, reason: 'otherMissing' }
    : { ok: true, replyKind, answers };
}

/** What was said is nothing until it is written down: a conversation by its note, a meeting by its minute. */
function isSpoken({ channel }: ReceivedBy): boolean {
  return channel === 'telephone' || channel === 'meeting';
}

function isOtherMissing(replyKind: ReplyKind, { otherName }: Registration): boolean {
  return (replyKind === 'endorses' || replyKind === 'answersThrough') && otherName === '';
}

function contentOf(
  registration: Registration,
  made: {
    readonly replyKind: ReplyKind;
    readonly answers: readonly SubmittedAnswer[];
    readonly files: readonly SubmittedFile[];
    readonly other: NamedBody;
  },
): SubmittedContent {
  const { about, receivedBy, receivedOn } = registration;
  const { replyKind, answers, files, other } = made;
  return {
    ...about,
    replyKind,
    endorses: replyKind === 'endorses' ? other : null,
    answersThrough: replyKind === 'answersThrough' ? other : null,
    channel: receivedBy.channel,
    receivedOn,
    answers,
    files,
  };
}
