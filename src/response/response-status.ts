/** Where a body's answer stands with the body itself. */
export const RESPONSE_STATES = ['started', 'submitted', 'withdrawn'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

/** What each state may become. Submitting again makes a new version; what is withdrawn is answered anew, never reopened. */
export const RESPONSE_TRANSITIONS: Readonly<Record<ResponseState, readonly ResponseState[]>> = {
  started: ['submitted'],
  submitted: ['submitted', 'withdrawn'],
  withdrawn: [],
};

/** Where a body's answer stands with the host. */
export const RESPONSE_HANDLINGS = ['received', 'registered', 'published', 'withheld'] as const;
export type ResponseHandling = (typeof RESPONSE_HANDLINGS)[number];

/** What kind of answer it is (svartype). `answersThrough` is not silence, and adds no stance of its own. */
export const REPLY_KINDS = [
  'withRemarks',
  'withoutRemarks',
  'endorses',
  'answersThrough',
  'declines',
  'attachmentOnly',
] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** How an answer came. All but `portal` are entered by staff. */
export const RESPONSE_CHANNELS = ['portal', 'email', 'post', 'telephone', 'meeting'] as const;
export type ResponseChannel = (typeof RESPONSE_CHANNELS)[number];

/** What a body itself says of a draft as a whole; stored as the choice at the place `draft:<id>`. */
export const DRAFT_CHOICES = ['supports', 'supportsWithRemarks', 'opposes', 'neutral', 'withoutRemarks'] as const;
export type DraftChoice = (typeof DRAFT_CHOICES)[number];

/** The answers of a question of the kind yes, partly, no, unsure. */
export const QUESTION_CHOICES = ['yes', 'partly', 'no', 'unsure'] as const;
export type QuestionChoice = (typeof QUESTION_CHOICES)[number];
