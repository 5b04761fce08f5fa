import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { LanguageForm } from '../../shared/language/words.js';

/**
 * An address that wants to be told of what is new in public (abonnement), once whoever reads its mail has pressed for it.
 * It belongs to no host. The address is all that is known of the person, and goes when it ends: a subscription is a service
 * and no document of any case, so that nothing is owed to the archive, and that there was one is counted all the same.
 */
@Entity('subscription')
@Index('ux_subscription_email', ['email', 'target'], { unique: true })
@Index('ix_subscription_target', ['target', 'id'])
@Check('ck_subscription_language_form', `"languageForm" IN ('nb', 'nn', 'en')`)
@Check('ck_subscription_ended', `("email" IS NULL) = ("endedAt" IS NOT NULL)`)
export class Subscription {
  @IdColumn() id!: string;
  /** In lower case; null when it has ended. */
  @OptionalTextColumn() email!: string | null;
  /** What it is about, as `targetKey` writes it. */
  @TextColumn() target!: string;
  /** The one hearing it is about; null for all and for a topic. */
  @OptionalTextColumn()
  @ForeignKey(() => Consultation, { name: 'fk_subscription_consultation' })
  consultationId!: string | null;
  @TextColumn() languageForm!: LanguageForm;
  @InstantColumn() askedAt!: Date;
  /** When the button behind the link in the e-mail was pressed; nothing is told before that. */
  @OptionalInstantColumn() confirmedAt!: Date | null;
  @OptionalInstantColumn() endedAt!: Date | null;

  /** Somebody who reads the mail of the address wants it. Pressed again, it changes nothing. */
  confirm(at: Date): void {
    this.confirmedAt ??= at;
  }

  /** Lets go of the address, and with it of everything that is known. */
  end(at: Date): void {
    this.email = null;
    this.endedAt ??= at;
  }
}
