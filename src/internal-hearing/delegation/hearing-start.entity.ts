import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { keepCode, tryCode, type CodeOutcome } from '../../response/confirmation/email-code.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';

/** Whose address a code goes to: that of whoever starts the hearing, or the one that the body is registered with. */
export const CODE_OWNERS = ['person', 'body'] as const;
export type CodeOwner = (typeof CODE_OWNERS)[number];

/**
 * That somebody with a link asks to start the body's internal hearing, before the codes are written. A link that was passed
 * on gives nobody a desk, so that nothing else is made before then.
 */
@Entity('hearing_start')
@Index('ix_hearing_start_link', ['linkId', 'browser', 'askedAt'])
export class HearingStart {
  @IdColumn() id!: string;
  /** The host of the outer hearing. */
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_hearing_start_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Invitation, { name: 'fk_hearing_start_invitation' }) invitationId!: string;
  @TextColumn() @ForeignKey(() => ResponseLink, { name: 'fk_hearing_start_link' }) linkId!: string;
  /** Digest of the session's name: the letter's link lies with many, and one of them cannot confirm for another. */
  @TextColumn() browser!: string;
  @TextColumn() name!: string;
  /** In lower case. */
  @TextColumn() email!: string;
  @InstantColumn() askedAt!: Date;
  /** The internal hearing that came of it; null until the codes are right. */
  @OptionalTextColumn() @ForeignKey(() => Consultation, { name: 'fk_hearing_start_made' }) madeConsultationId!:
    string | null;
}

/** The code that goes to one of the addresses, and whether it has been written. Of the code only a keyed digest is here. */
@Entity('start_code')
@Index('ux_start_code_owner', ['startId', 'owner'], { unique: true })
@Check('ck_start_code_owner', `"owner" IN ('person', 'body')`)
@Check('ck_start_code_sent', `("codeDigest" IS NULL) = ("codeSentAt" IS NULL)`)
@Check('ck_start_code_tries', `"tries" >= 0`)
export class StartCode {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => HearingStart, { name: 'fk_start_code_start' }) startId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_start_code_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => ResponseLink, { name: 'fk_start_code_link' }) linkId!: string;
  @TextColumn() owner!: CodeOwner;
  /** In lower case. */
  @TextColumn() address!: string;
  @IntegerColumn() codeNumber!: number;
  @OptionalTextColumn() codeDigest!: string | null;
  @OptionalInstantColumn() codeSentAt!: Date | null;
  @IntegerColumn() tries!: number;
  @OptionalInstantColumn() confirmedAt!: Date | null;

  sendCode(digest: string, at: Date): void {
    keepCode(this, digest, at);
  }

  /** Counts a try, and takes the address as confirmed when the code is the right one. */
  tryCode(digest: string, at: Date): CodeOutcome {
    const outcome = tryCode(this, digest, at);
    if (outcome === 'right') this.confirmedAt = at;
    return outcome;
  }
}
