import type { MessageState } from '../../delivery/message/message-status.js';
import { Dispatch } from '../dispatch.entity.js';
import { liveNumbers, type LiveNumbers } from './live-numbers.js';

function numbersOf(dispatch: Partial<Dispatch>, counts: readonly [MessageState, number][]): LiveNumbers {
  const base = { state: 'queued', candidates: 10, prepared: 8, excluded: 2, problem: null, stoppedAt: null } as const;
  const pace = { now: 4.26, overall: 1234.5 };
  return liveNumbers({ dispatch: Object.assign(new Dispatch(), base, dispatch), counts: new Map(counts), pace }, 'nb');
}

describe('the numbers of a dispatch', () => {
  test('count what has found an end, good or bad, of those who can be reached', () => {
    const { done, total, progress } = numbersOf({}, [
      ['queued', 2],
      ['sending', 1],
      ['accepted', 3],
      ['rejected', 2],
    ]);

    expect({ done, total, progress }).toEqual({ done: 5, total: 8, progress: '5 av 8 er ferdig behandlet' });
  });

  test('count prepared letters before it is frozen', () => {
    expect(numbersOf({ state: 'preparing', prepared: 3 }, [['preparing', 3]]).progress).toBe(
      '3 av 8 brev er klargjort',
    );
  });

  test('add up to every message, each in one line', () => {
    const counts: [MessageState, number][] = [
      ['preparing', 1],
      ['queued', 1],
      ['held', 1],
      ['sending', 1],
      ['accepted', 1],
      ['delayed', 1],
      ['bounced', 1],
      ['rejected', 1],
      ['uncertain', 1],
      ['expired', 1],
    ];

    const sum = numbersOf({}, counts).lines.reduce((all, line) => all + Number(line.count), 0);

    expect(sum).toBe(counts.length);
  });

  test('say how many were stopped: those who are frozen and stand nowhere else', () => {
    const { lines } = numbersOf({ state: 'done' }, [
      ['accepted', 5],
      ['cancelled', 4],
    ]);

    expect(lines.at(-1)).toEqual({ key: 'cancelled', text: 'Ikke sendt', count: '3' });
  });

  test('say the pace as one says it in Norwegian', () => {
    expect(numbersOf({}, []).pace.replace(/\s/g, ' ')).toBe('4,3 i sekundet nå, 1 234,5 i sekundet i gjennomsnitt');
  });

  test('ask for the page anew when somebody is not reached, and not for each letter that goes', () => {
    const before = numbersOf({}, [['queued', 8]]).revision;

    expect(numbersOf({}, [['accepted', 5]]).revision).toBe(before);
    expect(numbersOf({}, [['rejected', 1]]).revision).not.toBe(before);
    expect(numbersOf({ state: 'paused' }, []).revision).not.toBe(before);
  });
});
