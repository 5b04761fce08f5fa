import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { Response } from '../../response/response.entity.js';
import { DayColumn, IdColumn, InstantColumn, OptionalTextColumn, TextColumn } from '../../shared/database/columns.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { BasisKey } from '../withholding/legal-basis.js';
import { AccessDecided } from './access-request.errors.js';

/** How a request for access ends. */
export const ACCESS_OUTCOMES = ['granted', 'partlyGranted', 'refused'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];
export const ACCESS_STATES = ['open', ...ACCESS_OUTCOMES] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/**
 * Somebody's request to see an answer that is only listed, or what is withheld of it (innsynskrav; offentleglova § 28). One
 * may ask without saying who one is, so the name may be empty; the e-mail address is where the answer goes.
 */
@Entity('access_request')
@Index('ux_access_request_form_key', ['formKey'], { unique: true })
@Index('ix_access_request_consultation', ['consultationId', 'state', 'askedAt'])
@Index('ix_access_request_host', ['hostId', 'state', 'askedAt'])
@Check('ck_access_request_state', `"state" IN ('open', 'granted', 'partlyGranted', 'refused')`)
@Check('ck_access_request_language', `"language" IN ('nb', 'nn', 'en')`)
export class AccessRequest {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_access_request_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_access_request_consultation' }) consultationId!: string;
  @TextColumn() @ForeignKey(() => Response, { name: 'fk_access_request_response' }) responseId!: string;
  @TextColumn() name!: string;
  @TextColumn() email!: string;
  /** What is wished for, in their own words; may be empty. */
  @TextColumn() wish!: string;
  @TextColumn() language!: Language;
  @TextColumn() state!: AccessState;
  @InstantColumn() askedAt!: Date;
  /** The last day on which an answer is in time; see `answerByDay`. */
  @DayColumn() answerBy!: CalendarDay;
  /** The same wish from the same address on the same day: sending the form twice is asking once. */
  @TextColumn() formKey!: string;

  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** Answers the request; one that has been answered stays as it was: throws `AccessDecided`. */
  decide(outcome: AccessOutcome): void {
    if (!this.isOpen) throw new AccessDecided();
    this.state = outcome;
  }
}

/** How a request for access was answered (avgjørelse): on which basis where something was refused, and in which words. */
@Entity('access_decision')
@Check('ck_access_decision_outcome', `"outcome" IN ('granted', 'partlyGranted', 'refused')`)
@Check('ck_access_decision_basis', `("outcome" = 'granted') = ("basis" IS NULL)`)
export class AccessDecision {
  @IdColumn() @ForeignKey(() => AccessRequest, { name: 'fk_access_decision_request' }) requestId!: string;
  @TextColumn() outcome!: AccessOutcome;
  @OptionalTextColumn() basis!: BasisKey | null;
  @TextColumn() words!: string;
  @InstantColumn() at!: Date;
  @TextColumn() byId!: string;
  @TextColumn() byName!: string;
}
