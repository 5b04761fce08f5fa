import { bodyStance, countStances } from './stance.rules.js';

describe('where a body stands', () => {
  test.each([
    ['one that says nothing is unclear, and is not made to agree', null, ['unclear', 'unclear'], 'unclear'],
    ['one whose comments all oppose opposes', null, ['opposes', 'unclear', 'opposes'], 'opposes'],
    ['one that says yes to one thing and no to another is divided', null, ['supports', 'opposes'], 'divided'],
    ['one that states its stance stands there whatever its comments say', 'supports', ['opposes'], 'supports'],
    ['one without comments that states nothing is unclear', null, [], 'unclear'],
  ] as const)('%s', (_name, stated, comments, expected) => {
    expect(bodyStance(stated, comments)).toBe(expected);
  });

  test('a joint answer counts as the bodies behind it', () => {
    expect(
      countStances([
        { stance: 'supports', bodies: 23 },
        { stance: 'supports', bodies: 1 },
      ]).supports,
    ).toBe(24);
  });
});
