import { replyKindOf, sendsTyped } from './reply-kind.rules.js';

const remark = { text: 'Fristen er for kort.', choice: null };
const nothingToRemark = { text: '', choice: 'withoutRemarks' };

describe('the kind of an answer', () => {
  test('what the body has stated counts, whatever it has typed', () => {
    expect(replyKindOf('withoutRemarks', [remark], [])).toBe('withoutRemarks');
    expect(replyKindOf('answersThrough', [remark], [])).toBe('answersThrough');
  });

  test('a body that endorses another may add remarks of its own', () => {
    expect(replyKindOf('endorses', [remark], [])).toBe('endorses');
    expect(sendsTyped('endorses')).toBe(true);
  });

  test('a filled-in field makes an answer with remarks, also with a file beside it', () => {
    expect(replyKindOf(null, [remark], ['letter'])).toBe('withRemarks');
    expect(replyKindOf(null, [{ text: '', choice: 'partly' }], [])).toBe('withRemarks');
  });

  test('a file alone is an attachment only', () => {
    expect(replyKindOf(null, [], ['letter'])).toBe('attachmentOnly');
  });

  test('no remarks to any draft is an answer without remarks', () => {
    expect(replyKindOf(null, [nothingToRemark, nothingToRemark], [])).toBe('withoutRemarks');
  });

  test('nothing typed, uploaded or chosen is not an answer', () => {
    expect(replyKindOf(null, [], [])).toBeNull();
  });

  test('what was typed before choosing "no remarks" is not sent', () => {
    expect(sendsTyped('withoutRemarks')).toBe(false);
    expect(sendsTyped(null)).toBe(true);
  });
});
