import { sqliteDatabase } from '../support/databases.js';
import type { Broken } from './upload/fail-points.js';
import { UploadTrial, type UploadResult } from './upload/upload-trial.js';

/** It takes half a minute alone, and the machine may have more to do; this only ends a run that hangs. */
const SECONDS = 300;

function trial(kills: number, broken: Broken | null): Promise<UploadResult> {
  const points = broken === null ? (['in-attach-transaction', 'mid-append', 'finished-before-reply'] as const) : [];
  return UploadTrial.run({ on: sqliteDatabase(), database: 'sqlite', clients: 4, kills, points, broken });
}

describe('uploading at a server that is killed again and again', () => {
  test(
    'loses nothing that the server has answered for',
    async () => {
      const { failPoints, ...counted } = await trial(4, null);

      expect(Object.values(failPoints).filter(({ hit }) => hit)).toHaveLength(3);
      expect(counted.acknowledged).toBeGreaterThan(0);
      expect(counted).toMatchObject({
        acknowledgedLost: 0,
        typedLost: 0,
        receiptsLost: 0,
        rowsWithoutBytes: 0,
        answersOverLimit: 0,
        ok: true,
      });
    },
    SECONDS * 1000,
  );

  // Each safeguard switched off from outside: the same count must find what it is there to prevent.
  test(
    'and with a reply that does not wait for the commit, loses some of it',
    async () => {
      const { acknowledgedLost, typedLost, receiptsLost } = await trial(4, 'reply-before-commit');

      expect(acknowledgedLost + typedLost + receiptsLost).toBeGreaterThan(0);
    },
    SECONDS * 1000,
  );

  test(
    'and with a row that does not wait for the bytes, loses some of them',
    async () => {
      const { acknowledgedLost, rowsWithoutBytes } = await trial(4, 'row-before-bytes');

      expect(acknowledgedLost + rowsWithoutBytes).toBeGreaterThan(0);
    },
    SECONDS * 1000,
  );
});
