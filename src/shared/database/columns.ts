import { Column, FindOperator, PrimaryColumn, type ValueTransformer } from 'typeorm';
import { CalendarDay } from '../time/calendar-day.js';
import { instantFrom } from '../time/clock.js';

const instantTransformer = transformer(
  (value: Date) => value.toISOString(),
  (text) => instantFrom(text),
);

const dayTransformer = transformer(
  (value: CalendarDay) => value.toString(),
  (text) => CalendarDay.of(text),
);

const jsonTransformer = transformer(
  (value: unknown) => JSON.stringify(value),
  (text): unknown => JSON.parse(text),
);

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
export const OptionalJsonColumn = (): PropertyDecorator =>
  Column('text', { transformer: jsonTransformer, nullable: true });

/**
 * Writes and reads the value of a column that is kept as text; nothing stays nothing. In the condition of an update TypeORM
 * gives a transformer the operator itself, such as `IsNull()`, and not the value within.
 */
function transformer(write: (value: never) => string, read: (text: string) => unknown): ValueTransformer {
  const made: ValueTransformer = {
    to: (value: unknown) => {
      if (value === null || value === undefined) return value;
      if (!(value instanceof FindOperator)) return write(value as never); // reason: a column is only given values of its own type
      value.transformValue(made);
      return value;
    },
    from: (text: string | null) => (text === null ? null : read(text)),
  };
  return made;
}
