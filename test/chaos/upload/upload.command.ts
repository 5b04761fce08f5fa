import { postgresDatabase, sqliteDatabase } from '../../support/databases.js';
import { readTestSettings } from '../../support/test-settings.js';
import { UPLOAD_POINTS } from './fail-points.js';
import { UploadTrial, type UploadResult } from './upload-trial.js';

export interface UploadChaosOptions {
  readonly kills: number;
  readonly clients: number;
  /** On PostgreSQL too, with as many kills again. */
  readonly postgres?: boolean;
}

export interface UploadChaosOutcome {
  readonly ok: boolean;
  readonly kills: number;
  readonly acknowledged: number;
  readonly acknowledgedLost: number;
  readonly retried: number;
  readonly seconds: number;
  readonly trials: readonly UploadResult[];
  /** Trials that were not made, and why. */
  readonly skipped: readonly string[];
}

/** `chaos upload`: each database on its own, one after the other. */
export async function runUploadChaos(
  { kills, clients, postgres }: UploadChaosOptions,
  say: (line: string) => void,
): Promise<UploadChaosOutcome> {
  const trials: UploadResult[] = [];
  const skipped: string[] = [];
  const plan = { clients, kills, points: UPLOAD_POINTS, broken: null };
  say('chaos upload: sqlite');
  trials.push(await UploadTrial.run({ ...plan, on: sqliteDatabase(), database: 'sqlite' }, say));
  if (postgres === true && readTestSettings().postgresUrl === undefined) {
    if (readTestSettings().isCi) throw new Error('TEST_POSTGRES_URL is not set');
    skipped.push('postgres: TEST_POSTGRES_URL is not set');
  } else if (postgres === true) {
    say('chaos upload: postgres');
    trials.push(await UploadTrial.run({ ...plan, on: await postgresDatabase(), database: 'postgres' }, say));
  }
  const sum = (count: (trial: UploadResult) => number): number =>
    trials.reduce((total, trial) => total + count(trial), 0);
  return {
    ok: trials.every(({ ok }) => ok),
    kills: sum((trial) => trial.kills),
    acknowledged: sum((trial) => trial.acknowledged),
    acknowledgedLost: sum((trial) => trial.acknowledgedLost),
    retried: sum((trial) => trial.retried),
    seconds: Math.round(sum((trial) => trial.seconds)),
    trials,
    skipped,
  };
}
