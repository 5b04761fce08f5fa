import { Entity, ForeignKey } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../shared/database/columns.js';
import { ResponseVersion } from '../submission/response-version.entity.js';

/**
 * The document that a body was given for a version of its answer (kvittering), by the SHA-256 of its bytes in the file
 * store. Never changed and never deleted: the database refuses it. The messages that carry it are the post office's.
 */
@Entity('receipt')
export class Receipt {
  @IdColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_receipt_version' }) versionId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_receipt_host' }) hostId!: string;
  @TextColumn() sha256!: string;
  @IntegerColumn() sizeBytes!: number;
  @InstantColumn() madeAt!: Date;
}
