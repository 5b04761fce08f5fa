import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { Person } from '../../identity/person/person.entity.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  OptionalInstantColumn,
  TextColumn,
} from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { MeetingCancelled, PapersAfterMeeting } from './organ.errors.js';
import { Organ } from './organ.entity.js';

/** The days of a meeting: when its papers must be in, and when it is held. */
export interface MeetingDays {
  readonly meetsOn: CalendarDay;
  readonly papersDueOn: CalendarDay;
}

/** A meeting of an organ (møte). One that is called off stays, since an answer may have been meant for it. */
@Entity('organ_meeting')
@Index('ux_organ_meeting_day', ['organId', 'meetsOn'], { unique: true, where: `"cancelledAt" IS NULL` })
@Index('ix_organ_meeting_host', ['hostId', 'meetsOn'])
@Check('ck_organ_meeting_papers', `"papersDueOn" <= "meetsOn"`)
export class OrganMeeting {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Organ, { name: 'fk_organ_meeting_organ' }) organId!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_organ_meeting_host' }) hostId!: string;
  @DayColumn() meetsOn!: CalendarDay;
  /** The day by which the papers of the meeting must be in (sakspapirer). */
  @DayColumn() papersDueOn!: CalendarDay;
  @IntegerColumn() version!: number;
  @InstantColumn() createdAt!: Date;
  @TextColumn() @ForeignKey(() => Person, { name: 'fk_organ_meeting_created_by' }) createdById!: string;
  @OptionalInstantColumn() cancelledAt!: Date | null;

  get isCancelled(): boolean {
    return this.cancelledAt !== null;
  }

  /** Gives the meeting its days; papers cannot be due after it. */
  meet({ meetsOn, papersDueOn }: MeetingDays): void {
    if (this.cancelledAt) throw new MeetingCancelled();
    if (papersDueOn.isAfter(meetsOn)) throw new PapersAfterMeeting();
    this.meetsOn = meetsOn;
    this.papersDueOn = papersDueOn;
  }

  /** Calls the meeting off (avlyst). */
  cancel(at: Date): void {
    if (this.isCancelled) throw new MeetingCancelled();
    this.cancelledAt = at;
    this.version += 1;
  }
}
