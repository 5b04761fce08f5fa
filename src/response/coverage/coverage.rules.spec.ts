import { coverageOf, type CoveringAnswer, type DraftMention } from './coverage.rules.js';

const answer = (change: Partial<CoveringAnswer>): CoveringAnswer => ({
  replyKind: 'withRemarks',
  draftId: null,
  named: null,
  mentions: new Map(),
  ...change,
});
const mentioning = (draftId: string, mention: DraftMention): ReadonlyMap<string, DraftMention> =>
  new Map([[draftId, mention]]);

describe('the coverage of a draft by a body', () => {
  test('a body that has not answered is silent', () => {
    expect(coverageOf([], { isSeparate: false, draftId: 'gravide' })).toBe('silent');
  });

  test('an answer without remarks covers every draft', () => {
    expect(coverageOf([answer({ replyKind: 'withoutRemarks' })], { isSeparate: false, draftId: 'gravide' })).toBe(
      'withoutRemarks',
    );
  });

  test('remarks on one draft are not remarks on another', () => {
    const answers = [answer({ mentions: mentioning('gravide', 'remarks') })];

    expect(coverageOf(answers, { isSeparate: false, draftId: 'gravide' })).toBe('withRemarks');
    expect(coverageOf(answers, { isSeparate: false, draftId: 'familier' })).toBe('notMentioned');
  });

  test('"no remarks on this draft" counts for that draft', () => {
    const mentions = new Map<string, DraftMention>([
      ['gravide', 'remarks'],
      ['familier', 'noRemarks'],
    ]);

    expect(coverageOf([answer({ mentions })], { isSeparate: false, draftId: 'familier' })).toBe('withoutRemarks');
  });

  test('a supplement adds to what was answered before', () => {
    const answers = [answer({ replyKind: 'withoutRemarks' }), answer({ mentions: mentioning('gravide', 'remarks') })];

    expect(coverageOf(answers, { isSeparate: false, draftId: 'gravide' })).toBe('withRemarks');
  });

  test('where drafts are answered separately, an answer to one says nothing of the others', () => {
    const answers = [answer({ draftId: 'gravide', replyKind: 'withoutRemarks' })];

    expect(coverageOf(answers, { isSeparate: true, draftId: 'gravide' })).toBe('withoutRemarks');
    expect(coverageOf(answers, { isSeparate: true, draftId: 'familier' })).toBe('silent');
  });

  test('a body that answers through another is not silent', () => {
    expect(coverageOf([answer({ replyKind: 'answersThrough' })], { isSeparate: false, draftId: 'gravide' })).toBe(
      'answersThrough',
    );
  });

  test('a body that stands behind the joint answer of another is not silent, and what it says itself goes before', () => {
    const joint = answer({ replyKind: 'standsBehind' });

    expect(coverageOf([joint], { isSeparate: false, draftId: 'gravide' })).toBe('standsBehind');
    expect(
      coverageOf([joint, answer({ replyKind: 'withoutRemarks' })], { isSeparate: false, draftId: 'gravide' }),
    ).toBe('withoutRemarks');
  });

  test('an answer to the hearing as a whole is shown as its own', () => {
    const answers = [answer({ mentions: new Map() })];

    expect(coverageOf(answers, { isSeparate: true, draftId: null })).toBe('withRemarks');
  });

  test('a body that says which drafts its answer is about has answered those, and not mentioned the others', () => {
    const inFile = answer({ replyKind: 'attachmentOnly', named: ['gravide'] });
    const inForm = answer({ named: ['gravide'], mentions: mentioning('familier', 'remarks') });
    const of = (each: CoveringAnswer, draftId: string) => coverageOf([each], { isSeparate: false, draftId });

    expect([of(inFile, 'gravide'), of(inFile, 'familier')]).toEqual(['attachmentOnly', 'notMentioned']);
    expect([of(inForm, 'gravide'), of(inForm, 'familier')]).toEqual(['withRemarks', 'withRemarks']);
    expect(of(answer({ replyKind: 'attachmentOnly' }), 'familier')).toBe('attachmentOnly');
  });
});
