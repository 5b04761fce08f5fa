import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalTextColumn,
  TextColumn,
} from '../shared/database/columns.js';

/** The chain that entries without a host belong to: what the service itself did. */
export const SYSTEM_CHAIN = 'system';

/**
 * What somebody did, when, to what (revisjonsspor). Append-only: the database itself refuses change and deletion.
 * `changes` names the fields and holds keyed digests of their values, never content, so that a destruction of what should
 * not have been received leaves the chain whole.
 */
@Entity('audit_entry')
@Index('ux_audit_entry_chain', ['chain', 'sequence'], { unique: true })
@Index('ix_audit_entry_object', ['objectType', 'objectId'])
export class AuditEntry {
  @IdColumn() id!: string;
  /** The host whose chain this is, or `system`. */
  @TextColumn() chain!: string;
  /** 1, 2, 3 … without gaps within a chain. */
  @IntegerColumn() sequence!: number;
  @InstantColumn() at!: Date;
  @TextColumn() actorId!: string;
  @TextColumn() actorName!: string;
  /** The deed, such as `consultation.approved`. */
  @TextColumn() action!: string;
  @TextColumn() objectType!: string;
  @TextColumn() objectId!: string;
  /** Field name → HMAC of its new value. */
  @JsonColumn() changes!: Readonly<Record<string, string>>;
  @OptionalTextColumn() previousHash!: string | null;
  /** HMAC over everything above, with a key that is outside the database. */
  @TextColumn() hash!: string;
}

/** The last entry of each chain; without it, entries cut off the end would not be missed. */
@Entity('audit_head')
export class AuditHead {
  @IdColumn() chain!: string;
  @IntegerColumn() sequence!: number;
  @TextColumn() hash!: string;
}
