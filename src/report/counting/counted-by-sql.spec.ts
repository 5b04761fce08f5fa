import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { openHearing, type AnsweredHearing } from '../../../test/support/analysis/answered-hearing.js';
import { countBySql, type CountedOpinion, type SPOTS } from '../../../test/support/counting/count-by-sql.js';
import { figuresBySql } from '../../../test/support/counting/figures-by-sql.js';
import { answerAtRandom } from '../../../test/support/counting/random-hearing.js';
import { eachDatabase } from '../../../test/support/databases.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { SummaryModels } from '../model/summary-models.service.js';
import { SummarySource } from '../summary-source.js';
import { BODY_STANCES, type StanceCounts, type Standing, type SummaryModel } from '../summary.model.js';

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const SEEDS = [1, 2, 3];

eachDatabase('the figures of a summary', (the) => {
  let parts: AnalysisParts;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
  });

  afterEach(() => {
    parts.remove();
  });

  async function randomHearing(seed: number): Promise<AnsweredHearing> {
    const hearing = await openHearing(parts, parts.summariser);
    const { consultation } = hearing;
    consultation.separateAnswers = seed % 2 === 0;
    await the.database.write((transaction) =>
      transaction.update(Consultation, { id: consultation.id }, { separateAnswers: consultation.separateAnswers }),
    );
    await answerAtRandom(parts, hearing, seed);
    return hearing;
  }

  const modelOf = ({ consultation }: AnsweredHearing): Promise<SummaryModel> => {
    const { database } = the;
    return new SummaryModels(database, new ConsultationReader(database), new SummarySource()).build(
      consultation.id,
      'nb',
    );
  };

  const bySql = async ({ consultation }: AnsweredHearing, spots: keyof typeof SPOTS): Promise<Counts> =>
    countsOf(await countBySql(the.database.reader, consultation.id, spots));

  test.each(SEEDS)('are what the tables say, in bodies by stance, place, theme and choice (seed %i)', async (seed) => {
    const hearing = await randomHearing(seed);
    const { figures, questions, themes, parts: drafts } = await modelOf(hearing);
    const places = drafts.flatMap((part) => part.places);

    expect(standings(places)).toEqual(await bySql(hearing, 'places'));
    expect(standings(drafts)).toEqual(await bySql(hearing, 'parts'));
    expect(standings(places.flatMap((place) => place.themes))).toEqual(await bySql(hearing, 'themes'));
    expect(Object.fromEntries(themes.map(({ tagId, bodies }) => [tagId, bodies]))).toEqual(
      bodiesIn(await bySql(hearing, 'themeTotals')),
    );
    for (const standing of [...drafts, ...places]) expect(sums(standing)).toEqual(standing.stances);

    const table = questions.flatMap(({ choices, rows }) =>
      rows.map((row) => [row.placeKey, present(zip(choices, row.counts), row.privatePersons)] as const),
    );
    const counted = Object.fromEntries(table.filter(([, counts]) => Object.keys(counts).length > 0));
    expect(counted).toEqual(await bySql(hearing, 'choices'));
    for (const { key, choices } of places.filter((place) => place.choices.length > 0)) {
      const { persons: _persons, ...bodies } = counted[key] ?? {};
      expect(Object.fromEntries(choices.map(({ choice, bodies: names }) => [choice, names.length]))).toEqual(bodies);
    }
    expect(figures).toEqual(await figuresBySql(the.database.reader, hearing.consultation.id));
  });

  test('list every body of the recipient list exactly once', async () => {
    const hearing = await randomHearing(4);
    const { bodies, figures } = await modelOf(hearing);

    const invited: { id: string }[] = await the.database.reader.query(
      `SELECT "id" FROM "invitation" WHERE "consultationId" = $1 AND "isInvited" = $2`,
      [hearing.consultation.id, true],
    );

    expect(
      bodies
        .filter((body) => body.isInvited)
        .map((body) => body.invitationId)
        .sort(),
    ).toEqual(invited.map(({ id }) => id).sort());
    expect(new Set(bodies.map((body) => body.invitationId)).size).toBe(bodies.length);
    const { withRemarks, withoutRemarks, endorses, answersThrough, declined, standsBehind } = figures;
    expect(figures.answered).toBe(withRemarks + withoutRemarks + endorses + answersThrough + declined + standsBehind);
    expect(figures.invited).toBe(figures.answered - figures.uninvited + figures.silent);
  });
});

function standings(places: readonly (Standing & { readonly key: string })[]): Counts {
  const heard = places.map(({ key, stances, privatePersons }) => [key, present(stances, privatePersons)] as const);
  return Object.fromEntries(heard.filter(([, counts]) => Object.keys(counts).length > 0));
}

function countsOf(opinions: readonly CountedOpinion[]): Counts {
  const counts: Record<string, Record<string, number>> = {};
  for (const { place, opinion, person, bodies } of opinions) {
    const ofPlace = (counts[place] ??= {});
    const kind = person ? 'persons' : opinion;
    ofPlace[kind] = (ofPlace[kind] ?? 0) + bodies;
  }
  return counts;
}

/** How many bodies there are in each place, whatever they say. */
function bodiesIn(counts: Counts): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(counts).map(([place, { persons: _persons, ...bodies }]) => [
      place,
      Object.values(bodies).reduce((sum, count) => sum + count, 0),
    ]),
  );
}

function present(counts: Readonly<Record<string, number>>, persons: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries({ ...counts, persons }).filter(([, count]) => count > 0));
}

function zip(names: readonly string[], counts: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0]));
}

/** The sum over the categories, which must be the whole. */
function sums({ byCategory }: Standing): StanceCounts {
  const total = Object.fromEntries(BODY_STANCES.map((stance) => [stance, 0])) as Record<string, number>; // reason: fromEntries forgets its keys
  for (const { stances } of byCategory)
    for (const stance of BODY_STANCES) total[stance] = (total[stance] ?? 0) + stances[stance];
  return total as StanceCounts; // reason: it was made with these keys
}
