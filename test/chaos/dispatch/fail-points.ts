/** Where a worker can be made to die while letters are prepared, in the order in which they are tried. */
export const PREPARING_POINTS = [
  'before-letters-are-drawn',
  'after-letters-are-drawn',
  'in-letter-batch-transaction',
  'between-batches-of-letters',
  'before-freeze',
  'in-freeze-transaction',
  'after-freeze',
] as const;

/** … and while they are handed over. */
export const SENDING_POINTS = [
  'in-claim-transaction',
  'after-claim',
  'before-begin-commit',
  'after-begin',
  'before-connect',
  'after-rcpt',
  'mid-body',
  'after-final-dot-before-reply',
  'after-reply-before-record',
  'during-record-commit',
  'after-record',
  'in-reap',
  'after-reap',
] as const;

/** … and while what is uncertain is sent once more. */
export const MENDING_POINTS = ['in-mending-transaction', 'after-mending'] as const;

export const FAIL_POINTS = [...PREPARING_POINTS, ...SENDING_POINTS, ...MENDING_POINTS] as const;
export type FailPoint = (typeof FAIL_POINTS)[number];

/** What only the other end of the conversation can see; the sink pulls the trigger there. */
export const SINK_POINTS = ['after-rcpt', 'after-final-dot-before-reply'] as const satisfies readonly FailPoint[];
export type SinkPoint = (typeof SINK_POINTS)[number];
export type OwnPoint = Exclude<FailPoint, SinkPoint>;

export function isSinkPoint(point: FailPoint): point is SinkPoint {
  return SINK_POINTS.some((each) => each === point);
}

/** What a worker writes, on a line of its own, right before it dies at a fail point. */
export const HIT = 'fail-point ';
/** What it writes when it has begun to work. */
export const WORKING = 'working';

/** A fail point, and how many times a worker comes past it alive. */
export interface Arming {
  readonly point: FailPoint;
  readonly spared: number;
}
