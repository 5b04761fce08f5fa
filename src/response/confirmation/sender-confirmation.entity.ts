import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { secondsAfter } from '../../shared/time/clock.js';
import type { WorkingAnswer } from '../working-answer.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { keepCode, RESEND_SECONDS, triesLeft, tryCode, type CodeOutcome } from './email-code.js';

/** After this long without a code the answer may be sent without it, so that no answer is lost because mail is slow. */
export const WITHOUT_CODE_SECONDS = 10 * 60;

/** After a day one presses «Send inn» anew: what was pressed before a deadline does not stay in time for ever. */
export const OPEN_SECONDS = 24 * 60 * 60;

/**
 * That somebody pressed «Send inn», and whether they showed that the address they gave is theirs (bekreftelse av
 * avsender). Of the six-digit code only a keyed digest is here. Keeps what the check page showed (`seen`) and what was
 * said of the answer, so that the right code submits exactly that; `pressedAt` is the moment that counts for lateness.
 */
@Entity('sender_confirmation')
@Index('ux_sender_confirmation_form', ['linkId', 'formKey'], { unique: true })
@Index('ix_sender_confirmation_link', ['linkId', 'scope', 'pressedAt'])
@Check('ck_sender_confirmation_code', `("codeDigest" IS NULL) = ("codeSentAt" IS NULL)`)
@Check('ck_sender_confirmation_tries', `"tries" >= 0`)
export class SenderConfirmation {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_sender_confirmation_host' }) hostId!: string;
  @TextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_sender_confirmation_consultation' })
  consultationId!: string;
  @TextColumn() @ForeignKey(() => ResponseLink, { name: 'fk_sender_confirmation_link' }) linkId!: string;
  /** Digest of the session's name: the letter's link lies with many, and one of them cannot confirm for another. */
  @TextColumn() browser!: string;
  /** As `Response.scope`. */
  @TextColumn() scope!: string;
  @TextColumn() formKey!: string;
  @TextColumn() seen!: string;
  @JsonColumn() about!: Partial<WorkingAnswer>;
  /** In lower case. */
  @TextColumn() address!: string;
  @InstantColumn() pressedAt!: Date;
  /** 1, 2, 3 …: which code the e-mail was about; 0 before any was sent. */
  @IntegerColumn() codeNumber!: number;
  @OptionalTextColumn() codeDigest!: string | null;
  @OptionalInstantColumn() codeSentAt!: Date | null;
  @IntegerColumn() tries!: number;
  @OptionalInstantColumn() confirmedAt!: Date | null;
  /** What came of it; null until the answer is submitted. */
  @OptionalTextColumn()
  @ForeignKey(() => ResponseVersion, { name: 'fk_sender_confirmation_version' })
  versionId!: string | null;

  /** A new code takes the place of the one before, with tries of its own. */
  sendCode(digest: string, at: Date): void {
    keepCode(this, digest, at);
  }

  /** Counts a try of a code, and takes the address as confirmed when it is the right one. */
  tryCode(digest: string, at: Date): CodeOutcome {
    const outcome = tryCode(this, digest, at);
    if (outcome === 'right') this.confirmedAt = at;
    return outcome;
  }

  get triesLeft(): number {
    return triesLeft(this);
  }

  /** From when another code may be asked for. */
  get resendFrom(): Date {
    return this.codeSentAt === null ? this.pressedAt : secondsAfter(this.codeSentAt, RESEND_SECONDS);
  }

  /** From when the answer may be sent without a code, whatever became of the e-mail. */
  get withoutCodeFrom(): Date {
    return secondsAfter(this.pressedAt, WITHOUT_CODE_SECONDS);
  }
}
