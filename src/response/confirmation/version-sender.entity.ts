import { Check, Entity, ForeignKey } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, OptionalInstantColumn, TextColumn } from '../../shared/database/columns.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import type { SenderDomain } from './sender-domain.rules.js';
import { SenderConfirmation } from './sender-confirmation.entity.js';

/**
 * What is known of whoever submitted a version on the portal (avsender). Beside the version, which is sealed and never
 * gets a column more; a version that staff entered has none.
 */
@Entity('version_sender')
@Check('ck_version_sender_domain', `"domain" IN ('known', 'other', 'nothingToCompare')`)
export class VersionSender {
  @IdColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_version_sender_version' }) versionId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_version_sender_host' }) hostId!: string;
  @TextColumn()
  @ForeignKey(() => SenderConfirmation, { name: 'fk_version_sender_confirmation' })
  confirmationId!: string;
  /** When the sender showed that the address is theirs; null when the answer was sent without a code. */
  @OptionalInstantColumn() senderConfirmedAt!: Date | null;
  /** The sender's domain beside those the body was registered with when it was submitted. */
  @TextColumn() domain!: SenderDomain;
}
