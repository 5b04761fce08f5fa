import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { consolidationOn, type ConsolidationParts } from '../../../test/support/internal/consolidation-on.js';
import { fieldsOf, issueSummary, linkOf, sendOutward } from '../../../test/support/internal/sent-outward.js';
import {
  levelToolsOn,
  threeLevels,
  type Level,
  type ThreeLevels,
} from '../../../test/support/internal/three-levels.js';
import { Placement } from '../../analysis/placement/placement.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { InnerComments } from '../consolidation/inner-comments.js';
import { InternalHearings } from '../internal-hearings.js';
import { Endings } from './endings.js';
import { OuterComments } from './outer-comments.js';
import { SubmittedAnswers } from './submitted-answers.js';
import { TraceReader } from './trace-reader.js';
import type { Destiny, Ending } from './trace.types.js';
import { Treatments } from './treatments.js';

const BRANCH = 0;
const OWN_WORDS = 'Foreningen takker for et grundig utkast.';

eachDatabase('the trace of an answer', (the) => {
  let parts: AnalysisParts;
  let levels: ThreeLevels;
  let desk: ConsolidationParts;
  let traces: TraceReader;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    const tools = levelToolsOn(parts);
    levels = await threeLevels(tools, parts.summariser);
    desk = consolidationOn(parts);
    const hearings = new ConsultationReader(the.database);
    const internals = new InternalHearings(the.database, hearings, tools.links);
    const treatments = new Treatments(new InnerComments());
    const comments = new OuterComments(parts.texts);
    const endings = new Endings(hearings, internals, new SubmittedAnswers(), comments, treatments);
    traces = new TraceReader(the.database, hearings, internals, treatments, endings);
  });

  afterEach(() => {
    parts.remove();
  });

  test('leads a point through three levels to what the directorate decided, each step when its host has issued it', async () => {
    const { directorate, umbrella, association } = levels;
    const [draft, section, question] = placesOf(directorate);
    const branch = linkOf(association, BRANCH);
    await consolidate(association, 'Lokallagene trenger ti dager.', 'Det står alt i utkastet.');
    const besideAnswer = JSON.stringify((await traces.ofMember(branch)).points);
    expect(besideAnswer).not.toMatch(/ti dager|alt i utkastet/);

    await tick(() => sendOutward(parts, desk.reader, { from: association, to: umbrella }, { [draft]: OWN_WORDS }));

    let points = await pointsOf(association, BRANCH);
    expect(points.get(draft)).toMatchObject({ fate: 'leftOut', reason: 'Det står alt i utkastet.', endings: [] });
    expect(points.get(question)).toMatchObject({ fate: 'open', endings: [] });
    expect(points.get(section)).toMatchObject({ fate: 'reworded' });
    expect(onlyEnding(points.get(section))).toMatchObject({ text: 'Lokallagene trenger ti dager.', decisions: [] });
    expect(onlyEnding(points.get(section)).onward.map(({ fate }) => fate)).toEqual(['awaiting']);

    await consolidate(umbrella, 'Fristen må være ti dager.', 'Utenfor det foreningen mener noe om.');
    await tick(() => sendOutward(parts, desk.reader, { from: umbrella, to: directorate }));

    points = await pointsOf(association, BRANCH);
    const [onward] = onlyEnding(points.get(section)).onward;
    expect(onward).toMatchObject({ fate: 'reworded', reason: null });
    expect(onlyEnding(onward)).toMatchObject({ text: 'Fristen må være ti dager.', decisions: [], onward: [] });
    expect(JSON.stringify([...points])).not.toContain('Utenfor det foreningen mener noe om.');

    await assess(directorate, umbrella, section, 'Fristen blir sju dager.');
    expect(JSON.stringify([...(await pointsOf(association, BRANCH))])).not.toContain('sju dager');
    await tick(() => issueSummary(parts, directorate));
    await tick(() => assess(directorate, umbrella, section, 'Vi ombestemte oss.'));

    const [told] = onlyEnding((await pointsOf(association, BRANCH)).get(section)).onward;
    expect(onlyEnding(told).decisions).toMatchObject([{ decision: 'partly', reason: 'Fristen blir sju dager.' }]);
    await tick(() => issueSummary(parts, directorate));
    const [again] = onlyEnding((await pointsOf(association, BRANCH)).get(section)).onward;
    expect(onlyEnding(again).decisions).toMatchObject([{ reason: 'Vi ombestemte oss.' }]);
  });

  test('leads every passage of the answer to a comment or to the umbrella’s own words, and shows nobody else’s', async () => {
    const { directorate, umbrella, association } = levels;
    const [draft] = placesOf(directorate);
    await consolidate(umbrella, 'Fristen må være ti dager.', 'Ikke tatt med.');
    await desk.passages.write(umbrella.person, { consultationId: idOf(umbrella), place: draft, text: OWN_WORDS });
    const sent = await tick(() =>
      sendOutward(parts, desk.reader, { from: umbrella, to: directorate }, { [draft]: 'Med hilsen styret.' }),
    );

    const { places, outer } = await traces.ofHearing(umbrella.person, idOf(umbrella));

    expect(outer).toMatchObject({ hostName: 'Helsedirektoratet', issuedAt: null });
    for (const [place, text] of await fieldsOf(parts, sent)) {
      const traced = places.find((each) => each.place.key === place);
      const pieces = [
        ...(traced?.passages ?? []).flatMap(({ endings }) => endings.map((ending) => ending.text)),
        ...(traced?.besides ?? []),
      ];
      expect(pieces.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }
    const passages = places.flatMap((each) => each.passages);
    expect(passages.map(({ sources }) => sources.map(({ body }) => body).toSorted())).toEqual([
      [],
      ['Norsk overlegeforening', 'Norsk psykiatrisk forening', 'Yngre legers forening'],
    ]);
    expect(places.find(({ place }) => place.key === draft)?.besides).toEqual(['Med hilsen styret.']);
    for (const { person } of [directorate, association]) {
      await expect(traces.ofHearing(person, idOf(umbrella))).rejects.toThrow(NotFound);
    }
    const own = JSON.stringify(await traces.ofMember(linkOf(umbrella, 1)));
    expect(own).toContain('Yngre legers forening (foreningsord)');
    expect(own).not.toMatch(/Norsk psykiatrisk|Norsk overlege|lokallagsord|direktoratsord/);
  });

  /** Says the section in the host's own words, leaves out what is said of the draft, and lets the question be. */
  async function consolidate({ person, hearing }: Level, text: string, reason: string): Promise<void> {
    const consultationId = hearing.consultation.id;
    const [draft, section] = placesOf({ hearing });
    const at = async (place: string): Promise<readonly string[]> =>
      (await new InnerComments().all(the.database.reader, consultationId))
        .filter((comment) => comment.place === place)
        .map(({ placementId }) => placementId);
    await desk.sources.reword(person, {
      consultationId,
      placementIds: await at(section),
      into: { place: section },
      text,
    });
    await desk.sources.leaveOut(person, { consultationId, placementIds: await at(draft), reason });
  }

  async function assess(outer: Level, by: Level, place: string, reason: string): Promise<void> {
    const consultationId = idOf(outer);
    const all = await new InnerComments().all(the.database.reader, consultationId);
    const { placementId: id } = all.find(
      (comment) => comment.place === place && comment.invitationId === by.internal?.outerInvitationId,
    ) ?? { placementId: '' };
    const { version } = await the.database.reader.findOneByOrFail(Placement, { id });
    await parts.placements.assess(
      outer.person,
      { consultationId, placementId: id, version },
      { decision: 'partly', reason },
    );
  }

  /** Does something a minute later than what was done before. */
  async function tick<T>(deed: () => Promise<T>): Promise<T> {
    the.clock.advanceSeconds(60);
    const done = await deed();
    the.clock.advanceSeconds(60);
    return done;
  }

  async function pointsOf(level: Level, member: number): Promise<ReadonlyMap<string, Destiny>> {
    const { points } = await traces.ofMember(linkOf(level, member));
    return new Map(points.map((point) => [point.place?.key ?? '', point]));
  }
});

function placesOf({ hearing }: Pick<Level, 'hearing'>): readonly [string, string, string] {
  const [draft, section, question] = [hearing.drafts[0], hearing.sections[0], hearing.questions[0]];
  return [`draft:${draft?.id ?? ''}`, `section:${section?.id ?? ''}`, `question:${question?.id ?? ''}`];
}

function onlyEnding(destiny: Destiny | undefined): Ending {
  const [ending, ...others] = destiny?.endings ?? [];
  if (!ending || others.length > 0) throw new Error(`There are ${String(destiny?.endings.length)} endings`);
  return ending;
}

function idOf({ hearing }: Level): string {
  return hearing.consultation.id;
}
