import type { Finding, SummaryBody, SummaryModel, SummaryPart, SummaryPlace } from '../../report/summary.model.js';
import { outcomeOf } from './outcome.rules.js';

const HOSPITAL = 'invitation-of-the-hospital';
const MUNICIPALITY = 'invitation-of-the-municipality';

/** As much of a model as an outcome is made from. */
type Told = Parameters<typeof outcomeOf>[0];

function finding(said: Partial<Finding>): Finding {
  const placementId = said.placementId ?? 'p1';
  return {
    ...{ placementId, commentId: `c-${placementId}`, responseId: 'r1', versionId: 'v1', sourceId: 's1' },
    ...{ startOffset: 0, endOffset: 4, text: 'Ja.', page: null, source: 'Brev.pdf', body: 'Sykehuset', category: '' },
    ...{ invitationId: HOSPITAL, isPrivatePerson: false, bodiesBehind: [], stance: 'unclear', tags: [], tagIds: [] },
    ...{ decision: 'followed', reason: 'Riktig.', decidedBy: 'Randi', change: null, changeEdition: null },
    ...said,
  };
}

function place(key: string, findings: readonly Finding[]): Partial<SummaryPlace> {
  return { key, title: `Sted ${key}`, findings };
}

function part(
  key: string,
  places: readonly Partial<SummaryPlace>[],
  draftId: string | null = null,
): Partial<SummaryPart> {
  // reason: an outcome reads no more of a place than this
  return { key, draftId, title: `Del ${key}`, places: places as readonly SummaryPlace[] };
}

function told(parts: readonly Partial<SummaryPart>[], bodies: readonly Partial<SummaryBody>[] = []): Told {
  return { parts, bodies } as Pick<SummaryModel, 'parts' | 'bodies'>; // reason: as above
}

const hospital = { invitationId: HOSPITAL, jointVersionIds: new Set<string>() };
const municipality = { invitationId: MUNICIPALITY, jointVersionIds: new Set<string>() };

describe('what became of an answer', () => {
  const model = told(
    [
      part('consultation', [place('consultation', [finding({ placementId: 'p1', text: 'Vår merknad.' })])]),
      part(
        'draft:d1',
        [place('draft:d1', [finding({ placementId: 'p2', invitationId: MUNICIPALITY, versionId: 'v2' })])],
        'd1',
      ),
      part('draft:d2', [
        place('draft:d2', []),
        place('section:s1', [
          finding({ placementId: 'p3', decision: null, reason: null }),
          finding({ placementId: 'p4', invitationId: MUNICIPALITY, versionId: 'v2' }),
        ]),
      ]),
    ],
    [{ invitationId: HOSPITAL, outcome: 'withRemarks', other: null }],
  );

  test('is told of a body’s own comments alone, in the parts and places where it has any', () => {
    const { parts } = outcomeOf(model, hospital);

    expect(
      parts.map(({ key, places }) => [key, places.map((each) => each.comments.map((one) => one.placementId))]),
    ).toEqual([
      ['consultation', [['p1']]],
      ['draft:d2', [['p3']]],
    ]);
  });

  test('says that a comment was left undecided, and gives no reason that nobody has written', () => {
    const { parts } = outcomeOf(model, hospital);

    expect(parts[1]?.places[0]?.comments[0]).toMatchObject({ decision: null, reason: '', change: '', jointWith: null });
  });

  test('is told to those behind a joint answer too, with whose answer it stands in', () => {
    const { parts } = outcomeOf(model, { ...municipality, jointVersionIds: new Set(['v1']) });

    const comments = parts.flatMap(({ places }) => places.flatMap((each) => each.comments));
    expect(comments.map(({ placementId, jointWith }) => [placementId, jointWith])).toEqual([
      ['p1', 'Sykehuset'],
      ['p2', null],
      ['p3', 'Sykehuset'],
      ['p4', null],
    ]);
  });

  test('holds nothing of the answer that a body has only endorsed, and says whose that is', () => {
    const endorsing = told(model.parts, [{ invitationId: 'endorsing', outcome: 'endorses', other: 'Sykehuset' }]);

    expect(outcomeOf(endorsing, { invitationId: 'endorsing', jointVersionIds: new Set() })).toEqual({
      answered: 'endorses',
      other: 'Sykehuset',
      parts: [],
    });
  });

  test('knows a body that answered after the summary was made by its standing in no line of it', () => {
    expect(outcomeOf(model, municipality)).toMatchObject({ answered: null });
  });
});
