import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { consolidationOn, type ConsolidationParts } from '../../../test/support/internal/consolidation-on.js';
import { sendOutward } from '../../../test/support/internal/sent-outward.js';
import {
  levelToolsOn,
  threeLevels,
  type Level,
  type ThreeLevels,
} from '../../../test/support/internal/three-levels.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { InnerComments } from '../consolidation/inner-comments.js';
import { InternalHearings } from '../internal-hearings.js';
import { Endings } from './endings.js';
import { OuterComments } from './outer-comments.js';
import { SubmittedAnswers } from './submitted-answers.js';
import { Treatments } from './treatments.js';
import { UmbrellaAccountReader } from './umbrella-account-reader.js';

eachDatabase('what an umbrella tells of its own hearing', (the) => {
  let parts: AnalysisParts;
  let levels: ThreeLevels;
  let desk: ConsolidationParts;
  let accounts: UmbrellaAccountReader;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    const tools = levelToolsOn(parts);
    levels = await threeLevels(tools, parts.summariser);
    desk = consolidationOn(parts);
    const hearings = new ConsultationReader(the.database);
    const internals = new InternalHearings(the.database, hearings, tools.links);
    const treatments = new Treatments(new InnerComments());
    const endings = new Endings(
      hearings,
      internals,
      new SubmittedAnswers(),
      new OuterComments(parts.texts),
      treatments,
    );
    accounts = new UmbrellaAccountReader(the.database, hearings, internals, desk.reader, treatments, endings);
  });

  afterEach(() => {
    parts.remove();
  });

  test('says of every point of every member once what became of it, and which passage it went into', async () => {
    const { directorate, umbrella } = levels;
    const [draft, section] = await consolidate(umbrella);
    the.clock.advanceSeconds(60);
    await sendOutward(parts, desk.reader, { from: umbrella, to: directorate });

    const account = await accounts.of(idOf(umbrella), 'nb');

    const comments = await new InnerComments().all(the.database.reader, idOf(umbrella));
    const points = account?.places.flatMap((place) => place.points) ?? [];
    expect(points.map(({ body, text }) => `${body}: ${text}`).sort()).toEqual(
      comments.map(({ body, text }) => `${body}: ${text}`).sort(),
    );
    const at = (key: string) => account?.places.find((place) => place.key === key);
    expect(at(section)?.passages).toMatchObject([{ number: 1, text: 'Fristen må være ti dager.', dissenter: null }]);
    expect(at(section)?.points.every(({ fate, wentTo }) => fate === 'reworded' && wentTo.includes(1))).toBe(true);
    expect(at(draft)?.points).toContainEqual(
      expect.objectContaining({ fate: 'leftOut', reason: 'Det står alt i utkastet.', wentTo: [] }),
    );
    expect(account).toMatchObject({ outerHost: 'Helsedirektoratet' });
    expect(account?.submittedOn).not.toBeNull();
  });

  test('is nothing in a hearing that answers for nobody', async () => {
    expect(await accounts.of(idOf(levels.directorate), 'nb')).toBeNull();
  });

  async function consolidate({ person, hearing }: Level): Promise<readonly [string, string]> {
    const consultationId = hearing.consultation.id;
    const draft = `draft:${hearing.drafts[0]?.id ?? ''}`;
    const section = `section:${hearing.sections[0]?.id ?? ''}`;
    const comments = await new InnerComments().all(the.database.reader, consultationId);
    const at = (place: string): string[] =>
      comments.filter((comment) => comment.place === place).map(({ placementId }) => placementId);
    const text = 'Fristen må være ti dager.';
    await desk.sources.reword(person, { consultationId, placementIds: at(section), into: { place: section }, text });
    const reason = 'Det står alt i utkastet.';
    await desk.sources.leaveOut(person, { consultationId, placementIds: at(draft), reason });
    return [draft, section];
  }
});

function idOf({ hearing }: Level): string {
  return hearing.consultation.id;
}
