import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { invite, submitAnswer } from '../../../test/support/analysis/answered-hearing.js';
import { letterOf, letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { newId } from '../../shared/database/id.js';
import { commentQueryFrom } from '../list/comment-query.js';
import { LetterSearch } from '../search/letter-search.js';
import { TextSource } from '../text/text-source.entity.js';
import { CommentLine } from './comment-line.entity.js';

const TEXT = 'Fristene må være tydelige. Ansvaret også.';

eachDatabase('lines of several bodies', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, TEXT);
  });

  afterEach(() => {
    parts.remove();
  });

  const hearingId = (): string => letter.hearing.consultation.id;
  const listed = async (asked: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    (await parts.lists.find(hearingId(), commentQueryFrom(asked))).list.rows.map(({ body }) => body);

  test('are numbered as the list has the bodies, in whatever order they are read, and keep their numbers', async () => {
    const bodies = ['Ørland kommune', 'Alta kommune', 'Åsnes kommune', 'Berg kommune', 'Alta kommune'];
    for (const name of bodies) await drawn(name, 'Fristene');
    await drawn('Ås kommune', 'Ansvaret');
    await letter.draw('Fristene');
    const numbered = await byNumber();

    const inOrder = ['Alta', 'Alta', 'Berg', 'Bodø', 'Ørland', 'Ås', 'Åsnes'].map((name) => `${name} kommune`);
    expect(numbered.map(({ body }) => body)).toEqual(inOrder);
    expect(await listed({})).toEqual(inOrder);

    const ids = await the.database.reader.find(CommentLine);
    await the.database.write((transaction) =>
      parts.lines.refresh(
        transaction,
        ids.map(({ commentId }) => commentId),
      ),
    );
    expect(await byNumber()).toEqual(numbered);
  });

  test('are found by whole words of the name and the beginning of the last, also inside compounds', async () => {
    for (const name of ['Troms fylkeskommune', 'Ås kommune']) await drawn(name, 'Fristene');

    expect(await listed({ instans: 'fylkesk' })).toEqual(['Troms fylkeskommune']);
    expect(await listed({ instans: 'kommune' })).toEqual(['Troms fylkeskommune', 'Ås kommune']);
    expect(await listed({ instans: 'kommune ÅS' })).toEqual(['Ås kommune']);
    expect(await listed({ instans: 'ås komm', tekst: 'frist' })).toEqual(['Ås kommune']);
    expect(await listed({ instans: 'å kommune' })).toEqual([]);
  });

  test('are found by the category that the body had when the line was made, and so is the text of its answer', async () => {
    const { id: categoryId, name } = await category();
    await drawn(name, 'Fristene');
    await letter.draw('Fristene');
    const search = new LetterSearch(the.database, parts.fullText);
    const inLetters = async (kategori: string): Promise<readonly string[]> => {
      const found = await search.find(hearingId(), commentQueryFrom({ tekst: 'fristen', kategori }));
      return found.list.rows.map(({ body }) => body);
    };

    expect(await listed({ kategori: categoryId })).toEqual([name]);
    expect(await listed({ kategori: newId() })).toEqual([]);
    expect([await inLetters(categoryId), await inLetters(newId())]).toEqual([[name], []]);
  });

  async function byNumber(): Promise<readonly { no: string | number; body: string }[]> {
    return the.database.reader.query(
      `SELECT l."no", i."addressedName" AS "body" FROM "comment_line" l
       JOIN "invitation" i ON i."id" = l."invitationId" ORDER BY l."no"`,
    );
  }

  /** A body's letter, with one comment of it. */
  async function drawn(name: string, words: string): Promise<void> {
    const body = await invite(parts, letter.hearing, name);
    const group = await the.database.reader.query<{ id: string }[]>(
      'SELECT "id" FROM "organisation_group" WHERE "name" = $1',
      [name],
    );
    await the.database.write((transaction) =>
      transaction.query('UPDATE "invitation" SET "groupId" = $1 WHERE "id" = $2', [group[0]?.id ?? null, body.id]),
    );
    const content = await letterOf(TEXT);
    const version = await submitAnswer(parts, letter.hearing, body, { files: [{ filename: 'svar.docx', content }] });
    await parts.reading.read(version.id);
    const source = await the.database.reader.findOneByOrFail(TextSource, { versionId: version.id });
    const start = (await parts.texts.textOf(the.database.reader, source.id)).indexOf(words);
    const ref = { consultationId: hearingId(), sourceId: source.id };
    await parts.comments.create(parts.summariser, ref, { start, end: start + words.length });
  }

  /** A category with one group of bodies in it, by the group's name. */
  async function category(): Promise<{ readonly id: string; readonly name: string }> {
    const { hostId } = letter.hearing.consultation;
    const [id, groupId, name] = [newId(), newId(), 'Regionrådet'];
    await the.database.write(async (transaction) => {
      await transaction.query('INSERT INTO "category" ("id", "hostId", "name", "position") VALUES ($1, $2, $3, 99)', [
        id,
        hostId,
        'Regionråd',
      ]);
      await transaction.query(
        'INSERT INTO "organisation_group" ("id", "hostId", "name", "sortKey") VALUES ($1, $2, $3, $4)',
        [groupId, hostId, name, '10'],
      );
      await transaction.query(
        'INSERT INTO "listing" ("id", "hostId", "categoryId", "groupId") VALUES ($1, $2, $3, $4)',
        [newId(), hostId, id, groupId],
      );
    });
    return { id, name };
  }
});
