/** Where a version of the summary is: with the approver, back, approved, being made into files, out, or replaced by a newer one. */
export const SUMMARY_VERSION_STATES = ['submitted', 'returned', 'approved', 'making', 'issued', 'superseded'] as const;
export type SummaryVersionState = (typeof SUMMARY_VERSION_STATES)[number];

/** The ways on from each state. What was frozen is never changed: whoever writes on submits a new version. */
export const SUMMARY_VERSION_TRANSITIONS: Readonly<Record<SummaryVersionState, readonly SummaryVersionState[]>> = {
  submitted: ['approved', 'returned', 'superseded'],
  returned: ['superseded'],
  approved: ['making', 'superseded'],
  making: ['issued'],
  issued: [],
  superseded: [],
};

/** Whether what was changed after the hearing is so much that the matter must be sent out anew (utredningsinstruksen 3-3). */
export const NEW_HEARING_ANSWERS = ['notNeeded', 'needed'] as const;
export type NewHearingAnswer = (typeof NEW_HEARING_ANSWERS)[number];
