import type { Expansion, RecipientCandidate } from '../../register/recipient-source.js';
import { norwegianSortKey } from '../../shared/language/sorting.js';
import { RecipientExclusion } from './recipient-exclusion.entity.js';
import { chosenFrom, contentOf, countByCategory } from './recipient.rules.js';

function body(name: string, ...under: readonly (readonly [string, string])[]): RecipientCandidate {
  return {
    organisationId: `id of ${name}`,
    groupId: null,
    name,
    sortKey: norwegianSortKey(name),
    languageForm: 'nb',
    email: null,
    listedUnder: under.map(([category, listedName]) => ({
      category,
      categoryPosition: category === 'Stat' ? 1 : 2,
      listedName,
    })),
  };
}

function line(category: string, name: string): Expansion['lines'][number] {
  return { category, categoryPosition: category === 'Stat' ? 1 : 2, name, sortKey: norwegianSortKey(name) };
}

function without(name: string): RecipientExclusion {
  return Object.assign(new RecipientExclusion(), {
    organisationId: `id of ${name}`,
    groupId: null,
    name,
    reason: 'Nedlagt',
  });
}

const expansion: Expansion = {
  candidates: [
    body('Ås', ['Kommune', 'Landets kommuner']),
    body('KS', ['Stat', 'KS'], ['Kommune', 'KS']),
    body('Arendal', ['Kommune', 'Landets kommuner'], ['Kommune', 'Arendal']),
  ],
  lines: [line('Kommune', 'Landets kommuner'), line('Kommune', 'KS'), line('Kommune', 'Arendal'), line('Stat', 'KS')],
  reachedThrough: [],
};

const names = (of: { readonly name: string }[] | readonly { readonly name: string }[]): string[] =>
  of.map(({ name }) => name);

describe('who is invited', () => {
  it('stands in Norwegian order, each once, and the printed list in the order of its categories', () => {
    const chosen = chosenFrom(expansion, []);

    expect(names(chosen.recipients)).toEqual(['Arendal', 'KS', 'Ås']);
    expect(chosen.lines.map(({ category, name }) => [category, name])).toEqual([
      ['Stat', 'KS'],
      ['Kommune', 'Arendal'],
      ['Kommune', 'KS'],
      ['Kommune', 'Landets kommuner'],
    ]);
  });

  it('is counted in each category that it stands under, and once in each', () => {
    expect([...countByCategory(expansion.candidates)]).toEqual([
      ['Kommune', 3],
      ['Stat', 1],
    ]);
  });

  it('loses the lines of its own when it is left out, but not the line of its group', () => {
    const chosen = chosenFrom(expansion, [without('Arendal'), without('KS')]);

    expect(names(chosen.recipients)).toEqual(['Ås']);
    expect(names(chosen.excluded)).toEqual(['Arendal', 'KS']);
    expect(names(chosen.lines)).toEqual(['Landets kommuner']);
  });

  it('keeps the line of a group whose only member is left out', () => {
    const one = {
      ...expansion,
      candidates: [body('Ås', ['Kommune', 'Landets kommuner'])],
      lines: [line('Kommune', 'Landets kommuner')],
    };

    expect(names(chosenFrom(one, [without('Ås')]).lines)).toEqual(['Landets kommuner']);
  });

  it('is warned of when a group is reached through another that is not chosen', () => {
    const reachedThrough = [
      { group: 'Landets fylkesleger', through: 'Landets fylkesmenn' },
      { group: 'Landets frisklivssentraler', through: 'Landets kommuner' },
    ];

    expect(chosenFrom({ ...expansion, reachedThrough }, []).unreached).toEqual([
      { group: 'Landets fylkesleger', through: 'Landets fylkesmenn' },
    ]);
  });

  it('has the same content in whatever order the register gives it, and another when an address changes', () => {
    const turned = {
      ...expansion,
      candidates: [...expansion.candidates].reverse(),
      lines: [...expansion.lines].reverse(),
    };
    const moved = {
      ...expansion,
      candidates: expansion.candidates.map((candidate) => ({
        ...candidate,
        email: `${candidate.name}@kommune.example`,
      })),
    };

    expect(contentOf(chosenFrom(turned, []))).toBe(contentOf(chosenFrom(expansion, [])));
    expect(contentOf(chosenFrom(moved, []))).not.toBe(contentOf(chosenFrom(expansion, [])));
  });
});
