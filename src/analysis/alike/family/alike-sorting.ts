import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ResponseVersion } from '../../../response/submission/response-version.entity.js';
import { Database, type Transaction } from '../../../shared/database/database.js';
import { COUNTS } from '../../current-answers.js';
import { SourceTexts } from '../../text/source-texts.js';
import { FamilyDecision } from '../deciding/family-decision.entity.js';
import { ALIKE_KINDS, fingerprintOf } from '../model/fingerprint.js';
import { AlikeShelves, type FreshAlike } from './alike-shelves.js';
import { AlikeText } from './alike-text.entity.js';

const IN_ONE_TRANSACTION = 200;

/**
 * Keeps a hearing's families as its answers and comments come, change and go, one answer at a time. Only answers that count
 * are in them: when a new version comes, or the answer is withdrawn, the versions before it go out.
 */
@Injectable()
export class AlikeSorting {
  constructor(
    private readonly database: Database,
    private readonly texts: SourceTexts,
    private readonly shelves: AlikeShelves,
  ) {}

  /** Sorts the passages and letters of the answer that a version belongs to. Safe to do again: what is sorted stays. */
  async sort(versionId: string): Promise<void> {
    const version = await this.database.reader.findOneBy(ResponseVersion, { id: versionId });
    if (!version) return;
    await this.database.write((transaction) => this.followToVersion(transaction, versionId));
    while (await this.database.write((transaction) => this.sortSome(transaction, version)));
  }

  /** True while there is more to sort. */
  private async sortSome(transaction: Transaction, version: ResponseVersion): Promise<boolean> {
    // One at a time in a hearing: two that come at once and are alike would each be the first of a family.
    await transaction.query('UPDATE "consultation" SET "state" = "state" WHERE "id" = $1', [version.consultationId]);
    const wanted = new Map((await this.wanted(transaction, version)).map((text) => [keyOf(text), text]));
    const known = await this.known(transaction, version.responseId);
    const gone = known.filter((text) => !wanted.has(keyOf(text)));
    await this.shelves.remove(transaction, gone);
    const sorted = new Set(known.map(keyOf));
    const fresh = [...wanted].filter(([key]) => !sorted.has(key)).map(([, text]) => text);
    const some = fresh.slice(0, IN_ONE_TRANSACTION);
    for (const kind of ALIKE_KINDS) {
      const ofKind = some.filter((text) => text.kind === kind);
      await this.shelves.add(transaction, version.consultationId, ofKind);
    }
    return fresh.length > some.length;
  }

  private async known(transaction: Transaction, responseId: string): Promise<readonly AlikeText[]> {
    const versions = await transaction.find(ResponseVersion, { select: { id: true }, where: { responseId } });
    return transaction.findBy(AlikeText, { versionId: In(versions.map(({ id }) => id)) });
  }

  /** What is to be sorted of the answer: the comments and files of the version that counts, if one does. */
  private async wanted(transaction: Transaction, { responseId }: ResponseVersion): Promise<readonly FreshAlike[]> {
    const [counting] = await transaction.query<{ id: string }[]>(
      `SELECT v."id" FROM "response_version" v JOIN "response" r ON r."id" = v."responseId"
       WHERE r."id" = $1 AND ${COUNTS}`,
      [responseId],
    );
    if (!counting) return [];
    const versionId = counting.id;
    const passages = await transaction.query<{ id: string; sourceId: string; text: string }[]>(
      `SELECT "id", "sourceId", "text" FROM "comment"
       WHERE "versionId" = $1 AND "kind" = 'comment' AND "removedAt" IS NULL ORDER BY "createdAt", "id"`,
      [versionId],
    );
    return [
      ...passages.map(({ id, sourceId, text }): FreshAlike => {
        const fingerprint = fingerprintOf(text, 'passage');
        return { kind: 'passage', versionId, sourceId, commentId: id, fingerprint };
      }),
      ...(await this.letters(transaction, versionId)),
    ];
  }

  private async letters(transaction: Transaction, versionId: string): Promise<readonly FreshAlike[]> {
    const files = await transaction.query<{ id: string }[]>(
      `SELECT "id" FROM "text_source" WHERE "versionId" = $1 AND "attachmentId" IS NOT NULL AND "state" = 'read'
       AND "supersededAt" IS NULL ORDER BY "position", "id"`,
      [versionId],
    );
    const letters: FreshAlike[] = [];
    for (const { id: sourceId } of files) {
      const fingerprint = fingerprintOf(await this.texts.textOf(transaction, sourceId), 'letter');
      letters.push({ kind: 'letter', versionId, sourceId, commentId: null, fingerprint });
    }
    return letters;
  }

  /** A decision that others follow is followed in the new version of its answer, where the comment was carried. */
  private async followToVersion(transaction: Transaction, versionId: string): Promise<void> {
    const moved = await transaction.query<{ decisionId: string; placementId: string }[]>(
      `SELECT d."id" AS "decisionId", n."id" AS "placementId" FROM "comment" c
       JOIN "placement" n ON n."commentId" = c."id"
       JOIN "placement" o ON o."commentId" = c."carriedFromId" AND o."place" = n."place"
       JOIN "family_decision" d ON d."firstPlacementId" = o."id"
       WHERE c."versionId" = $1 AND c."removedAt" IS NULL ORDER BY d."id", n."id"`,
      [versionId],
    );
    for (const { decisionId, placementId } of moved) {
      await transaction.update(FamilyDecision, { id: decisionId }, { firstPlacementId: placementId });
    }
  }
}

/** A text with other words is another text. */
function keyOf(
  text: Pick<FreshAlike, 'kind' | 'sourceId' | 'commentId'> &
    ({ readonly digest: string } | { readonly fingerprint: { readonly digest: string } }),
): string {
  const digest = 'digest' in text ? text.digest : text.fingerprint.digest;
  return [text.kind, text.sourceId, text.commentId, digest].join(' ');
}
