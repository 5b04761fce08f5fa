import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '../../shared/database/database.js';
import { FullText } from '../../shared/database/full-text/full-text.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Clock } from '../../shared/time/clock.js';
import { PublishedAnswers } from '../published/published-answers.js';
import type { PublishedSearchText } from '../published/published-answer.js';
import { passagesOf } from './passages-of.js';
import type { PublishedPassage } from './published-passage.entity.js';
import { hearingMark, PUBLISHED_MARK } from './search-marks.js';

const AT_ONCE = 100;

/**
 * Keeps what is published findable. A hearing in which something has changed is closed to the search by the database itself;
 * it is read anew here, and opened when nothing has changed meanwhile.
 */
@Injectable()
export class SearchIndex implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly fullText: FullText,
    private readonly published: PublishedAnswers,
    private readonly worker: Worker,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.tick());
  }

  /** Reads one hearing that is closed to the search, if there is one. */
  async tick(): Promise<boolean> {
    const [waiting] = await this.database.reader.query<{ id: string }[]>(
      `SELECT c."id" FROM "consultation" c LEFT JOIN "searched_hearing" s ON s."consultationId" = c."id"
       WHERE c."visibility" = 'public' AND c."openedAt" IS NOT NULL AND s."consultationId" IS NULL ORDER BY c."id" LIMIT 1`,
    );
    if (!waiting) return false;
    await this.read(waiting.id);
    return true;
  }

  /** Reads what is published of a hearing, and opens it to the search. */
  async read(consultationId: string): Promise<void> {
    const revision = await this.published.revision(consultationId);
    const gone = await this.passagesIn(consultationId);
    let some: PublishedPassage[] = [];
    for await (const text of this.published.texts(consultationId)) {
      // What stands as it stood is not written again; what is left at the end stands no more.
      some.push(...passagesIn(consultationId, text).filter(({ id }) => !gone.delete(id)));
      if (some.length < AT_ONCE) continue;
      if (!(await this.add(some, { consultationId, revision }))) return;
      some = [];
    }
    if (!(await this.add(some, { consultationId, revision }))) return;
    await this.takeAway([...gone]);
    await this.open(consultationId, revision);
  }

  private async passagesIn(consultationId: string): Promise<Set<string>> {
    const rows = await this.database.reader.query<{ id: string }[]>(
      'SELECT "id" FROM "published_passage" WHERE "consultationId" = $1',
      [consultationId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * False when something has changed since the passages were read: what was taken down meanwhile must not be added, since
   * another worker may have read the hearing anew, and opened it to the search already.
   */
  private async add(passages: readonly PublishedPassage[], read: ReadAt): Promise<boolean> {
    if (passages.length === 0) return true;
    return this.database.write(async (transaction) => {
      if (!(await this.stands(transaction, read))) return false;
      for (let index = 0; index < passages.length; index += AT_ONCE)
        await this.put(transaction, passages.slice(index, index + AT_ONCE));
      return true;
    });
  }

  private async put(transaction: Transaction, passages: readonly PublishedPassage[]): Promise<void> {
    const places = passages.map(
      (_passage, row) => `(${[1, 2, 3, 4, 5, 6].map((n) => `$${String(row * 6 + n)}`).join(', ')})`,
    );
    // Two workers may read the same hearing: what both found is the same row.
    await transaction.query(
      `INSERT INTO "published_passage" ("id", "consultationId", "responseId", "body", "title", "text")
       VALUES ${places.join(', ')} ON CONFLICT ("id") DO NOTHING`,
      passages.flatMap(({ id, consultationId, responseId, body, title, text }) => [
        id,
        consultationId,
        responseId,
        body,
        title,
        text,
      ]),
    );
    await this.fullText.put(
      transaction,
      passages.map(({ id, consultationId, body, title, text }) => ({
        key: id,
        marks: [PUBLISHED_MARK, hearingMark(consultationId)],
        texts: [body, title, text],
      })),
    );
  }

  private async takeAway(ids: readonly string[]): Promise<void> {
    for (let index = 0; index < ids.length; index += AT_ONCE) {
      const some = ids.slice(index, index + AT_ONCE);
      const places = some.map((_id, row) => `$${String(row + 1)}`).join(', ');
      await this.database.write(async (transaction) => {
        await transaction.query(`DELETE FROM "full_text" WHERE "key" IN (${places})`, some);
        await transaction.query(`DELETE FROM "published_passage" WHERE "id" IN (${places})`, some);
      });
    }
  }

  /** Opens the hearing to the search, unless something has changed since it was read: then it is read again. */
  private async open(consultationId: string, revision: number): Promise<void> {
    await this.database.write(async (transaction) => {
      if (!(await this.stands(transaction, { consultationId, revision }))) return;
      await transaction.query(
        `INSERT INTO "searched_hearing" ("consultationId", "at") VALUES ($1, $2) ON CONFLICT ("consultationId") DO NOTHING`,
        [consultationId, this.clock.now().toISOString()],
      );
    });
  }

  /** True when nothing has changed since the revision, and nothing will before the transaction ends. */
  private async stands(transaction: Transaction, { consultationId, revision }: ReadAt): Promise<boolean> {
    // Whoever changes what is published holds the hearing's row by a foreign key until it is done, and waits for us while we do.
    const lock = this.database.dialect === 'postgres' ? 'FOR UPDATE' : '';
    await transaction.query(`SELECT "id" FROM "consultation" WHERE "id" = $1 ${lock}`, [consultationId]);
    return (await this.published.revision(consultationId)) === revision;
  }
}

/** A hearing, and the revision of it that was read. */
interface ReadAt {
  readonly consultationId: string;
  readonly revision: number;
}

function passagesIn(consultationId: string, read: PublishedSearchText): PublishedPassage[] {
  const { responseId, body, title, fileId } = read;
  return passagesOf(read.text).map((text, number) => {
    const said = JSON.stringify([consultationId, responseId, fileId, number, body, title, text]);
    return { id: createHash('sha256').update(said).digest('hex'), consultationId, responseId, body, title, text };
  });
}
