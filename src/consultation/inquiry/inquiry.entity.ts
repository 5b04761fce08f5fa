import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import {
  IdColumn,
  InstantColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Consultation } from '../consultation.entity.js';
import { Invitation } from '../invitation/invitation.entity.js';
import type { AnswerReach, InquiryState } from './inquiry-status.js';
import { INQUIRY_TRANSITIONS } from './inquiry-status.js';
import { InquiryAnswered } from './inquiry.errors.js';

/**
 * A question that somebody asks about a hearing (spørsmål om høringen), not one that the hearing asks (`Question`). What was
 * asked stands as it was typed; the wording that everyone reads belongs to the answer. Who asked is never published.
 */
@Entity('inquiry')
@Index('ix_inquiry_consultation', ['consultationId', 'state', 'askedAt'])
@Index('ix_inquiry_published', ['consultationId', 'publishedAt'])
@Check('ck_inquiry_state', `"state" IN ('received', 'answered', 'published', 'setAside')`)
@Check('ck_inquiry_language_form', `"languageForm" IN ('nb', 'nn', 'en')`)
@Check('ck_inquiry_published', `("state" = 'published') = ("publishedAt" IS NOT NULL)`)
export class Inquiry {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_inquiry_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_inquiry_host' }) hostId!: string;
  /** The body whose response link it was asked with; null from the public page. */
  @OptionalTextColumn() @ForeignKey(() => Invitation, { name: 'fk_inquiry_invitation' }) invitationId!: string | null;
  @TextColumn() askerName!: string;
  @TextColumn() askerEmail!: string;
  /** The language in which the asker read the page, and is answered in. */
  @TextColumn() languageForm!: LanguageForm;
  @TextColumn() text!: string;
  @TextColumn() state!: InquiryState;
  @InstantColumn() askedAt!: Date;
  /** When everyone could first read it; null while it is not published. */
  @OptionalInstantColumn() publishedAt!: Date | null;

  get isAnswered(): boolean {
    return this.state === 'answered' || this.state === 'published';
  }

  /** Takes note of an answer, the first or a corrected one. A published question stays where it stood in the list. */
  answer(reach: AnswerReach, at: Date): void {
    this.goTo(reach === 'everyone' ? 'published' : 'answered');
    this.publishedAt = reach === 'everyone' ? (this.publishedAt ?? at) : null;
  }

  /** Puts aside what is no question, such as advertising. Refuses what has been answered. */
  setAside(): void {
    this.goTo('setAside');
  }

  private goTo(state: InquiryState): void {
    if (!INQUIRY_TRANSITIONS[this.state].includes(state)) throw new InquiryAnswered();
    this.state = state;
  }
}
