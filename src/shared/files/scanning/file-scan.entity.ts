import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../database/columns.js';

/**
 * `waiting` until the scanner has answered, however long that takes; `quarantined` when it found something; `released` when
 * a person has said that it was mistaken.
 */
export const SCAN_STATES = ['waiting', 'clean', 'quarantined', 'released'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** What the scanner has said of a file from outside (viruskontroll), by its content: the same bytes are scanned once. */
@Entity('file_scan')
@Index('ix_file_scan_due', ['state', 'nextAt'])
@Check('ck_file_scan_state', `"state" IN ('waiting', 'clean', 'quarantined', 'released')`)
@Check('ck_file_scan_settled', `("state" = 'waiting') = ("settledAt" IS NULL)`)
@Check('ck_file_scan_found', `"state" NOT IN ('quarantined', 'released') OR "found" IS NOT NULL`)
export class FileScan {
  /** SHA-256 of the content, in hexadecimal. */
  @PrimaryColumn('text') sha256!: string;
  @TextColumn() state!: ScanState;
  /** What was found, in the scanner's words, such as `Win.Test.EICAR_HDB-1`. */
  @OptionalTextColumn() found!: string | null;
  /** The scanner and its signatures that said so, such as `ClamAV 1.4.6/27900/…`. */
  @OptionalTextColumn() engine!: string | null;
  /** Why there was no answer at the last try. */
  @OptionalTextColumn() problem!: string | null;
  @IntegerColumn() attempts!: number;
  @InstantColumn() askedAt!: Date;
  @InstantColumn() nextAt!: Date;
  @OptionalInstantColumn() settledAt!: Date | null;
}
