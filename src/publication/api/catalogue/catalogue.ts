import { LANGUAGES, type Language } from '../../../shared/language/words.js';
import type { CalendarDay } from '../../../shared/time/calendar-day.js';
import { API_PATH, CATALOGUE_PATH, OPENAPI_PATH } from '../links.js';
import { DEADLINES_PATH } from '../../feeds/open-deadlines.js';
import { FEED_PATH } from '../../feeds/feed-writer.js';
import type { Publisher } from './catalogue-reader.js';
import { catalogueWords } from './catalogue.words.js';
import { named, text, type Literal, type Thing } from './graph.js';
import { DAILY, FORMATS, GOVERNMENT, KNOWN_THINGS, NLOD, NORWEGIAN, PUBLIC_ACCESS } from './vocabulary.js';

type Words = (typeof catalogueWords)[Language];

/** Where units of Enhetsregisteret are named. */
const UNITS = 'https://data.brreg.no/enhetsregisteret/api/enheter';

/**
 * The description of the open data after DCAT-AP-NO: a catalogue, a dataset for each publisher, its distributions, and the
 * interface as a service. The licence is for the list, which the host has made; answers are the works of those who wrote them.
 */
export function catalogueOf(publishers: readonly Publisher[], baseUrl: string): readonly Thing[] {
  const at = new Addresses(baseUrl);
  const [first] = publishers;
  const datasets = publishers.flatMap((publisher) => [datasetOf(publisher, at), ...distributionsOf(publisher, at)]);
  const catalogue: Thing = {
    id: at.catalogue,
    types: ['dcat:Catalog'],
    says: {
      'dct:identifier': [text(at.catalogue)],
      'dct:title': said((words) => words.title),
      'dct:description': said((words) => words.description),
      ...(first ? publishedBy(first, at) : {}),
      'dct:language': NORWEGIAN,
      'dct:license': [named(NLOD)],
      'foaf:homepage': [named(`${baseUrl}/`)],
      'dcat:dataset': publishers.map((publisher) => named(at.dataset(publisher))),
      'dcat:service': [named(at.service)],
    },
  };
  const homepage: Thing = { id: `${baseUrl}/`, types: ['foaf:Document'], says: {} };
  const agents = publishers.map((publisher) => agentOf(publisher, at));
  return [catalogue, ...datasets, serviceOf(publishers, at), ...agents, homepage, ...KNOWN_THINGS];
}

/** The names of what is described: addresses of the service, with the publisher's id where each has its own. */
class Addresses {
  readonly catalogue: string;
  readonly service: string;

  constructor(readonly baseUrl: string) {
    this.catalogue = `${baseUrl}${CATALOGUE_PATH}`;
    this.service = `${this.catalogue}#grensesnitt`;
  }

  dataset({ id }: Publisher): string {
    return `${this.catalogue}#horinger-${id}`;
  }

  agent({ id, organisationNumber }: Publisher): string {
    return organisationNumber === null ? `${this.catalogue}#utgiver-${id}` : `${UNITS}/${organisationNumber}`;
  }

  ofPublisher(path: string, { id }: Publisher): string {
    return `${this.baseUrl}${path}?vert=${id}`;
  }
}

function datasetOf(publisher: Publisher, at: Addresses): Thing {
  return {
    id: at.dataset(publisher),
    types: ['dcat:Dataset'],
    says: {
      'dct:identifier': [text(at.dataset(publisher))],
      'dct:title': said((words) => words.datasetTitle(publisher.name)),
      'dct:description': said((words) => words.datasetDescription(publisher.name)),
      ...publishedBy(publisher, at),
      'dcat:theme': [named(GOVERNMENT)],
      'dcat:keyword': said((words) => words.keyword),
      'dct:language': NORWEGIAN,
      'dct:accessRights': [named(PUBLIC_ACCESS)],
      'dct:accrualPeriodicity': [named(DAILY)],
      'dct:issued': [dayOf(publisher.issuedOn)],
      'dct:modified': [dayOf(publisher.modifiedOn)],
      'dcat:landingPage': [named(`${at.baseUrl}/`)],
      'dcat:distribution': Object.keys(FORMATS).map((format) => named(`${at.dataset(publisher)}-${format}`)),
    },
  };
}

function distributionsOf(publisher: Publisher, at: Addresses): readonly Thing[] {
  const paths = { json: `${API_PATH}/horinger`, atom: FEED_PATH, calendar: DEADLINES_PATH } as const;
  return (['json', 'atom', 'calendar'] as const).map((format) => {
    const address = named(at.ofPublisher(paths[format], publisher));
    return {
      id: `${at.dataset(publisher)}-${format}`,
      types: ['dcat:Distribution'],
      says: {
        'dct:title': said((words) => words[format]),
        'dcat:accessURL': [address],
        // What the interface gives comes page by page, and is no file to download.
        'dcat:downloadURL': format === 'json' ? [] : [address],
        'dcat:accessService': format === 'json' ? [named(at.service)] : [],
        'dct:format': [named(FORMATS[format].file)],
        'dcat:mediaType': [named(FORMATS[format].media)],
        'dct:license': [named(NLOD)],
      },
    };
  });
}

function serviceOf(publishers: readonly Publisher[], at: Addresses): Thing {
  const [first] = publishers;
  return {
    id: at.service,
    types: ['dcat:DataService'],
    says: {
      'dct:identifier': [text(at.service)],
      'dct:title': said((words) => words.serviceTitle),
      'dct:description': said((words) => words.description),
      ...(first ? publishedBy(first, at) : {}),
      'dcat:endpointURL': [named(`${at.baseUrl}${API_PATH}`)],
      'dcat:endpointDescription': [named(`${at.baseUrl}${OPENAPI_PATH}`)],
      'dcat:servesDataset': publishers.map((publisher) => named(at.dataset(publisher))),
      'dct:license': [named(NLOD)],
    },
  };
}

function agentOf(publisher: Publisher, at: Addresses): Thing {
  const { name, organisationNumber } = publisher;
  return {
    id: at.agent(publisher),
    types: ['foaf:Agent'],
    says: {
      'foaf:name': [{ text: name, language: 'nb' }],
      'dct:identifier': organisationNumber === null ? [] : [text(organisationNumber)],
    },
  };
}

/** Who answers for it, and whom one asks. */
function publishedBy(publisher: Publisher, at: Addresses): Thing['says'] {
  const { name, mailbox } = publisher;
  const contact: Thing = {
    id: null,
    types: ['vcard:Organization', 'vcard:Kind'],
    says: {
      'vcard:fn': [{ text: name, language: 'nb' }],
      'vcard:hasEmail': mailbox === null ? [] : [named(`mailto:${mailbox}`)],
      'vcard:hasURL': mailbox === null ? [named(`${at.baseUrl}/`)] : [],
    },
  };
  return { 'dct:publisher': [named(at.agent(publisher))], 'dcat:contactPoint': [contact] };
}

/** The same in each language. */
function said(of: (words: Words) => string): readonly Literal[] {
  return LANGUAGES.map((language) => ({ text: of(catalogueWords[language]), language }));
}

function dayOf(day: CalendarDay): Literal {
  return { text: day.toString(), datatype: 'xsd:date' };
}
