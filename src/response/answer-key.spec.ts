import { answerKey, answerKeyParts, scopeKey } from './answer-key.js';

describe('the key of an answer', () => {
  test.each([
    [null, { draftId: null }],
    ['felles.2', { draftId: null, supplement: 2 }],
    ['lunge-id', { draftId: 'lunge-id' }],
    ['lunge-id.3', { draftId: 'lunge-id', supplement: 3 }],
  ])('%s is read back as what it was made from', (key, parts) => {
    expect(answerKey(parts)).toBe(key);
    expect(answerKeyParts(key)).toEqual(parts);
  });

  test('the hearing as a whole may be named, and is the same answer', () => {
    expect(answerKeyParts('felles')).toEqual({ draftId: null });
  });

  test('an answer and its supplement are told apart in the rows beside them', () => {
    expect([scopeKey({ draftId: null }), scopeKey({ draftId: null, supplement: 2 })]).toEqual(['all', 'all.2']);
  });
});
