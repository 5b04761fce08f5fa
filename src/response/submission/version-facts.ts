import { formatDay, formatInstant, formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { contentWords } from '../answer-content.words.js';
import { channelWords, replyKindWords } from '../labels.words.js';
import type { OutlinedDraft } from '../../consultation/consultation-reader.js';
import type { AnswerScope } from '../answer-sheet.js';
import type { ResponseVersion, VersionAttachment } from './response-version.entity.js';

/** One line of the head of an answer. `href` is always false: facts link nowhere. */
export interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href: false;
}

/** A file of a version with its checksum. */
export interface SealedFileView {
  readonly name: string;
  readonly size: string;
  readonly sha256: string;
  readonly href: string;
}

/** The head of a submitted answer, for receipt, e-mail and desk; what does not apply is left out. */
export function versionFacts(version: ResponseVersion, language: Language): readonly Fact[] {
  const words = contentWords[language];
  const facts: readonly (readonly [string, string | null])[] = [
    [words.receipt, version.receiptNumber],
    [words.receivedAt, receivedText(version, language)],
    [words.arrival, version.isLate ? words.late : words.inTime],
    [words.version, String(version.number)],
    [words.replyKind, replyKindWords[language][version.replyKind]],
    [words.attached, version.isSummary ? words.attachedText : null],
    [words.declineReason, version.declineReason],
    [words.endorses, version.endorsesName],
    [words.answersThrough, version.answersThroughName],
    [words.onBehalfOf, version.onBehalfOf.join('\n') || null],
    [words.adoptedOn, version.adoptedOn && formatDay(version.adoptedOn, language)],
    [words.preliminary, preliminaryText(version, language)],
    [words.sender, [version.senderName, version.senderEmail].filter((part) => part !== '').join(', ') || null],
    [words.channel, version.channel === 'portal' ? null : channelWords[language][version.channel]],
    [words.registeredBy, version.registeredByName],
    [words.seal, version.sha256],
  ];
  return facts.flatMap(([term, text]) => (text === null ? [] : [{ term, text, href: false as const }]));
}

/** What an answer is about: its own draft where each is answered by itself, or those that the body says it is about. */
export function draftsAnswered(
  drafts: readonly Pick<OutlinedDraft, 'draft'>[],
  scope: Pick<AnswerScope, 'isSeparate' | 'draftId'>,
  { draftIds }: Pick<ResponseVersion, 'draftIds'>,
): readonly string[] {
  const about = scope.isSeparate ? [scope.draftId] : (draftIds ?? []);
  return drafts.flatMap(({ draft }) => (about.includes(draft.id) ? [draft.title] : []));
}

/** The same as a line of the head; none where the whole hearing is answered as one, and nobody asked which drafts. */
export function aboutFact(
  drafts: readonly Pick<OutlinedDraft, 'draft'>[],
  scope: Pick<AnswerScope, 'isSeparate' | 'draftId'>,
  version: Pick<ResponseVersion, 'draftIds'>,
  language: Language,
): readonly Fact[] {
  const words = contentWords[language];
  const titles = draftsAnswered(drafts, scope, version);
  const text = titles.length === 0 && scope.isSeparate ? words.whole : titles.join('\n');
  return text === '' ? [] : [{ term: words.answerTo, text, href: false }];
}

/** That an answer adds to another one, by the receipt of that. */
export function supplementFact(
  supplemented: Pick<ResponseVersion, 'receiptNumber'> | null,
  language: Language,
): readonly Fact[] {
  if (!supplemented) return [];
  const words = contentWords[language];
  return [{ term: words.supplement, text: words.supplementTo(supplemented.receiptNumber), href: false }];
}

/** The files of a version; `folder` is where they are downloaded. */
export function sealedFiles(
  files: readonly VersionAttachment[],
  language: Language,
  folder: string,
): readonly SealedFileView[] {
  return files.map(({ attachmentId, filename, sizeBytes, sha256 }) => ({
    name: filename,
    size: formatSize(sizeBytes, language),
    sha256,
    href: `${folder}/${attachmentId}`,
  }));
}

/** What staff entered came on a day; what was submitted on the portal, at an instant. */
function receivedText(version: ResponseVersion, language: Language): string {
  return version.channel === 'portal'
    ? formatInstant(version.submittedAt, language)
    : formatDay(version.receivedOn, language);
}

function preliminaryText(version: ResponseVersion, language: Language): string | null {
  if (!version.isPreliminary) return null;
  const words = contentWords[language];
  return version.followUpOn ? words.preliminaryUntil(formatDay(version.followUpOn, language)) : words.preliminaryYes;
}
