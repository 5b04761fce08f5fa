import { changesBetween, proposalDigest, type ProposalItem } from './proposal-item.js';

const item = (key: string, text: string, more: Partial<ProposalItem> = {}): ProposalItem => ({
  key: `passage:${key}`,
  kind: 'position',
  place: 'consultation',
  text,
  version: 1,
  dissenter: null,
  ...more,
});

describe('what is changed after a proposal was put forward', () => {
  const frozen = [item('a', 'Vi støtter forslaget.'), item('b', 'Fristen er kort.')];

  it('is nothing when every text is the same, whatever its number', () => {
    const now = [item('b', 'Fristen er kort.', { version: 3 }), item('a', 'Vi støtter forslaget.')];

    expect(changesBetween(frozen, now)).toEqual([]);
  });

  it('is each text that says something else, was written since or was taken out', () => {
    const now = [item('a', 'Vi er imot forslaget.'), item('c', 'Nytt avsnitt.')];

    const changes = changesBetween(frozen, now);

    expect(changes.map(({ before, after }) => [before?.text ?? null, after?.text ?? null])).toEqual([
      ['Vi støtter forslaget.', 'Vi er imot forslaget.'],
      [null, 'Nytt avsnitt.'],
      ['Fristen er kort.', null],
    ]);
  });

  it('is also a remark that is given in another body’s name', () => {
    const [dissent] = [item('d', 'X ønsker anmerket …', { kind: 'dissent', dissenter: 'x' })];

    expect(changesBetween([dissent], [{ ...dissent, dissenter: 'y' }])).toHaveLength(1);
  });

  it('gives the proposal another digest', () => {
    const [first, second] = frozen;

    expect(proposalDigest(frozen)).toBe(proposalDigest([...frozen]));
    expect(proposalDigest(frozen)).not.toBe(proposalDigest(first ? [first] : []));
    expect(proposalDigest(frozen)).not.toBe(proposalDigest([...(second ? [second] : []), ...(first ? [first] : [])]));
  });
});
