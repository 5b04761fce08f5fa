import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import type { Range } from '../../analysis/text/coverage.rules.js';
import { SourceTexts } from '../../analysis/text/source-texts.js';
import type { Reader } from '../../shared/database/database.js';
import type { DrawnPassages } from './passage-ranges.rules.js';
import { WithheldPassage, Withholding, WithholdingReversal } from './withholding.entity.js';

/** The passages that one decision withholds, with the decision. */
export interface PassagesWithheld extends DrawnPassages {
  readonly decision: Withholding;
}

/** What is withheld of one answer now: decisions that nobody has reversed. */
export interface WithheldOfAnswer {
  readonly whole: readonly Withholding[];
  readonly attachments: readonly Withholding[];
  readonly passages: readonly PassagesWithheld[];
}

export const NOTHING_WITHHELD: WithheldOfAnswer = { whole: [], attachments: [], passages: [] };

/** SQLite takes some thousand parameters; PostgreSQL plans fewer faster. */
const AT_ONCE = 500;

/** Reads what is withheld of answers: at most five statements for each five hundred of them. */
@Injectable()
export class WithheldParts {
  constructor(private readonly texts: SourceTexts) {}

  /** By answer; one without a decision has no entry. */
  async of(via: Reader, responseIds: readonly string[]): Promise<ReadonlyMap<string, WithheldOfAnswer>> {
    const found = new Map<string, WithheldOfAnswer>();
    for (let start = 0; start < responseIds.length; start += AT_ONCE) {
      const ids = responseIds.slice(start, start + AT_ONCE);
      const decisions = await this.standing(via, ids);
      const passages = await this.passagesOf(via, decisions);
      for (const responseId of new Set(decisions.map((each) => each.responseId))) {
        found.set(responseId, partsOf(responseId, decisions, passages));
      }
    }
    return found;
  }

  async ofOne(via: Reader, responseId: string): Promise<WithheldOfAnswer> {
    return (await this.of(via, [responseId])).get(responseId) ?? NOTHING_WITHHELD;
  }

  /** The oldest first. */
  private async standing(via: Reader, responseIds: readonly string[]): Promise<readonly Withholding[]> {
    const decisions = await via.find(Withholding, {
      where: { responseId: In(responseIds) },
      order: { at: 'ASC', id: 'ASC' },
    });
    if (decisions.length === 0) return [];
    const reversals = await via.findBy(WithholdingReversal, { withholdingId: In(decisions.map(({ id }) => id)) });
    const reversed = new Set(reversals.map(({ withholdingId }) => withholdingId));
    return decisions.filter(({ id }) => !reversed.has(id));
  }

  private async passagesOf(via: Reader, decisions: readonly Withholding[]): Promise<readonly PassagesWithheld[]> {
    const drawn = decisions.flatMap((decision) =>
      decision.sourceId === null ? [] : [{ decision, sourceId: decision.sourceId }],
    );
    if (drawn.length === 0) return [];
    const ids = drawn.map(({ decision }) => decision.id);
    const rows = await via.find(WithheldPassage, { where: { withholdingId: In(ids) }, order: { startOffset: 'ASC' } });
    const texts = await this.texts.textsOf(via, [...new Set(drawn.map(({ sourceId }) => sourceId))]);
    return drawn.map(({ decision, sourceId }) => {
      const ranges = rows.filter((row) => row.withholdingId === decision.id).map(rangeOf);
      const text = texts.get(sourceId) ?? '';
      return { decision, sourceId, ranges, words: ranges.map(({ start, end }) => text.slice(start, end)) };
    });
  }
}

/** Of which decisions a redacted variant is made, as one key: any other set of them has another. */
export function passagesKeyOf(passages: readonly PassagesWithheld[]): string {
  const ids = passages.map(({ decision }) => decision.id).sort();
  return createHash('sha256').update(ids.join(' ')).digest('hex');
}

function partsOf(
  responseId: string,
  decisions: readonly Withholding[],
  passages: readonly PassagesWithheld[],
): WithheldOfAnswer {
  const own = decisions.filter((decision) => decision.responseId === responseId);
  return {
    whole: own.filter(({ scope }) => scope === 'answer'),
    attachments: own.filter(({ scope }) => scope === 'attachment'),
    passages: passages.filter(({ decision }) => decision.responseId === responseId),
  };
}

function rangeOf({ startOffset, endOffset }: WithheldPassage): Range {
  return { start: startOffset, end: endOffset };
}
