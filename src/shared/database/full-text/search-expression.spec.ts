import { indexedText, readSearch } from './search-expression.js';

describe('what somebody searches for', () => {
  test('is words, of which all must be there, each in any of its forms', () => {
    expect(readSearch('Behandlinger RUS')).toEqual([
      { kind: 'word', word: 'behandlinger', term: 'behandling' },
      { kind: 'word', word: 'rus', term: 'rus' },
    ]);
  });

  test('is words after each other between quotation marks, whether or not they are closed', () => {
    const phrase = { kind: 'phrase', words: ['barn', 'og', 'unge'] };

    expect(readSearch('"Barn og unge"')).toEqual([phrase]);
    expect(readSearch('"barn og unge')).toEqual([phrase]);
  });

  test('is a beginning of words with a star, and a hyphen holds words together', () => {
    expect(readSearch('psyk*')).toEqual([{ kind: 'prefix', word: 'psyk' }]);
    expect(readSearch('barne-TV')).toEqual([{ kind: 'phrase', words: ['barne', 'tv'] }]);
  });

  test('keeps æ, ø and å, and folds accents and the letters of Sámi', () => {
    expect(readSearch('ÅRØYÆ')[0]).toMatchObject({ word: 'årøyæ' });
    expect(readSearch('Sámediggi čálli')).toMatchObject([{ word: 'samediggi' }, { word: 'calli' }]);
  });

  test('is never wrong: signs that mean nothing are passed over', () => {
    expect(readSearch('\' OR 1=1; -- ) NEAR( "" * ^')).toEqual([
      { kind: 'word', word: 'or', term: 'or' },
      { kind: 'phrase', words: ['1', '1'] },
      { kind: 'word', word: 'near', term: 'near' },
    ]);
  });
});

describe('what a text is found by', () => {
  test('is its words in order, the stems of them and of the parts of compounds', () => {
    const { words, terms } = indexedText(['Rusbehandlingen i Ås']);

    expect(words).toEqual(['rusbehandlingen', 'i', 'ås']);
    expect(terms).toEqual(expect.arrayContaining(['rus', 'behandling', 'as']));
  });

  test('has something between two texts, so that no phrase reaches over', () => {
    expect(indexedText(['god hjelp', 'til alle']).words).toEqual(['god', 'hjelp', 'xxgrensexx', 'til', 'alle']);
  });
});
