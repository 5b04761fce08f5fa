import type { NotShown, PublishedAnswer, PublishedFile, PublishedRow } from '../../published/published-answer.js';
import { API_PATH } from '../links.js';
import type { AnswerLine, AnswerResource } from './answer-resource.js';

/** The hearing that answers stand in, and the service's own address. */
export interface AnswersOf {
  readonly consultationId: string;
  readonly baseUrl: string;
}

/** An answer as a line of the list. */
export function answerLine(row: PublishedRow, { consultationId, baseUrl }: AnswersOf): AnswerLine {
  const below = `/horinger/${consultationId}/horingssvar/${row.responseId}`;
  return {
    id: row.responseId,
    body: row.body,
    isPrivatePerson: row.isPrivatePerson,
    replyKind: row.replyKind,
    receivedOn: row.receivedOn.toString(),
    drafts: row.draftTitles,
    standing: row.standing,
    notShown: reasonOf(row.notShown),
    files: row.files,
    links: { self: `${baseUrl}${API_PATH}${below}`, page: `${baseUrl}${below}` },
  };
}

/** An answer with all that may be read of it. Each field is named: what is added to an answer is not out before somebody says so. */
export function answerResource(answer: PublishedAnswer, of: AnswersOf): AnswerResource {
  const line = answerLine(answer, of);
  return {
    ...line,
    onBehalfOf: answer.onBehalfOf,
    other: answer.other,
    isPreliminary: answer.isPreliminary,
    mayBeAskedFor: answer.mayBeAskedFor,
    texts: answer.texts.map(({ place, draftId, heading, text, choice, isRedacted }) => ({
      place,
      draftId,
      heading,
      text,
      choice,
      isRedacted,
    })),
    attachments: answer.attachments.map((file) => fileOf(file, line.links.page)),
  };
}

function fileOf(file: PublishedFile, page: string): AnswerResource['attachments'][number] {
  const { fileId, filename, mediaType, sizeBytes, sha256, isRedacted, notShown } = file;
  return {
    id: fileId,
    filename,
    mediaType,
    sizeBytes,
    sha256,
    isRedacted,
    notShown: reasonOf(notShown),
    url: notShown === null ? `${page}/filer/${fileId}` : null,
  };
}

function reasonOf(notShown: NotShown | null): NotShown | null {
  return notShown && { reason: notShown.reason, basis: notShown.basis };
}
