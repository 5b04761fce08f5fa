import { createHash } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import type { Reader } from '../../shared/database/database.js';
import { FileScan } from '../../shared/files/scanning/file-scan.entity.js';
import { Attachment } from '../attachment/attachment.entity.js';
import type { SheetPart } from '../answer-sheet.js';
import type { ReplyKind } from '../response-status.js';
import type { SubmittedAnswer } from '../submission/submitted-content.js';
import { sendsTyped } from '../submission/reply-kind.rules.js';
import type { WorkingAnswer } from '../working-answer.js';
import { TypedField } from './typed-field.entity.js';

/** What a body has typed and uploaded so far. */
export interface WorkingContent {
  readonly fields: readonly TypedField[];
  /** In the order that the body has put them in, or of uploading, without those taken out again. */
  readonly files: readonly Attachment[];
  /** What the scanner has said of the files, by their digest. */
  readonly scans: ReadonlyMap<string, FileScan>;
}

export const NOTHING_YET: WorkingContent = { fields: [], files: [], scans: new Map() };

/** Reads what stands in an answer that is being written: three statements. */
export async function workingContentOf(via: Reader, responseId: string): Promise<WorkingContent> {
  const files = await via.find(Attachment, {
    where: { responseId, removedAt: IsNull() },
    order: { position: 'ASC', uploadedAt: 'ASC', id: 'ASC' },
  });
  const scans = await via.findBy(FileScan, { sha256: In(files.map(({ sha256 }) => sha256)) });
  return {
    fields: await via.find(TypedField, { where: { responseId }, order: { id: 'ASC' } }),
    files,
    scans: new Map(scans.map((scan) => [scan.sha256, scan])),
  };
}

/** What is typed and would be sent, in the order of the form; nothing when the body has stated a kind that needs no more. */
export function answersOf(
  stated: ReplyKind | null,
  content: WorkingContent,
  parts: readonly SheetPart[],
): readonly SubmittedAnswer[] {
  return sendsTyped(stated) ? typedAnswers(content, parts) : [];
}

/** What is typed, whether it would be sent or not. */
export function typedAnswers(content: WorkingContent, parts: readonly SheetPart[]): readonly SubmittedAnswer[] {
  const typed = new Map(content.fields.map((field) => [field.place, field]));
  return parts
    .flatMap((part) => part.fields)
    .flatMap(({ place, draftId, sectionId, questionId }) => {
      const field = typed.get(place);
      if (!field || (field.text === '' && field.choice === null)) return [];
      return [{ place, draftId, sectionId, questionId, text: field.text, choice: field.choice }];
    });
}

/**
 * SHA-256 of what an answer says before the sender's name is put to it. The check page carries it, so that nobody submits
 * what a colleague has changed meanwhile; and it tells whether anything is unsent.
 */
export function workingDigestOf(
  working: WorkingAnswer,
  answers: readonly SubmittedAnswer[],
  files: readonly Attachment[],
): string {
  const { replyKind, endorsesInvitationId, endorsesName, answersThroughInvitationId, answersThroughName } = working;
  const reason = replyKind === 'declines' ? working.declineReason : null;
  const content = [
    [
      replyKind,
      endorsesInvitationId,
      endorsesName,
      answersThroughInvitationId,
      answersThroughName,
      ...(reason ? [reason] : []),
    ],
    answers.map((answer) => [answer.place, answer.choice, answer.text]),
    files.map((file) => file.sha256),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
