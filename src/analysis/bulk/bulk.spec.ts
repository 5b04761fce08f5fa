import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { Membership } from '../../identity/person/membership.entity.js';
import { placeKey } from '../../response/place.js';
import { Job } from '../../shared/jobs/job.entity.js';
import { Placement } from '../placement/placement.entity.js';
import type { ChosenRow } from './bulk-choice.service.js';
import { BulkRow, type BulkOutcome } from './bulk-row.entity.js';
import { BulkRun } from './bulk-run.entity.js';
import type { BulkWork } from './bulk-work.js';

const WORDS = ['Vi støtter', 'utkastet', 'Kartlegging', 'mangler'];
const NOT_FOLLOWED = { decision: 'notFollowed', reason: 'Rammene ligger fast.' } as const;
const ASSESS: BulkWork = { verb: 'assess', assessment: NOT_FOLLOWED, onDecided: 'keep' };

eachDatabase('something that is done to many comments at once', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;
  let placed: Placement[];
  let consultationId: string;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(parts, 'Vi støtter utkastet.', 'Kartlegging mangler.');
    consultationId = letter.hearing.consultation.id;
    placed = [];
    for (const words of WORDS) {
      const { id: commentId } = await letter.draw(words);
      placed.push(...(await parts.placements.place(parts.summariser, { consultationId, commentId }, [draft(0)])));
    }
  });

  afterEach(() => {
    parts.remove();
  });

  const draft = (index: number): string => placeKey({ kind: 'draft', draftId: letter.hearing.drafts[index]?.id ?? '' });
  const rowOf = ({ id: placementId, commentId, version: seenVersion }: Placement): ChosenRow => ({
    commentId,
    placementId,
    seenVersion,
  });
  const now = async (): Promise<Placement[]> => {
    const found = await the.database.reader.find(Placement, { where: { consultationId }, order: { createdAt: 'ASC' } });
    const order = placed.map(({ commentId }) => commentId);
    return found.sort((left, right) => order.indexOf(left.commentId) - order.indexOf(right.commentId));
  };
  const tag = async (name: string): Promise<string> =>
    (await parts.codebook.add(parts.summariser, consultationId, { name, definition: '', parentId: null })).id;
  const tagsNow = async (): Promise<string[][]> => {
    const cards = await parts.cards.load(
      the.database.reader,
      placed.map(({ commentId }) => commentId),
    );
    return cards.map((card) => card.placements.flatMap(({ tagIds }) => [...tagIds].sort()));
  };

  const times = (length: number, placement: Placement | undefined): ChosenRow[] =>
    placement ? Array.from({ length }, () => rowOf(placement)) : [];

  async function chosen(rows: readonly ChosenRow[]): Promise<BulkRun> {
    return parts.choices.choose(parts.summariser, consultationId, inPages(rows));
  }

  async function done(work: BulkWork, rows: readonly ChosenRow[] = placed.map(rowOf)): Promise<BulkRun> {
    const run = await chosen(rows);
    const ref = { consultationId, runId: run.id };
    await parts.choices.check(parts.summariser, ref, work);
    await parts.bulk.start(parts.summariser, ref);
    return run;
  }

  async function outcomesOf({ id: runId }: BulkRun): Promise<(BulkOutcome | null)[]> {
    const rows = await the.database.reader.find(BulkRow, { where: { runId }, order: { position: 'ASC' } });
    return rows.map(({ outcome }) => outcome);
  }

  test('is done to each, or says why not', async () => {
    const [, two, three, four] = placed;
    const seen = (placement: Placement | undefined) => {
      return { consultationId, placementId: placement?.id ?? '', version: 1 };
    };
    await parts.placements.assess(parts.summariser, seen(two), { decision: 'noted', reason: null });
    await parts.placements.setStance(parts.summariser, seen(three), 'opposes');
    await parts.placements.unplace(parts.summariser, seen(four));
    const rows = placed.map((each) => (each === two ? { ...rowOf(each), seenVersion: 2 } : rowOf(each)));

    const run = await done(ASSESS, rows);

    expect(await outcomesOf(run)).toEqual(['done', 'decided', 'changedMeanwhile', 'gone']);
    expect((await now()).map(({ decision }) => decision)).toEqual(['notFollowed', 'noted', null]);
    expect((await parts.choices.find(parts.summariser, { consultationId, runId: run.id })).state).toBe('done');
  });

  test('replaces what was decided only when that is what was chosen', async () => {
    await done({ ...ASSESS, assessment: { decision: 'noted', reason: null } });

    const run = await done({ ...ASSESS, onDecided: 'replace' }, (await now()).map(rowOf));

    expect(await outcomesOf(run)).toEqual(['done', 'done', 'done', 'done']);
    expect((await now()).every(({ decision }) => decision === 'notFollowed')).toBe(true);
  });

  test('tags are added, replaced, exchanged or dropped, as was chosen', async () => {
    const [deadlines, process] = [await tag('Frister'), await tag('Prosess')];
    const both = [deadlines, process].sort();
    const work = { verb: 'tag', tagIds: [deadlines], insteadOfId: null } as const;
    await done({ ...work, way: 'append' });
    await done({ ...work, way: 'append', tagIds: [process] }, (await now()).slice(0, 1).map(rowOf));
    expect(await tagsNow()).toEqual([both, [deadlines], [deadlines], [deadlines]]);

    const exchange = { ...work, way: 'exchange', tagIds: [process], insteadOfId: deadlines } as const;
    await done(exchange, (await now()).slice(0, 2).map(rowOf));
    expect(await tagsNow()).toEqual([[process], [process], [deadlines], [deadlines]]);

    await done({ ...work, way: 'replace', tagIds: both }, (await now()).slice(1, 2).map(rowOf));
    const run = await done({ ...work, way: 'drop' }, (await now()).map(rowOf));
    expect(await tagsNow()).toEqual([[process], [process], [], []]);
    expect(await outcomesOf(run)).toEqual(['already', 'done', 'done', 'done']);
  });

  test('a stance that somebody has set is kept unless it is to be replaced', async () => {
    const [first] = placed;
    if (first) {
      const seen = { consultationId, placementId: first.id, version: 1 };
      await parts.placements.setStance(parts.summariser, seen, 'opposes');
    }

    const run = await done({ verb: 'stance', stance: 'supports', onDecided: 'keep' }, (await now()).map(rowOf));

    expect(await outcomesOf(run)).toEqual(['decided', 'done', 'done', 'done']);
  });

  test('comments are placed in one more place, or moved to it with stance and tags when they are not decided', async () => {
    const deadlines = await tag('Frister');
    await done({ verb: 'tag', way: 'append', tagIds: [deadlines], insteadOfId: null });
    await done(ASSESS, (await now()).slice(3).map(rowOf));
    const fresh = await letter.draw('støtter utkastet');
    const alone = { commentId: fresh.id, placementId: null, seenVersion: 0 };

    const added = await done({ verb: 'place', way: 'append', place: draft(1) }, [alone]);
    const moved = await done({ verb: 'place', way: 'replace', place: draft(2) }, (await now()).slice(1).map(rowOf));

    expect(await outcomesOf(added)).toEqual(['done']);
    expect((await outcomesOf(moved)).filter((outcome) => outcome === 'decided')).toHaveLength(1);
    expect((await now()).filter(({ place }) => place === draft(2))).toHaveLength(3);
    expect((await tagsNow()).flat()).toHaveLength(4);
  });

  test('a comment that stands nowhere cannot be assessed, and says so', async () => {
    const { id: commentId } = await letter.draw('støtter utkastet');

    const run = await done(ASSESS, [{ commentId, placementId: null, seenVersion: 0 }]);

    expect(await outcomesOf(run)).toEqual(['unplaced']);
  });

  test('all of it can be taken back, but for what somebody has changed since', async () => {
    const run = await done(ASSESS);
    const [first] = await now();
    if (first) {
      const seen = { consultationId, placementId: first.id, version: first.version };
      await parts.placements.setStance(parts.summariser, seen, 'supports');
    }

    const undoing = await parts.bulk.takeBack(parts.summariser, { consultationId, runId: run.id });

    expect(await outcomesOf(undoing)).toEqual(['changedMeanwhile', 'done', 'done', 'done']);
    expect((await now()).map(({ decision }) => decision)).toEqual(['notFollowed', null, null, null]);
  });

  test('exceptions are taken out of what was chosen before anything is done', async () => {
    const run = await chosen(placed.map(rowOf));
    const ref = { consultationId, runId: run.id };
    const rows = await the.database.reader.find(BulkRow, { where: { runId: run.id }, order: { position: 'ASC' } });

    await parts.choices.leaveOut(parts.summariser, ref, [rows[1]?.id ?? '']);
    await parts.choices.check(parts.summariser, ref, ASSESS);
    await parts.bulk.start(parts.summariser, ref);

    expect((await now()).map(({ decision }) => decision !== null)).toEqual([true, false, true, true]);
    await expect(parts.choices.leaveOut(parts.summariser, ref, [rows[0]?.id ?? ''])).rejects.toThrow('started or done');
    await expect(parts.bulk.start(parts.summariser, ref)).rejects.toThrow('started or done');
  });

  test('more than a few are left to a worker, which goes on where another stopped', async () => {
    const [first] = placed;
    const many = times(301, first);
    const run = await done(ASSESS, many);
    expect(await outcomesOf(run)).toEqual(many.map(() => null));
    expect(await the.database.reader.countBy(Job, { kind: 'bulk', key: run.id })).toBe(1);

    await parts.bulk.work(run.id);
    await parts.bulk.work(run.id);

    const outcomes = await outcomesOf(run);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'changedMeanwhile')).toHaveLength(300);
  });

  test('a right that was taken away stops what it began, and what was stopped is not gone on with', async () => {
    const [first] = placed;
    const many = times(301, first);
    const run = await done(ASSESS, many);
    await the.database.write((transaction) => transaction.delete(Membership, { personId: parts.summariser.id }));

    await parts.bulk.work(run.id);

    expect(await outcomesOf(run)).toEqual(many.map(() => null));
    expect((await the.database.reader.findOneBy(BulkRun, { id: run.id }))?.state).toBe('stopped');
    expect((await now()).every(({ decision }) => decision === null)).toBe(true);
  });

  test('is for those who may work on the hearing, and not there for another host', async () => {
    const run = await chosen(placed.map(rowOf));
    const ref = { consultationId, runId: run.id };

    await expect(parts.choices.choose(parts.reader, consultationId, inPages([]))).rejects.toThrow('permission');
    await expect(parts.choices.check(parts.reader, ref, ASSESS)).rejects.toThrow('permission');
    await expect(parts.choices.find(parts.foreigner, ref)).rejects.toThrow('cannot find');
  });
});

async function* inPages(rows: readonly ChosenRow[]): AsyncGenerator<readonly ChosenRow[]> {
  for (let index = 0; index < rows.length; index += 3) yield await Promise.resolve(rows.slice(index, index + 3));
}
