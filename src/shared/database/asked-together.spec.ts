import { AskedTogether } from './asked-together.js';

describe('questions that are asked together', () => {
  const found = new Map([
    ['as', 'Ås'],
    ['nes', 'Nes'],
  ]);

  test('are answered each for itself, by one statement, each key once', async () => {
    const statements: (readonly string[])[] = [];
    const asked = new AskedTogether((keys) => {
      statements.push(keys);
      return Promise.resolve(found);
    });

    expect(await Promise.all(['as', 'nes', 'as', 'ski'].map((key) => asked.ask(key)))).toEqual([
      'Ås',
      'Nes',
      'Ås',
      null,
    ]);
    expect(statements).toEqual([['as', 'nes', 'ski']]);
  });

  test('are asked anew the next time', async () => {
    let statements = 0;
    const asked = new AskedTogether(() => Promise.resolve(new Map([['as', (statements += 1)]])));

    expect([await asked.ask('as'), await asked.ask('as')]).toEqual([1, 2]);
  });

  test('all learn of a fault', async () => {
    const asked = new AskedTogether(() => Promise.reject(new Error('the database is gone')));

    const answers = await Promise.allSettled([asked.ask('as'), asked.ask('nes')]);

    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
