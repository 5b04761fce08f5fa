import { TOPICS } from '../../../consultation/topic/topics.js';
import { REPLY_KINDS } from '../../../response/response-status.js';
import { STATUS_NAMES } from '../../pages/list/public-query.js';
import { IDENTIFIER, named, oneOf, TEXT, type Schema } from './schema.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
}

/** What one asks for at an address. */
interface Asked {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: 'Hearings' | 'Answers' | 'Summary' | 'Catalogue';
  readonly parameters: readonly Parameter[];
  readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
}

const HEARING: Parameter = inPath('id', 'The hearing');
const PAGE: Parameter = inQuery('side', 'Which page; one beyond the last leads to the last', {
  type: 'integer',
  minimum: 1,
  default: 1,
});
const SEARCH: Parameter = inQuery('sok', 'Words to look for', TEXT);

/** Every address of the interface and what it answers. */
export const PATHS = {
  '/horinger': get({
    operationId: 'listHearings',
    summary: 'Hearings that are held in public, those that opened last first',
    tag: 'Hearings',
    parameters: [
      { ...SEARCH, description: 'In title and case number' },
      inQuery('vis', 'Open, under treatment, or finished', oneOf(STATUS_NAMES)),
      inQuery('vert', 'The host', IDENTIFIER),
      inQuery('emne', 'The topic', oneOf(TOPICS)),
      inQuery('ar', 'The year it opened in', { type: 'string', pattern: '^[0-9]{4}$' }),
      PAGE,
    ],
    content: json('HearingList'),
  }),
  '/horinger/{id}': get({
    operationId: 'getHearing',
    summary: 'A hearing with its texts, papers, questions and those it was sent to',
    tag: 'Hearings',
    parameters: [HEARING],
    content: json('Hearing'),
  }),
  '/horinger/{id}/horingssvar': get({
    operationId: 'listAnswers',
    summary: 'The answers to a hearing, by the name of the body',
    tag: 'Answers',
    parameters: [
      HEARING,
      inQuery('kategori', 'A category of the host', IDENTIFIER),
      inQuery('utkast', 'A draft', IDENTIFIER),
      inQuery('svartype', 'What kind of answer it is', oneOf(REPLY_KINDS)),
      { ...SEARCH, description: 'In the names of the bodies' },
      PAGE,
    ],
    content: json('AnswerList'),
  }),
  '/horinger/{id}/horingssvar/{responseId}': get({
    operationId: 'getAnswer',
    summary: 'An answer with what is published of it',
    tag: 'Answers',
    parameters: [HEARING, inPath('responseId', 'The answer')],
    content: json('Answer'),
  }),
  '/horinger/{id}/oppsummering': get({
    operationId: 'getSummary',
    summary: 'The summary that is published, place by place',
    tag: 'Summary',
    parameters: [HEARING],
    content: json('Summary'),
  }),
  '/horinger/{id}/oppsummering/merknader': get({
    operationId: 'listComments',
    summary: 'The comments with what was decided, in the order of the summary',
    tag: 'Summary',
    parameters: [HEARING, inQuery('sted', 'The key of a place; all places without it', TEXT), PAGE],
    content: json('CommentList'),
  }),
  '/horinger/{id}/tall': get({
    operationId: 'getFigures',
    summary: 'The figures of the summary that is published',
    tag: 'Summary',
    parameters: [HEARING],
    content: json('Figures'),
  }),
  '/dcat': get({
    operationId: 'getCatalogue',
    summary: 'The description of the open data after DCAT-AP-NO, in the form that is accepted',
    tag: 'Catalogue',
    parameters: [],
    content: { 'application/ld+json': { schema: { type: 'object' } }, 'text/turtle': { schema: TEXT } },
  }),
  '/dcat.jsonld': get({
    operationId: 'getCatalogueAsJsonLd',
    summary: 'The same as JSON-LD',
    tag: 'Catalogue',
    parameters: [],
    content: { 'application/ld+json': { schema: { type: 'object' } } },
  }),
  '/dcat.ttl': get({
    operationId: 'getCatalogueAsTurtle',
    summary: 'The same as Turtle',
    tag: 'Catalogue',
    parameters: [],
    content: { 'text/turtle': { schema: TEXT } },
  }),
  '/openapi.json': get({
    operationId: 'getInterface',
    summary: 'This description',
    tag: 'Catalogue',
    parameters: [],
    content: { 'application/json': { schema: { type: 'object' } } },
  }),
} as const;

function get({ operationId, summary, tag, parameters, content }: Asked): Readonly<Record<'get', Schema>> {
  const problem = (name: string): Schema => ({ $ref: `#/components/responses/${name}` });
  const isOfOne = parameters.some((parameter) => parameter.in === 'path');
  const isNarrowed = parameters.some((parameter) => 'enum' in parameter.schema);
  return {
    get: {
      operationId,
      summary,
      tags: [tag],
      parameters,
      responses: {
        200: { description: 'As asked for', headers: { ETag: { $ref: '#/components/headers/ETag' } }, content },
        304: { description: 'Nothing has changed since the answer with this ETag' },
        ...(isOfOne ? { 404: problem('NotFound') } : {}),
        ...(isNarrowed ? { 422: problem('QueryNotKnown') } : {}),
        429: problem('TooMany'),
      },
    },
  };
}

function json(name: string): Asked['content'] {
  return { 'application/json': { schema: named(name) } };
}

function inPath(name: string, description: string): Parameter {
  return { name, in: 'path', required: true, description, schema: IDENTIFIER };
}

function inQuery(name: string, description: string, schema: Schema): Parameter {
  return { name, in: 'query', required: false, description, schema };
}
