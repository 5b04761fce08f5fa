import { Dispatch } from './dispatch.entity.js';
import { DispatchCannotBecome } from './dispatch.errors.js';
import { DISPATCH_STATES, type DispatchState } from './dispatch-status.js';

const at = new Date('2018-02-01T11:00:00Z');
const problem = { nb: 'Fristen er passert.', nn: 'Fristen er passert.', en: 'The deadline has passed.' };

const deeds: Record<string, { readonly from: readonly DispatchState[]; readonly verb: (dispatch: Dispatch) => void }> =
  {
    frozen: {
      from: ['preparing'],
      verb: (dispatch) => {
        dispatch.freeze({ digest: 'd', prepared: 3, excluded: 1 }, at);
      },
    },
    paused: {
      from: ['queued'],
      verb: (dispatch) => {
        dispatch.pause();
      },
    },
    resumed: {
      from: ['paused'],
      verb: (dispatch) => {
        dispatch.resume();
      },
    },
    stopped: {
      from: ['queued', 'paused'],
      verb: (dispatch) => {
        dispatch.stop(at, 'Randi Rådgiver');
      },
    },
    ended: {
      from: ['queued'],
      verb: (dispatch) => {
        dispatch.finish(at);
      },
    },
    reopened: {
      from: ['done'],
      verb: (dispatch) => {
        dispatch.reopen();
      },
    },
    cancelled: {
      from: ['preparing'],
      verb: (dispatch) => {
        dispatch.cancel(problem, at);
      },
    },
  };

describe('a dispatch', () => {
  test.each(Object.entries(deeds))('is %s only from where that makes sense', (_, { from, verb }) => {
    const possible = DISPATCH_STATES.filter((state) => {
      try {
        verb(Object.assign(new Dispatch(), { state, stoppedAt: null }));
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(DispatchCannotBecome);
        return false;
      }
    });

    expect(possible).toEqual(from);
  });

  test('that is stopped cannot be paused, resumed or stopped once more, and ends as any other', () => {
    const dispatch = Object.assign(new Dispatch(), { state: 'paused', stoppedAt: null });

    dispatch.stop(at, 'Randi Rådgiver');

    expect(dispatch).toMatchObject({ state: 'queued', stoppedAt: at, stoppedByName: 'Randi Rådgiver' });
    expect(() => {
      dispatch.pause();
    }).toThrow(DispatchCannotBecome);
    expect(() => {
      dispatch.stop(at, 'Randi Rådgiver');
    }).toThrow(DispatchCannotBecome);
    dispatch.finish(at);
    expect(dispatch.state).toBe('done');
  });

  test('that is frozen counts everybody, and forgets what stopped it', () => {
    const dispatch = Object.assign(new Dispatch(), { state: 'preparing', candidates: 9, problem });

    dispatch.freeze({ digest: 'abc', prepared: 3, excluded: 1 }, at);

    expect(dispatch).toMatchObject({ state: 'queued', candidates: 4, listDigest: 'abc', problem: null, frozenAt: at });
  });
});
