import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { placeKey } from '../../response/place.js';
import {
  invite,
  openHearing,
  submitAnswer,
  type AnsweredHearing,
} from '../../../test/support/analysis/answered-hearing.js';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterOf } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { CommentChange } from '../comment/comment-change.entity.js';
import { Comment } from '../comment/comment.entity.js';
import { Placement } from '../placement/placement.entity.js';
import { Block } from '../text/block.entity.js';
import { TextSource } from '../text/text-source.entity.js';

eachDatabase('reading', (the) => {
  let parts: AnalysisParts;
  let hearing: AnsweredHearing;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    hearing = await openHearing(parts, parts.summariser);
  });

  afterEach(() => {
    parts.remove();
  });

  const placeOf = (index: number): string => placeKey({ kind: 'draft', draftId: hearing.drafts[index]?.id ?? '' });
  const commentsOf = (versionId: string): Promise<Comment[]> =>
    the.database.reader.find(Comment, { where: { versionId }, order: { startOffset: 'ASC', id: 'ASC' } });
  const sourcesOf = (versionId: string): Promise<TextSource[]> =>
    the.database.reader.find(TextSource, { where: { versionId }, order: { position: 'ASC' } });

  test('a field that was filled in is a comment already placed, with the stance that was chosen beside it', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const question = placeKey({ kind: 'question', questionId: hearing.questions[0]?.id ?? '', draftId: null });
    const version = await submitAnswer(parts, hearing, body, {
      typed: [
        { place: question, choice: 'partly', text: 'Ansvaret er uklart.\n\nSærlig ved utskriving.' },
        { place: placeOf(0), choice: 'opposes', text: 'Vi er imot.' },
        { place: placeOf(1), text: 'Ingen mening om helheten.' },
      ],
    });

    await parts.reading.read(version.id);

    const placements = await the.database.reader.find(Placement, { order: { id: 'ASC' } });
    expect(placements.map(({ place, stance, origin }) => [place, stance, origin])).toEqual([
      [question, 'supportsWithRemarks', 'formField'],
      [placeOf(0), 'opposes', 'formField'],
      [placeOf(1), 'unclear', 'formField'],
    ]);
    const [first] = await commentsOf(version.id);
    expect(first?.text).toBe('Ansvaret er uklart.\nSærlig ved utskriving.');
    const sources = await sourcesOf(version.id);
    expect(sources[0]?.title).toBe('Spørsmål 1: Er ansvaret tydelig?');
    expect(await the.database.reader.countBy(Block, { sourceId: sources[0]?.id ?? '' })).toBe(2);
    for (const source of sources) expect(source.inComments).toBe(source.characters);
  });

  test('a choice without text is tabulated, and is no comment', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const version = await submitAnswer(parts, hearing, body, { typed: [{ place: placeOf(0), choice: 'supports' }] });

    await parts.reading.read(version.id);

    expect(await sourcesOf(version.id)).toEqual([]);
    expect(await commentsOf(version.id)).toEqual([]);
  });

  test('a letter becomes blocks, and all of it is unhandled', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const content = await letterOf('Vi støtter utkastet.', 'Fristen er for kort.');
    const version = await submitAnswer(parts, hearing, body, { files: [{ filename: 'svar.docx', content }] });

    await parts.reading.read(version.id);

    const [source] = await sourcesOf(version.id);
    expect(source).toMatchObject({ state: 'read', title: 'svar.docx', inComments: 0, setAside: 0 });
    const text = await parts.texts.textOf(the.database.reader, source?.id ?? '');
    expect(text.endsWith('Vi støtter utkastet.\nFristen er for kort.')).toBe(true);
    expect(source?.characters).toBe(text.replace(/\s/g, '').length);
  });

  test('a file that cannot be read stays, and says why', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const files = [
      { filename: 'tegning.gif', content: Buffer.from('GIF89a') },
      { filename: 'svar.docx', content: await letterOf('Vi støtter.') },
    ];
    const version = await submitAnswer(parts, hearing, body, { files });

    await parts.reading.read(version.id);

    const [picture, word] = await sourcesOf(version.id);
    expect([picture?.state, picture?.reason]).toEqual(['unreadable', 'otherType']);
    expect(word?.state).toBe('read');
  });

  test('reading a version again makes nothing twice and moves nothing', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const version = await submitAnswer(parts, hearing, body, {
      typed: [{ place: placeOf(0), text: 'Vi støtter.' }],
      files: [{ filename: 'svar.docx', content: await letterOf('Vi støtter utkastet.') }],
    });
    await parts.reading.read(version.id);
    const source = (await sourcesOf(version.id))[1];
    const ref = { consultationId: hearing.consultation.id, sourceId: source?.id ?? '' };
    const drawn = await parts.comments.create(parts.summariser, ref, { start: 12, end: 22 });
    const before = [await commentsOf(version.id), await sourcesOf(version.id)];

    await parts.reading.read(version.id);

    expect([await commentsOf(version.id), await sourcesOf(version.id)]).toEqual(before);
    expect(await the.database.reader.countBy(Comment, { id: drawn.id, startOffset: drawn.startOffset })).toBe(1);
  });

  test('a new version keeps the comments on text that did not change, with placements, tags and decisions', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const first = await submitAnswer(parts, hearing, body, {
      files: [{ filename: 'svar.docx', content: await letterOf('Vi støtter utkastet.', 'Fristen er for kort.') }],
    });
    await parts.reading.read(first.id);
    const { kept, lost } = await commentOnBoth(first.id);

    const second = await submitAnswer(parts, hearing, body, {
      files: [{ filename: 'nytt.docx', content: await letterOf('Innledning.', 'Fristen er for kort.', 'Vi er imot.') }],
    });
    await parts.reading.read(second.id);

    const carried = await commentsOf(second.id);
    expect(carried.map(({ text, carriedFromId }) => [text, carriedFromId])).toEqual([['Fristen er for kort.', kept]]);
    const [placement] = await the.database.reader.findBy(Placement, { commentId: carried[0]?.id ?? '' });
    expect(placement).toMatchObject({ stance: 'opposes', decision: 'followed', decidedByName: 'Oddny Oppsummerer' });
    const [source] = await sourcesOf(second.id);
    expect(source?.inComments).toBe('Fristenerforkort.'.length);
    expect((await commentsOf(first.id)).map(({ id }) => id).sort()).toEqual([kept, lost].sort());
    const history = await the.database.reader.findBy(CommentChange, { commentId: carried[0]?.id ?? '' });
    expect(history.map(({ deed }) => deed)).toEqual(['carried']);

    await parts.reading.read(second.id);
    expect(await commentsOf(second.id)).toHaveLength(1);
  });

  test('a field that is sent again unchanged is read as it was read, and its comments stand where they stood', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const typed = [{ place: placeOf(0), text: 'Vi mener:\n- at fristen er kort\n- at ansvaret er **uklart**' }];
    const first = await submitAnswer(parts, hearing, body, { typed });
    await parts.reading.read(first.id);
    const [source] = await sourcesOf(first.id);
    // As a reader that knew no marks had read it.
    await the.database.write(async (transaction) => {
      await transaction.update(Block, { sourceId: source?.id ?? '', position: 2 }, { text: '- at fristen er kort' });
      await transaction.update(TextSource, { id: source?.id ?? '' }, { extractorVersion: null });
    });

    const second = await submitAnswer(parts, hearing, body, {
      typed: [...typed, { place: placeOf(1), text: '- **Nytt** punkt' }],
    });
    await parts.reading.read(second.id);

    const [same, fresh] = await sourcesOf(second.id);
    const text = (id: string | undefined): Promise<string> => parts.texts.textOf(the.database.reader, id ?? '');
    expect([await text(same?.id), same?.extractorVersion]).toEqual([await text(source?.id), null]);
    expect([await text(fresh?.id), fresh?.extractorVersion]).toEqual(['Nytt punkt', 1]);
  });

  test('a version that is read before the one before it waits for that one, and so does not miss its comments', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const typed = [{ place: placeOf(0), choice: 'supports', text: 'Vi støtter.' }];
    const first = await submitAnswer(parts, hearing, body, { typed });
    const second = await submitAnswer(parts, hearing, body, {
      typed: [...typed, { place: placeOf(1), text: 'Nytt.' }],
    });

    await parts.reading.read(second.id);

    const [old] = await commentsOf(first.id);
    const now = await commentsOf(second.id);
    expect(now.map(({ text, carriedFromId }) => [text, carriedFromId])).toEqual(
      expect.arrayContaining([
        ['Vi støtter.', old?.id],
        ['Nytt.', null],
      ]),
    );
    expect(now).toHaveLength(2);
  });

  test('a file that could not be read is read the next time, and nothing is carried twice', async () => {
    const body = await invite(parts, hearing, 'Bodø kommune');
    const letterA = { filename: 'a.docx', content: await letterOf('Vi støtter utkastet.', 'Fristen er for kort.') };
    const letterB = { filename: 'b.docx', content: await letterOf('Fristen er for kort.') };
    const first = await submitAnswer(parts, hearing, body, { files: [letterA] });
    await parts.reading.read(first.id);
    await commentOnBoth(first.id);
    const second = await submitAnswer(parts, hearing, body, { files: [letterA, letterB] });
    const path = parts.files.pathOf(createHash('sha256').update(letterB.content).digest('hex'));
    writeFileSync(path, 'uleselig');
    await parts.reading.read(second.id);
    expect((await sourcesOf(second.id)).map(({ state, reason }) => [state, reason])).toEqual([
      ['read', null],
      ['unreadable', 'otherType'],
    ]);

    writeFileSync(path, letterB.content);
    await parts.reading.read(second.id);

    expect((await sourcesOf(second.id)).map(({ state }) => state)).toEqual(['read', 'read']);
    expect((await commentsOf(second.id)).map(({ text }) => text)).toEqual([
      'Vi støtter utkastet.',
      'Fristen er for kort.',
    ]);
  });

  async function commentOnBoth(versionId: string): Promise<{ kept: string; lost: string }> {
    const [source] = await sourcesOf(versionId);
    const text = await parts.texts.textOf(the.database.reader, source?.id ?? '');
    const ref = { consultationId: hearing.consultation.id, sourceId: source?.id ?? '' };
    const draw = (words: string): Promise<Comment> =>
      parts.comments.create(parts.summariser, ref, {
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
      });
    const lost = await draw('Vi støtter utkastet.');
    const kept = await draw('Fristen er for kort.');
    const at = { consultationId: hearing.consultation.id, commentId: kept.id };
    const [placement] = await parts.placements.place(parts.summariser, at, [placeOf(0)], { stance: 'opposes' });
    const seen = { consultationId: hearing.consultation.id, placementId: placement?.id ?? '', version: 1 };
    await parts.placements.assess(parts.summariser, seen, { decision: 'followed', reason: null });
    return { kept: kept.id, lost: lost.id };
  }
});
