import { alikeOn, type AlikeParts } from '../../../../test/support/alike/alike-on.js';
import { analysisOn, type AnalysisParts } from '../../../../test/support/analysis/analysis-on.js';
import { invite, openHearing, type AnsweredHearing } from '../../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../../test/support/databases.js';
import type { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import { placeKey } from '../../../response/place.js';
import type { ResponseVersion } from '../../../response/submission/response-version.entity.js';
import type { Transaction } from '../../../shared/database/database.js';
import { Placement } from '../../placement/placement.entity.js';
import { NothingToFollow } from '../alike.errors.js';
import { AlikeText } from '../family/alike-text.entity.js';
import { FamilyDecision } from './family-decision.entity.js';
import { lockDecision } from './lock-decision.js';

const WORDS = 'mener at fristen på ti virkedager er for kort for de minste kommunene, som ofte deler én spesialist.';
const NAMES = ['Legeforeningen', 'Alta kommune', 'Voss kommune'];

eachDatabase('a decision that others follow', (the) => {
  let parts: AnalysisParts;
  let alike: AlikeParts;
  let hearing: AnsweredHearing;
  let bodies: Invitation[];
  let versions: ResponseVersion[];

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    alike = alikeOn(parts);
    hearing = await openHearing(parts, parts.summariser);
    bodies = [];
    versions = [];
    for (const [index, name] of NAMES.entries()) {
      bodies.push(await invite(parts, hearing, name));
      await answer(index);
    }
  });

  afterEach(() => {
    parts.remove();
  });

  const place = (): string => placeKey({ kind: 'draft', draftId: hearing.drafts[0]?.id ?? '' });
  const consultationId = (): string => hearing.consultation.id;

  /** A body says the same as the others; once more, in a new version of its answer. */
  async function answer(index: number): Promise<void> {
    const body = bodies[index];
    if (!body) throw new Error('Nobody of that number is asked');
    the.clock.advanceSeconds(60);
    const text = `${body.addressedName} ${WORDS}`;
    versions[index] = await alike.answer(hearing, body, { typed: [{ place: place(), text }] });
  }

  async function comment(index: number) {
    const [found] = await alike.commentsOf(versions[index]?.id ?? '');
    return { commentId: found?.id ?? '', version: found?.version ?? 0 };
  }

  async function give(...indexes: readonly number[]): Promise<FamilyDecision> {
    const text = await the.database.reader.findOneByOrFail(AlikeText, { versionId: versions[0]?.id ?? '' });
    const chosen = await Promise.all(indexes.map(comment));
    return alike.decisions.give(parts.summariser, consultationId(), {
      ...{ familyId: text.familyId ?? '', place: place(), chosen, onDecided: 'keep', onMissing: 'leave' },
      assessment: { decision: 'notFollowed', reason: 'Rammene står.' },
    });
  }

  async function placed(index: number): Promise<Placement> {
    const { commentId } = await comment(index);
    return the.database.reader.findOneByOrFail(Placement, { commentId, place: place() });
  }

  async function seen(index: number) {
    const { id, version } = await placed(index);
    return { consultationId: consultationId(), placementId: id, version };
  }

  async function takeBack({ id }: FamilyDecision): Promise<readonly (string | null)[]> {
    await alike.takingBack.takeBack(parts.summariser, consultationId(), id);
    return (await alike.decisions.partsOf(id)).map(({ takenBack }) => takenBack);
  }

  /** Begins the deed in the middle of the other's, and lets that one end when the deed waits for it or is done. */
  async function during<T>(other: (transaction: Transaction) => Promise<unknown>, deed: () => Promise<T>): Promise<T> {
    let end: () => void = () => undefined;
    const ending = new Promise<void>((resolve) => (end = resolve));
    let othersDeed: Promise<void> = Promise.resolve();
    await new Promise<void>((begun, failed) => {
      othersDeed = the.database.write(async (transaction) => {
        await other(transaction);
        begun();
        await ending;
      });
      othersDeed.catch(failed);
    });
    const done = deed();
    await Promise.race([done, somebodyWaits()]);
    end();
    await othersDeed;
    return done;
  }

  async function somebodyWaits(): Promise<void> {
    // On SQLite there is one writer at a time.
    if (the.database.dialect === 'sqlite') return;
    for (let asked = 0; asked < 2000; asked += 1) {
      const waiting: unknown[] = await the.database.reader.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (waiting.length > 0) return;
    }
  }

  test('is taken back in the new versions of the answers, from the first and from those that follow', async () => {
    const decision = await give(0, 1, 2);
    for (const index of [0, 1, 1]) await answer(index);
    expect((await placed(1)).followsId).toBe(decision.id);

    expect(await takeBack(decision)).toEqual(['restored', 'restored', 'restored']);

    for (const index of [0, 1, 2])
      expect(await placed(index)).toMatchObject({ decision: null, followsId: null, decidedByName: null });
  });

  test('is left in a new version of an answer where it was decided by itself, before it came or after', async () => {
    const decision = await give(0, 1, 2);
    await parts.placements.assess(parts.summariser, await seen(0), { decision: 'noted', reason: null });
    for (const index of [0, 1]) await answer(index);
    await parts.placements.assess(parts.summariser, await seen(1), { decision: 'followed', reason: null });

    expect(await takeBack(decision)).toEqual(['changedMeanwhile', 'changedMeanwhile', 'restored']);

    expect([(await placed(0)).decision, (await placed(1)).decision]).toEqual(['noted', 'followed']);
  });

  test('is not joined while somebody takes it back', async () => {
    const { id } = await give(0, 1);
    const late = await seen(2);
    const undone = { undoneAt: the.clock.now(), undoneByName: 'Oddny Oppsummerer' };

    const joining = during(
      (transaction) => transaction.update(FamilyDecision, { id }, undone),
      () => alike.following.join(parts.summariser, late, id),
    );

    await expect(joining).rejects.toBeInstanceOf(NothingToFollow);
    expect(await placed(2)).toMatchObject({ decision: null, followsId: null });
  });

  test('is given as it is now also to one that was joining when it was changed', async () => {
    const { id } = await give(0, 1);
    const [first, late] = [await placed(0), await placed(2)];
    await parts.placements.assess(parts.summariser, await seen(0), { decision: 'followed', reason: null });
    const { decision, reason, decidedByName, decidedAt } = first;

    await during(
      async (transaction) => {
        await lockDecision(transaction, id);
        const joined = { decision, reason, decidedByName, decidedAt, followsId: id };
        await transaction.update(Placement, { id: late.id }, joined);
      },
      () => alike.following.catchUp(id),
    );

    expect([(await placed(1)).decision, (await placed(2)).decision]).toEqual(['followed', 'followed']);
  });

  test('is taken back once when two take it back at once', async () => {
    const decision = await give(0, 1, 2);

    await Promise.all([takeBack(decision), takeBack(decision)]);

    expect(await takeBack(decision)).toEqual(['restored', 'restored', 'restored']);
  });
});
