import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { Database, type Reader, type Transaction } from '../../database/database.js';
import { queryReturning } from '../../database/returning.js';
import { Clock, secondsAfter } from '../../time/clock.js';
import { FileStore, MissingFile } from '../file-store.js';
import { Clamd } from './clamd.js';
import { FileScan, type ScanState } from './file-scan.entity.js';

const AT_ONCE = 4;
/** Nobody else takes a file that is being scanned before this. */
const HELD_SECONDS = 300;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 600;

/** Does what must be done when a file is settled, in the transaction that settles it. */
export type WhenSettled = (transaction: Transaction, sha256: string, state: ScanState) => Promise<void>;

/**
 * Has files from outside scanned by ClamAV (`CLAMD_URL`). A scanner that does not answer means "not yet", never "clean": the
 * file waits and is tried again, with growing pauses and without end. Where no scanner is set up nothing is asked, and
 * nothing waits.
 */
@Injectable()
export class FileScans {
  private readonly listeners: WhenSettled[] = [];
  private readonly scanner: Clamd | null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    settings: Settings,
  ) {
    this.scanner = settings.clamdUrl === undefined ? null : new Clamd(settings.clamdUrl);
  }

  /** True when files are scanned here. */
  get isOn(): boolean {
    return this.scanner !== null;
  }

  whenSettled(listener: WhenSettled): void {
    this.listeners.push(listener);
  }

  /** Asks for a file to be scanned, in the transaction that takes it in. One that is known already is not asked for again. */
  async ask(transaction: Transaction, sha256: string): Promise<void> {
    if (!this.scanner) return;
    const now = this.clock.now();
    const scan = { sha256, state: 'waiting' as const, found: null, engine: null, problem: null, attempts: 0 };
    await transaction
      .createQueryBuilder()
      .insert()
      .into(FileScan)
      .values({ ...scan, askedAt: now, nextAt: now, settledAt: null })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  /** What is known of each of the files; one that was never asked for is missing. */
  async of(sha256s: readonly string[], via: Reader = this.database.reader): Promise<ReadonlyMap<string, FileScan>> {
    if (sha256s.length === 0) return new Map();
    const scans = await via.findBy(FileScan, { sha256: In([...sha256s]) });
    return new Map(scans.map((scan) => [scan.sha256, scan]));
  }

  /** A person has found that the scanner was mistaken. False when the file is not in quarantine. */
  async release(transaction: Transaction, sha256: string): Promise<boolean> {
    const rows = await queryReturning<{ sha256: string }>(
      transaction,
      `UPDATE "file_scan" SET "state" = 'released', "settledAt" = $1 WHERE "sha256" = $2 AND "state" = 'quarantined' RETURNING "sha256"`,
      [this.clock.now().toISOString(), sha256],
    );
    if (rows.length > 0) await this.tell(transaction, sha256, 'released');
    return rows.length > 0;
  }

  /** Scans what is due, and says whether there was anything. Registered with the worker. */
  async tick(): Promise<boolean> {
    if (!this.scanner) return false;
    const due = await this.claim();
    await Promise.all(due.map((sha256) => this.scan(sha256)));
    return due.length > 0;
  }

  private async claim(): Promise<readonly string[]> {
    const now = this.clock.now();
    const where = `"state" = 'waiting' AND "nextAt" <= $1`;
    const some = await this.database.reader.query<unknown[]>(`SELECT 1 FROM "file_scan" WHERE ${where} LIMIT 1`, [
      now.toISOString(),
    ]);
    if (some.length === 0) return [];
    const lock = this.database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
    const rows = await this.database.write((transaction) =>
      queryReturning<{ sha256: string }>(
        transaction,
        `UPDATE "file_scan" SET "nextAt" = $1, "attempts" = "attempts" + 1 WHERE "sha256" IN (SELECT "sha256" FROM "file_scan"
         WHERE "state" = 'waiting' AND "nextAt" <= $2 ORDER BY "nextAt" LIMIT ${String(AT_ONCE)} ${lock}) RETURNING "sha256"`,
        [secondsAfter(now, HELD_SECONDS).toISOString(), now.toISOString()],
      ),
    );
    return rows.map(({ sha256 }) => sha256);
  }

  private async scan(sha256: string): Promise<void> {
    const answer = await this.answerOn(sha256);
    await this.database.write((transaction) =>
      'problem' in answer
        ? this.postpone(transaction, sha256, answer.problem)
        : this.settle(transaction, sha256, answer),
    );
  }

  private async answerOn(sha256: string): Promise<Answer> {
    try {
      const engine = (await this.scanner?.version()) ?? '';
      const said = await this.scanner?.scan(await this.files.stream(sha256));
      return { engine, found: said && !said.isClean ? said.found : null };
    } catch (error) {
      if (error instanceof MissingFile) return { problem: 'The file is not in the store' };
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  }

  private async settle(transaction: Transaction, sha256: string, { engine, found }: Settled): Promise<void> {
    const state = found === null ? 'clean' : 'quarantined';
    const rows = await queryReturning<{ sha256: string }>(
      transaction,
      `UPDATE "file_scan" SET "state" = $1, "found" = $2, "engine" = $3, "settledAt" = $4, "problem" = NULL
       WHERE "sha256" = $5 AND "state" = 'waiting' RETURNING "sha256"`,
      [state, found, engine, this.clock.now().toISOString(), sha256],
    );
    if (rows.length > 0) await this.tell(transaction, sha256, state);
  }

  private async postpone(transaction: Transaction, sha256: string, problem: string): Promise<void> {
    const scan = await transaction.findOneBy(FileScan, { sha256, state: 'waiting' });
    if (!scan) return;
    const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (scan.attempts - 1), LONGEST_WAIT_SECONDS);
    await transaction.update(FileScan, { sha256 }, { problem, nextAt: secondsAfter(this.clock.now(), wait) });
  }

  private async tell(transaction: Transaction, sha256: string, state: ScanState): Promise<void> {
    for (const listener of this.listeners) await listener(transaction, sha256, state);
  }
}

interface Settled {
  readonly engine: string;
  /** Null when nothing was found. */
  readonly found: string | null;
}

type Answer = Settled | { readonly problem: string };
