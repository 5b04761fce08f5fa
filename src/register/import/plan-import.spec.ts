import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { body, carriedOut, nothingNew, planOf, registerOf, row } from '../../../test/support/register/import-plans.js';
import type { ImportPlan, PlannedRow } from './import-plan.js';
import { EMPTY_REGISTER } from './known-register.js';
import type { KnownRegister } from './known-register.js';
import { planImport } from './plan-import.js';
import type { ListRow } from './read-list.js';
import { readTextList } from './text-list.js';

const REAL_LIST = readTextList(
  readFileSync(new URL('../../../test/samples/register/horingsinstanser-2018-02.txt', import.meta.url), 'utf8'),
);

const verdictsOf = (plan: ImportPlan): PlannedRow['verdict'][] => plan.rows.map(({ verdict }) => verdict);

describe('importing the real list into an empty register', () => {
  const plan = planImport(REAL_LIST, EMPTY_REGISTER);

  it('counts what the list holds', () => {
    expect(JSON.stringify(plan.counts)).toBe(
      '{"lines":167,"categories":7,"organisations":158,"groups":6,"listings":166,"listedTwice":3}',
    );
  });

  it('lists each body once in each category, however often the list says it', () => {
    expect(plan.newListings).toHaveLength(166);
    expect(new Set(plan.newListings.map((listing) => JSON.stringify(listing))).size).toBe(166);
  });

  it('finds the three names that are listed twice, and where they stood first', () => {
    const twice = plan.rows.flatMap((planned) =>
      planned.verdict === 'listedTwice' ? [[planned.name, planned.firstLine, planned.line]] : [],
    );

    expect(twice).toEqual([
      ['Forandringsfabrikken', 31, 33],
      ['Rådet for psykisk helse', 245, 311],
      ['Frelsesarmeen', 37, 357],
    ]);
  });

  it('takes no two of its bodies for one', () => {
    expect(plan.verdicts).toEqual({ new: 158, known: 0, listedTwice: 3, probablySame: 0, group: 6, unreadable: 0 });
  });

  it('reaches 548 recipients: the bodies, the members of three groups, and one group at its own address', () => {
    const single = plan.newGroups.filter(({ reach }) => reach.kind === 'single');

    expect(plan.newMembers).toHaveLength(357 + 22 + 10);
    expect(plan.newOrganisations.length + plan.newMembers.length + single.length).toBe(548);
  });

  it('reaches county doctors and healthy life centres through groups that stand on the list', () => {
    const lineOf = new Map(plan.newGroups.map(({ name, line }) => [name, line]));
    const through = plan.newGroups.flatMap(({ name, reach }) =>
      reach.kind === 'through' ? [[name, reach.group]] : [],
    );

    expect(Object.fromEntries(through)).toEqual({
      'Landets fylkesleger': { kind: 'planned', line: lineOf.get('Landets fylkesmenn') },
      'Landets frisklivssentraler': { kind: 'planned', line: lineOf.get('Landets kommuner') },
    });
  });

  it('writes to Høgskulen på Vestlandet in nynorsk, and knows its number', () => {
    const college = plan.newOrganisations.find(({ name }) => name === 'Høgskulen på Vestlandet');

    expect(college?.languageForm).toBe('nn');
    expect(college?.reference?.organisationNumber).toBe('917641404');
  });

  it('a second time changes nothing', () => {
    const again = planImport(REAL_LIST, carriedOut(plan));

    expect(again).toMatchObject(nothingNew);
    expect(again.counts).toEqual(plan.counts);
    expect(again.verdicts).toEqual({ new: 0, known: 158, listedTwice: 3, probablySame: 0, group: 6, unreadable: 0 });
  });
});

describe('a row of a list', () => {
  it('that is spelt almost like a body of the register is probably that body, and its own until confirmed', () => {
    const known = registerOf(body('a', 'Pårørendesenteret i Oslo'), body('b', 'Pårørendesenteret i Larvik'));
    const plan = planOf([row(45, 'Pårørendesentret i Oslo')], known);

    expect(plan.rows).toMatchObject([
      { verdict: 'probablySame', similar: { reason: 'spelling', name: 'Pårørendesenteret i Oslo', body: { id: 'a' } } },
    ]);
    expect(plan.newOrganisations).toHaveLength(1);
  });

  it('that is confirmed to be that body becomes another name of it, and is known the next time', () => {
    const rows = [
      row(45, 'Pårørendesentret i Oslo'),
      row(46, 'pårørendesentret i Oslo', { category: 'Stat og kommune' }),
    ];
    const known = registerOf(body('a', 'Pårørendesenteret i Oslo'));

    const plan = planOf(rows, known, [45]);

    expect(verdictsOf(plan)).toEqual(['known', 'listedTwice']);
    expect(plan.otherNames).toEqual([{ name: 'Pårørendesentret i Oslo', body: { kind: 'known', id: 'a' } }]);
    expect(planOf(rows, carriedOut(plan, known))).toMatchObject(nothingNew);
  });

  it('that is spelt almost like an earlier row is probably the same', () => {
    const rows = [row(1, 'Sagatun Brukerstyrte Senter'), row(2, 'Sagatun Brukerrtyrte Senter')];

    expect(planOf(rows).rows).toMatchObject([
      { verdict: 'new' },
      { verdict: 'probablySame', similar: { body: { line: 1 } } },
    ]);
    expect(planOf(rows, EMPTY_REGISTER, [2]).newOrganisations.map(({ name }) => name)).toEqual([
      'Sagatun Brukerstyrte Senter',
    ]);
  });

  it('with the number of a body of another name may be it or share its number on purpose', () => {
    const known = registerOf(body('a', 'Norges Røde Kors', '864139442'));
    const plan = planOf([row(1, 'Norges Røde Kors v/ Krisesenter', { number: '864139442' })], known);

    expect(plan.rows).toMatchObject([{ verdict: 'probablySame', similar: { reason: 'number', body: { id: 'a' } } }]);
  });

  it('of the same name and another number is another body', () => {
    const rows = [row(1, 'Herøy kommune', { number: '964978840' }), row(2, 'Herøy kommune', { number: '872417982' })];
    const plan = planOf(rows);

    expect(plan.rows).toMatchObject([{ verdict: 'new' }, { verdict: 'probablySame', similar: { reason: 'name' } }]);
    expect(plan.counts).toMatchObject({ organisations: 2, listedTwice: 0 });
    expect(planOf(rows, carriedOut(plan))).toMatchObject(nothingNew);
  });

  it('of the same name and another number stays another body, whatever is confirmed', () => {
    const rows = [row(1, 'Delta', { number: '971075252' }), row(2, 'Delta', { number: '979371349' })];

    expect(planOf(rows, EMPTY_REGISTER, [2]).newOrganisations).toHaveLength(2);
  });

  it('of a name that two bodies have, without a number, is left for a person to sort out', () => {
    const known = registerOf(body('a', 'Herøy kommune'), body('b', 'Herøy kommune'));

    expect(planOf([row(7, 'Herøy kommune')], known)).toMatchObject({
      ...nothingNew,
      rows: [{ verdict: 'unreadable', line: 7, reason: 'ambiguousName' }],
    });
  });

  it('tells the number of a body that an earlier row named without one', () => {
    const plan = planOf([row(1, 'Akademikerne'), row(2, 'AKADEMIKERNE', { number: '979371349' })]);

    expect(plan.newOrganisations.map(({ organisationNumber }) => organisationNumber?.formatted())).toEqual([
      '979 371 349',
    ]);
    expect(plan.rows[1]).toMatchObject({ verdict: 'listedTwice', differences: [] });
  });

  it('that says something else than the register is shown, and the body is left as it is', () => {
    const known = registerOf({ ...body('a', 'Akan'), emails: ['post@akan.example'] });
    const plan = planOf([row(1, 'AKAN', { number: '979371349', email: 'ny@akan.example' })], known);

    expect(plan.rows).toMatchObject([{ verdict: 'known', differences: ['organisationNumber', 'email'] }]);
    expect(plan.newOrganisations).toEqual([]);
  });

  it('finds a body by a name it used to have', () => {
    const known = registerOf({ ...body('a', 'Statsforvalteren i Agder'), otherNames: ['Fylkesmannen i Agder'] });

    expect(verdictsOf(planOf([row(1, 'Fylkesmannen i Agder')], known))).toEqual(['known']);
  });

  it('in a category of the register is listed under the spelling of the register', () => {
    const known: KnownRegister = { ...registerOf(body('a', 'Akan')), categories: new Map([['c', 'Råd og utvalg']]) };
    const plan = planOf([row(1, 'Akan', { category: 'RÅD OG UTVALG' })], known);

    expect(plan.newCategories).toEqual([]);
    expect(plan.newListings).toEqual([{ category: 'Råd og utvalg', body: { kind: 'known', id: 'a' } }]);
  });

  it('stands among those that could not be read in the order of the file', () => {
    const plan = planImport(
      { rows: [row(1, 'Akan'), row(3, 'Delta')], unreadable: [{ line: 2, text: '***', reason: 'noLetters' }] },
      EMPTY_REGISTER,
    );

    expect(plan.rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, 'new'],
      [2, 'unreadable'],
      [3, 'new'],
    ]);
    expect(plan.counts.lines).toBe(3);
  });
});

describe('a group', () => {
  const trusts = (known: KnownRegister, ...rows: ListRow[]): ImportPlan =>
    planOf([row(1, 'Landets helseforetak'), ...rows], known);

  it('has the bodies of the register and of the list for members, by number or by name, and never a second one', () => {
    const known = registerOf(body('a', 'OUS', '993467049'), body('b', 'Vestre Viken HF'));
    const plan = trusts(known, row(2, 'Helse Fonna HF'));

    const [group] = plan.newGroups;
    const members = group?.reach.kind === 'members' ? group.reach.members : [];
    expect(members).toHaveLength(22);
    expect(members.filter(({ kind }) => kind !== 'reference')).toEqual([
      { kind: 'known', id: 'a' },
      { kind: 'known', id: 'b' },
      { kind: 'planned', line: 2 },
    ]);
    expect(plan.newMembers).toHaveLength(19);
  });

  it('does not take a body of another number for its member', () => {
    expect(trusts(registerOf(body('b', 'Vestre Viken HF', '979371349'))).newMembers).toHaveLength(22);
  });

  it('of municipalities finds those of the register by municipality number', () => {
    const oslo = { ...body('a', 'Oslo'), municipalityNumber: '0301' };

    expect(planOf([row(1, 'Landets kommuner')], registerOf(oslo)).newMembers).toHaveLength(356);
  });

  it('that no list defines is one recipient with one address', () => {
    const plan = planOf([row(1, 'Landets tannleger'), row(2, 'LANDETS TANNLEGER')]);

    expect(plan.newGroups).toEqual([{ line: 1, name: 'Landets tannleger', reach: { kind: 'single' } }]);
    expect(plan.counts).toMatchObject({ organisations: 0, groups: 1, listings: 1, listedTwice: 1 });
  });

  it('whose way leads through a group that is nowhere says so', () => {
    expect(planOf([row(1, 'Landets fylkesleger')]).newGroups[0]?.reach).toEqual({
      kind: 'through',
      groupName: 'Landets fylkesmenn',
    });
  });
});

describe('any list', () => {
  const name = fc.constantFrom(
    'Akan',
    'AKAN ',
    'Delta',
    'Deltaa',
    'Retretten',
    'Retreten',
    'Landets kommuner',
    'Oslo kommune',
    'Fagforbundet',
  );
  const number = fc.constantFrom(undefined, undefined, '979371349', '971075252');
  const anyRow = fc.record({ name, number, category: fc.constantFrom('Andre', 'andre', 'Stat og kommune', 'Nytt') });

  it('imported a second time brings in nothing', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), fc.func(fc.boolean()), (rows, confirms) => {
        const list = rows.map((made, place) =>
          row(place + 1, made.name, { category: made.category, ...(made.number && { number: made.number }) }),
        );
        const confirmed = list.map(({ line }) => line).filter((line) => confirms(line));
        const once = planOf(list, EMPTY_REGISTER, confirmed);

        expect(planOf(list, carriedOut(once))).toMatchObject(nothingNew);
      }),
    );
  });
});
