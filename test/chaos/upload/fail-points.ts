/** Where a server can be made to die while files are uploaded. */
export const UPLOAD_POINTS = [
  'mid-store-write',
  'kept-before-row',
  'in-attach-transaction',
  'attached-before-reply',
  'in-begin-transaction',
  'begun-before-reply',
  'mid-append',
  'appended-before-reply',
  'in-finish-transaction',
  'finished-before-clean-up',
  'finished-before-reply',
  'in-typing-transaction',
  'in-submit-transaction',
  'submitted-before-reply',
] as const;

export type UploadPoint = (typeof UPLOAD_POINTS)[number];

/** A point, and how many times it is spared there. */
export interface UploadArming {
  readonly point: UploadPoint;
  readonly spared: number;
}

/**
 * A safeguard that is switched off from outside, to see that the count of losses finds what it is there for: the reply
 * before the commit, or before the bytes are where the row says.
 */
export const BROKEN = ['reply-before-commit', 'row-before-bytes'] as const;
export type Broken = (typeof BROKEN)[number];

/** What a server is to be: made to die at a point, without a safeguard, or as it is. */
export type Asked = UploadArming | Broken | null;

/** What a server says on standard output when it answers, and just before it dies at a point. */
export const ANSWERS = 'ANSWERS';
export const HIT = 'HIT ';
