import { DECISIONS } from '../../../analysis/placement/assessment.rules.js';
import { STANCES } from '../../../analysis/placement/placement.entity.js';
import type { StanceCounts } from '../../../report/summary.model.js';
import {
  PLACE_KINDS,
  type CommentList,
  type CommentResource,
  type StandingResource,
  type SummaryPartResource,
  type SummaryPlaceResource,
  type SummaryResource,
  type SummaryThemeResource,
} from '../summary/summary-resource.js';
import { PAGED } from './hearing.schemas.js';
import {
  ADDRESS,
  COUNT,
  DAY,
  described,
  IDENTIFIER,
  IDENTIFIER_OR_NOTHING,
  listOf,
  named,
  objectOf,
  oneOf,
  oneOfOrNothing,
  TEXT,
  TEXT_OR_NOTHING,
  TRUTH,
} from './schema.js';

const STANCE_COUNTS = objectOf<StanceCounts>({
  supports: COUNT,
  supportsWithRemarks: COUNT,
  opposes: COUNT,
  neutral: COUNT,
  divided: COUNT,
  unclear: COUNT,
});

/** Where bodies stand; spread into what they stand on. */
const STANDING = {
  stances: named('StanceCounts'),
  byCategory: listOf(
    objectOf<StandingResource['byCategory'][number]>({ category: TEXT, stances: named('StanceCounts') }),
  ),
  privatePersons: COUNT,
};

const MARKED_TEXT = described('Text with a few marks: ## heading, - item, *emphasis*, and [#12] for a citation', TEXT);

/** The shapes of the summary. */
export const SUMMARY_SCHEMAS = {
  StanceCounts: described('Counted in bodies, private persons apart', STANCE_COUNTS),
  SummaryTheme: objectOf<SummaryThemeResource>({ key: TEXT, title: TEXT, text: MARKED_TEXT, ...STANDING }),
  SummaryPlace: objectOf<SummaryPlaceResource>({
    key: TEXT,
    kind: oneOf(PLACE_KINDS),
    title: TEXT,
    text: MARKED_TEXT,
    ...STANDING,
    themes: listOf(named('SummaryTheme')),
    comments: described('How many stand here, those that are not published too', COUNT),
    links: objectOf<SummaryPlaceResource['links']>({ comments: ADDRESS }),
  }),
  SummaryPart: objectOf<SummaryPartResource>({
    key: TEXT,
    draftId: IDENTIFIER_OR_NOTHING,
    title: TEXT,
    text: MARKED_TEXT,
    bodies: COUNT,
    ...STANDING,
    places: listOf(named('SummaryPlace')),
  }),
  Summary: objectOf<SummaryResource>({
    number: { type: 'integer', minimum: 1 },
    publishedOn: DAY,
    title: TEXT,
    parts: listOf(named('SummaryPart')),
    links: objectOf<SummaryResource['links']>({
      self: ADDRESS,
      page: ADDRESS,
      hearing: ADDRESS,
      comments: ADDRESS,
      figures: ADDRESS,
    }),
  }),
  Comment: objectOf<CommentResource>({
    id: IDENTIFIER,
    place: TEXT,
    body: TEXT,
    isPrivatePerson: TRUTH,
    text: described('Null where the words are not published', TEXT_OR_NOTHING),
    stance: oneOf(STANCES),
    themes: listOf(TEXT),
    decision: oneOfOrNothing(DECISIONS),
    reason: TEXT_OR_NOTHING,
    change: TEXT_OR_NOTHING,
    links: objectOf<CommentResource['links']>({ answer: ADDRESS }),
  }),
  CommentList: objectOf<CommentList>({ ...PAGED, comments: listOf(named('Comment')) }),
};
