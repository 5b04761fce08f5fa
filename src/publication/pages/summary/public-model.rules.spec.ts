import { writtenSummary } from '../../../../test/support/summary/written-summary.js';
import type { Finding, SummaryModel } from '../../../report/summary.model.js';
import { publicModel } from './public-model.rules.js';
import { saidAndDone } from './said-and-done.rules.js';
import { citationPaths, COMMENTS_PER_PAGE } from './summary-paths.js';

const WORDS = { notQuoted: '[ikke publisert]', privatePerson: 'Privatperson', attachment: 'Vedlegg' };
const { model } = writtenSummary();

function findingsOf({ parts }: SummaryModel): readonly Finding[] {
  return parts.flatMap(({ places }) => places.flatMap(({ findings }) => findings));
}

/** The model with these comments in its one place. */
function withFindings(findings: readonly Finding[]): SummaryModel {
  const parts = model.parts.map((part) => ({ ...part, places: part.places.map((place) => ({ ...place, findings })) }));
  return { ...model, parts };
}

const [first, second] = findingsOf(model);
if (!first || !second) throw new Error('The summary has lost its comments');

describe('a summary as the public may read it', () => {
  const shown = publicModel(model, ({ commentId }) => commentId === first.commentId, WORDS);
  const [quoted, counted] = findingsOf(shown);

  test('quotes what may be quoted, with its reason and change, and never the name of a file', () => {
    expect(quoted).toMatchObject({ text: first.text, reason: first.reason, change: first.change, page: 1 });
    expect([first.source, quoted?.source]).toEqual(['svar.docx', 'Vedlegg']);
  });

  test('counts the others where they stand, with their decision and nothing that could repeat their words', () => {
    expect(counted).toMatchObject({ body: second.body, stance: second.stance, decision: second.decision });
    expect(counted).toMatchObject({ text: WORDS.notQuoted, reason: null, change: null, source: '', page: null });
    expect(JSON.stringify(shown)).not.toContain(second.text.slice(0, 8));
  });

  test('has the figures that were issued', () => {
    expect(shown.figures).toEqual(model.figures);
    expect(findingsOf(shown)).toHaveLength(findingsOf(model).length);
    expect(shown.parts.map(({ stances, bodies }) => [stances, bodies])).toEqual(
      model.parts.map(({ stances, bodies }) => [stances, bodies]),
    );
  });

  test('names neither private persons nor those who decided', () => {
    const person = { ...first, body: 'Kari Nordmann', isPrivatePerson: true, bodiesBehind: ['Kari Nordmann'] };
    const open = publicModel(withFindings([person]), () => true, WORDS);

    expect(JSON.stringify(open)).not.toContain('Kari Nordmann');
    expect(JSON.stringify(open)).not.toContain('Oddny Oppsummerer');
    expect(findingsOf(open)[0]?.body).toBe('Privatperson');
  });
});

describe('what was said and what was done', () => {
  test('counts the bodies behind comments that were decided alike, each once, and private persons apart', () => {
    const joint = { ...first, bodiesBehind: ['Eksempel kommune', 'Prøve helseforetak'] };
    const person = { ...first, isPrivatePerson: true, bodiesBehind: ['Privatperson'] };
    const [partly, none] = saidAndDone([joint, second, person, { ...second, decision: null }]);

    expect(partly).toMatchObject({ decision: 'partly', comments: 3, bodies: 2, privatePersons: 1 });
    expect(none).toMatchObject({ decision: 'none', comments: 1 });
  });

  test('gives each reason once, those of most comments first, and says how many it leaves out', () => {
    const reasons = ['a', 'b', 'b', 'c', 'd', 'e', 'f'].map((reason) => ({ ...first, reason }));
    const [group] = saidAndDone(reasons);

    expect(group?.reasons[0]).toEqual({ text: 'b', comments: 2 });
    expect([group?.reasons.length, group?.moreReasons]).toEqual([5, 1]);
  });
});

describe('a citation of a published summary', () => {
  test('leads to the page of comments where the first of its comments stands, and an unknown one nowhere', () => {
    const many = Array.from({ length: COMMENTS_PER_PAGE + 1 }, (_, index) => ({
      ...first,
      placementId: `placement-${String(index + 1)}`,
    }));
    const last = `placement-${String(COMMENTS_PER_PAGE + 1)}`;
    const hrefOf = citationPaths({ ...withFindings(many), citations: [{ number: 3, placementIds: [last] }] });

    expect(hrefOf(3)).toBe(`/horinger/hearing/oppsummering/1?sted=section%3A1&side=2#merknad-${last}`);
    expect(hrefOf(4)).toBeNull();
  });
});
