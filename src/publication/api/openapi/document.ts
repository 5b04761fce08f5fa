import { API_PATH } from '../links.js';
import { ANSWER_SCHEMAS } from './answer.schemas.js';
import { FIGURES_SCHEMAS } from './figures.schemas.js';
import { HEARING_SCHEMAS } from './hearing.schemas.js';
import { PATHS } from './paths.js';
import { COUNT, named, objectOf, TEXT, type Schema } from './schema.js';
import { SUMMARY_SCHEMAS } from './summary.schemas.js';

/** What every error says. */
interface ProblemShape {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

const DESCRIPTION = `Read-only access to what everyone may read: hearings that are held in public, the answers that are published
and the summary that is published. No key is needed, and who asks makes no difference. Pages of other origins may ask.

Ask again with the ETag you were given (\`If-None-Match\`): 304 means that nothing has changed. Answers are taken down at
times, and are gone from here at once; whoever keeps copies must ask again. Lists come in pages of 50 with a link to the next.

The list of hearings is open data under NLOD 2.0. Answers are the works of those who wrote them.`;

/** The whole interface (OpenAPI 3.1), at the address where it is served. */
export function openApiDocument(baseUrl: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Høring',
      version: '1.0.0',
      summary: 'Norwegian public consultations',
      description: DESCRIPTION,
      license: { name: 'NLOD 2.0', url: 'https://data.norge.no/nlod/no/2.0' },
    },
    servers: [{ url: `${baseUrl}${API_PATH}` }],
    security: [],
    tags: [
      { name: 'Hearings', description: 'What is asked, of whom, and until when' },
      { name: 'Answers', description: 'What was answered, as far as it is published' },
      { name: 'Summary', description: 'What became of it' },
      { name: 'Catalogue', description: 'How all this is described to machines' },
    ],
    paths: PATHS,
    components: {
      schemas: {
        ...HEARING_SCHEMAS,
        ...ANSWER_SCHEMAS,
        ...SUMMARY_SCHEMAS,
        ...FIGURES_SCHEMAS,
        Problem: objectOf<ProblemShape>({ title: TEXT, status: COUNT, detail: TEXT }),
      },
      headers: { ETag: { description: 'Changes with every byte of the answer', schema: TEXT } },
      responses: {
        NotFound: problem('There is no such thing, or it is not for the public (any longer)'),
        QueryNotKnown: problem('A parameter says what the interface does not know'),
        TooMany: problem('Wait as many seconds as Retry-After says'),
      },
    },
  };
}

/** An error as it is answered (RFC 9457); the words are in the language that is accepted. */
function problem(description: string): Schema {
  return { description, content: { 'application/problem+json': { schema: named('Problem') } } };
}
