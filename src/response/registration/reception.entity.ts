import { Check, Entity, ForeignKey } from 'typeorm';
import { IncomingMail } from '../../delivery/incoming/incoming-mail.entity.js';
import {
  BooleanColumn,
  IdColumn,
  OptionalDayColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { ResponseChannel } from '../response-status.js';
import { ResponseVersion } from '../submission/response-version.entity.js';

/**
 * How an answer that staff entered reached the host (hvordan svaret kom): the consent to write a conversation down, the
 * minute of a meeting, the number in the journal, the e-mail itself. Beside the version, since the seals of versions from
 * before must stay what they were; with a seal of its own over the version's. Never changed: the database refuses it.
 */
@Entity('reception')
@Check('ck_reception_channel', `"channel" IN ('email', 'post', 'telephone', 'meeting')`)
@Check('ck_reception_consent', `("channel" = 'telephone') = ("consentedBy" IS NOT NULL AND "consentedOn" IS NOT NULL)`)
@Check('ck_reception_meeting', `("channel" = 'meeting') = ("place" IS NOT NULL AND "present" IS NOT NULL)`)
@Check(
  'ck_reception_mail',
  `("mailId" IS NULL) = ("mailSha256" IS NULL) AND ("mailId" IS NULL) = ("mailReceivedAt" IS NULL) AND ("mailId" IS NULL OR "channel" = 'email')`,
)
export class Reception {
  @IdColumn() @ForeignKey(() => ResponseVersion, { name: 'fk_reception_version' }) versionId!: string;
  @TextColumn() channel!: Exclude<ResponseChannel, 'portal'>;
  /** Who agreed that the conversation was written down, and when. */
  @OptionalTextColumn() consentedBy!: string | null;
  @OptionalDayColumn() consentedOn!: CalendarDay | null;
  /** What was written was read back to whoever spoke. */
  @BooleanColumn() isReadBack!: boolean;
  /** Where a meeting was. */
  @OptionalTextColumn() place!: string | null;
  /** Who was there, one on each line. */
  @OptionalTextColumn() present!: string | null;
  /** The number of a letter in the host's journal. */
  @OptionalTextColumn() journalNumber!: string | null;
  @OptionalTextColumn() @ForeignKey(() => IncomingMail, { name: 'fk_reception_mail' }) mailId!: string | null;
  /** Of the mail, byte for byte as the server got it. */
  @OptionalTextColumn() mailSha256!: string | null;
  /** When the mail server got it. */
  @OptionalInstantColumn() mailReceivedAt!: Date | null;
  /** SHA-256 in hexadecimal of all of the above and the seal of the version. */
  @TextColumn() sha256!: string;
}
