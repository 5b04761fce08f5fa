import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Clock } from '../../shared/time/clock.js';
import { lockRegister } from '../register-lock.js';
import { registerPolicy } from '../register.policy.js';
import { LinesUnreadable, ListRefused } from './import.errors.js';
import type { ImportCounts, ImportPlan } from './import-plan.js';
import { ImportRun, type ImportChoices } from './import-run.entity.js';
import { loadKnownRegister } from './load-known-register.js';
import { planDigest } from './plan-digest.js';
import { planImport } from './plan-import.js';
import { PlanWriter } from './plan-writer.js';
import { readListFile, type ListChoices, type ListFile, type ListReading } from './read-list-file.js';
import type { ReadList } from './read-list.js';

/** A list to be imported, and what a person has decided about its lines. */
export interface ImportOrder {
  readonly file: ListFile;
  readonly choices?: ListChoices;
  /** Lines that are confirmed to be the body they are probably the same as. */
  readonly confirmedSame?: ReadonlySet<number>;
  /** Unreadable lines that are left out, each by its number. Any other unreadable line stops the import. */
  readonly leaveOut?: ReadonlySet<number>;
  /** The digest of the plan that was shown; when the register has changed so that the plan is another, nothing is done. */
  readonly planDigest?: string;
  /** The dry run that this carries out; without it a run of its own is recorded. */
  readonly runId?: string;
}

/** What an import would do, and what of the file it rests on. */
export interface DryRun {
  readonly read: ReadList;
  readonly otherSheets: readonly string[];
  readonly plan: ImportPlan;
  readonly digest: string;
}

export interface ImportResult {
  readonly runId: string;
  /** `created` counts the bodies that were made, members of groups among them. */
  readonly counts: ImportCounts & { readonly created: number };
  readonly plan: ImportPlan;
}

type Reading = Extract<ListReading, { ok: true }>;

/** Reads a list of bodies into a host's register: a dry run that changes nothing, then all of it or nothing. */
@Injectable()
export class RegisterImportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly audit: AuditService,
  ) {}

  /** What the file holds, or why it was not read. Asks nothing of the register. */
  readFile(file: ListFile, choices: ListChoices = {}): Promise<ListReading> {
    return readListFile(file, choices);
  }

  /** What importing the list would do. Throws `ListRefused` when the file cannot be read. */
  async dryRun(actor: Actor, hostId: string, order: ImportOrder): Promise<DryRun> {
    if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('register.import');
    const reading = await this.read(order);
    const plan = await planFor(this.database.reader, hostId, order, reading.list);
    return { read: reading.list, otherSheets: reading.otherSheets, plan, digest: planDigest(plan) };
  }

  /** Imports the list in one transaction. Throws `ListRefused`, `LinesUnreadable` or `ChangedMeanwhile`, and has then done nothing. */
  async carryOut(actor: Actor, hostId: string, order: ImportOrder): Promise<ImportResult> {
    if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('register.import');
    const reading = await this.read(order);
    const { sha256 } = await this.files.keep(order.file.bytes);
    return this.database.write((transaction) => this.write(transaction, { actor, hostId, order, reading, sha256 }));
  }

  private async read(order: ImportOrder): Promise<Reading> {
    const reading = await readListFile(order.file, order.choices);
    if (!reading.ok) throw new ListRefused(reading);
    return reading;
  }

  private async write(transaction: Transaction, job: ImportJob): Promise<ImportResult> {
    const { actor, hostId, order, reading } = job;
    await lockRegister(transaction);
    const known = await loadKnownRegister(transaction, hostId);
    const plan = planImport(reading.list, known, decisionsOf(order));
    if (order.planDigest !== undefined && order.planDigest !== planDigest(plan)) throw new ChangedMeanwhile();
    refuseUnreadable(plan, order.leaveOut ?? new Set());
    const created = await new PlanWriter(transaction, { hostId, now: this.clock.now() }, known).write(plan);
    const counts = { ...plan.counts, created };
    const runId = await this.recordRun(transaction, job, counts);
    const changes = { filename: order.file.filename, sha256: job.sha256, ...counts };
    const deed = { action: 'register.imported', objectType: 'importRun', objectId: runId, changes };
    await this.audit.record(transaction, actor, deed);
    return { runId, counts, plan };
  }

  private async recordRun(
    transaction: Transaction,
    { actor, hostId, order, sha256 }: ImportJob,
    counts: Readonly<Record<string, number>>,
  ): Promise<string> {
    const now = this.clock.now();
    const done = { state: 'imported', counts, choices: choicesOf(order), importedAt: now } as const;
    if (order.runId !== undefined) {
      // A run that somebody has carried out meanwhile stays as it was recorded.
      const updated = await transaction.update(ImportRun, { id: order.runId, hostId, state: 'dryRun' }, done);
      if (updated.affected === 0) throw new ChangedMeanwhile();
      return order.runId;
    }
    const id = newId();
    const { filename } = order.file;
    await transaction.insert(ImportRun, { id, hostId, filename, sha256, byName: actor.name, createdAt: now, ...done });
    return id;
  }
}

interface ImportJob {
  readonly actor: Actor;
  readonly hostId: string;
  readonly order: ImportOrder;
  readonly reading: Reading;
  readonly sha256: string;
}

async function planFor(reader: Reader, hostId: string, order: ImportOrder, list: ReadList): Promise<ImportPlan> {
  return planImport(list, await loadKnownRegister(reader, hostId), decisionsOf(order));
}

function decisionsOf(order: ImportOrder): { readonly confirmedSame: ReadonlySet<number> } {
  return { confirmedSame: order.confirmedSame ?? new Set() };
}

function choicesOf({ choices = {}, ...order }: ImportOrder): ImportChoices {
  const { extraHeadings, ...rest } = choices;
  return {
    ...rest,
    ...(extraHeadings && { extraHeadings: [...extraHeadings] }),
    confirmedSame: [...(order.confirmedSame ?? [])],
    leaveOut: [...(order.leaveOut ?? [])],
  };
}

function refuseUnreadable(plan: ImportPlan, leaveOut: ReadonlySet<number>): void {
  const unnamed = plan.rows.flatMap((row) => (row.verdict === 'unreadable' && !leaveOut.has(row.line) ? [row] : []));
  if (unnamed.length > 0) throw new LinesUnreadable(unnamed);
}
