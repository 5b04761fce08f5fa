import { retryAfterSeconds } from './retry.rules.js';

describe('the wait before the next try', () => {
  test('is half a minute at most after the first, and an hour at most after many', () => {
    expect(retryAfterSeconds(1, 1)).toBe(30);
    expect(retryAfterSeconds(2, 1)).toBe(60);
    expect(retryAfterSeconds(40, 1)).toBe(3600);
  });

  test('is never less than half of that, whatever chance says', () => {
    expect(retryAfterSeconds(1, 0)).toBe(15);
    expect(retryAfterSeconds(40, 0)).toBe(1800);
  });
});
