import { BODY_OUTCOMES, type SummaryFigures } from '../../../report/summary.model.js';
import type { FiguresResource } from '../summary/summary-resource.js';
import {
  COUNT,
  DAY_OR_NOTHING,
  described,
  IDENTIFIER,
  IDENTIFIER_OR_NOTHING,
  listOf,
  named,
  objectOf,
  oneOf,
  TEXT,
  TEXT_OR_NOTHING,
  TRUTH,
} from './schema.js';

type Table = FiguresResource['questions'][number];

const FIGURES = objectOf<SummaryFigures>({
  invited: COUNT,
  answered: COUNT,
  withRemarks: COUNT,
  withoutRemarks: COUNT,
  endorses: COUNT,
  answersThrough: COUNT,
  declined: COUNT,
  standsBehind: COUNT,
  attachmentOnly: COUNT,
  late: COUNT,
  preliminary: COUNT,
  silent: COUNT,
  withdrawn: COUNT,
  uninvited: COUNT,
  jointAnswers: COUNT,
  jointBodies: COUNT,
  unlisted: COUNT,
  privatePersons: COUNT,
  answers: COUNT,
  comments: COUNT,
  placements: COUNT,
  undecided: COUNT,
  unplaced: COUNT,
});

/** The shapes of the figures. */
export const FIGURES_SCHEMAS = {
  QuestionTable: objectOf<Table>({
    id: IDENTIFIER,
    number: { type: 'integer', minimum: 1 },
    text: TEXT,
    choices: listOf(TEXT),
    rows: listOf(
      objectOf<Table['rows'][number]>({
        draftId: IDENTIFIER_OR_NOTHING,
        title: TEXT,
        counts: described('In the order of the choices', listOf(COUNT)),
        bodies: COUNT,
        privatePersons: COUNT,
      }),
    ),
  }),
  Figures: objectOf<FiguresResource>({
    number: described('The issue of the summary that the figures stand in', { type: 'integer', minimum: 1 }),
    figures: FIGURES,
    questions: listOf(named('QuestionTable')),
    bodies: described(
      'Every body once; private persons are only counted',
      listOf(
        objectOf<FiguresResource['bodies'][number]>({
          name: TEXT,
          category: TEXT,
          outcome: oneOf(BODY_OUTCOMES),
          isLate: TRUTH,
          isInvited: TRUTH,
          receivedOn: DAY_OR_NOTHING,
          other: TEXT_OR_NOTHING,
          onBehalfOf: listOf(TEXT),
        }),
      ),
    ),
  }),
};
