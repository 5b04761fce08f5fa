import { CalendarDay } from '../../shared/time/calendar-day.js';
import { isLate } from './late.rules.js';

const day = (text: string): CalendarDay => CalendarDay.of(text);

describe('whether an answer is late', () => {
  test('an answer on the day of the deadline is in time', () => {
    expect(isLate({ deadlineOn: day('2018-06-01'), receivedOn: day('2018-06-01'), followsPreliminary: false })).toBe(
      false,
    );
  });

  test('an answer on the day after is late', () => {
    expect(isLate({ deadlineOn: day('2018-06-01'), receivedOn: day('2018-06-02'), followsPreliminary: false })).toBe(
      true,
    );
  });

  test('a deadline on a Sunday lasts through Monday', () => {
    const deadlineOn = day('2017-10-01');

    expect(isLate({ deadlineOn, receivedOn: day('2017-10-02'), followsPreliminary: false })).toBe(false);
    expect(isLate({ deadlineOn, receivedOn: day('2017-10-03'), followsPreliminary: false })).toBe(true);
  });

  test('a deadline on Easter Day lasts through the Tuesday after', () => {
    const deadlineOn = day('2018-04-01');

    expect(isLate({ deadlineOn, receivedOn: day('2018-04-03'), followsPreliminary: false })).toBe(false);
    expect(isLate({ deadlineOn, receivedOn: day('2018-04-04'), followsPreliminary: false })).toBe(true);
  });

  test('the political decision that follows a preliminary answer is not late', () => {
    expect(isLate({ deadlineOn: day('2018-06-01'), receivedOn: day('2018-06-20'), followsPreliminary: true })).toBe(
      false,
    );
  });

  test('nothing is late while there is no deadline', () => {
    expect(isLate({ deadlineOn: null, receivedOn: day('2018-06-20'), followsPreliminary: false })).toBe(false);
  });
});
