import { REPLY_KINDS } from '../../../response/response-status.js';
import { LISTED_REASONS, STANDINGS, type NotShown } from '../../published/published-answer.js';
import { BASIS_KEYS } from '../../withholding/legal-basis.js';
import type { AnswerLine, AnswerList, AnswerResource } from '../answer/answer-resource.js';
import { PAGED } from './hearing.schemas.js';
import {
  ADDRESS,
  ADDRESS_OR_NOTHING,
  COUNT,
  DAY,
  described,
  DIGEST,
  IDENTIFIER,
  IDENTIFIER_OR_NOTHING,
  listOf,
  named,
  namedOrNothing,
  objectOf,
  oneOf,
  oneOfOrNothing,
  TEXT,
  TEXT_OR_NOTHING,
  TRUTH,
} from './schema.js';

const LINE = {
  id: IDENTIFIER,
  body: TEXT,
  isPrivatePerson: TRUTH,
  replyKind: described('Svartype', oneOf(REPLY_KINDS)),
  receivedOn: DAY,
  drafts: described('Titles of the drafts it is about; empty for the hearing as a whole', listOf(TEXT)),
  standing: described('Whether its words are published, or only that it came', oneOf(STANDINGS)),
  notShown: namedOrNothing('NotShown'),
  files: COUNT,
  links: objectOf<AnswerLine['links']>({ self: ADDRESS, page: ADDRESS }),
};

/** The shapes of answers. */
export const ANSWER_SCHEMAS = {
  NotShown: described(
    'Why something is not shown, and the provision it rests on; awaitingReview rests on none',
    objectOf<NotShown>({ reason: oneOf(LISTED_REASONS), basis: oneOfOrNothing(BASIS_KEYS) }),
  ),
  AnswerLine: objectOf<AnswerLine>(LINE),
  AnswerList: objectOf<AnswerList>({ ...PAGED, answers: listOf(named('AnswerLine')) }),
  AnswerText: objectOf<AnswerResource['texts'][number]>({
    place: TEXT,
    draftId: IDENTIFIER_OR_NOTHING,
    heading: TEXT,
    text: described('What is withheld reads as [skjermet]', TEXT),
    choice: TEXT_OR_NOTHING,
    isRedacted: TRUTH,
  }),
  Attachment: objectOf<AnswerResource['attachments'][number]>({
    id: IDENTIFIER,
    filename: TEXT,
    mediaType: TEXT,
    sizeBytes: COUNT,
    sha256: described('SHA-256; empty for a file that is only named', { ...DIGEST, pattern: '^([0-9a-f]{64})?$' }),
    isRedacted: TRUTH,
    notShown: namedOrNothing('NotShown'),
    url: ADDRESS_OR_NOTHING,
  }),
  Answer: objectOf<AnswerResource>({
    ...LINE,
    onBehalfOf: listOf(TEXT),
    other: described('Whom it endorses or answers through', TEXT_OR_NOTHING),
    isPreliminary: TRUTH,
    mayBeAskedFor: TRUTH,
    texts: listOf(named('AnswerText')),
    attachments: listOf(named('Attachment')),
  }),
};
