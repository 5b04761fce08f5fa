import { STANCES } from '../../../src/analysis/placement/placement.entity.js';
import { QUESTION_CHOICES, REPLY_KINDS } from '../../../src/response/response-status.js';
import { newId } from '../../../src/shared/database/id.js';
import type { AnsweredHearing } from '../analysis/answered-hearing.js';
import type { BulkRows } from './bulk-rows.js';
import type { Chance } from './chance.js';

interface Body {
  readonly id: string;
  readonly name: string;
  readonly isPrivatePerson: boolean;
  readonly organisationId: string | null;
}

/** What answers are made of by chance. */
export interface RandomGround {
  readonly hearing: AnsweredHearing;
  readonly at: string;
  readonly rows: BulkRows;
  readonly chance: Chance;
  readonly mostComments: number;
  readonly bodies: readonly Body[];
  /** Bodies of the register that are not asked in the hearing. */
  readonly register: readonly { readonly id: string; readonly name: string }[];
  readonly tagIds: readonly string[];
}

interface Spot {
  readonly place: string;
  readonly target: string;
  readonly draftId: string | null;
  readonly sectionId: string | null;
  readonly questionId: string | null;
}

interface Version {
  readonly responseId: string;
  readonly number: number;
  readonly draftId: string | null;
}

const FREE_NAMES = ['Brukerutvalget', 'brukerutvalget ', 'Pasientombudet'];

/** What one body does: nothing, begins, answers once or in several answers, anew, and takes some of it back. */
export class RandomAnswer {
  private ordinal = 0;

  constructor(
    private readonly ground: RandomGround,
    private readonly body: Body,
  ) {}

  add(): void {
    const { chance, hearing } = this.ground;
    if (chance.happens(0.15)) return;
    if (!hearing.consultation.separateAnswers) this.answers(null);
    else for (const { id } of hearing.drafts) if (chance.happens(0.6)) this.answers(id);
  }

  /** An answer, and perhaps one that adds to it. */
  private answers(draftId: string | null): void {
    const first = this.response(draftId, null);
    if (this.ground.chance.happens(0.2)) this.response(draftId, first);
  }

  private response(draftId: string | null, supplementsId: string | null): string {
    const { chance, hearing, at, rows } = this.ground;
    const { id: consultationId, hostId } = hearing.consultation;
    const state = chance.happens(0.08) ? 'started' : chance.happens(0.1) ? 'withdrawn' : 'submitted';
    const currentVersion = state === 'started' ? 0 : 1 + chance.below(2);
    const id = newId();
    this.ordinal += 1;
    const scope = draftId ?? 'all';
    const kept = { handling: 'received', working: '{}', workingVersion: 1, currentVersion, createdAt: at };
    const whose = { id, consultationId, hostId, invitationId: this.body.id, draftId, scope, ordinal: this.ordinal };
    rows.add('response', { ...whose, supplementsId, state, ...kept });
    for (let number = 1; number <= currentVersion; number += 1) this.version({ responseId: id, number, draftId });
    return id;
  }

  private version({ responseId, number, draftId }: Version): void {
    const { chance, hearing, at, rows, bodies } = this.ground;
    const { id: consultationId, hostId } = hearing.consultation;
    const id = newId();
    const replyKind = chance.happens(0.5) ? 'withRemarks' : chance.oneOf([...REPLY_KINDS, 'endorses', 'endorses']);
    const other = replyKind === 'endorses' ? chance.oneOf(bodies) : null;
    const behind = chance.happens(0.25) ? this.named() : [];
    rows.add('response_version', {
      id,
      responseId,
      consultationId,
      hostId,
      invitationId: this.body.id,
      number,
      submittedAt: at,
      receivedOn: `2018-0${String(2 + chance.below(5))}-1${String(chance.below(10))}`,
      replyKind,
      isLate: chance.happens(0.2),
      endorsesInvitationId: other?.id ?? null,
      endorsesName: other?.name ?? null,
      onBehalfOf: JSON.stringify(behind.map(({ name }) => name)),
      senderName: 'Siri Sender',
      senderEmail: '',
      isPreliminary: chance.happens(0.1),
      channel: 'portal',
      sha256: 'a'.repeat(64),
      receiptNumber: id,
      formKey: id,
    });
    for (const [index, named] of behind.entries())
      rows.add('on_behalf', { id: newId(), versionId: id, consultationId, position: index + 1, ...named });
    this.choices(id, draftId);
    const comments = replyKind === 'endorses' && chance.happens(0.6) ? 0 : chance.below(this.ground.mostComments + 1);
    for (let count = comments; count > 0; count -= 1) this.comment(id, count);
  }

  private named(): readonly { name: string; invitationId: string | null; organisationId: string | null }[] {
    const { chance, bodies, register } = this.ground;
    return [
      ...chance
        .some(bodies, 3)
        .filter((body) => !body.isPrivatePerson)
        .map(({ name, id, organisationId }) => ({
          name,
          // Known as a body of the register alone, when it was asked only later.
          invitationId: organisationId !== null && chance.happens(0.3) ? null : id,
          organisationId,
        })),
      ...chance.some(register, 1).map(({ id, name }) => ({ name, invitationId: null, organisationId: id })),
      ...chance.some(FREE_NAMES, 2).map((name) => ({ name, invitationId: null, organisationId: null })),
    ];
  }

  private choices(versionId: string, draftId: string | null): void {
    const { chance, hearing, rows } = this.ground;
    const stated = [...STANCES.filter((stance) => stance !== 'unclear'), 'withoutRemarks'];
    const drafts = hearing.drafts.filter(({ id }) => draftId === null || id === draftId);
    const given = [
      ...drafts.map(({ id }) => ({ ...spotOfDraft(id), choice: chance.oneOf(stated) })),
      ...hearing.questions
        .filter(({ kind }) => kind !== 'freeText')
        .map(({ id, kind, options }) => ({
          ...spot(`question:${id}`, 'question', { questionId: id }),
          choice: chance.oneOf<string>(kind === 'choice' ? options : QUESTION_CHOICES),
        })),
    ].filter(() => chance.happens(0.3));
    for (const [position, { choice, ...place }] of given.entries())
      rows.add('answer', { id: newId(), versionId, position, text: '', ...columnsOf(place), choice });
  }

  /** A comment that stands in some places or in none; now and then one that is set aside or taken away. */
  private comment(versionId: string, number: number): void {
    const { chance, hearing, at, rows } = this.ground;
    const { id: consultationId, hostId } = hearing.consultation;
    const whose = { consultationId, hostId, versionId };
    const [id, sourceId, answerId] = [newId(), newId(), newId()];
    const place = `field:${String(number)}`;
    const columns = columnsOf(spot(place, ''));
    rows.add('answer', { id: answerId, versionId, position: 100 + number, text: 'Tekst.', ...columns, choice: null });
    const read = { position: number, title: 'Felt', state: 'read', characters: 5, inComments: 5, setAside: 0 };
    rows.add('text_source', { id: sourceId, ...whose, answerId, sourceKey: place, place, ...read, createdAt: at });
    const isAside = chance.happens(0.1);
    rows.add('comment', {
      id,
      ...whose,
      sourceId,
      startOffset: 0,
      endOffset: 6,
      text: `Merknad ${id}`,
      searchText: '',
      kind: isAside ? 'setAside' : 'comment',
      setAsideKind: isAside ? 'greeting' : null,
      origin: 'person',
      version: 1,
      createdAt: at,
      createdByName: 'Randi Rådgiver',
      removedAt: chance.happens(0.1) ? at : null,
    });
    for (const stands of chance.some(this.spots(), 3)) this.placement(id, stands);
  }

  private placement(commentId: string, { target, ...stands }: Spot): void {
    const { chance, hearing, at, rows, tagIds } = this.ground;
    const id = newId();
    const isDecided = chance.happens(0.7);
    rows.add('placement', {
      id,
      commentId,
      consultationId: hearing.consultation.id,
      target,
      ...stands,
      stance: chance.oneOf(STANCES),
      decision: isDecided ? 'followed' : null,
      decidedAt: isDecided ? at : null,
      origin: 'person',
      version: 1,
      createdAt: at,
    });
    for (const tagId of chance.some(tagIds, 2)) rows.add('placement_tag', { id: newId(), placementId: id, tagId });
  }

  private spots(): readonly Spot[] {
    const { drafts, sections, questions } = this.ground.hearing;
    return [
      spot('consultation', 'consultation'),
      spot('allDrafts', 'allDrafts'),
      ...drafts.map(({ id }) => spotOfDraft(id)),
      ...sections.map(({ id, draftId }) => spot(`section:${id}`, 'section', { draftId, sectionId: id })),
      ...questions.flatMap(({ id, scope }) =>
        scope === 'consultation'
          ? [spot(`question:${id}`, 'question', { questionId: id })]
          : drafts.map((draft) =>
              spot(`question:${id}:${draft.id}`, 'question', { questionId: id, draftId: draft.id }),
            ),
      ),
    ];
  }
}

function spotOfDraft(draftId: string): Spot {
  return spot(`draft:${draftId}`, 'draft', { draftId });
}

/** An answer has no target of its own. */
function columnsOf({ target: _target, ...columns }: Spot): Omit<Spot, 'target'> {
  return columns;
}

function spot(place: string, target: string, ids: Partial<Spot> = {}): Spot {
  return { place, target, draftId: null, sectionId: null, questionId: null, ...ids };
}
