import { alikeOn, type AlikeParts } from '../../../../test/support/alike/alike-on.js';
import { analysisOn, type AnalysisParts } from '../../../../test/support/analysis/analysis-on.js';
import { invite, openHearing, type AnsweredHearing } from '../../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../../test/support/databases.js';
import type { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import { placeKey } from '../../../response/place.js';
import type { ResponseVersion } from '../../../response/submission/response-version.entity.js';
import { NotAllowed, NotFound } from '../../../shared/errors/domain-error.js';
import { Job } from '../../../shared/jobs/job.entity.js';
import { ReasonMissing } from '../../analysis.errors.js';
import { CommentChange } from '../../comment/comment-change.entity.js';
import { Placement } from '../../placement/placement.entity.js';
import { FOLLOW_JOB } from '../alike-jobs.js';
import { ChooseFollowers, NothingToFollow } from '../alike.errors.js';
import { AlikeText } from '../family/alike-text.entity.js';
import type { FamilyDecision } from './family-decision.entity.js';
import type { Giving } from './family-giving.js';

const WORDS = 'mener at fristen på ti virkedager er for kort for de minste kommunene, som ofte deler én spesialist.';
const NOT_FOLLOWED = { decision: 'notFollowed', reason: 'Rammene står.' } as const;

eachDatabase('a decision given to many who say the same', (the) => {
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
    for (const name of ['Legeforeningen', 'Alta kommune', 'Voss kommune', 'Bodø kommune']) {
      the.clock.advanceSeconds(60);
      const body = await invite(parts, hearing, name);
      bodies.push(body);
      versions.push(await alike.answer(hearing, body, { typed: [{ place: place(), text: `${name} ${WORDS}` }] }));
    }
  });

  afterEach(() => {
    parts.remove();
  });

  const place = (index = 0): string => placeKey({ kind: 'draft', draftId: hearing.drafts[index]?.id ?? '' });
  const consultationId = (): string => hearing.consultation.id;

  async function familyId(): Promise<string> {
    const text = await the.database.reader.findOneByOrFail(AlikeText, { versionId: versions[0]?.id ?? '' });
    return text.familyId ?? '';
  }

  /** The first comment of each answer, in the order in which they came. */
  async function comments() {
    const all = [];
    for (const { id } of versions) all.push(...(await alike.commentsOf(id)).slice(0, 1));
    return all;
  }

  async function give(change: Partial<Giving> = {}): Promise<FamilyDecision> {
    const chosen = (await comments()).map(({ id, version }) => ({ commentId: id, version }));
    return alike.decisions.give(parts.summariser, consultationId(), {
      ...{ familyId: await familyId(), place: place(), assessment: NOT_FOLLOWED, chosen },
      ...{ onDecided: 'keep', onMissing: 'leave' },
      ...change,
    });
  }

  async function placed(index: number, at = place()): Promise<Placement | null> {
    const commentId = (await comments())[index]?.id ?? '';
    return the.database.reader.findOneBy(Placement, { commentId, place: at });
  }

  async function decisions(): Promise<readonly (string | null)[]> {
    const found = [];
    for (const index of versions.keys()) found.push((await placed(index))?.decision ?? null);
    return found;
  }

  async function seen(index: number) {
    const placement = await placed(index);
    return { consultationId: consultationId(), placementId: placement?.id ?? '', version: placement?.version ?? 0 };
  }

  async function outcomes(decision: FamilyDecision): Promise<readonly string[]> {
    return (await alike.decisions.partsOf(decision.id)).map(({ outcome }) => outcome);
  }

  /** The worker does what was asked of it. */
  async function keptUp(): Promise<number> {
    const jobs = await the.database.reader.findBy(Job, { kind: FOLLOW_JOB, state: 'queued' });
    for (const { key } of jobs) await alike.following.catchUp(key);
    await the.database.write((transaction) => transaction.update(Job, { kind: FOLLOW_JOB }, { state: 'done' }));
    return jobs.length;
  }

  test('is that of the first who said it, and the others follow', async () => {
    const decision = await give();

    expect(await outcomes(decision)).toEqual(['first', 'follows', 'follows', 'follows']);
    expect(await decisions()).toEqual(['notFollowed', 'notFollowed', 'notFollowed', 'notFollowed']);
    expect((await placed(0))?.followsId).toBeNull();
    expect(await placed(3)).toMatchObject({
      followsId: decision.id,
      reason: 'Rammene står.',
      decidedByName: 'Oddny Oppsummerer',
    });
  });

  test('is not given to the exceptions', async () => {
    const [first, , third] = await comments();
    const chosen = [first, third].map((comment) => ({ commentId: comment?.id ?? '', version: comment?.version ?? 0 }));

    await give({ chosen });

    expect(await decisions()).toEqual(['notFollowed', null, 'notFollowed', null]);
  });

  test('changes for all that follow when the first is decided anew, and not for one that was let go', async () => {
    await give();
    const letGo = await alike.following.leave(parts.summariser, await seen(2));

    await parts.placements.assess(parts.summariser, await seen(0), { decision: 'followed', reason: null });
    expect(await keptUp()).toBe(1);

    expect(letGo.followsId).toBeNull();
    expect(await decisions()).toEqual(['followed', 'followed', 'notFollowed', 'followed']);
  });

  test('goes from all that follow when the first loses it, and comes back with it', async () => {
    await give();

    await parts.placements.dropAssessment(parts.summariser, await seen(0));
    await keptUp();
    expect(await decisions()).toEqual([null, null, null, null]);

    await parts.placements.assess(parts.summariser, await seen(0), { decision: 'noted', reason: null });
    await keptUp();
    expect(await decisions()).toEqual(['noted', 'noted', 'noted', 'noted']);
  });

  test('is followed when the first is undone by whoever decided it', async () => {
    await give();
    await parts.placements.assess(parts.summariser, await seen(0), { decision: 'followed', reason: null });
    await keptUp();

    await parts.undo.undo(parts.summariser, consultationId(), versions[0]?.id ?? '');
    await keptUp();

    expect(await decisions()).toEqual(['notFollowed', 'notFollowed', 'notFollowed', 'notFollowed']);
  });

  test('is left by one that is decided by itself', async () => {
    await give();

    await parts.placements.assess(parts.summariser, await seen(1), { decision: 'noted', reason: null });
    await parts.placements.assess(parts.summariser, await seen(0), { decision: 'followed', reason: null });
    await keptUp();

    expect(await decisions()).toEqual(['followed', 'noted', 'followed', 'followed']);
  });

  test('keeps what was decided before, or replaces it, as was chosen', async () => {
    await parts.placements.assess(parts.summariser, await seen(1), { decision: 'noted', reason: null });
    const kept = await give();
    expect(await outcomes(kept)).toEqual(['first', 'kept', 'follows', 'follows']);

    const replaced = await give({ assessment: { decision: 'followed', reason: null }, onDecided: 'replace' });

    expect(await outcomes(replaced)).toEqual(['first', 'follows', 'follows', 'follows']);
    expect(await decisions()).toEqual(['followed', 'followed', 'followed', 'followed']);
  });

  test('may be what the first was decided already', async () => {
    await parts.placements.assess(parts.summariser, await seen(0), NOT_FOLLOWED);
    expect(await outcomes(await give())).toEqual(['first', 'follows', 'follows', 'follows']);
  });

  test('places those that do not stand there, like the first, only when that is chosen', async () => {
    await parts.placements.place(
      parts.summariser,
      { consultationId: consultationId(), commentId: (await comments())[0]?.id ?? '' },
      [place(1)],
      { stance: 'opposes' },
    );
    const left = await give({ place: place(1) });
    expect(await outcomes(left)).toEqual(['first', 'notPlaced', 'notPlaced', 'notPlaced']);

    const put = await give({ place: place(1), onDecided: 'replace', onMissing: 'place' });

    expect(await outcomes(put)).toEqual(['first', 'follows', 'follows', 'follows']);
    expect(await placed(3, place(1))).toMatchObject({ stance: 'opposes', decision: 'notFollowed' });
  });

  test('is not given to a comment that somebody changed meanwhile', async () => {
    const chosen = (await comments()).map(({ id, version }) => ({ commentId: id, version }));
    await parts.placements.setStance(parts.summariser, await seen(1), 'opposes');

    expect(await outcomes(await give({ chosen }))).toEqual(['first', 'changedMeanwhile', 'follows', 'follows']);
  });

  test('is taken back as a whole, and each is as it was; what was decided by itself since is left', async () => {
    await parts.placements.assess(parts.summariser, await seen(1), { decision: 'noted', reason: null });
    const decision = await give({ onDecided: 'replace', place: place() });
    await parts.placements.assess(parts.summariser, await seen(3), { decision: 'followed', reason: null });

    await alike.takingBack.takeBack(parts.summariser, consultationId(), decision.id);

    expect(await decisions()).toEqual([null, 'noted', null, 'followed']);
    const back = (await alike.decisions.partsOf(decision.id)).map(({ takenBack }) => takenBack);
    expect(back).toEqual(['restored', 'restored', 'restored', 'changedMeanwhile']);
  });

  test('is taken back from those it was changed for, and from those it placed', async () => {
    const decision = await give({ place: place(2), onMissing: 'place' });
    const first = await placed(0, place(2));
    const version = { consultationId: consultationId(), placementId: first?.id ?? '', version: first?.version ?? 0 };
    await parts.placements.setStance(parts.summariser, version, 'opposes');

    await alike.takingBack.takeBack(parts.summariser, consultationId(), decision.id);
    await alike.takingBack.takeBack(parts.summariser, consultationId(), decision.id);

    expect(await placed(0, place(2))).toMatchObject({ stance: 'opposes', decision: 'notFollowed' });
    expect(await placed(1, place(2))).toBeNull();
  });

  test('lets those follow again that followed the decision it replaced, when it is taken back', async () => {
    const all = await give();
    const [first, second] = await comments();
    const chosen = [first, second].map((comment) => ({ commentId: comment?.id ?? '', version: comment?.version ?? 0 }));
    const some = await give({ chosen, assessment: { decision: 'followed', reason: null }, onDecided: 'replace' });
    await keptUp();
    expect(await decisions()).toEqual(['followed', 'followed', 'notFollowed', 'notFollowed']);

    await alike.takingBack.takeBack(parts.summariser, consultationId(), some.id);
    await parts.placements.assess(parts.summariser, await seen(0), { decision: 'noted', reason: null });
    await keptUp();

    expect((await placed(1))?.followsId).toBe(all.id);
    expect(await decisions()).toEqual(['noted', 'noted', 'noted', 'noted']);
  });

  test('is undone for one comment by whoever gave it, like any deed', async () => {
    await give();
    await parts.undo.undo(parts.summariser, consultationId(), versions[2]?.id ?? '');
    expect(await placed(2)).toMatchObject({ decision: null, followsId: null });
  });

  test('is joined by one that came later, and then taken back with the others', async () => {
    const decision = await give();
    versions.push(
      await alike.answer(hearing, await invite(parts, hearing, 'Hamar kommune'), {
        typed: [{ place: place(), text: `Hamar kommune ${WORDS}` }],
      }),
    );

    await alike.following.join(parts.summariser, await seen(4), decision.id);
    expect((await decisions())[4]).toBe('notFollowed');

    await alike.takingBack.takeBack(parts.summariser, consultationId(), decision.id);
    expect(await decisions()).toEqual([null, null, null, null, null]);
    const late = alike.following.join(parts.summariser, await seen(4), decision.id);
    await expect(late).rejects.toBeInstanceOf(NothingToFollow);
  });

  test('is followed in the new version of the answer that had it first', async () => {
    const [body] = bodies;
    if (!body) throw new Error('Nobody has answered');
    await give();
    const text = `Legeforeningen ${WORDS}`;
    versions[0] = await alike.answer(hearing, body, { typed: [{ place: place(), text }] });

    await parts.placements.assess(parts.summariser, await seen(0), { decision: 'followed', reason: null });
    await keptUp();

    expect(await decisions()).toEqual(['followed', 'followed', 'followed', 'followed']);
  });

  test('stands in the history of every comment, with who gave it', async () => {
    await give();
    const [change] = await the.database.reader.find(CommentChange, {
      where: { commentId: (await comments())[3]?.id ?? '', deed: 'decidedAlike' },
    });

    expect(change?.byName).toBe('Oddny Oppsummerer');
  });

  test('is refused without its reason, without anybody chosen, and to whoever may not work on the hearing', async () => {
    await expect(give({ assessment: { decision: 'partly', reason: ' ' } })).rejects.toBeInstanceOf(ReasonMissing);
    await expect(give({ chosen: [] })).rejects.toBeInstanceOf(ChooseFollowers);
    await expect(give({ place: 'draft:unknown' })).rejects.toBeInstanceOf(NotFound);
    const decision = await give();
    const back = (actor: typeof parts.reader) => alike.takingBack.takeBack(actor, consultationId(), decision.id);
    await expect(back(parts.reader)).rejects.toBeInstanceOf(NotAllowed);
    await expect(back(parts.foreigner)).rejects.toBeInstanceOf(NotFound);
  });
});
