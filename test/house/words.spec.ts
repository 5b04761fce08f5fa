import '../../src/application.js';
import { allWords, LANGUAGES } from '../../src/shared/language/words.js';

describe('words', () => {
  test.each(allWords().map(({ name, words }) => [name, words] as const))(
    '%s says the same things in all three languages',
    (_name, words) => {
      const keys = Object.keys(words.nb).sort();
      for (const language of LANGUAGES) {
        expect(Object.keys(words[language]).sort()).toEqual(keys);
        const empty = Object.entries(words[language]).filter(
          ([, text]) => typeof text === 'string' && text.trim() === '',
        );
        expect(empty).toEqual([]);
      }
    },
  );

  test('nynorsk is nynorsk: none of the words that only bokmål has', () => {
    const bokmål = /\b(ikke|jeg|hvis|hvilke|noen|fra|dere|høring|høringen|lenken|siden)\b/i;
    const found = allWords().flatMap(({ name, words }) =>
      Object.entries(words.nn).flatMap(([key, text]) =>
        typeof text === 'string' && bokmål.test(text) ? [`${name}.${key}: ${text}`] : [],
      ),
    );

    expect(found).toEqual([]);
  });
});
