import { Column, PrimaryColumn, type ValueTransformer } from 'typeorm';
import { CalendarDay } from '../time/calendar-day.js';
import { instantFrom } from '../time/clock.js';

const instantTransformer: ValueTransformer = {
  to: (value: Date | null | undefined) => value?.toISOString() ?? value,
  from: (value: string | null) => (value === null ? null : instantFrom(value)),
};

const dayTransformer: ValueTransformer = {
  to: (value: CalendarDay | null | undefined) => value?.toString() ?? value,
  from: (value: string | null) => (value === null ? null : CalendarDay.of(value)),
};

const jsonTransformer: ValueTransformer = {
  to: (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value)),
  from: (value: string | null): unknown => (value === null ? null : JSON.parse(value)),
};

/** The primary key: a uuid version 7 as text, so that rows made later sort later. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn('text');

/** Short or long text. `text` on both databases, so that no length is cut silently. */
export const TextColumn = (): PropertyDecorator => Column('text');
export const OptionalTextColumn = (): PropertyDecorator => Column('text', { nullable: true });

export const IntegerColumn = (): PropertyDecorator => Column('integer');
export const OptionalIntegerColumn = (): PropertyDecorator => Column('integer', { nullable: true });
export const BooleanColumn = (): PropertyDecorator => Column('boolean');

/** An instant, stored as ISO 8601 in UTC with milliseconds: sorts as text, reads the same on both databases. */
export const InstantColumn = (): PropertyDecorator => Column('text', { transformer: instantTransformer });
export const OptionalInstantColumn = (): PropertyDecorator =>
  Column('text', { transformer: instantTransformer, nullable: true });

/** A day in Oslo, stored as `2018-06-01`. */
export const DayColumn = (): PropertyDecorator => Column('text', { transformer: dayTransformer });
export const OptionalDayColumn = (): PropertyDecorator =>
  Column('text', { transformer: dayTransformer, nullable: true });

/** A value stored as JSON text. The same parser on both databases; never queried into. */
export const JsonColumn = (): PropertyDecorator => Column('text', { transformer: jsonTransformer });
