import { channelFor, divide, listDigest, type FrozenEntry } from './dispatch-list.js';

describe('dividing a list', () => {
  test('leaves nobody out: who has no address that can be used gets the letter on paper, and it is said why', () => {
    const list = [
      { id: 'as', email: 'post@aas.example' },
      { id: 'nes', email: null },
      { id: 'ski', email: ' ' },
      { id: 'rygge', email: 'post(at)rygge.example' },
    ];

    const { reached, onPaper, excluded } = divide(list);

    expect(reached).toEqual(list);
    expect(excluded).toEqual([]);
    expect(list.map(channelFor)).toEqual(['smtp', 'print', 'print', 'print']);
    expect(onPaper.map(({ recipient, reason }) => `${recipient.id} ${reason}`)).toEqual([
      'nes noAddress',
      'ski noAddress',
      'rygge unusableAddress',
    ]);
  });
});

describe('the digest of a frozen list', () => {
  const as: FrozenEntry = { invitationId: 'as', address: 'post@aas.example', files: ['f1'] };
  const nes: FrozenEntry = { invitationId: 'nes', reason: 'noAddress' };

  test('is the same whatever order the list was read in', () => {
    expect(listDigest([as, nes])).toBe(listDigest([nes, as]));
  });

  test.each<[string, FrozenEntry]>([
    ['another address', { invitationId: 'as', address: 'post@nes.example', files: ['f1'] }],
    ['another letter', { invitationId: 'as', address: 'post@aas.example', files: ['f2'] }],
    ['one more file', { invitationId: 'as', address: 'post@aas.example', files: ['f1', 'f2'] }],
    ['being left out', { invitationId: 'as', reason: 'unusableAddress' }],
  ])('is another with %s', (_, changed) => {
    expect(listDigest([changed, nes])).not.toBe(listDigest([as, nes]));
  });
});
