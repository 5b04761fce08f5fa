import { TOPICS } from '../../../consultation/topic/topics.js';
import { QUESTION_KINDS } from '../../../consultation/question/question.entity.js';
import {
  HEARING_STATUSES,
  type DraftResource,
  type HearingLine,
  type HearingList,
  type HearingResource,
  type QuestionResource,
  type ResourceFile,
} from '../hearing/hearing-resource.js';
import type { PageLinks } from '../links.js';
import {
  ADDRESS,
  ADDRESS_OR_NOTHING,
  COUNT,
  DAY,
  DAY_OR_NOTHING,
  described,
  DIGEST,
  IDENTIFIER,
  IDENTIFIER_OR_NOTHING,
  listOf,
  named,
  namedOrNothing,
  objectOf,
  oneOf,
  TEXT,
  TEXT_OR_NOTHING,
} from './schema.js';

/** What every page of a list says of itself. */
export const PAGED = {
  page: { type: 'integer', minimum: 1 },
  pageSize: { type: 'integer', minimum: 1 },
  pageCount: { type: 'integer', minimum: 1 },
  total: COUNT,
  links: named('PageLinks'),
};

const HEAD = {
  id: IDENTIFIER,
  title: TEXT,
  status: described('På høring, Under behandling, Ferdigbehandlet or Avlyst', oneOf(HEARING_STATUSES)),
  topics: listOf(oneOf(TOPICS)),
  host: objectOf<HearingLine['host']>({ id: IDENTIFIER, name: TEXT }),
  caseNumber: described('The reference of the host, such as 17/20347; empty when it has none', TEXT),
  openedOn: DAY_OR_NOTHING,
  deadlineOn: described('The deadline ends with this day in Oslo', DAY_OR_NOTHING),
  shortSummary: TEXT,
};

/** The shapes of hearings, by the names under which others point at them. */
export const HEARING_SCHEMAS = {
  PageLinks: objectOf<PageLinks>({ self: ADDRESS, next: ADDRESS_OR_NOTHING, previous: ADDRESS_OR_NOTHING }),
  HearingLine: objectOf<HearingLine>({
    ...HEAD,
    links: objectOf<HearingLine['links']>({ self: ADDRESS, page: ADDRESS }),
  }),
  HearingList: objectOf<HearingList>({ ...PAGED, hearings: listOf(named('HearingLine')) }),
  File: objectOf<ResourceFile>({ url: ADDRESS, filename: TEXT, mediaType: TEXT, sizeBytes: COUNT, sha256: DIGEST }),
  Draft: objectOf<DraftResource>({
    id: IDENTIFIER,
    title: TEXT,
    file: namedOrNothing('File'),
    sections: listOf(
      objectOf<DraftResource['sections'][number]>({
        id: IDENTIFIER,
        number: TEXT_OR_NOTHING,
        title: TEXT,
        level: { type: 'integer', minimum: 1 },
      }),
    ),
  }),
  Question: objectOf<QuestionResource>({
    id: IDENTIFIER,
    number: { type: 'integer', minimum: 1 },
    kind: oneOf(QUESTION_KINDS),
    text: TEXT,
    options: listOf(TEXT),
    draftIds: described('Asked of each of these by itself; empty for the hearing as a whole', listOf(IDENTIFIER)),
    sectionId: IDENTIFIER_OR_NOTHING,
  }),
  Hearing: objectOf<HearingResource>({
    ...HEAD,
    background: TEXT,
    goals: TEXT,
    mainChanges: TEXT,
    notUnderConsultation: TEXT,
    drafts: listOf(named('Draft')),
    papers: listOf(objectOf<HearingResource['papers'][number]>({ id: IDENTIFIER, title: TEXT, file: named('File') })),
    questions: listOf(named('Question')),
    invited: described(
      'The list that goes with the letter: a body in two categories stands under each',
      listOf(objectOf<HearingResource['invited'][number]>({ category: TEXT, names: listOf(TEXT) })),
    ),
    extensions: listOf(
      objectOf<HearingResource['extensions'][number]>({ from: DAY, to: DAY, decidedOn: DAY, reason: TEXT }),
    ),
    links: objectOf<HearingResource['links']>({
      self: ADDRESS,
      page: ADDRESS,
      answers: ADDRESS,
      summary: ADDRESS,
      figures: ADDRESS,
      feed: ADDRESS,
    }),
  }),
};
