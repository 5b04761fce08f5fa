import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { Clock } from '../../../shared/time/clock.js';
import { insertInHundreds } from '../../insert-in-hundreds.js';
import { SourceTexts } from '../../text/source-texts.js';
import { FamilyDecision } from '../deciding/family-decision.entity.js';
import { FamilyFinder } from '../model/family-finder.js';
import { saltedBands, wordPairsOf, type AlikeKind, type Fingerprint } from '../model/fingerprint.js';
import { AlikeBand, AlikeText } from './alike-text.entity.js';

/** A text to be sorted in. */
export interface FreshAlike {
  readonly kind: AlikeKind;
  readonly versionId: string;
  readonly sourceId: string;
  readonly commentId: string | null;
  readonly fingerprint: Fingerprint;
}

interface Shelved {
  readonly id: string;
  readonly band: number | null;
  readonly familyId: string | null;
  readonly digest: string;
}

const IN_ONE_QUESTION = 500;
/** How many of a family are put back on all their shelves when one of them goes. */
const STAND_FOR_FAMILY = 3;

/**
 * The shelves of a hearing as they are stored: texts that may be alike stand on the same one. Only what stands on the
 * shelves of the new texts is fetched, so that a new answer costs the same in a large hearing as in a small one.
 */
@Injectable()
export class AlikeShelves {
  constructor(
    private readonly clock: Clock,
    private readonly texts: SourceTexts,
  ) {}

  /** Sorts new texts of one kind into the families of the hearing. */
  async add(transaction: Transaction, consultationId: string, fresh: readonly FreshAlike[]): Promise<void> {
    const [first] = fresh;
    if (!first) return;
    const salted = fresh.map((text) => {
      const bands = saltedBands(text.fingerprint, `${consultationId} ${text.kind}`);
      return { ...text, id: newId(), fingerprint: { ...text.fingerprint, bands } };
    });
    const finder = await this.finderFor(transaction, { consultationId, kind: first.kind }, salted);
    const shelved = salted.map((text) => ({ ...text, shelves: finder.add(text.id, text.fingerprint) }));
    const createdAt = this.clock.now();
    const rows = shelved.map(({ id, kind, versionId, sourceId, commentId, fingerprint: { digest, bands } }) => {
      const familyId = finder.familyOf(id);
      return transaction.create(AlikeText, {
        ...{ id, consultationId, kind, versionId, sourceId, commentId, digest, bands, createdAt },
        familyId: familyId === id ? null : familyId,
      });
    });
    await insertInHundreds(transaction, AlikeText, rows);
    const bands = shelved.flatMap(({ id, shelves }) => shelves.map((band) => ({ band, textId: id })));
    await insertBands(transaction, bands);
    for (const { from, to } of finder.unions) await unite(transaction, consultationId, from, to);
    await this.nameFamilies(transaction, rows);
  }

  /** Takes texts off the shelves; their families stay on them. */
  async remove(transaction: Transaction, gone: readonly AlikeText[]): Promise<void> {
    if (gone.length === 0) return;
    for (const { id, bands } of gone) {
      if (bands.length > 0) await transaction.delete(AlikeBand, { band: In([...bands]), textId: id });
    }
    await transaction.delete(AlikeText, { id: In(gone.map(({ id }) => id)) });
    const familyIds = new Set(gone.flatMap(({ familyId }) => familyId ?? []));
    for (const familyId of familyIds) await this.shelveAgain(transaction, familyId);
  }

  /** The text that a family began with is one of it too. */
  private async nameFamilies(transaction: Transaction, rows: readonly AlikeText[]): Promise<void> {
    const familyIds = [...new Set(rows.flatMap(({ familyId }) => familyId ?? []))];
    if (familyIds.length === 0) return;
    const places = familyIds.map((_, index) => `$${String(index + 1)}`).join(', ');
    await transaction.query(
      `UPDATE "alike_text" SET "familyId" = "id" WHERE "id" IN (${places}) AND "familyId" IS NULL`,
      familyIds,
    );
  }

  private async shelveAgain(transaction: Transaction, familyId: string): Promise<void> {
    const left = await transaction.find(AlikeText, {
      where: { familyId },
      order: { id: 'ASC' },
      take: STAND_FOR_FAMILY,
    });
    await insertBands(
      transaction,
      left.flatMap(({ id, bands }) => bands.map((band) => ({ band, textId: id }))),
    );
  }

  /** Knows what stands on the shelves of the new texts, and what is said in what they are compared with. */
  private async finderFor(
    transaction: Transaction,
    of: { readonly consultationId: string; readonly kind: AlikeKind },
    fresh: readonly { readonly fingerprint: Fingerprint }[],
  ): Promise<FamilyFinder> {
    const finder = new FamilyFinder();
    const { consultationId, kind } = of;
    const digests = fresh.map(({ fingerprint }) => fingerprint.digest);
    const bands = fresh.flatMap(({ fingerprint }) => fingerprint.bands);
    const found = [
      ...(await askInParts<Shelved>(transaction, { consultationId, kind }, digests, SAME_DIGEST)),
      ...(await askInParts<Shelved>(transaction, { consultationId, kind }, bands, SAME_BAND)),
    ];
    for (const { id, familyId, band, digest } of found) {
      finder.shelve({ id, familyId: familyId ?? id }, { digest, ...(band === null ? {} : { band: Number(band) }) });
    }
    const likely = new Set(fresh.flatMap(({ fingerprint }) => finder.likely(fingerprint)));
    await this.learn(transaction, finder, [...likely]);
    return finder;
  }

  private async learn(transaction: Transaction, finder: FamilyFinder, ids: readonly string[]): Promise<void> {
    for (let index = 0; index < ids.length; index += IN_ONE_QUESTION) {
      const some = ids.slice(index, index + IN_ONE_QUESTION);
      const places = some.map((_, at) => `$${String(at + 1)}`).join(', ');
      const rows = await transaction.query<{ id: string; sourceId: string; text: string | null }[]>(
        `SELECT t."id", t."sourceId", c."text" FROM "alike_text" t LEFT JOIN "comment" c ON c."id" = t."commentId"
         WHERE t."id" IN (${places})`,
        some,
      );
      for (const { id, sourceId, text } of rows) {
        finder.learn(id, { pairs: wordPairsOf(text ?? (await this.texts.textOf(transaction, sourceId))) });
      }
    }
  }
}

const SAME_DIGEST = (places: string): string =>
  `SELECT t."id", t."digest", t."familyId", NULL AS "band" FROM "alike_text" t WHERE t."id" IN (
     SELECT MIN("id") FROM "alike_text" WHERE "consultationId" = $1 AND "kind" = $2 AND "digest" IN (${places})
     GROUP BY "digest")`;

const SAME_BAND = (places: string): string =>
  `SELECT t."id", t."digest", t."familyId", b."band" FROM "alike_band" b JOIN "alike_text" t ON t."id" = b."textId"
   WHERE t."consultationId" = $1 AND t."kind" = $2 AND b."band" IN (${places}) ORDER BY t."id"`;

async function askInParts<T>(
  transaction: Transaction,
  { consultationId, kind }: { readonly consultationId: string; readonly kind: AlikeKind },
  values: readonly (string | number)[],
  statement: (places: string) => string,
): Promise<readonly T[]> {
  const all = [...new Set(values)];
  const found: T[] = [];
  for (let index = 0; index < all.length; index += IN_ONE_QUESTION) {
    const some = all.slice(index, index + IN_ONE_QUESTION);
    const places = some.map((_, at) => `$${String(at + 3)}`).join(', ');
    found.push(...(await transaction.query<T[]>(statement(places), [consultationId, kind, ...some])));
  }
  return found;
}

async function insertBands(
  transaction: Transaction,
  rows: readonly { readonly band: number; readonly textId: string }[],
): Promise<void> {
  for (let index = 0; index < rows.length; index += IN_ONE_QUESTION) {
    const some = rows.slice(index, index + IN_ONE_QUESTION);
    await transaction
      .createQueryBuilder()
      .insert()
      .into(AlikeBand)
      .values([...some])
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
}

async function unite(transaction: Transaction, consultationId: string, from: string, to: string): Promise<void> {
  await transaction.update(AlikeText, { consultationId, familyId: from }, { familyId: to });
  await transaction.update(AlikeText, { id: from }, { familyId: to });
  await transaction.update(FamilyDecision, { consultationId, familyId: from }, { familyId: to });
}
