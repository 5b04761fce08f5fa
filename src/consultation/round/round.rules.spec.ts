import { comesAlong, compareLists, nextRoundTitle, programmeNameFrom, type Listed } from './round.rules.js';

function body(id: string, email: string | null = `${id}@kommune.example`): Listed {
  return { organisationId: id, groupId: null, name: id, email };
}

describe('The title of a next round', () => {
  it.each([
    ['Pakkeforløp psykisk helse, runde 1', 'Pakkeforløp psykisk helse, runde 2'],
    ['Runde 9: pasientforløp', 'Runde 10: pasientforløp'],
    ['Pasientforløp (2. runde)', 'Pasientforløp (3. runde)'],
    ['Pathways, round 2', 'Pathways, round 3'],
    ['Nasjonal faglig retningslinje', 'Nasjonal faglig retningslinje'],
    ['Grunder 1 og omrunde 2019', 'Grunder 1 og omrunde 2019'],
  ])('counts on from «%s»', (title, next) => {
    expect(nextRoundTitle(title)).toBe(next);
  });

  it.each([
    ['Pakkeforløp psykisk helse, runde 1', 'Pakkeforløp psykisk helse'],
    ['Pasientforløp (2. runde)', 'Pasientforløp'],
    ['Nasjonal faglig retningslinje', 'Nasjonal faglig retningslinje'],
    ['Runde 1', 'Runde 1'],
  ])('gives the programme its name without the number: «%s»', (title, programme) => {
    expect(programmeNameFrom(title)).toBe(programme);
  });
});

describe('A question comes along to the next round', () => {
  it.each([
    ['about the hearing', { scope: 'consultation', draftIds: [] }, true],
    ['about every draft', { scope: 'eachDraft', draftIds: [] }, true],
    ['about each of some drafts', { scope: 'eachDraft', draftIds: ['a'] }, false],
    ['about one draft', { scope: 'draft', draftIds: [] }, false],
    ['about a section', { scope: 'section', draftIds: [] }, false],
  ] as const)('when it is %s: that it is so or not', (_what, question, along) => {
    expect(comesAlong(question)).toBe(along);
  });
});

describe('Two lists of recipients', () => {
  it('differ by who is new, who is gone, and whose address is another', () => {
    const former = [body('ås'), body('bø'), body('moss', 'post@moss.example'), body('røst', null)];
    const now = [body('ås', 'ÅS@kommune.example'), body('moss', 'arkiv@moss.example'), body('røst', null), body('vik')];

    expect(compareLists(former, now, new Map())).toEqual({
      same: 2,
      added: [body('vik')],
      gone: [body('bø')],
      moved: [{ listed: body('moss', 'arkiv@moss.example'), formerEmail: 'post@moss.example' }],
    });
  });

  it('have a body in common that was merged into another meanwhile', () => {
    const difference = compareLists([body('gammel', 'ny@kommune.example')], [body('ny')], new Map([['gammel', 'ny']]));

    expect(difference).toEqual({ same: 1, added: [], gone: [], moved: [] });
  });

  it('count two bodies that were merged into one as one that stays', () => {
    const merged = new Map([
      ['en', 'ny'],
      ['to', 'ny'],
    ]);

    const { same, added, gone } = compareLists([body('en', null), body('to', null)], [body('ny', null)], merged);

    expect([same, added, gone]).toEqual([1, [], []]);
  });

  it('have an address in one that was missing in the other', () => {
    const { moved } = compareLists([body('bø', null)], [body('bø')], new Map());

    expect(moved).toEqual([{ listed: body('bø'), formerEmail: null }]);
  });
});
