import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, Writer } from 'n3';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import type { Publisher } from './catalogue-reader.js';
import { catalogueOf } from './catalogue.js';
import { writeJsonLd } from './write-json-ld.js';
import { writeTurtle } from './write-turtle.js';

const DIRECTORATE: Publisher = {
  id: '01a204d5-13e6-755a-be63-2d22af22ada3',
  name: 'Direktoratet for «prøving» \\ "og" mer',
  organisationNumber: '123456785',
  mailbox: 'postmottak+høring@direktorat.example',
  issuedOn: CalendarDay.of('2017-06-30'),
  modifiedOn: CalendarDay.of('2018-06-02'),
};
const ASSOCIATION: Publisher = {
  ...DIRECTORATE,
  id: '01a204d5-13e6-755a-be63-2d22af22ada4',
  name: 'Foreningen',
  organisationNumber: null,
  mailbox: null,
};
const BASE = 'https://horing.example';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';

const things = catalogueOf([DIRECTORATE, ASSOCIATION], BASE);
const quads = new Parser().parse(writeTurtle(things));
const valuesOf = (subject: string, property: string): readonly string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
    .map(({ object }) => object.value);
const ofType = (type: string): readonly string[] =>
  quads
    .filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === type)
    .map(({ subject }) => subject.value);

/** A graph as canonical N-Quads, in which two descriptions of the same are the same text. */
const canonical = (graph: JsonLdDocument): Promise<string> =>
  jsonld.canonize(graph, { algorithm: 'URDNA2015', format: 'application/n-quads' });

describe('the description of the open data', () => {
  test('says the same as Turtle and as JSON-LD', async () => {
    const nQuads = new Writer({ format: 'N-Quads' }).quadsToString(quads);
    const fromTurtle = await jsonld.fromRDF(nQuads, { format: 'application/n-quads' });
    const fromJson = JSON.parse(writeJsonLd(things)) as JsonLdDocument; // reason: what was just written

    expect(await canonical(fromTurtle)).toBe(await canonical(fromJson));
    expect(quads.length).toBeGreaterThan(100);
  });

  test('has of each dataset what DCAT-AP-NO requires: identifier, title, description, publisher, contact, theme', () => {
    const datasets = ofType(`${DCAT}Dataset`);

    expect(datasets).toHaveLength(2);
    for (const dataset of datasets) {
      for (const property of ['identifier', 'title', 'description', 'publisher'].map((name) => DCT + name))
        expect([property, valuesOf(dataset, property).length > 0]).toEqual([property, true]);
      expect(valuesOf(dataset, `${DCAT}contactPoint`)).toHaveLength(1);
      expect(valuesOf(dataset, `${DCAT}theme`)).toEqual([
        'http://publications.europa.eu/resource/authority/data-theme/GOVE',
      ]);
      expect(valuesOf(dataset, `${DCAT}distribution`)).toHaveLength(3);
    }
  });

  test('says of each distribution where it is, in what form, and that it is under NLOD 2.0', () => {
    for (const distribution of ofType(`${DCAT}Distribution`)) {
      expect(valuesOf(distribution, `${DCAT}accessURL`)[0]).toMatch(/^https:\/\/horing\.example\/.+\?vert=01a204d5/);
      expect(valuesOf(distribution, `${DCT}format`)).toHaveLength(1);
      expect(valuesOf(distribution, `${DCT}license`)).toEqual([
        'http://publications.europa.eu/resource/authority/licence/NLOD_2_0',
      ]);
    }
  });

  test('names a publisher by its organisation number where it has said one, and by no other', () => {
    const agents = ofType('http://xmlns.com/foaf/0.1/Agent');

    expect(agents).toEqual([
      'https://data.brreg.no/enhetsregisteret/api/enheter/123456785',
      `${BASE}/api/v1/dcat#utgiver-${ASSOCIATION.id}`,
    ]);
    expect(agents.map((agent) => valuesOf(agent, `${DCT}identifier`))).toEqual([['123456785'], []]);
    expect(valuesOf(agents[0] ?? '', 'http://xmlns.com/foaf/0.1/name')).toEqual([DIRECTORATE.name]);
  });

  test('points at nothing that it does not describe', () => {
    const described = new Set(quads.map(({ subject }) => subject.value));
    const pointed = ['dataset', 'service', 'distribution', 'theme', 'servesDataset', 'accessService'].flatMap((name) =>
      quads.filter(({ predicate }) => predicate.value === DCAT + name).map(({ object }) => object.value),
    );

    expect(pointed.filter((iri) => !described.has(iri))).toEqual([]);
    expect(pointed.length).toBeGreaterThan(10);
  });
});
