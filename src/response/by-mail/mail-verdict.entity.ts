import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { IncomingMail } from '../../delivery/incoming/incoming-mail.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import { ResponseVersion } from '../submission/response-version.entity.js';

/** What a person has said that a mail is. */
export const MAIL_VERDICTS = ['answer', 'notAnswer'] as const;
export type MailVerdictName = (typeof MAIL_VERDICTS)[number];

/**
 * What a person decided of a mail (avgjørelse om e-post): that it is an answer, and which, or that it is none. One row for
 * each mail, so that a mail becomes at most one answer. That it is none can be changed; that it is one cannot.
 */
@Entity('mail_verdict')
@Index('ux_mail_verdict_version', ['versionId'], { unique: true })
@Check('ck_mail_verdict_verdict', `"verdict" IN ('answer', 'notAnswer')`)
@Check('ck_mail_verdict_version', `("verdict" = 'answer') = ("versionId" IS NOT NULL)`)
export class MailVerdict {
  @IdColumn() @ForeignKey(() => IncomingMail, { name: 'fk_mail_verdict_mail' }) mailId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_mail_verdict_host' }) hostId!: string;
  @TextColumn() verdict!: MailVerdictName;
  @OptionalTextColumn()
  @ForeignKey(() => ResponseVersion, { name: 'fk_mail_verdict_version' })
  versionId!: string | null;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
