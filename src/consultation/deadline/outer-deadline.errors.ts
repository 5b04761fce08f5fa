import { DomainError } from '../../shared/errors/domain-error.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { notBeforeOuterWording } from './outer-deadline.words.js';

/** A deadline of an internal hearing that is not before the one of the hearing it answers. */
export class NotBeforeOuter extends DomainError {
  readonly kind = 'conflict';

  constructor(readonly outerOn: CalendarDay) {
    super(notBeforeOuterWording(outerOn));
  }
}
