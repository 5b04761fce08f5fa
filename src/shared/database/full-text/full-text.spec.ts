import { eachDatabase } from '../../../../test/support/databases.js';
import { FullText } from './full-text.js';

eachDatabase('full text', (the) => {
  const fullText = new FullText();

  beforeEach(async () => {
    await put('1', ['red'], 'Pasientar i rusomsorga treng oppfølging i Bærum.');
    await put('2', ['red', 'big'], 'Behandlingen av rus må skje raskt. Sámi giella.');
    await put('3', ['blue'], 'Fastlegene følger opp barn og unge.');
  });

  const put = (key: string, marks: readonly string[], ...texts: readonly string[]): Promise<void> =>
    the.database.write((transaction) => fullText.put(transaction, [{ key, marks, texts }]));

  const find = async (text: string, ...marks: readonly (readonly string[])[]): Promise<string[]> => {
    const { keys, value } = fullText.found(the.database.reader, {
      marks: marks.length === 0 ? [['red', 'blue']] : marks,
      text,
    });
    const rows = await the.database.reader.query<{ key: string }[]>(`${keys.replace('?', '$1')} ORDER BY f."key"`, [
      value,
    ]);
    return rows.map(({ key }) => key);
  };

  test('finds all forms of a word, in bokmål and nynorsk alike, and inside compounds', async () => {
    expect(await find('behandling')).toEqual(['2']);
    expect(await find('pasienter')).toEqual(['1']);
    expect(await find('rus')).toEqual(['1', '2']);
    expect(await find('fastlegen')).toEqual(['3']);
    expect(await find('rus behandlingen')).toEqual(['2']);
    expect(await find('rus fastlegen')).toEqual([]);
  });

  test('finds words after each other, and words by their beginning', async () => {
    expect(await find('"barn og unge"')).toEqual(['3']);
    expect(await find('"unge og barn"')).toEqual([]);
    expect(await find('oppf*')).toEqual(['1']);
    expect(await find('rusom*')).toEqual(['1']);
  });

  test('knows Norwegian and Sámi letters, in capitals too, and helps whoever lacks them', async () => {
    expect(await find('BÆRUM')).toEqual(['1']);
    expect(await find('baerum')).toEqual(['1']);
    expect(await find('barum')).toEqual([]);
    expect(await find('SÁMI')).toEqual(['2']);
    expect(await find('sami')).toEqual(['2']);
  });

  test('finds only what has a mark of every group', async () => {
    expect(await find('rus', ['red'], ['big'])).toEqual(['2']);
    expect(await find('', ['big', 'blue'])).toEqual(['2', '3']);
    expect(await find('rus', ['blue'])).toEqual([]);
  });

  test('replaces what was written under the same key, and forgets what is taken out', async () => {
    await put('1', ['red'], 'Noe ganske annet.');
    expect([await find('rusomsorg'), await find('annet')]).toEqual([[], ['1']]);

    await the.database.write((transaction) => transaction.query(`DELETE FROM "full_text" WHERE "key" = '1'`));
    expect(await find('annet')).toEqual([]);
    await put('4', ['red'], 'Et siste svar.');
    expect(await find('annet')).toEqual([]);
  });

  test('takes any text, however it is written', async () => {
    await put('5', ['red'], `'; DROP TABLE "full_text"; -- \\ ' :* & | ! <-> ${'x'.repeat(5000)} \u0000 😀 "`);

    expect(await find('drop table')).toEqual(['5']);
    expect(await find(`' OR ''='`)).toEqual([]);
  });
});
