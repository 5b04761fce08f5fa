import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { Database } from '../../shared/database/database.js';
import type { CardGround } from '../card/card-ground.js';
import { shortPlaceLabel } from '../placement/place-label.js';
import { proposalLine, type ProposalLine } from './group-comment.page.js';
import { proposalCardWords } from './proposal-card.words.js';
import { ProposedAssessment } from './proposed-assessment.entity.js';

/** A proposal with the way to decide as it says. */
export interface ProposalToFollow extends ProposalLine {
  readonly place: string;
  readonly version: number;
  /** Where a form decides as proposed; false where that was done, or may not be. */
  readonly followPath: string | false;
  readonly followNamed: string;
}

/** What working groups propose for the chosen comment, as `pages/analysis/card/proposals` shows it. */
export interface ProposalCardView {
  readonly t: (typeof proposalCardWords)['nb'];
  readonly back: string;
  readonly summary: string;
  readonly proposals: readonly ProposalToFollow[];
}

const MOST_SHOWN = 100;

/** Makes the proposals of a chosen comment; one statement. */
@Injectable()
export class ProposalCard {
  constructor(private readonly database: Database) {}

  /** False where nobody has proposed anything. */
  async of({ language, hearing, card, mayWork, back }: CardGround): Promise<ProposalCardView | false> {
    const placements = new Map(card.placements.map(({ placement }) => [placement.id, placement]));
    const found = await this.database.reader.find(ProposedAssessment, {
      where: { placementId: In([...placements.keys()]), supersededAt: IsNull() },
      order: { proposedAt: 'ASC', id: 'ASC' },
      take: MOST_SHOWN,
    });
    if (found.length === 0) return false;
    const t = proposalCardWords[language];
    const proposals = found.map((proposal) => {
      const placement = placements.get(proposal.placementId);
      const place = hearing.catalogue.find(placement?.place ?? '');
      const line = proposalLine(proposal, language, placement);
      const path = consultationPath(
        hearing.consultation.id,
        'plasseringer',
        proposal.placementId,
        'forslag',
        proposal.id,
      );
      return {
        ...line,
        place: place ? shortPlaceLabel(place, language) : '',
        version: placement?.version ?? 0,
        followPath: mayWork && !line.followed && path,
        followNamed: t.followNamed(line.by),
      };
    });
    return { t, back, summary: t.title(proposals.length), proposals };
  }
}
