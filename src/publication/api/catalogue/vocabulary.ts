import { named, type Thing } from './graph.js';

const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/** Names from the vocabularies that DCAT-AP-NO requires. */
export const GOVERNMENT = `${AUTHORITY}/data-theme/GOVE`;
export const PUBLIC_ACCESS = `${AUTHORITY}/access-right/PUBLIC`;
export const BOKMÅL = `${AUTHORITY}/language/NOB`;
export const NYNORSK = `${AUTHORITY}/language/NNO`;
/** Norsk lisens for offentlige data, version 2.0. */
export const NLOD = `${AUTHORITY}/licence/NLOD_2_0`;
export const DAILY = `${AUTHORITY}/frequency/DAILY`;

/** The forms in which the list can be had. */
export const FORMATS = {
  json: { file: `${AUTHORITY}/file-type/JSON`, media: mediaType('application/json') },
  atom: { file: `${AUTHORITY}/file-type/ATOM`, media: mediaType('application/atom+xml') },
  calendar: { file: `${AUTHORITY}/file-type/ICS`, media: mediaType('text/calendar') },
} as const;

/** What each of the names stands for and which list it stands in, so that the description can be checked without fetching them. */
export const KNOWN_THINGS: readonly Thing[] = [
  {
    id: GOVERNMENT,
    types: ['skos:Concept'],
    says: {
      'skos:prefLabel': [
        { text: 'Forvaltning og offentlig sektor', language: 'nb' },
        { text: 'Government and public sector', language: 'en' },
      ],
      'skos:inScheme': [named(`${AUTHORITY}/data-theme`)],
    },
  },
  listed(PUBLIC_ACCESS, 'dct:RightsStatement'),
  listed(BOKMÅL, 'dct:LinguisticSystem'),
  listed(NYNORSK, 'dct:LinguisticSystem'),
  listed(NLOD, 'dct:LicenseDocument'),
  listed(DAILY, 'dct:Frequency'),
  ...Object.values(FORMATS).flatMap(({ file, media }) => [
    listed(file, 'dct:MediaTypeOrExtent'),
    { id: media, types: ['dct:MediaType'], says: {} },
  ]),
];

/** Both languages that the state writes in. */
export const NORWEGIAN = [named(BOKMÅL), named(NYNORSK)];

function mediaType(name: string): string {
  return `https://www.iana.org/assignments/media-types/${name}`;
}

/** A name from one of the lists of the Publications Office, which are called as what stands in them without its own name. */
function listed(id: string, type: string): Thing {
  return { id, types: [type], says: { 'skos:inScheme': [named(id.slice(0, id.lastIndexOf('/')))] } };
}
