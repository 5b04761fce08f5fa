import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';

/** A browser that somebody works in (økt). Its name is in the cookie; only the name's digest is here. */
@Entity('session')
@Index('ix_session_person', ['personId'])
@Index('ix_session_expires', ['expiresAt'])
export class Session {
  /** SHA-256 of the session's name. */
  @IdColumn() digest!: string;
  @OptionalTextColumn() personId!: string | null;
  /** What express-session keeps, as JSON. */
  @TextColumn() content!: string;
  @InstantColumn() expiresAt!: Date;
}
