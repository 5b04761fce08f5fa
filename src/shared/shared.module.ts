import { Global, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { inProject } from './config/project-root.js';
import { Settings } from './config/settings.js';
import { Database } from './database/database.js';
import { FullText } from './database/full-text/full-text.js';
import { FileStore } from './files/file-store.js';
import { FileScans } from './files/scanning/file-scans.js';
import { ScannedFiles } from './files/scanning/scanned-files.js';
import { JobQueue } from './jobs/job-queue.js';
import { Worker } from './jobs/worker.js';
import { Templates } from './rendering/templates.js';
import { Keyring, keyringFor } from './security/keyring.js';
import { Clock } from './time/clock.js';
import { PageWriter } from './web/page-writer.js';
import { DatabaseRateLimits } from './web/rate-limits.js';

/** What the process is given from outside: its settings, its open database, its clock. */
export interface Ground {
  readonly settings: Settings;
  readonly database: Database;
  readonly clock: Clock;
}

let templates: Templates | undefined;

/** What every domain stands on. Knows nothing of consultations. */
@Global()
@Module({})
export class SharedModule implements OnApplicationShutdown, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly worker: Worker,
    private readonly scans: FileScans,
  ) {}

  onModuleInit(): void {
    if (this.scans.isOn) this.worker.everyTick(() => this.scans.tick());
  }

  static on(ground: Ground): DynamicModule {
    const providers = [
      { provide: Settings, useValue: ground.settings },
      { provide: Database, useValue: ground.database },
      { provide: Clock, useValue: ground.clock },
      { provide: Keyring, useFactory: () => keyringFor(ground.settings) },
      { provide: FileStore, useFactory: () => new FileStore(uploadsFolder(ground.settings)) },
      // Compiled once a process: the files do not change while it runs.
      { provide: Templates, useFactory: () => (templates ??= new Templates(inProject('templates'))) },
      JobQueue,
      Worker,
      FullText,
      PageWriter,
      DatabaseRateLimits,
      FileScans,
      ScannedFiles,
    ];
    return { module: SharedModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

/** The folder of the file store, relative ones below the project. */
export function uploadsFolder(settings: Settings): string {
  return settings.uploadsDir.startsWith('/') ? settings.uploadsDir : inProject(settings.uploadsDir);
}
