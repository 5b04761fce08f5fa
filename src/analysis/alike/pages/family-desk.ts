import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Database } from '../../../shared/database/database.js';
import { Placement } from '../../placement/placement.entity.js';
import { WorkbenchReader, type HearingToWorkIn } from '../../workbench/workbench-reader.js';
import type { FamilyDecision } from '../deciding/family-decision.entity.js';
import { FamilyDecisionService } from '../deciding/family-decision.service.js';
import type { Giving } from '../deciding/family-giving.js';
import { MOST_FOLLOWERS } from '../deciding/following.rules.js';
import { FamilyReader, MEMBERS_ON_PAGE, type Family, type FamilyMember } from '../family/family-reader.js';
import { mayDifferInMeaning, wordDifference } from '../model/word-difference.js';
import { chosenFrom, othersThan } from './family-decision.form.js';

/** One family as a page shows it: its members with where they stand, and the decisions that were given in it. */
export interface FamilyView {
  readonly hearing: HearingToWorkIn;
  readonly family: Family;
  readonly placements: readonly Placement[];
  readonly decisions: readonly FamilyDecision[];
}

/** The chosen of a family, with where they stand. */
export interface ChosenOfFamily {
  readonly hearing: HearingToWorkIn;
  readonly family: Family;
  readonly chosen: Giving['chosen'];
  /** In the order in which they came. */
  readonly members: readonly FamilyMember[];
  readonly placements: readonly Placement[];
}

/** Fetches what the pages of a family are made from. */
@Injectable()
export class FamilyDesk {
  constructor(
    private readonly database: Database,
    private readonly workbenches: WorkbenchReader,
    private readonly families: FamilyReader,
    private readonly decisions: FamilyDecisionService,
  ) {}

  async view(
    person: PersonActor,
    consultationId: string,
    familyId: string,
    page: string | undefined,
  ): Promise<FamilyView> {
    const hearing = await this.workbenches.hearing(person, consultationId);
    const family = await this.families.find(consultationId, familyId, page);
    const placements = await this.placementsOf(family.members.rows);
    return { hearing, family, placements, decisions: await this.decisions.holdingIn(consultationId, [familyId]) };
  }

  /** Those whose boxes were ticked; and, if asked for, those on the other pages that cannot mean something else. */
  async chosen(person: PersonActor, consultationId: string, familyId: string, body: unknown): Promise<ChosenOfFamily> {
    const hearing = await this.workbenches.hearing(person, consultationId);
    const family = await this.families.find(consultationId, familyId, undefined);
    const all = await this.families.members(consultationId, familyId, { limit: MOST_FOLLOWERS, offset: 0 });
    const ticked = chosenFrom(body);
    const added = othersOf(family, all, othersThan(body));
    const ids = new Set([...ticked.map(({ commentId }) => commentId), ...added.map(({ commentId }) => commentId)]);
    const members = all.filter(({ commentId }) => ids.has(commentId ?? ''));
    return { hearing, family, chosen: [...ticked, ...added], members, placements: await this.placementsOf(members) };
  }

  private async placementsOf(members: readonly FamilyMember[]): Promise<readonly Placement[]> {
    const commentIds = members.flatMap(({ commentId }) => commentId ?? []);
    if (commentIds.length === 0) return [];
    return this.database.reader.find(Placement, { where: { commentId: In(commentIds) }, order: { id: 'ASC' } });
  }
}

function othersOf({ first, kind }: Family, all: readonly FamilyMember[], page: number | null): Giving['chosen'] {
  if (page === null) return [];
  const size = MEMBERS_ON_PAGE[kind];
  const shown = new Set(all.slice((page - 1) * size, page * size));
  return all
    .filter((member) => !shown.has(member) && !mayDifferInMeaning(wordDifference(first.text, member.text)))
    .flatMap(({ commentId, commentVersion: version }) => (commentId === null ? [] : [{ commentId, version }]));
}
