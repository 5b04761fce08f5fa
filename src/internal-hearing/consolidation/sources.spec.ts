import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { openHearing, withdrawAnswer } from '../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../test/support/databases.js';
import {
  consolidationOn,
  membersHeard,
  type ConsolidationParts,
  type MembersHeard,
} from '../../../test/support/internal/consolidation-on.js';
import { Comment } from '../../analysis/comment/comment.entity.js';
import { Placement } from '../../analysis/placement/placement.entity.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import {
  CommentGone,
  LeftOutWithoutReason,
  NoCommentChosen,
  NotInDissent,
  SeveralDissenters,
  StandsInPassage,
} from './consolidation.errors.js';
import type { Fate } from './consolidation.types.js';

eachDatabase('what becomes of the members’ comments', (the) => {
  let analysis: AnalysisParts;
  let parts: ConsolidationParts;
  let heard: MembersHeard;
  let [allmenn, psykiater]: Invitation[] = [];
  let fromAllmenn: string;
  let fromPsykiater: string;

  beforeEach(async () => {
    analysis = await analysisOn(the.database, the.clock);
    parts = consolidationOn(analysis);
    heard = await membersHeard(analysis);
    allmenn = await heard.member('Norsk forening for allmennmedisin');
    psykiater = await heard.member('Norsk psykiatrisk forening');
    await heard.answer(allmenn, { [heard.section]: 'Fristen er for kort.' });
    await heard.answer(psykiater, { [heard.section]: 'Fristen bør forlenges.', [heard.draft]: 'Vi støtter utkastet.' });
    [fromAllmenn = ''] = await heard.placementsOf(allmenn, heard.section);
    [fromPsykiater = ''] = await heard.placementsOf(psykiater, heard.section);
  });

  afterEach(() => {
    analysis.remove();
  });

  const here = () => parts.reader.place(heard.consultationId, heard.section);
  const fateOf = async (placementId: string): Promise<Fate | undefined> =>
    (await parts.reader.fates(heard.consultationId)).get(placementId)?.fate;
  const ofSection = (...placementIds: string[]) => ({
    consultationId: heard.consultationId,
    placementIds,
    into: { place: heard.section },
  });

  test('a comment that is taken in stands word for word in a passage that says whose it is', async () => {
    const passage = await parts.sources.takeIn(heard.first, ofSection(fromAllmenn));

    const [shown] = (await here()).passages;
    expect(passage.text).toBe('Fristen er for kort.');
    expect(shown?.sources.map(({ body, treatment, gone }) => [body, treatment, gone])).toEqual([
      ['Norsk forening for allmennmedisin', 'takenIn', null],
    ]);
    expect(await fateOf(fromAllmenn)).toBe('takenIn');
    expect(await fateOf(fromPsykiater)).toBe('open');
  });

  test('a comment is put at the end of a passage once, however often the button is pressed', async () => {
    const { id: passageId } = await parts.sources.takeIn(heard.first, ofSection(fromAllmenn));
    const taking = { ...ofSection(fromPsykiater), into: { passageId } };

    await parts.sources.takeIn(heard.second, taking);
    const passage = await parts.sources.takeIn(heard.second, taking);

    expect(passage.text).toBe('Fristen er for kort.\n\nFristen bør forlenges.');
    expect(passage.version).toBe(2);
  });

  test('several comments are merged into one passage, in the umbrella’s words', async () => {
    const text = 'Flere foreninger mener at fristen er for kort.';

    const saved = await parts.sources.merge(heard.first, { ...ofSection(fromAllmenn, fromPsykiater), text });

    expect(saved).toMatchObject({ outcome: 'saved', passage: { text, kind: 'position' } });
    expect([await fateOf(fromAllmenn), await fateOf(fromPsykiater)]).toEqual(['merged', 'merged']);
  });

  test('a comment that a passage says already is linked to it, and the text is left as it is', async () => {
    const place = heard.section;
    const own = await parts.passages.write(heard.first, { ...ofSection(), place, text: 'Fristen må bli lengre.' });

    await parts.sources.reword(heard.second, {
      ...ofSection(fromAllmenn),
      into: { passageId: own.id },
      text: null,
    });

    const [shown] = (await here()).passages;
    expect([shown?.text, shown?.version, shown?.isOwnWords]).toEqual(['Fristen må bli lengre.', 1, false]);
    expect(await fateOf(fromAllmenn)).toBe('reworded');
  });

  test('a wording over a newer text takes nothing in, and gives both texts', async () => {
    const { id: passageId } = await parts.sources.takeIn(heard.first, ofSection(fromAllmenn));
    const edit = { consultationId: heard.consultationId, passageId, seenVersion: 1, text: 'Fristen er altfor kort.' };
    await parts.passages.edit(heard.second, edit);

    const saved = await parts.sources.merge(heard.first, {
      ...ofSection(fromPsykiater),
      into: { passageId },
      text: 'Fristen er kort.',
      seenVersion: 1,
    });

    expect(saved).toMatchObject({
      outcome: 'conflict',
      passage: { text: 'Fristen er altfor kort.' },
      beside: { text: 'Fristen er kort.' },
    });
    expect((await here()).passages[0]?.beside.map(({ text }) => text)).toEqual(['Fristen er kort.']);
    expect(await fateOf(fromPsykiater)).toBe('open');
  });

  test('a dissent is given in the name of the one body whose it is', async () => {
    const text = 'Norsk psykiatrisk forening ønsker anmerket: Fristen bør forlenges.';
    const marking = { consultationId: heard.consultationId, place: heard.section, text };

    const several = parts.sources.markDissent(heard.first, { ...marking, placementIds: [fromAllmenn, fromPsykiater] });
    await expect(several).rejects.toThrow(SeveralDissenters);
    const passage = await parts.sources.markDissent(heard.first, { ...marking, placementIds: [fromPsykiater] });
    const others = parts.sources.takeIn(heard.first, { ...ofSection(fromAllmenn), into: { passageId: passage.id } });
    await expect(others).rejects.toThrow(NotInDissent);

    expect((await here()).passages[0]).toMatchObject({
      kind: 'dissent',
      dissenter: { name: 'Norsk psykiatrisk forening' },
    });
    expect(await fateOf(fromPsykiater)).toBe('dissent');
  });

  test('a comment is left out with the reason that the member is told, and only then', async () => {
    const leaving = { consultationId: heard.consultationId, placementIds: [fromAllmenn] };
    await expect(parts.sources.leaveOut(heard.first, { ...leaving, reason: ' ' })).rejects.toThrow(
      LeftOutWithoutReason,
    );

    await parts.sources.leaveOut(heard.first, { ...leaving, reason: 'Fristen er lovbestemt.' });

    const fate = (await parts.reader.fates(heard.consultationId)).get(fromAllmenn);
    expect(fate).toMatchObject({
      fate: 'leftOut',
      leftOut: { reason: 'Fristen er lovbestemt.', byName: heard.first.name },
    });
  });

  test('what a passage says cannot be left out before it is taken out of the passage', async () => {
    const { id: passageId } = await parts.sources.takeIn(heard.first, ofSection(fromAllmenn));
    const leaving = { consultationId: heard.consultationId, placementIds: [fromAllmenn], reason: 'Sies av andre.' };
    await expect(parts.sources.leaveOut(heard.first, leaving)).rejects.toThrow(StandsInPassage);

    await parts.sources.takeBack(heard.first, { ...leaving, passageId });
    await parts.sources.leaveOut(heard.first, leaving);

    expect(await fateOf(fromAllmenn)).toBe('leftOut');
    expect((await here()).passages[0]).toMatchObject({ text: 'Fristen er for kort.', isOwnWords: true });
  });

  test('what was left out and is taken in after all is left out no longer', async () => {
    const leaving = { consultationId: heard.consultationId, placementIds: [fromAllmenn], reason: 'Sies av andre.' };
    await parts.sources.leaveOut(heard.first, leaving);

    const passage = await parts.sources.takeIn(heard.first, ofSection(fromAllmenn));
    await parts.sources.takeBack(heard.first, { ...leaving, passageId: passage.id });

    expect(await fateOf(fromAllmenn)).toBe('open');
  });

  test('a passage that is removed leaves its comments open, and takes them in when it is brought back', async () => {
    const { id: passageId } = await parts.sources.takeIn(heard.first, ofSection(fromAllmenn));
    const ref = { consultationId: heard.consultationId, passageId };

    await parts.passages.remove(heard.second, { ...ref, seenVersion: 1 });
    expect(await fateOf(fromAllmenn)).toBe('open');
    expect((await here()).removed.map(({ text }) => text)).toEqual(['Fristen er for kort.']);
    await parts.passages.bringBack(heard.first, ref);

    expect(await fateOf(fromAllmenn)).toBe('takenIn');
    const history = await parts.passages.history(heard.first, ref);
    expect(history.map(({ outcome }) => outcome)).toEqual(['broughtBack', 'removed', 'saved']);
  });

  test('a new version of an answer keeps the fate of what it still says, and shows what it does not say any more', async () => {
    await parts.sources.merge(heard.first, { ...ofSection(fromPsykiater, fromAllmenn), text: 'Fristen er for kort.' });

    await heard.answer(psykiater as Invitation, {
      [heard.section]: 'Fristen bør forlenges.',
      [heard.draft]: 'Vi er imot.',
    });
    await heard.answer(allmenn as Invitation, { [heard.section]: 'Fristen er grei.' });

    const [carried = ''] = await heard.placementsOf(psykiater as Invitation, heard.section);
    const [written = ''] = await heard.placementsOf(allmenn as Invitation, heard.section);
    expect(carried).not.toBe(fromPsykiater);
    expect([await fateOf(carried), await fateOf(written)]).toEqual(['merged', 'open']);
    const sources = (await here()).passages[0]?.sources ?? [];
    expect(sources.map(({ body, text, gone }) => [body, text, gone])).toEqual([
      ['Norsk psykiatrisk forening', 'Fristen bør forlenges.', null],
      ['Norsk forening for allmennmedisin', 'Fristen er for kort.', 'replaced'],
    ]);
    expect((await parts.reader.overview(heard.consultationId)).toReadAgain).toBe(1);
  });

  test('a comment whose answer is withdrawn is marked where it was taken in, and can be taken out', async () => {
    const given = await heard.answer(allmenn as Invitation, { [heard.section]: 'Fristen er for kort.' });
    const [placementId = ''] = await heard.placementsOf(allmenn as Invitation, heard.section);
    await parts.sources.takeIn(heard.first, ofSection(placementId));

    await withdrawAnswer(analysis, given);

    const [source] = (await here()).passages[0]?.sources ?? [];
    expect(source).toMatchObject({ gone: 'withdrawn', text: 'Fristen er for kort.' });
    await expect(parts.sources.takeIn(heard.first, ofSection(placementId))).rejects.toThrow(CommentGone);
    await parts.sources.dropSource(heard.first, { consultationId: heard.consultationId, sourceId: source?.id ?? '' });
    expect((await parts.reader.overview(heard.consultationId)).toReadAgain).toBe(0);
  });

  test('a comment that is drawn anew or removed is marked where it was taken in', async () => {
    await parts.sources.takeIn(heard.first, ofSection(fromAllmenn, fromPsykiater));
    const seenOf = async (placementId: string) => {
      const { commentId } = await the.database.reader.findOneByOrFail(Placement, { id: placementId });
      const { version } = await the.database.reader.findOneByOrFail(Comment, { id: commentId });
      return { consultationId: heard.consultationId, commentId, version };
    };

    await analysis.comments.adjust(heard.first, await seenOf(fromAllmenn), { start: 0, end: 7 });
    await analysis.comments.remove(heard.first, await seenOf(fromPsykiater));

    const sources = (await here()).passages[0]?.sources ?? [];
    expect(sources.map(({ text, gone, isRedrawn }) => [text, gone, isRedrawn])).toEqual([
      ['Fristen', null, true],
      ['Fristen bør forlenges.', 'removed', false],
    ]);
  });

  test('what a passage was made from at a time is told, also when it was taken back since', async () => {
    const { id: passageId } = await parts.sources.takeIn(heard.first, ofSection(fromAllmenn));
    const submittedAt = the.clock.now();
    the.clock.advanceSeconds(3600);
    await parts.sources.takeBack(heard.first, { ...ofSection(fromAllmenn), passageId });

    const then = await parts.reader.sourcesAt(heard.consultationId, submittedAt);
    const now = await parts.reader.sourcesAt(heard.consultationId, the.clock.now());

    expect([then.map((source) => source.placementId), now]).toEqual([[fromAllmenn], []]);
  });

  test('nobody else’s hearing is found, and who only reads may not write', async () => {
    const other = await openHearing(analysis, analysis.summariser);
    const elsewhere = { ...ofSection(fromAllmenn), consultationId: other.consultation.id };

    await expect(parts.sources.takeIn(analysis.summariser, ofSection(fromAllmenn))).rejects.toThrow(NotFound);
    await expect(parts.sources.takeIn(analysis.summariser, elsewhere)).rejects.toThrow(NotFound);
    await expect(parts.access.toRead(analysis.summariser, heard.consultationId)).rejects.toThrow(NotFound);
    const reading = { ...heard.first, roles: new Set(['reader'] as const) };
    await expect(parts.sources.takeIn(reading, ofSection(fromAllmenn))).rejects.toThrow(NotAllowed);
    await expect(parts.sources.takeIn(heard.first, ofSection())).rejects.toThrow(NoCommentChosen);
  });

  test('every deed leaves its row in the host’s audit trail, without a word of the text', async () => {
    await parts.sources.takeIn(heard.first, ofSection(fromAllmenn));

    const rows = await the.database.reader.findBy(AuditEntry, { chain: heard.first.hostId, objectType: 'passage' });
    expect(rows.map(({ action }) => action).sort()).toEqual(['passage.takenIn', 'passage.written']);
    expect(JSON.stringify(rows)).not.toContain('Fristen');
  });
});
