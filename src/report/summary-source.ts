import { Injectable } from '@nestjs/common';
import type { Reader } from '../shared/database/database.js';
import { BodySource, type BodyRow, type BehindRow, type CategoryRow } from './model/body-source.js';
import { ChoiceSource, type ChoiceRow, type MentionRow } from './model/choice-source.js';
import { CodeSource, type CodeRow } from './model/code-source.js';
import { PlacementSource, type PlacementRow, type UnplacedRow } from './model/placement-source.js';

/** Everything the summary is built from, as plain rows; twelve statements whatever their number. */
export interface SummaryRows {
  readonly bodies: readonly BodyRow[];
  readonly behind: readonly BehindRow[];
  /** In the order of the register; a body may stand in several, and is counted in the first. */
  readonly categories: readonly CategoryRow[];
  readonly placements: readonly PlacementRow[];
  readonly choices: readonly ChoiceRow[];
  readonly mentions: readonly MentionRow[];
  readonly unplaced: readonly UnplacedRow[];
  readonly codes: readonly CodeRow[];
}

/**
 * Reads what the summary is built from. Beside `AnalysisReader`, which says less of each comment (nothing of its page, its
 * passage and the change it led to) and does not read through the transaction that issues a summary.
 */
@Injectable()
export class SummarySource {
  private readonly bodies = new BodySource();
  private readonly choices = new ChoiceSource();
  private readonly codes = new CodeSource();
  private readonly placements = new PlacementSource();

  async read(reader: Reader, consultationId: string): Promise<SummaryRows> {
    return {
      bodies: await this.bodies.bodies(reader, consultationId),
      behind: await this.bodies.behind(reader, consultationId),
      categories: await this.bodies.categories(reader, consultationId),
      placements: await this.placements.placements(reader, consultationId),
      choices: await this.choices.choices(reader, consultationId),
      mentions: await this.choices.mentions(reader, consultationId),
      unplaced: await this.placements.unplaced(reader, consultationId),
      codes: await this.codes.codes(reader, consultationId),
    };
  }
}
