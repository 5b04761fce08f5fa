import { createHash } from 'node:crypto';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import type { Host } from '../../identity/host/host.entity.js';
import { WHOLE } from '../../response/answer-key.js';
import type { AnswerInHand } from '../../response/answer-in-hand.js';
import type { Attachment } from '../../response/attachment/attachment.entity.js';
import type { TypedField } from '../../response/typing/typed-field.entity.js';
import type { TypedChange } from '../../response/typing/typing.service.js';
import { findPersonalData } from '../../shared/language/personal-data/find-personal-data.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { TreatedCase } from '../board/board.service.js';
import type { InternalHearing } from '../internal-hearing.entity.js';
import type { ComposedAnswer, Composition } from './composed-answer.js';
import type { AnsweredMember } from './member-answers.js';
import type { OuterSubmission } from './outer-submission.entity.js';

/** Why nothing can be sent now; each is said in words, with what to do. */
export const OBSTACLES = ['linkRevoked', 'cancelled', 'over', 'notAdopted', 'nothingWritten'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What a person must have seen before the answer is sent, where there is such a thing. */
export const ACKNOWLEDGEMENTS = ['untreated', 'overwritten', 'identity'] as const;
export type Acknowledgement = (typeof ACKNOWLEDGEMENTS)[number];

/** All that stands around a submission, before anything is chosen. */
export interface SubmissionGround {
  readonly internal: InternalHearing;
  readonly consultation: Consultation;
  readonly outer: ConsultationOutline;
  readonly outerHost: Host;
  /** The deadline that holds for the umbrella in the outer hearing. */
  readonly deadlineOn: CalendarDay | null;
  /** The umbrella's own link; null when it was revoked. */
  readonly link: LinkActor | null;
  readonly composition: Composition;
  /** The newest proposal with its decision; null when nothing was put forward. */
  readonly treated: TreatedCase | null;
  readonly members: readonly AnsweredMember[];
  /** What was sent before, the newest first. */
  readonly earlier: readonly OuterSubmission[];
  readonly obstacle: Obstacle | null;
}

/** What the person chose to send. */
export interface SubmissionChoice {
  /** `felles` for the hearing as a whole, or a draft's id; or all there are. */
  readonly answers: readonly string[] | 'all';
  /** The invitations of the members whose answers go with it. */
  readonly members: readonly string[];
}

/** One answer of the outer hearing as it would be sent. */
export interface PlannedAnswer {
  readonly composed: ComposedAnswer;
  readonly inHand: AnswerInHand;
  /** `withoutRemarks` when nothing is written about it: the umbrella says that it has none. */
  readonly kind: 'remarks' | 'withoutRemarks';
  /** What somebody has written straight into the answer, and that the consolidation would replace. */
  readonly overwritten: readonly TypedField[];
  /** Files that somebody has put straight to the answer: they go with it. */
  readonly filesThere: readonly Attachment[];
  /** Files of an earlier submission from here, which are replaced. */
  readonly filesReplaced: readonly Attachment[];
  /** What is to be typed so that the answer says what is written. */
  readonly changes: readonly TypedChange[];
  /** The draft's title; null for the hearing as a whole. */
  readonly draftTitle: string | null;
}

/** What would be sent, and a digest by which it shows that it is what the check page showed. */
export interface SubmissionPlan {
  readonly ground: SubmissionGround;
  readonly answers: readonly PlannedAnswer[];
  readonly members: readonly AnsweredMember[];
  readonly seen: string;
}

/** How an answer is named in addresses and forms. */
export function answerName({ draftId }: Pick<ComposedAnswer, 'draftId'>): string {
  return draftId ?? WHOLE;
}

/** True when nobody has to say anything more before the answer is sent: an organ has adopted it. */
export function isAdopted({ treated }: Pick<SubmissionGround, 'treated'>): boolean {
  return treated?.decision?.letsSubmit === true;
}

/** What must be acknowledged before this is sent. */
export function acknowledgementsFor({ ground, answers }: Omit<SubmissionPlan, 'seen'>): readonly Acknowledgement[] {
  const isNeeded: Readonly<Record<Acknowledgement, boolean>> = {
    untreated: !isAdopted(ground),
    overwritten: answers.some(({ overwritten }) => overwritten.length > 0),
    identity: answers.some(({ composed }) => composed.fields.some(({ text }) => holdsIdentityNumber(text))),
  };
  return ACKNOWLEDGEMENTS.filter((each) => isNeeded[each]);
}

/** True when a national identity number seems to stand in a text. */
export function holdsIdentityNumber(text: string): boolean {
  return findPersonalData(text).some(({ kind }) => kind === 'nationalIdentityNumber');
}

/** Digest of everything that a person sees on the check page. */
export function seenDigest({ ground, answers, members }: Omit<SubmissionPlan, 'seen'>): string {
  const { treated, composition } = ground;
  const content = [
    answers.map(({ composed, kind, overwritten, filesThere, inHand }) => [
      answerName(composed),
      kind,
      composed.fields.map(({ field, text, choice, stretches }) => [
        field.place,
        text,
        choice,
        stretches.map(({ passageId, passageVersion }) => [passageId, passageVersion]),
      ]),
      overwritten.map(({ place, text, choice }) => [place, text, choice]),
      filesThere.map(({ sha256 }) => sha256),
      inHand.response?.currentVersion ?? 0,
    ]),
    composition.elsewhere.map(({ place, passages }) => [place, passages.map(({ id, version }) => [id, version])]),
    members.map(({ invitationId, versions }) => [invitationId, versions.map(({ id }) => id)]),
    treated?.decision?.id ?? treated?.boardCase.id ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
