import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { SummaryPart, SummaryPlace } from '../../report/summary.model.js';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { addressWith } from '../../shared/web/pager.js';
import { newestPublication } from '../pages/summary/published-summaries.js';
import { partPath, summaryPath } from '../pages/summary/summary-paths.js';

/** Where everyone reads the summary of a hearing. */
export interface SummaryPages {
  /** Below our own address. */
  readonly whole: string;
  /** The same, to stand in a letter. */
  readonly wholeAddress: string;
  ofPlace(part: Pick<SummaryPart, 'draftId' | 'key'>, place: Pick<SummaryPlace, 'key'>): string;
}

/** Knows the permanent addresses of a hearing's summary, while it is published. */
@Injectable()
export class SummaryAddresses {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Null for a summary that is not for everyone: of a hearing that is not public, or not published, or taken down. */
  async of(
    { id, visibility }: Pick<Consultation, 'id' | 'visibility'>,
    via: Reader = this.database.reader,
  ): Promise<SummaryPages | null> {
    if (visibility !== 'public') return null;
    const publication = await newestPublication(via, id);
    if (publication?.deed !== 'published') return null;
    const whole = summaryPath(id);
    return {
      whole,
      wholeAddress: `${this.settings.baseUrl}${whole}`,
      ofPlace: (part, { key }) => addressWith(partPath(id, part), { sted: key }),
    };
  }
}
