import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { submitAnswer, withdrawAnswer } from '../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { assessedHearing, placementOf, type AssessedHearing } from '../../../test/support/summary/assessed-hearing.js';
import { SUBMISSION } from '../../../test/support/summary/issue-summary.js';
import { summaryOn, type SummaryParts } from '../../../test/support/summary/summary-on.js';
import { Placement } from '../../analysis/placement/placement.entity.js';
import { CitedCommentGone, NothingToCite } from '../citation/citation.errors.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import {
  CitationsLeadNowhere,
  NewHearingNotAnswered,
  RemainsNeedReason,
  SummaryNotPossibleYet,
  UnplacedRemain,
} from './issuing.errors.js';
import type { Readiness } from './readiness.rules.js';
import type { SummaryVersion } from './summary-version.entity.js';

eachDatabase('what remains before a summary is issued', (the) => {
  let parts: AnalysisParts;
  let summary: SummaryParts;
  let hearing: AssessedHearing;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    summary = summaryOn(parts);
    hearing = await assessedHearing(parts);
  });

  afterEach(() => {
    parts.remove();
  });

  const readiness = async (): Promise<Readiness> =>
    (await summary.summaries.view(parts.summariser, hearing.id, 'nb')).readiness;
  const submit = (reason = ''): Promise<SummaryVersion> =>
    summary.versions.submit(parts.summariser, hearing.id, { ...SUBMISSION, reason });
  const takeAll = (): Promise<unknown> =>
    summary.proposals.takeAll(parts.summariser, hearing.id, { what: 'propose', places: [hearing.place] }, 'nb');
  const write = async (text: string): Promise<void> => {
    const stored = (await summary.texts.all(hearing.id)).get(hearing.place);
    const edit = { place: hearing.place, text, seenVersion: stored?.version ?? 0 };
    await summary.texts.write(parts.summariser, hearing.id, edit);
  };
  const cite = (...placementIds: readonly string[]): Promise<number> =>
    summary.citations.cite(parts.summariser, hearing.id, placementIds);

  test('every comment that is decided is cited, or a reason is given', async () => {
    expect((await readiness()).uncited.map(({ finding }) => finding.placementId)).toEqual(hearing.placementIds);
    await expect(submit()).rejects.toThrow(RemainsNeedReason);

    await takeAll();

    expect(await readiness()).toMatchObject({ uncited: [], undecided: [], dangling: [], outdated: [], unplaced: [] });
    expect((await submit()).remains).toEqual({ undecided: 0, uncited: 0 });
  });

  test('a comment that is taken out of a citation makes submitting fail again', async () => {
    await takeAll();
    const [first = ''] = hearing.placementIds;

    await summary.citations.takeOut(parts.summariser, { consultationId: hearing.id, number: 2, placementId: first });

    expect((await readiness()).uncited.map(({ finding }) => finding.placementId)).toEqual([first]);
    await expect(submit()).rejects.toThrow(RemainsNeedReason);
    expect((await submit('Den besvares i brev.')).remains).toEqual({ undecided: 0, uncited: 1 });
  });

  test('a citation whose last comment is taken out leads nowhere, and no reason helps', async () => {
    const [first = '', second = '', third = ''] = hearing.placementIds;
    const number = await cite(first);
    await write(`Fristen står [#${String(number)}]. Resten er enklere [#${String(await cite(second, third))}].`);
    expect((await readiness()).dangling).toEqual([]);

    await summary.citations.takeOut(parts.summariser, { consultationId: hearing.id, number, placementId: first });

    expect((await readiness()).dangling).toEqual([{ place: hearing.place, number, gone: [] }]);
    await expect(submit('Uansett.')).rejects.toThrow(CitationsLeadNowhere);
  });

  test('a number that nobody has made leads nowhere', async () => {
    await write('Se [#99].');

    expect((await readiness()).dangling).toEqual([{ place: hearing.place, number: 99, gone: [] }]);
  });

  test('a citation of a withdrawn answer must be mended', async () => {
    await takeAll();
    const [, , version] = hearing.versions;
    if (version) await withdrawAnswer(parts, version);

    const { outdated } = await readiness();
    expect(outdated.map(({ place, gone }) => [place, gone.length])).toEqual([[hearing.place, 1]]);
    await expect(submit('Uansett.')).rejects.toThrow(CitationsLeadNowhere);
  });

  test('a comment on the same words in a new version of the answer is the same comment', async () => {
    await takeAll();
    const [body] = hearing.bodies;
    if (!body) throw new Error('Nobody is invited');
    const typed = [
      { place: hearing.place, text: 'Fristen er for kort.' },
      { place: 'consultation', text: 'Takk for god dialog.' },
    ];
    const version = await submitAnswer(parts, hearing.hearing, body, { typed });
    await parts.reading.read(version.id);

    const { outdated, dangling, undecided } = await readiness();

    expect([...outdated, ...dangling]).toEqual([]);
    expect(undecided.map(({ finding }) => finding.text)).toEqual(['Takk for god dialog.']);
  });

  test('a place that is given in the table need not cite, until the choice is taken back', async () => {
    await summary.tabulations.mark(parts.summariser, hearing.id, hearing.place);
    expect((await readiness()).uncited).toEqual([]);

    await summary.tabulations.unmark(parts.summariser, hearing.id, hearing.place);

    expect((await readiness()).uncited).toHaveLength(3);
  });

  test('a comment that stands nowhere blocks, whatever reason is given', async () => {
    await takeAll();
    const [version] = hearing.versions;
    const placed = version && (await placementOf(parts, version));
    await the.database.write((transaction) => transaction.delete(Placement, { id: placed?.id ?? '' }));

    await expect(submit('Uansett.')).rejects.toThrow(UnplacedRemain);
  });

  test('what nobody has decided is named with a reason', async () => {
    await takeAll();
    const undecided = { decision: null, reason: null, decidedAt: null, decidedByName: null };
    const [placementId = ''] = hearing.placementIds;
    await the.database.write((transaction) => transaction.update(Placement, { id: placementId }, undecided));

    await expect(submit(' ')).rejects.toThrow(RemainsNeedReason);
    expect((await submit('Vurderes i neste runde.')).reason).toBe('Vurderes i neste runde.');
  });

  test('it is submitted when the deadline has passed, with an answer to whether a new hearing is needed', async () => {
    await takeAll();
    await expect(
      summary.versions.submit(parts.summariser, hearing.id, { ...SUBMISSION, newHearingReason: ' ' }),
    ).rejects.toThrow(NewHearingNotAnswered);
    await the.database.write((transaction) =>
      transaction.query(`UPDATE "consultation" SET "state" = 'open' WHERE "id" = $1`, [hearing.id]),
    );

    await expect(submit()).rejects.toThrow(SummaryNotPossibleYet);
  });

  test('only comments of this hearing that count are cited, by whoever may summarise it', async () => {
    await expect(cite()).rejects.toThrow(NothingToCite);
    await expect(cite('01890000-0000-7000-8000-000000000000')).rejects.toThrow(CitedCommentGone);
    await expect(summary.citations.cite(parts.reader, hearing.id, hearing.placementIds)).rejects.toThrow(NotAllowed);
    await expect(summary.citations.cite(parts.foreigner, hearing.id, hearing.placementIds)).rejects.toThrow(NotFound);
  });
});
