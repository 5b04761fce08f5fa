import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { blocksOfTyped, sourceTextOf } from '../../analysis/text/new-blocks.js';
import { Answer } from '../../response/submission/response-version.entity.js';
import type { Reader } from '../../shared/database/database.js';
import { writtenAsText } from '../../shared/documents/marked-text/lines.js';
import { rangesIn, withoutRanges } from '../withholding/passage-ranges.rules.js';
import type { PassagesWithheld } from '../withholding/withheld-parts.js';
import { WITHHELD_MARK, type PublishedText } from './published-answer.js';

const AT_ONCE = 500;

/** A published answer whose typed fields are wanted. */
export interface TextsOf {
  readonly versionId: string;
  readonly passages: readonly PassagesWithheld[];
}

/** The fields of published answers as the public may read them. */
@Injectable()
export class PublishedTexts {
  /** By version, in the order of the form. `headings` are by place. One statement for each five hundred answers. */
  async of(
    via: Reader,
    answers: readonly TextsOf[],
    headings: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, readonly PublishedText[]>> {
    const result = new Map<string, readonly PublishedText[]>();
    for (let start = 0; start < answers.length; start += AT_ONCE) {
      const some = answers.slice(start, start + AT_ONCE);
      const rows = await via.find(Answer, {
        where: { versionId: In(some.map(({ versionId }) => versionId)) },
        order: { position: 'ASC' },
      });
      for (const { versionId, passages } of some) {
        const own = rows.filter((row) => row.versionId === versionId);
        result.set(
          versionId,
          own.map((row) => shown(row, passages, headings.get(row.place) ?? '')),
        );
      }
    }
    return result;
  }
}

function shown(answer: Answer, passages: readonly PassagesWithheld[], heading: string): PublishedText {
  const { place, draftId, choice } = answer;
  const own = passages.filter(({ decision }) => decision.sourceKey === `answer:${place}`);
  const text = own.length === 0 ? answer.text : redacted(answer.text, own);
  return { place, draftId, heading, text, choice, isRedacted: own.length > 0 };
}

/** Without its look, in which the marks of bold and of headings could be cut in two. */
function redacted(typed: string, passages: readonly PassagesWithheld[]): string {
  const text = sourceTextOf(blocksOfTyped(typed));
  // A newer version may say it otherwise; where a passage is not found as it was, nothing of the field is shown.
  const ranges = rangesIn({ sourceId: '', text }, passages);
  return ranges === null ? WITHHELD_MARK : withoutRanges(text, ranges).split('\n').map(writtenAsText).join('\n');
}
