import Sequencer from '@jest/test-sequencer';

/** Files that go over the whole product, the longest first; after them whatever opens a browser. */
const LONG = [
  'test/house/routes.spec.ts',
  'test/journeys/every-page.browser.spec.ts',
  'test/chaos/dispatch.chaos.spec.ts',
  'test/chaos/upload.chaos.spec.ts',
  'test/journeys/two-browsers.browser.spec.ts',
  'test/journeys/portal-by-keyboard.browser.spec.ts',
  'test/house/levels.spec.ts',
];

/**
 * A machine that has never run the tests knows only how large their files are, and begins the longest of them last, when the
 * other worker has nothing left to do.
 */
export default class TestSequencer extends Sequencer {
  sort(tests) {
    const usual = super.sort(tests);
    return usual
      .map((test, index) => ({ test, rank: rankOf(test.path), index }))
      .sort(byRank)
      .map(({ test }) => test);
  }
}

function rankOf(path) {
  const at = LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(name));
  if (at >= 0) return at;
  return path.endsWith('.browser.spec.ts') ? LONG.length : LONG.length + 1;
}

function byRank(left, right) {
  return left.rank - right.rank || left.index - right.index;
}
