import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LessThanOrEqual } from 'typeorm';
import { Settings } from '../../../shared/config/settings.js';
import { Database } from '../../../shared/database/database.js';
import { Worker } from '../../../shared/jobs/worker.js';
import { uploadsFolder } from '../../../shared/shared.module.js';
import { Clock, secondsAfter } from '../../../shared/time/clock.js';
import { incomingFolder } from '../../../shared/web/uploads.js';
import { PartFiles, untouchedSince } from './part-files.js';
import { PartialUpload } from './partial-upload.entity.js';

const PAUSE_SECONDS = 60 * 60;
const KEPT_SECONDS = 24 * 60 * 60;

/**
 * Clears away uploads that nobody finished within a day, and what a process that died left behind: every hour, and when the
 * worker starts. Nothing of it is part of an answer.
 */
@Injectable()
export class PartSweep implements OnModuleInit {
  private nextAt: Date | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly worker: Worker,
    private readonly files: PartFiles,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.round());
  }

  /** Sweeps when the pause is over; true when there was anything. */
  async round(): Promise<boolean> {
    const now = this.clock.now();
    if (this.nextAt && now < this.nextAt) return false;
    this.nextAt = secondsAfter(now, PAUSE_SECONDS);
    return (await this.endExpired(now)) + (await this.removeLeftovers(now)) > 0;
  }

  private async endExpired(now: Date): Promise<number> {
    const expired = await this.database.reader.findBy(PartialUpload, { expiresAt: LessThanOrEqual(now) });
    for (const { id } of expired) {
      await this.files.remove(id);
      await this.database.write((transaction) => transaction.delete(PartialUpload, { id }));
    }
    return expired.length;
  }

  private async removeLeftovers(now: Date): Promise<number> {
    let removed = 0;
    for (const folder of [incomingFolder(uploadsFolder(this.settings)), this.files.folder]) {
      for (const name of await untouchedSince(folder, secondsAfter(now, -KEPT_SECONDS))) {
        await rm(join(folder, name), { force: true });
        removed += 1;
      }
    }
    return removed;
  }
}
