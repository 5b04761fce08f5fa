import { Tag, PlacementTag } from '../../../src/analysis/codebook/tag.entity.js';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { DECISIONS, needsReason } from '../../../src/analysis/placement/assessment.rules.js';
import { Placement, STANCES } from '../../../src/analysis/placement/placement.entity.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { placeKey } from '../../../src/response/place.js';
import { Response } from '../../../src/response/response.entity.js';
import { Answer, ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { OnBehalf } from '../../../src/response/behalf/on-behalf.entity.js';
import { newId } from '../../../src/shared/database/id.js';
import { foldForSearch, norwegianSortKey } from '../../../src/shared/language/sorting.js';
import { placeNameOf, textOf } from '../../bench/reading/finding-texts.js';
import type { AnsweredHearing } from '../analysis/answered-hearing.js';

/** One row of each table, which the others are copies of. */
export interface RowPattern {
  readonly invitation: Invitation;
  readonly response: Response;
  readonly version: ResponseVersion;
  readonly source: TextSource;
  readonly comment: Comment;
  readonly placement: Placement;
}

/** A body of the hearing, by its number: what it is and how it answers follow from it, so that every run has the same. */
export interface GeneratedBody {
  readonly number: number;
  readonly invitation: Invitation;
  readonly kind: 'withRemarks' | 'withoutRemarks' | 'endorses' | 'silent';
  readonly isJoint: boolean;
}

const REASON = 'Rammene for forløpet står fast, og hensynet er ivaretatt i kapittelet om oppfølging.';

/** Of twenty, one has no remarks, one endorses another, two answer for others too; every fiftieth is a private person. */
export function bodyOf(pattern: RowPattern, number: number, answers: number): GeneratedBody {
  const isPrivatePerson = number % 50 === 13;
  const name = isPrivatePerson ? `Privatperson ${number}` : `${placeNameOf(number)} kommune ${number}`;
  const kind = kindOf(number, answers);
  const invitation = Object.assign(new Invitation(), pattern.invitation, {
    id: newId(),
    addressedName: name,
    sortKey: norwegianSortKey(name),
    searchText: foldForSearch(name),
    isPrivatePerson,
    isInvited: !isPrivatePerson && number % 30 !== 7,
  });
  return { number, invitation, kind, isJoint: kind === 'withRemarks' && !isPrivatePerson && number % 10 === 5 };
}

function kindOf(number: number, answers: number): GeneratedBody['kind'] {
  if (number >= answers) return 'silent';
  if (number % 20 === 4) return 'withoutRemarks';
  return number % 20 === 9 ? 'endorses' : 'withRemarks';
}

/** What one body has sent. */
export interface GeneratedAnswer {
  readonly response: Response;
  readonly version: ResponseVersion;
  readonly source: TextSource;
  readonly answers: readonly Answer[];
  readonly behind: readonly OnBehalf[];
}

export function answerOf(
  pattern: RowPattern,
  body: GeneratedBody,
  { endorsed, member, hearing }: { endorsed: Invitation; member: Invitation; hearing: AnsweredHearing },
): GeneratedAnswer {
  const { id: invitationId } = body.invitation;
  const response = Object.assign(new Response(), pattern.response, { id: newId(), invitationId });
  const endorses = body.kind === 'endorses';
  const named = body.isJoint ? [member.addressedName, `Brukerrådet i ${placeNameOf(body.number)}`] : [];
  const version = Object.assign(new ResponseVersion(), pattern.version, {
    id: newId(),
    responseId: response.id,
    invitationId,
    replyKind: body.kind,
    isLate: body.number % 17 === 3,
    endorsesInvitationId: endorses ? endorsed.id : null,
    endorsesName: endorses ? endorsed.addressedName : null,
    onBehalfOf: named,
    receiptNumber: `generated-${body.number}`,
    formKey: newId(),
  });
  const source = Object.assign(new TextSource(), pattern.source, { id: newId(), versionId: version.id });
  return { response, version, source, answers: choicesOf(body, version, hearing), behind: behindOf(version, member) };
}

function behindOf({ id: versionId, consultationId, onBehalfOf }: ResponseVersion, member: Invitation): OnBehalf[] {
  return onBehalfOf.map((name, index) =>
    Object.assign(new OnBehalf(), {
      id: newId(),
      versionId,
      consultationId,
      position: index + 1,
      name,
      invitationId: index === 0 ? member.id : null,
      organisationId: null,
    }),
  );
}

/** What it says to the question with yes and no. */
function choicesOf(
  { kind, number }: GeneratedBody,
  { id: versionId }: ResponseVersion,
  { questions }: AnsweredHearing,
) {
  const question = questions.find((asked) => asked.kind === 'yesPartlyNoUnsure');
  if (kind !== 'withRemarks' || !question || number % 4 === 0) return [];
  return [
    Object.assign(new Answer(), {
      id: newId(),
      versionId,
      position: 1,
      place: placeKey({ kind: 'question', questionId: question.id, draftId: null }),
      draftId: null,
      sectionId: null,
      questionId: question.id,
      text: '',
      choice: ['yes', 'partly', 'no', 'unsure'][number % 4] ?? null,
    }),
  ];
}

/** The comment of a number, in the answer that it stands in. */
export function commentOf(pattern: RowPattern, number: number, { version, source }: GeneratedAnswer): Comment {
  const text = textOf(number);
  const startOffset = number * 1_000;
  return Object.assign(new Comment(), pattern.comment, {
    id: newId(),
    versionId: version.id,
    sourceId: source.id,
    startOffset,
    endOffset: startOffset + text.length,
    text,
    searchText: foldForSearch(text),
  });
}

/** Each comment stands in a draft, a section or the hearing as a whole; every tenth in two. One of seven is undecided. */
export function placementsOf(pattern: RowPattern, comment: Comment, number: number, hearing: AnsweredHearing) {
  const places = number % 10 === 0 ? [number, number + 1] : [number];
  return places.map((at, index) => placementAt(pattern, comment, { at, index, hearing }));
}

function placementAt(
  pattern: RowPattern,
  comment: Comment,
  { at, index, hearing }: { at: number; index: number; hearing: AnsweredHearing },
): Placement {
  const decision = at % 7 === 0 ? null : (DECISIONS[at % DECISIONS.length] ?? null);
  return Object.assign(new Placement(), pattern.placement, placeOf(at, index, hearing), {
    id: newId(),
    commentId: comment.id,
    stance: at % 11 < 4 ? 'unclear' : STANCES[at % STANCES.length],
    decision,
    reason: decision !== null && needsReason(decision) ? REASON : null,
    decidedByName: decision === null ? null : 'Oddny Oppsummerer',
    decidedAt: decision === null ? null : comment.createdAt,
  });
}

function placeOf(at: number, index: number, { drafts, sections }: AnsweredHearing) {
  if (at % 23 === 0 && index === 0) {
    return { target: 'consultation', draftId: null, sectionId: null, place: placeKey({ kind: 'consultation' }) };
  }
  const section = sections[(at + index) % sections.length];
  const draft = drafts[(at + index) % drafts.length];
  if (at % 3 !== 0 && section) {
    const place = placeKey({ kind: 'section', sectionId: section.id });
    return { target: 'section', draftId: section.draftId, sectionId: section.id, place };
  }
  const draftId = draft?.id ?? '';
  return { target: 'draft', draftId, sectionId: null, place: placeKey({ kind: 'draft', draftId }) };
}

export function tagOf(consultationId: string, number: number, createdAt: Date): Tag {
  return Object.assign(new Tag(), {
    id: newId(),
    consultationId,
    parentId: null,
    name: `Tema ${number}`,
    definition: 'Til måling.',
    example: '',
    defaultText: '',
    assigneeId: null,
    mergedIntoId: null,
    splitFromId: null,
    position: number,
    version: 1,
    createdAt,
    retiredAt: null,
  });
}

/** Two of three placements have a tag. */
export function taggingOf({ id: placementId }: Placement, number: number, tags: readonly Tag[]): PlacementTag[] {
  const tag = tags[number % tags.length];
  return tag && number % 3 !== 0
    ? [Object.assign(new PlacementTag(), { id: newId(), placementId, tagId: tag.id })]
    : [];
}
