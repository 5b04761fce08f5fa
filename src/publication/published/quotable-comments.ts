import { Injectable } from '@nestjs/common';
import type { Range } from '../../analysis/text/coverage.rules.js';
import { SourceTexts } from '../../analysis/text/source-texts.js';
import type { Finding } from '../../report/summary.model.js';
import type { Reader } from '../../shared/database/database.js';
import { occurrencesOf, overlaps, rangesIn } from '../withholding/passage-ranges.rules.js';
import type { WithheldOfAnswer } from '../withholding/withheld-parts.js';

/** Whether a comment's words may be quoted in public. */
export type QuotableComment = (finding: Pick<Finding, 'commentId' | 'text'>) => boolean;

/** A published answer, with what is withheld of it. */
export interface QuotedAnswer {
  readonly versionId: string;
  readonly withheld: WithheldOfAnswer;
}

interface CommentRow {
  readonly id: string;
  readonly versionId: string;
  readonly sourceId: string;
  readonly sourceKey: string;
  readonly attachmentId: string | null;
}

/** Where something is withheld in a text; null when it is not known where, and nothing of it may be quoted. */
interface GuardedText {
  readonly text: string;
  readonly ranges: readonly Range[] | null;
}

/**
 * Which comments may be quoted: those of published answers that stand in no withheld file and touch no withheld passage. A
 * summary is frozen, so the words are judged as they stand there, and not by where the comment has been drawn since.
 */
@Injectable()
export class QuotableComments {
  constructor(private readonly texts: SourceTexts) {}

  /** Three statements, whatever the number of comments. */
  async of(via: Reader, consultationId: string, answers: readonly QuotedAnswer[]): Promise<QuotableComment> {
    const published = new Map(answers.map(({ versionId, withheld }) => [versionId, withheld]));
    const rows: CommentRow[] = await via.query(
      `SELECT c."id", c."versionId", c."sourceId", s."sourceKey", s."attachmentId"
       FROM "comment" c JOIN "text_source" s ON s."id" = c."sourceId"
       WHERE c."consultationId" = $1`,
      [consultationId],
    );
    const open = rows.filter((row) => isInShownText(row, published.get(row.versionId)));
    const guarded = await this.guarded(via, open, published);
    const sourceOf = new Map(open.map(({ id, sourceId }) => [id, sourceId]));
    return ({ commentId, text }) => {
      const sourceId = sourceOf.get(commentId);
      if (sourceId === undefined) return false;
      const guard = guarded.get(sourceId);
      return guard === undefined || mayQuote(text, guard);
    };
  }

  /** The texts in which something is withheld, by their sources. */
  private async guarded(
    via: Reader,
    rows: readonly CommentRow[],
    published: ReadonlyMap<string, WithheldOfAnswer>,
  ): Promise<ReadonlyMap<string, GuardedText>> {
    const sources = new Map(rows.map((row) => [row.sourceId, row]));
    const touched = [...sources.values()].filter((row) => passagesOf(row, published).length > 0);
    const texts = await this.texts.textsOf(
      via,
      touched.map(({ sourceId }) => sourceId),
    );
    return new Map(
      touched.map((row) => {
        const source = { sourceId: row.sourceId, text: texts.get(row.sourceId) ?? '' };
        return [row.sourceId, { text: source.text, ranges: rangesIn(source, passagesOf(row, published)) }];
      }),
    );
  }
}

function passagesOf({ versionId, sourceKey }: CommentRow, published: ReadonlyMap<string, WithheldOfAnswer>) {
  return (published.get(versionId)?.passages ?? []).filter(({ decision }) => decision.sourceKey === sourceKey);
}

function isInShownText({ attachmentId }: CommentRow, withheld: WithheldOfAnswer | undefined): boolean {
  if (!withheld) return false;
  return attachmentId === null || !withheld.attachments.some((each) => each.attachmentId === attachmentId);
}

/** The words must be found, and wherever they are found clear of what is withheld. */
function mayQuote(words: string, { text, ranges }: GuardedText): boolean {
  const found = occurrencesOf(words, text);
  return ranges !== null && found.length > 0 && found.every((range) => !overlaps(ranges, range));
}
