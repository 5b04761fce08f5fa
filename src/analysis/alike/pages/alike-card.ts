import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { Database } from '../../../shared/database/database.js';
import type { CardGround } from '../../card/card-ground.js';
import { shortPlaceLabel } from '../../placement/place-label.js';
import { decisionWords } from '../../placement/placement.words.js';
import { Placement } from '../../placement/placement.entity.js';
import { FamilyDecision } from '../deciding/family-decision.entity.js';
import { FamilyDecisionService } from '../deciding/family-decision.service.js';
import { FamilyReader, type FamilyCounts } from '../family/family-reader.js';
import { alikeCardWords } from './following.words.js';

/** A placement that follows a shared decision, or could. */
interface FollowView {
  readonly text: string;
  readonly path: string;
  readonly version: number;
  readonly decisionId: string;
  readonly button: string;
}

/** Who says the same as the chosen comment, and which of its decisions follow others. */
export interface AlikeCardView {
  readonly t: (typeof alikeCardWords)['nb'];
  readonly back: string;
  readonly mayWork: boolean;
  readonly others: string | false;
  readonly href: string;
  readonly following: readonly FollowView[];
  readonly offered: readonly FollowView[];
}

/** Makes the part of a chosen comment that tells who says the same; false when nobody does. Four statements at most. */
@Injectable()
export class AlikeCard {
  constructor(
    private readonly database: Database,
    private readonly families: FamilyReader,
    private readonly decisions: FamilyDecisionService,
  ) {}

  async of(ground: CardGround): Promise<AlikeCardView | false> {
    const { card, language, hearing, back, mayWork } = ground;
    const consultationId = hearing.consultation.id;
    const family = await this.families.ofComment(consultationId, card.comment.id);
    const following = await this.following(ground);
    if (!family && following.length === 0) return false;
    const t = alikeCardWords[language];
    return {
      ...{ t, back, mayWork, following },
      others: family !== null && t.others(family),
      href: consultationPath(consultationId, 'like', family?.familyId ?? ''),
      offered: family ? await this.offered(ground, family) : [],
    };
  }

  private async following(ground: CardGround): Promise<readonly FollowView[]> {
    const placed = ground.card.placements.filter(({ placement }) => placement.followsId !== null);
    if (placed.length === 0) return [];
    const ids = placed.map(({ placement }) => placement.followsId ?? '');
    const decisions = await this.database.reader.findBy(FamilyDecision, { id: In(ids), undoneAt: IsNull() });
    const t = alikeCardWords[ground.language];
    return placed.flatMap(({ placement }) => {
      const decision = decisions.find(({ id }) => id === placement.followsId);
      if (!decision) return [];
      return [viewOf(ground, placement, decision.id, t.leave, (place) => t.follows(place, decision.byName))];
    });
  }

  /** Decisions given in the family, for the places where this comment stands and is not decided. */
  private async offered(ground: CardGround, { familyId }: FamilyCounts): Promise<readonly FollowView[]> {
    const undecided = ground.card.placements.filter(
      ({ placement }) => !placement.isDecided && placement.followsId === null,
    );
    if (undecided.length === 0) return [];
    const given = await this.decisions.holdingIn(ground.hearing.consultation.id, [familyId]);
    const firstIds = given.flatMap(({ firstPlacementId }) => firstPlacementId ?? []);
    const firsts = firstIds.length === 0 ? [] : await this.database.reader.findBy(Placement, { id: In(firstIds) });
    const t = alikeCardWords[ground.language];
    return undecided.flatMap(({ placement }) => {
      const decision = given.find(({ place }) => place === placement.place);
      const word = firsts.find(({ id }) => id === decision?.firstPlacementId)?.decision ?? null;
      if (!decision || word === null || decision.firstPlacementId === placement.id) return [];
      const said = decisionWords[ground.language][word];
      return [viewOf(ground, placement, decision.id, t.join, (place) => t.offered(place, said))];
    });
  }
}

function viewOf(
  { hearing, language }: CardGround,
  placement: Placement,
  decisionId: string,
  button: string,
  say: (place: string) => string,
): FollowView {
  const place = hearing.catalogue.find(placement.place);
  return {
    text: say(place ? shortPlaceLabel(place, language) : placement.place),
    path: consultationPath(hearing.consultation.id, 'plasseringer', placement.id, 'folging'),
    version: placement.version,
    decisionId,
    button,
  };
}
