import { OrganisationNumber } from '../organisation/organisation-number.js';
import { CATEGORY_NAMES } from './category-names.js';
import { healthTrusts, regionalHealthAuthorities } from './health-trusts.js';
import { medicalAssociations } from './medical-association.js';
import { municipalities, placeWords } from './municipalities.js';
import { groupDefinitions } from './organisation-groups.js';
import { privateOrganisations } from './private-organisations.js';
import { countyGovernors, publicBodies } from './public-bodies.js';

const numbered = [
  ...healthTrusts,
  ...regionalHealthAuthorities,
  ...countyGovernors,
  ...publicBodies,
  ...privateOrganisations,
];

describe('the reference lists', () => {
  it('hold 357 municipalities, told apart by number since two names occur twice', () => {
    const numbers = new Set(municipalities.map((body) => body.municipalityNumber));
    const names = municipalities.map((body) => body.name);
    const repeated = names.filter((name, place) => names.indexOf(name) !== place);

    expect(municipalities).toHaveLength(357);
    expect(numbers.size).toBe(357);
    expect([...numbers].every((number) => /^\d{4}$/.test(number ?? ''))).toBe(true);
    expect(repeated.sort()).toEqual(['Herøy kommune', 'Våler kommune']);
  });

  it('keep the Sámi and Kven names of municipalities', () => {
    const names = new Set(municipalities.map((body) => body.name));

    expect(names).toContain('Evenes - Evenášši kommune');
    expect(names).toContain('Gáivuotna - Kåfjord - Kaivuono kommune');
    expect([...names].filter((name) => name.includes(' - '))).toHaveLength(22);
  });

  it('put every municipality in the county that its number begins with', () => {
    const prefixes = new Map(municipalities.map((body) => [body.county, body.municipalityNumber?.slice(0, 2)]));

    expect(prefixes.size).toBe(15);
    expect(municipalities.every((body) => body.municipalityNumber?.startsWith(prefixes.get(body.county) ?? '?'))).toBe(
      true,
    );
    expect(prefixes.get('Finnmark - Finnmárku - Finmarkku')).toBe('56');
  });

  it('hold 22 health trusts, and the four regional authorities apart from them', () => {
    expect(healthTrusts).toHaveLength(22);
    expect(regionalHealthAuthorities.map((body) => body.name)).toEqual([
      'Helse Sør-Øst RHF',
      'Helse Vest RHF',
      'Helse Midt-Norge RHF',
      'Helse Nord RHF',
    ]);
    expect(healthTrusts.some((body) => body.name.endsWith('RHF'))).toBe(false);
  });

  it('hold 10 county governors, of which the three in the west are written to in nynorsk', () => {
    expect(countyGovernors).toHaveLength(10);
    expect(countyGovernors.filter((body) => body.languageForm === 'nn').map((body) => body.name)).toEqual([
      'Statsforvaltaren i Rogaland',
      'Statsforvaltaren i Vestland',
      'Statsforvaltaren i Møre og Romsdal',
    ]);
  });

  it('hold organisation numbers with right check digits, each once', () => {
    const numbers = numbered.map((body) => body.organisationNumber ?? '');

    expect(numbers.filter((number) => !OrganisationNumber.parse(number).ok)).toEqual([]);
    expect(new Set(numbers).size).toBe(129);
  });

  it('hold the seven categories and the seven complete kinds of medical unions', () => {
    expect(CATEGORY_NAMES).toHaveLength(7);
    expect(medicalAssociations.filter((association) => association.kind === 'yrkesforening')).toHaveLength(7);
  });

  it('know the names of places', () => {
    for (const word of ['larvik', 'narvik', 'østfold', 'hábmer', 'romsdal']) expect(placeWords).toContain(word);
  });
});

describe('the groups of the list', () => {
  it('reach 357 municipalities, 22 health trusts and 10 county governors', () => {
    const sizes = groupDefinitions.flatMap(({ name, reach }) =>
      reach.kind === 'members' ? [[name, reach.members.length]] : [],
    );

    expect(Object.fromEntries(sizes)).toEqual({
      'Landets kommuner': 357,
      'Landets helseforetak': 22,
      'Landets fylkesmenn': 10,
    });
  });

  it('that are reached through another name one that has members', () => {
    const through = groupDefinitions.flatMap(({ name, reach }) =>
      reach.kind === 'through' ? [[name, reach.group]] : [],
    );
    const withMembers = groupDefinitions.filter(({ reach }) => reach.kind === 'members').map(({ name }) => name);

    expect(Object.fromEntries(through)).toEqual({
      'Landets fylkesleger': 'Landets fylkesmenn',
      'Landets frisklivssentraler': 'Landets kommuner',
    });
    expect(through.every(([, group]) => withMembers.includes(group ?? ''))).toBe(true);
  });

  it('leave the patient ombudsmen as one recipient', () => {
    const single = groupDefinitions.filter(({ reach }) => reach.kind === 'single').map(({ name }) => name);

    expect(single).toEqual(['Landets Pasient- og brukerombud']);
  });
});
