import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Clock } from '../../shared/time/clock.js';
import { registerPolicy } from '../register.policy.js';
import { ListRefused } from './import.errors.js';
import type { PlannedRow } from './import-plan.js';
import { ImportRun, type ImportChoices } from './import-run.entity.js';
import { readTableFile, type ListFile } from './read-list-file.js';
import { RegisterImportService, type DryRun, type ImportOrder } from './register-import.service.js';
import type { Table } from './table.js';

export type SimilarRow = Extract<PlannedRow, { verdict: 'probablySame' }>;

/** A dry run as a person decides about it. */
export interface RunPreview extends DryRun {
  /** Lines that are probably another body, those that have been confirmed among them. */
  readonly similar: readonly SimilarRow[];
}

const MOST_RUNS = 20;

/** Takes a list from upload to import, in as many steps as a person needs. The file and the choices are kept between them. */
@Injectable()
export class ImportRunService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly audit: AuditService,
    private readonly imports: RegisterImportService,
  ) {}

  /** The lists that were uploaded last at the host. */
  async latest({ hostId }: PersonActor): Promise<readonly ImportRun[]> {
    return this.database.reader.find(ImportRun, {
      where: { hostId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_RUNS,
    });
  }

  /** A run of the actor's host, for whoever may import; another host's is not found. */
  async find(actor: PersonActor, id: string): Promise<ImportRun> {
    const run = await this.database.reader.findOneBy(ImportRun, { id, hostId: actor.hostId });
    if (!run) throw new NotFound('importRun');
    if (!registerPolicy.mayEdit(actor, run.hostId)) throw new NotAllowed('register.import');
    return run;
  }

  /** Keeps a list that was uploaded. Throws `ListRefused` when it is no list at all. Says whether it has columns to name. */
  async begin(actor: PersonActor, file: ListFile): Promise<{ readonly id: string; readonly hasColumns: boolean }> {
    if (!registerPolicy.mayEdit(actor, actor.hostId)) throw new NotAllowed('register.import');
    const table = await readTableFile(file);
    if (!table.ok) throw new ListRefused(table);
    if (table.table === null) await this.refuseUnreadable(file);
    const { sha256 } = await this.files.keep(file.bytes);
    const run = { id: newId(), hostId: actor.hostId, filename: file.filename, sha256, state: 'dryRun' as const };
    await this.database.write(async (transaction) => {
      const now = this.clock.now();
      const empty = { choices: {}, counts: {}, byName: actor.name, createdAt: now, importedAt: null };
      await transaction.insert(ImportRun, { ...run, ...empty });
      const deed = { action: 'register.listUploaded', objectType: 'importRun', objectId: run.id };
      await this.audit.record(transaction, actor, { ...deed, changes: { filename: file.filename, sha256 } });
    });
    return { id: run.id, hasColumns: table.table !== null };
  }

  /** The columns of a run's file; null when it is a plain list. */
  async tableOf(run: ImportRun, sheet: string | undefined): Promise<Table | null> {
    const table = await readTableFile(await this.fileOf(run), sheet);
    if (!table.ok) throw new ListRefused(table);
    return table.table;
  }

  /** Changes what has been said of a list. Throws `ListRefused` when it cannot be read so, `ChangedMeanwhile` once it is imported. */
  async choose(actor: PersonActor, run: ImportRun, choices: ImportChoices): Promise<void> {
    const reading = await this.imports.readFile(await this.fileOf(run), choices);
    if (!reading.ok) throw new ListRefused(reading);
    await this.database.write(async (transaction) => {
      const updated = await transaction.update(ImportRun, { id: run.id, state: 'dryRun' }, { choices });
      if (updated.affected === 0) throw new ChangedMeanwhile();
      const deed = { action: 'register.importChosen', objectType: 'importRun', objectId: run.id };
      await this.audit.record(transaction, actor, { ...deed, changes: { ...choices } });
    });
  }

  /** What importing would do with what has been chosen. */
  async preview(actor: PersonActor, run: ImportRun): Promise<RunPreview> {
    const order = orderOf(run, await this.fileOf(run));
    const dryRun = await this.imports.dryRun(actor, run.hostId, order);
    const { plan } = await this.imports.dryRun(actor, run.hostId, { ...order, confirmedSame: new Set() });
    return { ...dryRun, similar: plan.rows.filter((row) => row.verdict === 'probablySame') };
  }

  /** Imports what was shown. Throws `ChangedMeanwhile` when it would do something else now. */
  async carryOut(actor: PersonActor, run: ImportRun, seenDigest: string, leaveOut: ReadonlySet<number>): Promise<void> {
    const order = orderOf(run, await this.fileOf(run));
    await this.imports.carryOut(actor, run.hostId, { ...order, runId: run.id, planDigest: seenDigest, leaveOut });
  }

  private async fileOf({ filename, sha256 }: ImportRun): Promise<ListFile> {
    return { filename, bytes: await this.files.read(sha256) };
  }

  private async refuseUnreadable(file: ListFile): Promise<void> {
    const reading = await this.imports.readFile(file);
    if (!reading.ok) throw new ListRefused(reading);
  }
}

function orderOf({ choices }: ImportRun, file: ListFile): ImportOrder {
  const { confirmedSame, leaveOut: _, ...reading } = choices;
  return { file, choices: reading, confirmedSame: new Set(confirmedSame) };
}
