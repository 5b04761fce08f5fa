import type { HostileFile } from '../support/hostile/hostile-file.js';
import { HOSTILE_FILES } from '../support/hostile/hostile-files.js';
import { HostileTrial } from './hostile/hostile-trial.js';

/** It takes half a minute alone, and the machine may have more to do; this only ends a run that hangs. */
const SECONDS = 200;
/** One of each kind of harm that is done in a way of its own; `chaos hostile` sends all that there are. */
const CHOSEN: readonly HostileFile[] = [
  'a file without a byte',
  'a Word file that unpacks to 300 MB',
  'a Word file whose list of parts is 20 MB',
  'a Word file that fetches a file of the machine',
  'a Word file with macros under the name of one without',
  'a Word file that carries a virus',
  'a virus under the name of a letter',
  'a workbook with rows and columns beyond any sheet',
  'rich text that asks another program for its text',
  'a PDF that is a web page too',
  'a PDF that runs a script when it is opened',
  'a PDF with a name with a line break',
].map((what) => {
  const file = HOSTILE_FILES.find((each) => each.what === what);
  if (!file) throw new Error(`There is no ${what}`);
  return file;
});

describe('files made to do harm, sent in by the pages of the service', () => {
  test(
    'are each judged, read or held as documented, kept as they came, and hold nobody else up',
    async () => {
      const found = await HostileTrial.run({ files: CHOSEN, worker: 'inside' });

      expect(found).toMatchObject({
        files: 12,
        verdictsAsDocumented: 12,
        unexpected: [],
        serverErrors5xx: 0,
        originalsKept: 11,
        faults: [],
      });
      expect(found.webPeakRssMegabytes).toBeLessThan(300);
      expect(found.otherPagesAsked).toBeGreaterThan(10);
    },
    SECONDS * 1000,
  );
});
