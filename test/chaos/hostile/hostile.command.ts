import { HOSTILE_FILES } from '../../support/hostile/hostile-files.js';
import type { WorkerPlace } from './hostile-ground.js';
import { HostileTrial, type HostileResult } from './hostile-trial.js';

export interface HostileChaosOptions {
  readonly worker: WorkerPlace;
}

/** `chaos hostile`: every hostile file that there is, at one server. */
export async function runHostileChaos(
  { worker }: HostileChaosOptions,
  say: (line: string) => void,
): Promise<HostileResult> {
  say(`chaos hostile: ${String(HOSTILE_FILES.length)} files, worker ${worker}`);
  return HostileTrial.run({ files: HOSTILE_FILES, worker });
}
