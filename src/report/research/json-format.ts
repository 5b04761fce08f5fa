import { PLACEMENT_COLUMNS } from './placement-rows.js';

/** Raised when a field changes its meaning or goes away; a new field alone does not raise it. */
export const JSON_FORMAT = { format: 'horingsoppsummering', version: 1 } as const;

const STANDING =
  'stances: bodies by where they stand, each body once; byCategory: the same within each category; privatePersons: counted apart.';

/** What each member of the file holds; the file carries it with it. */
export const JSON_MEMBERS = {
  consultation: 'The consultation that is summarised. Days are ISO 8601.',
  figures: 'Counts of bodies, answers, comments and placements. A joint answer counts as the bodies it is given for.',
  drafts: 'The documents that were under consultation, in the order of the letter.',
  codebook: 'The themes, a parent before its children.',
  themes: `Each theme in all of the consultation, and in each part: how many bodies have spoken of it.`,
  questions:
    'Questions with choices as draft × answer: counts in the order of choices. divided: different answers of one body.',
  parts: `The parts of the summary with what the host has written of them. ${STANDING}`,
  places: `The places of the parts with what the host has written of them. ${STANDING}`,
  bodies:
    'Everybody that was invited or has answered, each once; drafts: what each draft was answered with. Private persons are not named.',
  placements: PLACEMENT_COLUMNS,
  citations: 'What [#1], [#2] … in the texts stand for.',
} as const;
