import { addCast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import { invite, submitAnswer, type AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { actorOf, hearingOf, toolsOf } from '../../../test/support/analysis/hearing-in-app.js';
import { letterOf } from '../../../test/support/analysis/letter-read.js';
import { EXTRACTOR_VERSION } from '../../shared/documents/reading/text-block.js';
import { Comment } from '../comment/comment.entity.js';
import { CommentService } from '../comment/comment.service.js';
import { Block } from '../text/block.entity.js';
import { SourceTexts } from '../text/source-texts.js';
import { TextSource } from '../text/text-source.entity.js';
import { ReadAgainCommand } from './read-again.command.js';

describe('the command that has files read again', () => {
  let test: TestApp;
  let hearing: AnsweredHearing;
  let adviser: { readonly id: string };

  beforeAll(async () => {
    test = await bootApp();
    adviser = (await addCast(test)).adviser;
    hearing = await hearingOf(test, adviser);
  });

  afterAll(async () => {
    await test.close();
  });

  const command = (): ReadAgainCommand => {
    const { settings, database, clock } = test;
    return new ReadAgainCommand({
      context: test.app,
      ground: { settings, database, clock },
      progress: { at: () => undefined },
    });
  };
  const standing = (versionId: string): Promise<TextSource | null> =>
    test.database.reader.findOne(TextSource, { where: { versionId }, order: { edition: 'DESC' } });

  /** As a reader of before would have left it: one word read wrongly, and a number of its own. */
  async function answerOfOldReader(body: string): Promise<{ versionId: string; comments: readonly Comment[] }> {
    const invitation = await invite(toolsOf(test), hearing, body);
    const content = await letterOf('Fristen er for kort for oss.', 'Ansvaret er uklart for kommunen.');
    const version = await submitAnswer(toolsOf(test), hearing, invitation, {
      files: [{ filename: `${body}.docx`, content }],
    });
    await test.work();
    const sourceId = (await standing(version.id))?.id ?? '';
    await test.database.write(async (transaction) => {
      const wrong = { text: 'Ansvaret er ukl art for kommuner.' };
      await transaction.update(Block, { sourceId, text: 'Ansvaret er uklart for kommunen.' }, wrong);
      await transaction.update(TextSource, { id: sourceId }, { extractorVersion: EXTRACTOR_VERSION - 1 });
    });
    const text = await test.app.get(SourceTexts).textOf(test.database.reader, sourceId);
    const comments: Comment[] = [];
    for (const line of text.split('\n').slice(-2)) {
      const range = { start: text.indexOf(line), end: text.indexOf(line) + line.length };
      const ref = { consultationId: hearing.consultation.id, sourceId };
      comments.push(await test.app.get(CommentService).create(await actorOf(test, adviser), ref, range));
    }
    return { versionId: version.id, comments };
  }

  it('reads what an older reader had, and names the comments that a person must read again', async () => {
    const { versionId, comments } = await answerOfOldReader('Bodø kommune');

    const { figures, sentences, ok } = await command().run();

    expect(ok).toBe(true);
    expect(figures).toMatchObject({ answers: 1, texts: 1, unchanged: 0, moved: 1, left: 1 });
    expect(sentences.at(-1)).toContain(`Bodø kommune: Bodø kommune.docx (${comments[1]?.id ?? ''})`);
    expect(await standing(versionId)).toMatchObject({ edition: 2, extractorVersion: EXTRACTOR_VERSION });
    expect((await command().run()).figures).toMatchObject({ answers: 0, texts: 0, moved: 0, left: 1 });
  });

  it('leaves it to the worker when it is told to', async () => {
    const { versionId } = await answerOfOldReader('Tromsø kommune');

    const { figures } = await command().queue();

    expect(figures).toEqual({ queued: 1 });
    expect(await standing(versionId)).toMatchObject({ edition: 1 });
    await test.work();
    expect(await standing(versionId)).toMatchObject({ edition: 2, extractorVersion: EXTRACTOR_VERSION });
  });
});
