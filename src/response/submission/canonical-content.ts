import { createHash } from 'node:crypto';
import type { Answer, ResponseVersion, VersionAttachment } from './response-version.entity.js';

type SealedVersion = Omit<ResponseVersion, 'sha256' | 'receiptNumber' | 'formKey' | 'hostId'>;
type SealedAnswer = Pick<Answer, 'place' | 'text' | 'choice' | 'position'>;
type SealedFile = Pick<VersionAttachment, 'filename' | 'sha256' | 'sizeBytes' | 'position'>;

/**
 * Everything that was submitted as one text: JSON without white space, fields in this order, answers and files in theirs.
 * That the text sums up an attachment, why a body declines, and which drafts it is about, stand there only when they were
 * said.
 * Whoever has the rows can make it again and compare its SHA-256 with the one on the receipt.
 */
export function canonicalContentOf(
  version: SealedVersion,
  answers: readonly SealedAnswer[],
  files: readonly SealedFile[],
): string {
  return JSON.stringify({
    form: 'hoering-answer-1',
    consultation: version.consultationId,
    invitation: version.invitationId,
    response: version.responseId,
    version: version.number,
    submittedAt: version.submittedAt.toISOString(),
    receivedOn: version.receivedOn.toString(),
    channel: version.channel,
    isLate: version.isLate,
    replyKind: version.replyKind,
    endorses: [version.endorsesInvitationId, version.endorsesName],
    answersThrough: [version.answersThroughInvitationId, version.answersThroughName],
    onBehalfOf: version.onBehalfOf,
    sender: [version.senderName, version.senderEmail],
    adoptedOn: version.adoptedOn?.toString() ?? null,
    isPreliminary: version.isPreliminary,
    followUpOn: version.followUpOn?.toString() ?? null,
    ...(version.isSummary ? { isSummary: true } : {}),
    ...(version.declineReason === null ? {} : { declineReason: version.declineReason }),
    ...(version.draftIds === null ? {} : { drafts: version.draftIds }),
    registeredBy: [version.registeredById, version.registeredByName],
    answers: inOrder(answers).map((answer) => [answer.place, answer.choice, answer.text]),
    files: inOrder(files).map((file) => [file.filename, file.sizeBytes, file.sha256]),
  });
}

/** The seal of a version: SHA-256 in hexadecimal of its canonical content. */
export function contentDigestOf(
  version: SealedVersion,
  answers: readonly SealedAnswer[],
  files: readonly SealedFile[],
): string {
  return createHash('sha256')
    .update(canonicalContentOf(version, answers, files))
    .digest('hex');
}

function inOrder<T extends { readonly position: number }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((left, right) => left.position - right.position);
}
