import { Injectable } from '@nestjs/common';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { In, IsNull, Not } from 'typeorm';
import { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import { Database } from '../../shared/database/database.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CardGround } from '../card/card-ground.js';
import type { PlaceCatalogue } from '../placement/place-catalogue.js';
import { WorkPeople } from '../work/work-people.js';
import { TalkMention, TalkRemark } from './talk.entity.js';
import { talkWords } from './talk.words.js';

/** One remark, as it is shown. */
export interface RemarkView {
  readonly author: string;
  readonly at: string;
  /** Empty for one that was taken back. */
  readonly text: string;
  readonly isWithdrawn: boolean;
  readonly asked: string | false;
  /** That a working group sees it too. */
  readonly seenBy: string | false;
  /** Where a form takes it back; false for what others have said. */
  readonly withdrawPath: string | false;
}

/** The discussion of the chosen comment, as `pages/analysis/card/talk` shows it. */
export interface TalkCardView {
  readonly t: (typeof talkWords)['nb'];
  readonly path: string;
  readonly back: string;
  readonly mayTalk: boolean;
  readonly summary: string;
  readonly remarks: readonly RemarkView[];
  readonly hasRemarks: boolean;
  /** Somebody asks the reader to look. */
  readonly isAsked: boolean;
  readonly isOpen: boolean;
  readonly people: readonly { readonly value: string; readonly text: string }[];
  /** The drafts where the comment stands that have a working group, for whoever wants it to see a remark. */
  readonly groups: readonly { readonly value: string; readonly text: string }[];
  readonly hasGroups: boolean;
}

/** How many remarks are shown, the newest ones. */
const MOST_SHOWN = 100;

/** Makes the discussion of a chosen comment; four statements. */
@Injectable()
export class TalkCard {
  constructor(
    private readonly database: Database,
    private readonly people: WorkPeople,
  ) {}

  async of(ground: CardGround): Promise<TalkCardView> {
    const { actor, language, hearing, card, back } = ground;
    const { id: consultationId } = hearing.consultation;
    const commentId = card.comment.id;
    const { reader } = this.database;
    const newest = await reader.find(TalkRemark, {
      where: { commentId },
      order: { at: 'DESC', id: 'DESC' },
      take: MOST_SHOWN,
    });
    const mentions = await reader.find(TalkMention, { where: { commentId }, order: { id: 'ASC' } });
    const people = await this.people.of(consultationId);
    const groups = await this.groupsOf(ground);
    const t = talkWords[language];
    const path = consultationPath(consultationId, 'merknader', commentId, 'diskusjon');
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const said = newest.filter((remark) => !remark.isWithdrawn).length;
    const isAsked = mentions.some(({ personId, seenAt }) => personId === actor.id && seenAt === null);
    return {
      t,
      path,
      back,
      // One may talk of a comment in an answer that was replaced: only the hearing must still be worked on.
      mayTalk: hearing.mayWork,
      summary: said === 0 ? t.title : t.titleWith(said),
      remarks: [...newest].reverse().map((remark) => ({
        ...saidIn(remark, language),
        asked: askedIn(remark, mentions, names, t),
        seenBy: remark.draftId !== null && t.seenBy(nameOfDraft(hearing.catalogue, remark.draftId)),
        withdrawPath: isOwn(remark, actor.id) && hearing.mayWork && `${path}/${remark.id}/fjerning`,
      })),
      hasRemarks: newest.length > 0,
      isAsked,
      isOpen: isAsked || said > 0,
      groups,
      hasGroups: groups.length > 0,
      people: people.filter(({ id }) => id !== actor.id).map(({ id, name }) => ({ value: id, text: name })),
    };
  }

  /** The drafts that the comment stands in, as far as they have a working group that has been asked in. */
  private async groupsOf({ hearing, card, language }: CardGround): Promise<TalkCardView['groups']> {
    const draftIds = new Set(card.placements.flatMap(({ placement: { draftId } }) => draftId ?? []));
    const seats = await this.database.reader.find(WorkingGroupMember, {
      select: { id: true, draftId: true },
      where: {
        consultationId: hearing.consultation.id,
        draftId: In([...draftIds]),
        invitedAt: Not(IsNull()),
        removedAt: IsNull(),
      },
    });
    const withGroup = new Set(seats.map(({ draftId }) => draftId));
    return [...withGroup].map((draftId) => ({
      value: draftId,
      text: talkWords[language].groupOf(nameOfDraft(hearing.catalogue, draftId)),
    }));
  }
}

function nameOfDraft(catalogue: PlaceCatalogue, draftId: string): string {
  return catalogue.drafts.find(({ draft }) => draft?.id === draftId)?.draft?.shortTitle ?? '';
}

function saidIn(remark: TalkRemark, language: Language): Pick<RemarkView, 'author' | 'at' | 'text' | 'isWithdrawn'> {
  const { authorName: author, at, text, isWithdrawn } = remark;
  return { author, at: formatInstant(at, language), text: isWithdrawn ? '' : text, isWithdrawn };
}

function isOwn(remark: TalkRemark, personId: string): boolean {
  return !remark.isWithdrawn && remark.authorKind === 'person' && remark.authorId === personId;
}

function askedIn(
  remark: TalkRemark,
  mentions: readonly TalkMention[],
  names: ReadonlyMap<string, string>,
  t: TalkCardView['t'],
): string | false {
  const asked = mentions
    .filter(({ remarkId }) => remarkId === remark.id)
    .flatMap(({ personId }) => names.get(personId) ?? []);
  return asked.length > 0 && !remark.isWithdrawn && t.asked(asked.join(', '));
}
