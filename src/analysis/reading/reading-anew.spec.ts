import { readFileSync } from 'node:fs';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { submitAnswer } from '../../../test/support/analysis/answered-hearing.js';
import { letterOf, letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { placeKey } from '../../response/place.js';
import { VersionAttachment } from '../../response/submission/response-version.entity.js';
import { EXTRACTOR_VERSION } from '../../shared/documents/reading/text-block.js';
import { CommentChange } from '../comment/comment-change.entity.js';
import { Comment } from '../comment/comment.entity.js';
import { Placement } from '../placement/placement.entity.js';
import { Block } from '../text/block.entity.js';
import { TextSource } from '../text/text-source.entity.js';
import { OutdatedTexts } from './outdated-texts.js';
import type { TextFound } from './text-reader.js';

const PARAGRAPHS = [
  'Om frist',
  'Ja.',
  'Fristen er for kort for oss.',
  'Om ansvar',
  'Ja.',
  'Kommu nen vil svare senere.',
];

eachDatabase('reading a file anew', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, ...PARAGRAPHS);
  });

  afterEach(() => {
    parts.remove();
  });

  const found = (...paragraphs: readonly string[]): TextFound => ({
    ok: true,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, page: 1 })),
    extractorVersion: EXTRACTOR_VERSION,
    pages: 1,
  });
  const commentNow = (id: string): Promise<Comment> => the.database.reader.findOneByOrFail(Comment, { id });
  const sourcesNow = (versionId = letter.version.id): Promise<TextSource[]> =>
    the.database.reader.find(TextSource, { where: { versionId }, order: { edition: 'ASC' } });
  const drawAt = (words: string, after: string): Promise<Comment> => {
    const start = letter.text.indexOf(words, letter.text.indexOf(after));
    const ref = { consultationId: letter.source.consultationId, sourceId: letter.source.id };
    return parts.comments.create(parts.summariser, ref, { start, end: start + words.length });
  };

  test('takes comments along to where their words now stand, with places, decisions and history', async () => {
    const comment = await letter.draw('Fristen er for kort for oss.');
    const consultationId = letter.hearing.consultation.id;
    const place = placeKey({ kind: 'draft', draftId: letter.hearing.drafts[0]?.id ?? '' });
    const at = { consultationId, commentId: comment.id };
    const [placement] = await parts.placements.place(parts.summariser, at, [place], { stance: 'opposes' });
    await parts.placements.assess(
      parts.summariser,
      { consultationId, placementId: placement?.id ?? '', version: 1 },
      { decision: 'followed', reason: null },
    );

    const done = await parts.anew.replace(
      letter.source.id,
      found('Svar', 'Om frist', 'Ja. Fristen er\nfor kort for oss.', 'Om ansvar', 'Ja.', 'Kommunen vil svare senere.'),
    );

    expect(done).toMatchObject({ moved: 1, left: 0 });
    const moved = await commentNow(comment.id);
    const text = await parts.texts.textOf(the.database.reader, done.sourceId ?? '');
    expect(moved).toMatchObject({ sourceId: done.sourceId, edition: 2, text: 'Fristen er\nfor kort for oss.' });
    expect(text.slice(moved.startOffset, moved.endOffset)).toBe(moved.text);
    const kept = await the.database.reader.findOneBy(Placement, { commentId: comment.id });
    expect(kept).toMatchObject({ id: placement?.id, stance: 'opposes', decision: 'followed' });
    const history = await the.database.reader.findBy(CommentChange, { commentId: comment.id });
    expect(history.map(({ deed }) => deed).sort()).toEqual(['assessed', 'made', 'placed', 'reread']);
    const entries = await the.database.reader.findBy(AuditEntry, { action: 'answer.readAnew' });
    expect(entries).toHaveLength(1);
  });

  test('keeps the earlier reading to the letter, and counts only the new one', async () => {
    await letter.draw('Fristen er for kort for oss.');
    const before = await the.database.reader.find(Block, { where: { sourceId: letter.source.id } });

    await parts.anew.replace(letter.source.id, found('Fristen er for kort for oss.', 'Nytt.'));

    expect(await the.database.reader.find(Block, { where: { sourceId: letter.source.id } })).toEqual(before);
    const [old, now] = await sourcesNow();
    expect(old).toMatchObject({ edition: 1, isSuperseded: true, characters: 0, inComments: 0, setAside: 0 });
    expect(now).toMatchObject({ edition: 2, isSuperseded: false, characters: 28, inComments: 23, setAside: 0 });
  });

  test('goes by what stands around words that stand in several places', async () => {
    const first = await drawAt('Ja.', 'Om frist');
    const second = await drawAt('Ja.', 'Om ansvar');

    const done = await parts.anew.replace(
      letter.source.id,
      found('Om ansvar', 'Ja.', 'Kommunen vil svare senere.', 'Om frist', 'Ja.', 'Fristen er for kort for oss.'),
    );

    const text = await parts.texts.textOf(the.database.reader, done.sourceId ?? '');
    const frist = await commentNow(first.id);
    const ansvar = await commentNow(second.id);
    expect(text.slice(0, frist.startOffset).endsWith('Om frist\n')).toBe(true);
    expect(text.slice(0, ansvar.startOffset).endsWith('Om ansvar\n')).toBe(true);
  });

  test('leaves a comment on its old text when its words are other words now, and lists it to be read again', async () => {
    const comment = await letter.draw('Kommu nen vil svare senere.');

    const done = await parts.anew.replace(letter.source.id, found('Om frist', 'Ja.', 'Kommunene vil svare snarere.'));

    expect(done).toMatchObject({ moved: 0, left: 1 });
    expect(await commentNow(comment.id)).toEqual(comment);
    const { count, listed } = await new OutdatedTexts(the.database).left();
    expect([count, listed.map(({ commentId, title, body }) => [commentId, title, body])]).toEqual([
      1,
      [[comment.id, 'svar.docx', 'Bodø kommune']],
    ]);
  });

  test('leaves short words where they are when only something else stands around them', async () => {
    const comment = await drawAt('Ja.', 'Om frist');

    const done = await parts.anew.replace(letter.source.id, found('Er dere imot?', 'Ja.', 'Det er vi så absolutt.'));

    expect(done).toMatchObject({ moved: 0, left: 1 });
    expect(await commentNow(comment.id)).toEqual(comment);
  });

  test('cannot be taken for the text that an earlier deed was done on', async () => {
    const comment = await letter.draw('Fristen er for kort for oss.');
    const seen = { consultationId: comment.consultationId, commentId: comment.id, version: comment.version };
    await parts.comments.adjust(parts.summariser, seen, { start: comment.startOffset, end: comment.startOffset + 10 });
    // The words stand where they stood, to the letter; what the undoing would reach out to are others.
    const other = letter.text.replace('for kort for oss.', 'nå lang nok igjen.');
    await parts.anew.replace(letter.source.id, found(...other.split('\n')));
    const moved = await commentNow(comment.id);
    expect(moved).toMatchObject({ edition: 2, startOffset: comment.startOffset, text: 'Fristen er' });

    const undoing = parts.undo.undo(parts.summariser, comment.consultationId, letter.version.id);

    await expect(undoing).rejects.toMatchObject({ name: 'ChangedMeanwhile' });
    expect(await commentNow(comment.id)).toEqual(moved);
  });

  test('refuses what somebody draws on the text that they had before them', async () => {
    await parts.anew.replace(letter.source.id, found('Fristen er for kort for oss.'));

    await expect(letter.draw('Fristen er for kort for oss.')).rejects.toMatchObject({ name: 'ChangedMeanwhile' });
    expect(await the.database.reader.countBy(Comment, { versionId: letter.version.id })).toBe(0);
  });

  test('is done by the reader of today for what an older one had, and once', async () => {
    const comment = await letter.draw('Fristen er for kort for oss.');
    await the.database.write(async (transaction) => {
      await transaction.update(TextSource, { id: letter.source.id }, { extractorVersion: EXTRACTOR_VERSION - 1 });
    });
    const outdated = new OutdatedTexts(the.database);
    expect((await outdated.answers()).map(({ versionId }) => versionId)).toEqual([letter.version.id]);

    const done = await parts.anew.read(letter.version.id);

    expect(done).toMatchObject([{ moved: 1, left: 0 }]);
    expect(await commentNow(comment.id)).toMatchObject({ sourceId: done[0]?.sourceId, text: comment.text });
    expect(await outdated.answers()).toEqual([]);
    expect(await parts.anew.read(letter.version.id)).toEqual([]);
  });

  test('changes nothing when the file has no text for the reader of today, or the body has sent another answer', async () => {
    const comment = await letter.draw('Fristen er for kort for oss.');
    const unreadable: TextFound = { ok: false, reason: 'damaged', extractorVersion: EXTRACTOR_VERSION };
    const before = await sourcesNow();

    expect(await parts.anew.replace(letter.source.id, unreadable)).toMatchObject({ sourceId: null });
    expect(await parts.anew.replace(letter.source.id, found(' '))).toMatchObject({ sourceId: null });
    await answerAgain();
    expect(await parts.anew.replace(letter.source.id, found('Nytt.'))).toMatchObject({ sourceId: null });

    expect(await sourcesNow()).toEqual(before);
    expect(await commentNow(comment.id)).toEqual(comment);
  });

  test('goes before a new version of the answer, which has the newest reading and the comments of both', async () => {
    const moved = await letter.draw('Fristen er for kort for oss.');
    const left = await letter.draw('Kommu nen vil svare senere.');
    await parts.anew.replace(letter.source.id, found('Om frist', 'Fristen er for kort for oss.', 'Takk for oss.'));

    const version = await answerAgain(await letterOf('Kommu nen vil svare senere.'));
    await parts.reading.read(version);

    const carried = await the.database.reader.findBy(Comment, { versionId: version });
    expect(carried.map(({ carriedFromId, edition }) => [carriedFromId, edition]).sort()).toEqual(
      [
        [moved.id, 1],
        [left.id, 1],
      ].sort(),
    );
    const [same] = await sourcesNow(version);
    expect(await parts.texts.textOf(the.database.reader, same?.id ?? '')).toContain('Takk for oss.');
  });

  /** The same letter once more, and another if need be. */
  async function answerAgain(more?: Buffer): Promise<string> {
    const { invitationId } = letter.version;
    const [file] = await the.database.reader.findBy(VersionAttachment, { versionId: letter.version.id });
    const files = [{ filename: 'svar.docx', content: readFileSync(parts.files.pathOf(file?.sha256 ?? '')) }];
    const invitation = await the.database.reader.findOneByOrFail(Invitation, { id: invitationId });
    const version = await submitAnswer(parts, letter.hearing, invitation, {
      files: more ? [...files, { filename: 'mer.docx', content: more }] : files,
    });
    return version.id;
  }
});
