import { sqliteDatabase } from '../support/databases.js';
import { KillTrial } from './dispatch/kill-trial.js';

/** It takes two minutes alone, and the machine may have more to do; this only ends a run that hangs. */
const SECONDS = 600;

describe('a dispatch whose workers are killed again and again', () => {
  test(
    'reaches every body, and nobody twice without the ledger saying so',
    async () => {
      const plan = { on: sqliteDatabase(), database: 'sqlite', workers: 1, messages: 450, kills: 4 };

      const { failPoints, ...counted } = await KillTrial.run(plan);

      expect(Object.entries(failPoints).filter(([, { hit }]) => !hit)).toEqual([]);
      expect(counted).toMatchObject({
        messages: 450,
        received: 450,
        neverReceived: 0,
        unexplainedDuplicates: 0,
        sameMessageId: true,
        wrongLetters: 0,
        uncertainResolved: counted.uncertainSeen,
        uncertainLeft: 0,
        unfinished: 0,
        manualSteps: 0,
        ok: true,
      });
    },
    SECONDS * 1000,
  );
});
