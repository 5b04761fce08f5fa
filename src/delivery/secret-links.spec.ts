import { linkPlace, linksIn, withAddresses } from './secret-links.js';

describe('the place of a secret link', () => {
  test('is found wherever a text names it, each link once', () => {
    expect(linksIn(`Svar: ${linkPlace('a-1')}`, `<a href="${linkPlace('a-1')}">${linkPlace('b-2')}</a>`)).toEqual([
      'a-1',
      'b-2',
    ]);
  });

  test('is filled with the address it is given, and left alone when none is known', () => {
    const addresses = new Map([['a-1', 'https://horing.example/svar/$&secret']]);

    expect(withAddresses('[[link:a-1]] og [[link:b-2]]', addresses)).toBe(
      'https://horing.example/svar/$&secret og [[link:b-2]]',
    );
  });
});
