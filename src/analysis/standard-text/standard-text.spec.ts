import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { placeKey } from '../../response/place.js';
import { AnalysisAccess } from '../analysis-access.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Comment } from '../comment/comment.entity.js';
import type { Placement } from '../placement/placement.entity.js';
import { StandardTextReader } from './standard-text-reader.js';
import type { StandardText } from './standard-text.entity.js';

eachDatabase('standard texts and memos', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;
  let comment: Comment;
  let placement: Placement | undefined;
  let text: StandardText;
  let consultationId: string;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, 'Fristen er for kort. Kartlegging mangler.');
    consultationId = letter.hearing.consultation.id;
    comment = await letter.draw('Fristen er for kort.');
    const place = placeKey({ kind: 'draft', draftId: letter.hearing.drafts[0]?.id ?? '' });
    [placement] = await parts.placements.place(parts.summariser, { consultationId, commentId: comment.id }, [place]);
    const input = { title: 'Rammer', text: 'Rammene ligger fast.' };
    text = await parts.standardTexts.add(parts.summariser, consultationId, input, 'hearing');
  });

  afterEach(() => {
    parts.remove();
  });

  const put = (reason: string, key = text.key, before: string | null = null): Promise<string> =>
    parts.standardTexts.putInto(letter.hearing.consultation, reason, key, before);
  const reader = (): StandardTextReader =>
    new StandardTextReader(the.database, new AnalysisAccess(the.database, new ConsultationReader(the.database)));
  const memoNow = async (): Promise<string | undefined> =>
    (await the.database.reader.findOneBy(Comment, { id: comment.id }))?.memo;

  test('a standard text goes after what was written, once, and can be reworded afterwards', async () => {
    const other = await parts.standardTexts.add(
      parts.summariser,
      consultationId,
      { title: 'Frist', text: 'Fristen står.' },
      'host',
    );

    expect(await put('')).toBe('Rammene ligger fast.');
    expect(await put('Takk.')).toBe('Takk.\n\nRammene ligger fast.');
    expect(await put('Takk.\n\nRammene ligger fast.')).toBe('Takk.\n\nRammene ligger fast.');
    expect(await put('Rammene står.', text.key, text.key)).toBe('Rammene står.');
    expect(await put('Rammene ligger fast.', other.key, text.key)).toBe('Fristen står.');
    expect(await put('Mitt.', '')).toBe('Mitt.');
  });

  test('what a theme brings can be put in as well, and what the hearing does not have cannot', async () => {
    const input = { name: 'Frister', definition: '', defaultText: 'Se kapittel 2.', parentId: null };
    const tag = await parts.codebook.add(parts.summariser, consultationId, input);

    expect(await put('', `tag:${tag.id}`)).toBe('Se kapittel 2.');
    await expect(put('', `text:${tag.id}`)).rejects.toThrow('cannot find');
    await expect(put('', 'constructor')).rejects.toThrow('cannot find');
  });

  test('tells where it is used, and reasons stay as they were given when it is written anew', async () => {
    const assessment = { decision: 'notFollowed', reason: text.text, standardTextKey: text.key } as const;
    const seen = { consultationId, placementId: placement?.id ?? '', version: 1 };
    await parts.placements.assess(parts.summariser, seen, assessment);
    const at = { consultationId, textId: text.id };

    await parts.standardTexts.write(parts.summariser, { ...at, version: 1 }, { title: 'Rammer', text: 'Ny ordlyd.' });

    const { uses, usedIn } = await reader().one(parts.summariser, consultationId, text.id);
    expect(uses.get(text.id)).toBe(1);
    expect(usedIn).toMatchObject([{ commentId: comment.id, body: 'Bodø kommune', reason: 'Rammene ligger fast.' }]);
    await expect(parts.standardTexts.retire(parts.summariser, { ...at, version: 1 })).rejects.toThrow('Somebody else');
    await expect(parts.standardTexts.retire(parts.reader, { ...at, version: 2 })).rejects.toThrow('permission');
  });

  test('a memo is written, undone, and never written over unseen', async () => {
    const ref = { consultationId, commentId: comment.id };
    await parts.memos.write(parts.summariser, ref, { before: '', memo: 'Spør juristen.' });
    expect(await memoNow()).toBe('Spør juristen.');

    const unseen = parts.memos.write(parts.summariser, ref, { before: '', memo: 'Noe annet.' });
    await expect(unseen).rejects.toThrow('Somebody else has saved');

    await parts.undo.undo(parts.summariser, consultationId, letter.version.id);
    expect(await memoNow()).toBe('');
    await expect(parts.memos.write(parts.reader, ref, { before: '', memo: 'x' })).rejects.toThrow('permission');
  });
});
