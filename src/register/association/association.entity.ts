import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Host } from '../../identity/host/host.entity.js';
import { DayColumn, IdColumn, OptionalDayColumn, TextColumn } from '../../shared/database/columns.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Organisation } from '../organisation/organisation.entity.js';

/** That one body is a member of another (paraplyorganisasjon og underforening), from a day and perhaps until one. */
@Entity('association')
@Index('ux_association', ['hostId', 'umbrellaId', 'memberId', 'validFrom'], { unique: true })
@Index('ix_association_member', ['memberId'])
@Check('ck_association_self', `"umbrellaId" <> "memberId"`)
@Check('ck_association_days', `"validTo" IS NULL OR "validTo" >= "validFrom"`)
export class Association {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Host, { name: 'fk_association_host' }) hostId!: string;
  @TextColumn() @ForeignKey(() => Organisation, { name: 'fk_association_umbrella' }) umbrellaId!: string;
  @TextColumn() @ForeignKey(() => Organisation, { name: 'fk_association_member' }) memberId!: string;
  @DayColumn() validFrom!: CalendarDay;
  @OptionalDayColumn() validTo!: CalendarDay | null;
}
