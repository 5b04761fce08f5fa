import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { queryReturning } from '../../shared/database/returning.js';
import { FileStore, type StoredBytes } from '../../shared/files/file-store.js';
import { FileScans } from '../../shared/files/scanning/file-scans.js';
import { JobQueue } from '../../shared/jobs/job-queue.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { IncomingMail } from './incoming-mail.entity.js';
import { MailOwners } from './reading/mail-owners.js';
import { MailSource, type FetchedMail, type OpenMailbox } from './source/mail-source.js';

export const READ_MAIL_JOB = 'readIncomingMail';
/** How long the mail server is left in peace between two looks. */
export const PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 600;
const AT_ONCE = 50;
const NUMBERS_AT_ONCE = 500;

/**
 * Fetches mail from the mailbox (postmottaket). A mail is first on disk, then in a row, committed together with the job
 * that reads it, and only then put away on the server: whenever the process dies, what is not put away is met again, and
 * what is met again is known by the server's number for it or by its digest.
 */
@Injectable()
export class MailIntake implements OnModuleDestroy {
  private readonly logger = new Logger('MailIntake');
  private nextAt: Date | null = null;
  private failures = 0;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly scans: FileScans,
    private readonly jobs: JobQueue,
    private readonly owners: MailOwners,
    private readonly clock: Clock,
    @Inject(MailSource) private readonly source: MailSource | null,
  ) {}

  /** Looks into the mailbox when the pause is over; false when there was nothing to do. */
  async round(): Promise<boolean> {
    if (this.source === null || this.isStopping || (this.nextAt && this.clock.now() < this.nextAt)) return false;
    if (!(await this.owners.anyone())) return false;
    try {
      const fetched = await this.fetchFrom(this.source);
      this.failures = 0;
      // A full hand means that there may be more.
      this.nextAt = fetched < AT_ONCE ? secondsAfter(this.clock.now(), PAUSE_SECONDS) : null;
      return fetched > 0;
    } catch (error) {
      this.failures += 1;
      const pause = Math.min(LONGEST_PAUSE_SECONDS, PAUSE_SECONDS * 2 ** (this.failures - 1));
      this.nextAt = secondsAfter(this.clock.now(), pause);
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.warn(`The mailbox could not be read, and is tried again in ${String(pause)} seconds: ${reason}`);
      return false;
    }
  }

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** Fetches what is new and puts away what is kept; gives how many mails were new. */
  async fetchFrom(source: MailSource): Promise<number> {
    const box = await source.open();
    try {
      const uids = await box.uids();
      const known = await this.knownOf(source.name, box.uidValidity, uids);
      const fresh = uids.filter((uid) => !known.has(uid)).slice(0, AT_ONCE);
      const { kept, failure } = await this.keepAll(source.name, box, fresh);
      await box.putAway([...known, ...kept]);
      if (failure !== null) throw failure;
      return fresh.length;
    } finally {
      await box.close();
    }
  }

  /** Keeps one mail after the other. One that cannot be fetched does not hold up those behind it, but is told of. */
  private async keepAll(
    mailbox: string,
    box: OpenMailbox,
    uids: readonly number[],
  ): Promise<{ readonly kept: readonly number[]; readonly failure: Error | null }> {
    const kept: number[] = [];
    let failure: Error | null = null;
    for (const uid of uids) {
      if (this.isStopping) break;
      try {
        if (await this.keep(mailbox, box, uid)) kept.push(uid);
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
      }
    }
    return { kept, failure };
  }

  private async knownOf(mailbox: string, uidValidity: string, uids: readonly number[]): Promise<ReadonlySet<number>> {
    const known = new Set<number>();
    for (let from = 0; from < uids.length; from += NUMBERS_AT_ONCE) {
      const uid = In(uids.slice(from, from + NUMBERS_AT_ONCE));
      const rows = await this.database.reader.find(IncomingMail, {
        where: { mailbox, uidValidity, uid },
        select: { uid: true },
      });
      for (const row of rows) known.add(row.uid);
    }
    return known;
  }

  /** True when the mail is kept; false when it was gone before it could be. */
  private async keep(mailbox: string, box: OpenMailbox, uid: number): Promise<boolean> {
    const fetched = await box.fetch(uid);
    if (!fetched) return false;
    const stored = await this.storeWhole(fetched, () => box.fetch(uid));
    if (!stored) return false;
    await this.database.write((transaction) =>
      this.enter(transaction, {
        mailbox,
        uidValidity: box.uidValidity,
        uid,
        receivedAt: fetched.receivedAt,
        ...stored,
      }),
    );
    return true;
  }

  /** A mail shorter than the server said is fetched once more: cut off, it would differ; a server that counts wrong is believed. */
  private async storeWhole(
    fetched: FetchedMail,
    again: () => Promise<FetchedMail | null>,
  ): Promise<StoredBytes | null> {
    const stored = await this.files.keepStream(fetched.content);
    if (stored.sizeBytes >= fetched.sizeBytes) return stored;
    const second = await again();
    if (!second) return null;
    const { sha256 } = await this.files.keepStream(second.content);
    if (sha256 !== stored.sha256) throw new Error('A mail came differently when it was fetched again');
    return stored;
  }

  private async enter(transaction: Transaction, found: Found): Promise<void> {
    const id = newId();
    const hostId = await this.owners.ofMailbox(transaction);
    const { mailbox, uidValidity, uid, receivedAt, sha256, sizeBytes } = found;
    const entered = await queryReturning<{ id: string }>(
      transaction,
      `INSERT INTO "incoming_mail" ("id", "hostId", "isStray", "mailbox", "uidValidity", "uid", "receivedAt", "sha256", "sizeBytes",
         "kind", "state", "reason", "fromAddress", "fromName", "subject", "searchText")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unread', 'waiting', 'notReadYet', '', '', '', '')
       ON CONFLICT DO NOTHING RETURNING "id"`,
      [id, hostId, true, mailbox, uidValidity, uid, receivedAt.toISOString(), sha256, sizeBytes],
    );
    if (entered.length > 0) {
      await this.scans.ask(transaction, sha256);
      return this.jobs.add(transaction, READ_MAIL_JOB, id, { mailId: id });
    }
    // The same mail under a new number: the server has numbered anew, or somebody has put it back.
    await transaction.update(IncomingMail, { sha256 }, { mailbox, uidValidity, uid });
  }
}

/** A mail in the mailbox, with its bytes in the store. */
type Found = Pick<IncomingMail, 'mailbox' | 'uidValidity' | 'uid' | 'receivedAt' | 'sha256' | 'sizeBytes'>;
