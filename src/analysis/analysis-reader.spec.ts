import { analysisOn, type AnalysisParts } from '../../test/support/analysis/analysis-on.js';
import {
  invite,
  openHearing,
  submitAnswer,
  withdrawAnswer,
  type AnsweredHearing,
} from '../../test/support/analysis/answered-hearing.js';
import { letterOf } from '../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../test/support/databases.js';
import type { Invitation } from '../consultation/invitation/invitation.entity.js';
import { placeKey } from '../response/place.js';
import { AnalysisReader } from './analysis-reader.js';
import { Comment } from './comment/comment.entity.js';
import { commentQueryFrom } from './list/comment-query.js';
import { Placement } from './placement/placement.entity.js';
import { ReadingQueue, type QueueState } from './queue/reading-queue.js';
import { TextSource } from './text/text-source.entity.js';

const EVERYTHING = commentQueryFrom({});

eachDatabase('what is made of the answers', (the) => {
  let parts: AnalysisParts;
  let hearing: AnsweredHearing;
  let first: Invitation;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    hearing = await openHearing(parts, parts.summariser);
    first = await invite(parts, hearing, 'Åsnes kommune');
  });

  afterEach(() => {
    parts.remove();
  });

  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: hearing.drafts[index]?.id ?? '' });
  const reader = (): AnalysisReader => new AnalysisReader(the.database);
  const answer = async (body: Invitation, text: string): Promise<string> => {
    const typed = [{ place: draft(0), choice: 'opposes', text }];
    const version = await submitAnswer(parts, hearing, body, { typed, onBehalfOf: ['Brukerutvalget'] });
    await parts.reading.read(version.id);
    return version.id;
  };

  test('is read as plain rows: whose it is, where it stands, what was decided', async () => {
    const versionId = await answer(first, 'Vi er imot.');
    const tag = await parts.codebook.add(parts.summariser, hearing.consultation.id, {
      name: 'Frister',
      definition: '',
      parentId: null,
    });
    const placement = await the.database.reader.findOneByOrFail(Placement, { place: draft(0) });
    const seen = { consultationId: hearing.consultation.id, placementId: placement.id };
    await parts.placements.addTag(parts.summariser, { ...seen, version: 1 }, tag.id);
    await parts.placements.assess(parts.summariser, { ...seen, version: 2 }, { decision: 'noted', reason: null });

    const [row, ...others] = await reader().placedComments(hearing.consultation.id);

    expect(others).toEqual([]);
    expect(row).toMatchObject({
      text: 'Vi er imot.',
      versionId,
      invitationId: first.id,
      body: 'Åsnes kommune',
      onBehalfOf: ['Brukerutvalget'],
      place: draft(0),
      draftId: hearing.drafts[0]?.id,
      stance: 'opposes',
      decision: 'noted',
      decidedByName: 'Oddny Oppsummerer',
      tags: [{ id: tag.id, name: 'Frister' }],
    });
  });

  test('counts the newest version only, and nothing of what was withdrawn or removed', async () => {
    await answer(first, 'Det første.');
    await answer(first, 'Det andre.');
    const second = await invite(parts, hearing, 'Bodø kommune');
    const withdrawn = await submitAnswer(parts, hearing, second, { typed: [{ place: draft(1), text: 'Angret.' }] });
    await parts.reading.read(withdrawn.id);
    await withdrawAnswer(parts, withdrawn);

    expect((await reader().placedComments(hearing.consultation.id)).map(({ text }) => text)).toEqual(['Det andre.']);
    expect((await reader().handledShares(hearing.consultation.id)).map(({ body }) => body)).toEqual(['Åsnes kommune']);

    const comment = await the.database.reader.findOneByOrFail(Comment, { text: 'Det andre.' });
    const seen = { consultationId: hearing.consultation.id, commentId: comment.id, version: 1 };
    await parts.comments.remove(parts.summariser, seen);
    expect(await reader().placedComments(hearing.consultation.id)).toEqual([]);
  });

  test('says what stands nowhere, and how much of each answer is unhandled', async () => {
    const content = await letterOf('Vi støtter utkastet.', 'Fristen er kort.');
    const version = await submitAnswer(parts, hearing, first, { files: [{ filename: 'svar.docx', content }] });
    await parts.reading.read(version.id);
    const source = await the.database.reader.findOneByOrFail(TextSource, { versionId: version.id });
    const text = await parts.texts.textOf(the.database.reader, source.id);
    const start = text.indexOf('Fristen');
    const ref = { consultationId: hearing.consultation.id, sourceId: source.id };
    await parts.comments.create(parts.summariser, ref, { start, end: text.length });

    const unplaced = await reader().unplacedComments(hearing.consultation.id);
    const [share] = await reader().handledShares(hearing.consultation.id);

    expect(unplaced.map(({ text: passage, body }) => [passage, body])).toEqual([['Fristen er kort.', 'Åsnes kommune']]);
    expect(share).toMatchObject({ inComments: 'Fristenerkort.'.length, setAside: 0, waiting: 0, unreadable: 0 });
    expect(share?.unhandled).toBe((share?.characters ?? 0) - 'Fristenerkort.'.length);
  });

  test('stands in the queue and in the list as it is', async () => {
    await answer(first, 'Vi er imot.');
    const second = await invite(parts, hearing, 'Bodø kommune');
    await submitAnswer(parts, hearing, second, { typed: [{ place: draft(1), text: 'Ikke lest ennå.' }] });
    const third = await invite(parts, hearing, 'Asker kommune');
    await submitAnswer(parts, hearing, third, { typed: [{ place: draft(1), choice: 'supports' }] });
    const queue = new ReadingQueue(the.database);
    const { id } = hearing.consultation;
    const inState = async (state: QueueState): Promise<string[]> => {
      const { list } = await queue.find(id, { state, body: '', order: 'name', page: undefined });
      return list.rows.map(({ name }) => name);
    };

    expect(await inState('all')).toEqual(['Bodø kommune', 'Åsnes kommune']);
    expect(await inState('unhandled')).toEqual(['Bodø kommune']);
    expect(await inState('undecided')).toEqual(['Åsnes kommune']);
    expect(await inState('withoutText')).toEqual(['Asker kommune']);
    const { list } = await queue.find(id, { state: 'undecided', body: 'åsnes', order: 'remaining', page: '1' });
    expect(list.rows[0]).toMatchObject({ comments: 1, placed: 1, placements: 1, decided: 0, isLate: false });

    const { lists } = parts;
    const found = await lists.find(id, { ...EVERYTHING, text: 'ER IMOT', stance: 'opposes', place: draft(0) });
    const none = { number: 0, isMore: false };
    const one = { number: 1, isMore: false };
    expect(found.counts).toEqual({ all: one, undecided: one, decided: none, unplaced: none });
    expect(found.list.rows.map(({ body, place }) => [body, place])).toEqual([['Åsnes kommune', draft(0)]]);
    for (const order of ['body', 'place', 'newest'] as const) {
      expect((await lists.find(id, { ...EVERYTHING, order })).list.total).toBe(1);
    }
    expect((await lists.find(id, { ...EVERYTHING, text: '100%_' })).list.total).toBe(0);
  });
});
