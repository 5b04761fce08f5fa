import { asStance, saidBy, type Voice } from './opinion.rules.js';

function voice(stated: string | null, ...said: readonly string[]): Voice {
  return { versionId: 'v', stated, said };
}

describe('where a body stands', () => {
  test.each([
    ['one that says nothing is unclear, and is not made to agree', [voice(null)], 'unclear'],
    ['one whose comments all oppose opposes', [voice(null, 'opposes'), voice(null, 'opposes')], 'opposes'],
    ['one that says yes to one thing and no to another is divided', [voice(null, 'supports', 'opposes')], 'divided'],
    ['one that says no in a supplement is divided', [voice(null, 'supports'), voice(null, 'opposes')], 'divided'],
    ['one that states its stance stands there whatever its comments say', [voice('supports', 'opposes')], 'supports'],
    [
      'one that states its stance stands there whatever a supplement says',
      [voice('supports'), voice(null, 'opposes')],
      'supports',
    ],
    ['one that states two things in two answers is divided', [voice('supports'), voice('opposes')], 'divided'],
    ['one without answers is unclear', [], 'unclear'],
  ] as const)('%s', (_name, voices, expected) => {
    expect(asStance(saidBy(voices))).toBe(expected);
  });
});
