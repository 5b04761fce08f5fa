import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '../../shared/database/database.js';
import { FullText } from '../../shared/database/full-text/full-text.js';
import { COUNTS } from '../current-answers.js';
import { bodyCategories } from './body-categories.js';
import { bodyNames, markOf, NONE } from './line-marks.js';

const AT_ONCE = 200;

interface BlockToFind {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  readonly consultationId: string;
  readonly invitationId: string;
  readonly bodyName: string;
}

/**
 * Keeps the text of the answers themselves findable, block by block, whether or not it is in a comment. Called once the
 * blocks of a text are written. What is replaced, withdrawn or read anew is taken away by triggers of the database.
 */
@Injectable()
export class LetterTexts {
  constructor(private readonly fullText: FullText) {}

  /** Makes the blocks of these texts findable; those of answers that do not count are left out. */
  async add(transaction: Transaction, sourceIds: readonly string[]): Promise<void> {
    for (const sourceId of sourceIds) {
      const blocks = await blocksOf(transaction, sourceId);
      const [body] = blocks;
      const found = body
        ? await bodyCategories(transaction, [body.invitationId])
        : new Map<string, readonly string[]>();
      const categoryIds = found.get(body?.invitationId ?? '') ?? [];
      const documents = blocks.map((block) => documentOf(block, categoryIds));
      for (let index = 0; index < blocks.length; index += AT_ONCE) {
        await this.fullText.put(transaction, documents.slice(index, index + AT_ONCE));
      }
    }
  }
}

function documentOf({ id, text, language, consultationId, bodyName }: BlockToFind, categoryIds: readonly string[]) {
  const mark = (value: string): string => markOf(consultationId, 'letter', value);
  return {
    key: id,
    marks: [
      mark(''),
      mark(`language ${language ?? NONE}`),
      ...bodyNames(bodyName).map((word) => mark(`name ${word}`)),
      ...categoryIds.map((categoryId) => mark(`category ${categoryId}`)),
    ],
    texts: [text],
  };
}

async function blocksOf(via: Reader, sourceId: string): Promise<readonly BlockToFind[]> {
  return via.query<BlockToFind[]>(
    `SELECT b."id", b."text", b."language", s."consultationId", v."invitationId", i."addressedName" AS "bodyName"
     FROM "block" b
     JOIN "text_source" s ON s."id" = b."sourceId"
     JOIN "response_version" v ON v."id" = s."versionId"
     JOIN "response" r ON r."id" = v."responseId"
     JOIN "invitation" i ON i."id" = v."invitationId"
     WHERE b."sourceId" = $1 AND s."supersededAt" IS NULL AND ${COUNTS} ORDER BY b."position"`,
    [sourceId],
  );
}
