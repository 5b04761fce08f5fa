import { askedToWaitSeconds, retryAfterSeconds } from './retry.rules.js';

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

describe('how long a server asks us to wait', () => {
  test.each([
    ['450 4.2.0 Greylisted, try again in 300 seconds', 300],
    ['451 4.7.1 Greylisting in action, please come back in 00:04:59', 299],
    ['421 4.7.0 Too many messages, retry after 5 minutes', 300],
    ['450 prøv igjen om 2 timer', 7200],
    ['451 Please wait 60s before the next message', 60],
    ['452 4.2.2 Mailbox full', null],
    ['450 4.1.1 try again later', null],
    ['421 4.3.2 closed for 3 reasons', null],
    ['', null],
  ])('%p is %p seconds', (response, seconds) => {
    expect(askedToWaitSeconds(response)).toBe(seconds);
  });
});
