import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  OptionalTextColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';
import { RECIPIENT_LIST_TRANSITIONS, type RecipientListState } from './recipient-list-status.js';
import { ListLocked, ListNotReady } from './recipient.errors.js';

/** The invited of one hearing (høringsliste): chosen, looked through, and locked as a snapshot of invitations. */
@Entity('recipient_list')
@Index('ux_recipient_list_consultation', ['consultationId'], { unique: true })
@Check('ck_recipient_list_state', `"state" IN ('draft', 'ready', 'locked')`)
@Check('ck_recipient_list_locked', `"state" <> 'locked' OR ("lockedAt" IS NOT NULL AND "digest" IS NOT NULL)`)
export class RecipientList {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_recipient_list_consultation' }) consultationId!: string;
  @TextColumn() state!: RecipientListState;
  @OptionalInstantColumn() lockedAt!: Date | null;
  /** SHA-256 over the locked recipients and the printed lines. */
  @OptionalTextColumn() digest!: string | null;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;

  get isLocked(): boolean {
    return this.state === 'locked';
  }

  /** Takes note that a choice is being changed: a list that was ready must be looked through again. Refuses with `ListLocked`. */
  change(): void {
    if (this.isLocked) throw new ListLocked();
    if (this.state === 'ready') this.goTo('draft');
    else this.version += 1;
  }

  /** The adviser has looked through the list and says that it is complete. */
  makeReady(): void {
    if (this.isLocked) throw new ListLocked();
    if (this.state === 'draft') this.goTo('ready');
  }

  /** Locks the list. Refuses with `ListNotReady`. */
  lock(digest: string, at: Date): void {
    this.goTo('locked');
    this.lockedAt = at;
    this.digest = digest;
  }

  /** Opens the list again, before the hearing is out. */
  reopen(): void {
    this.goTo('draft');
    this.lockedAt = null;
    this.digest = null;
  }

  private goTo(state: RecipientListState): void {
    if (!RECIPIENT_LIST_TRANSITIONS[this.state].includes(state)) throw new ListNotReady();
    this.state = state;
    this.version += 1;
  }
}
