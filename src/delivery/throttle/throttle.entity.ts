import { Entity } from 'typeorm';
import { IdColumn, IntegerColumn, OptionalInstantColumn, OptionalTextColumn } from '../../shared/database/columns.js';

/** The key of the relay that everything goes through. */
export const RELAY = 'relay';

/** The key of a recipient domain. */
export function domainKey(domain: string): string {
  return `domain:${domain}`;
}

/**
 * How hard the relay, or a domain of recipients, may be pressed (struping). A row, so that a restart and a second worker
 * know what the first one was asked to do.
 */
@Entity('throttle')
export class Throttle {
  /** `relay`, or `domain:kommune.example`. */
  @IdColumn() key!: string;
  /** When the next hand-over fits the pace; null when there is no pace to keep. */
  @OptionalInstantColumn() nextAt!: Date | null;
  /** Nothing is handed over before then: it asked us to wait, or it does not answer. */
  @OptionalInstantColumn() closedUntil!: Date | null;
  /** How many times in a row it has not let us in. */
  @IntegerColumn() failures!: number;
  /** What was said when it closed. */
  @OptionalTextColumn() reason!: string | null;
}
