import { foldForSearch, likePattern, norwegianSortKey } from './sorting.js';

describe('Norwegian order', () => {
  test('puts æ, ø and å last, and aa with å', () => {
    const names = ['Åmli', 'Ørland', 'Ærfugl', 'Aasen', 'Zoo', 'Hå', 'Halden', 'Hábmer', 'Hæ'];

    const sorted = [...names].sort((left, right) => (norwegianSortKey(left) < norwegianSortKey(right) ? -1 : 1));

    expect(sorted).toEqual(['Hábmer', 'Halden', 'Hæ', 'Hå', 'Zoo', 'Ærfugl', 'Ørland', 'Åmli', 'Aasen']);
  });

  test('a shorter name comes before a longer that begins with it', () => {
    expect(norwegianSortKey('Mental Helse') < norwegianSortKey('Mental Helse Ungdom')).toBe(true);
  });
});

describe('searching', () => {
  test('keeps å, ø and æ apart from a, o and e, and folds Sámi letters', () => {
    expect(foldForSearch('  Evenášši  ÅRE ')).toBe('evenassi åre');
  });

  test('percent and underscore are looked for as themselves', () => {
    expect(likePattern('100 %_')).toBe('%100 \\%\\_%');
  });
});
