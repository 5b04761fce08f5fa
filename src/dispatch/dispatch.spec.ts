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
    ended: {
      from: ['queued'],
      verb: (dispatch) => {
        dispatch.finish(at);
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
        verb(Object.assign(new Dispatch(), { state }));
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(DispatchCannotBecome);
        return false;
      }
    });

    expect(possible).toEqual(from);
  });

  test('that is frozen counts everybody, and forgets what stopped it', () => {
    const dispatch = Object.assign(new Dispatch(), { state: 'preparing', candidates: 9, problem });

    dispatch.freeze({ digest: 'abc', prepared: 3, excluded: 1 }, at);

    expect(dispatch).toMatchObject({ state: 'queued', candidates: 4, listDigest: 'abc', problem: null, frozenAt: at });
  });
});
