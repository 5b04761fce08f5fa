import { Injectable } from '@nestjs/common';
import type { Reader } from '../../shared/database/database.js';
import { groupedBy } from '../../analysis/suggestion/grouped-by.js';
import { InnerComments } from '../consolidation/inner-comments.js';
import type { InnerComment } from '../consolidation/consolidation.types.js';
import { LeftOut } from '../consolidation/left-out.entity.js';
import { PassageSource } from '../consolidation/passage-source.entity.js';
import type { Treated } from './destiny.rules.js';

/** What the members of an internal hearing have said, and all that was ever made of it. */
export interface TreatedHearing {
  readonly comments: readonly InnerComment[];
  readonly sources: readonly PassageSource[];
  /** What was made of a point (`InnerComment.point`); taken back or not, since what was sent stands. */
  readonly treated: (point: string) => Treated;
}

/** Reads what was made of the members' comments, at any time. */
@Injectable()
export class Treatments {
  constructor(private readonly comments: InnerComments) {}

  /** Five statements. */
  async of(via: Reader, consultationId: string): Promise<TreatedHearing> {
    const order = { at: 'ASC', id: 'ASC' } as const;
    const sources = await via.find(PassageSource, { where: { consultationId }, order });
    const leftOut = await via.find(LeftOut, { where: { consultationId }, order });
    const sourcesOf = groupedBy(sources, ({ point }) => point);
    const leftOutOf = groupedBy(leftOut, ({ point }) => point);
    return {
      comments: await this.comments.all(via, consultationId),
      sources,
      treated: (point) => ({ sources: sourcesOf.get(point) ?? [], leftOut: leftOutOf.get(point) ?? [] }),
    };
  }
}
