import { FAILING_STATES, type MessageState } from '../../delivery/message/message-status.js';
import { messageStateWords } from '../../delivery/delivery.words.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { dispatchStateWords, dispatchWords } from '../dispatch.words.js';
import type { Dispatch } from '../dispatch.entity.js';
import type { DispatchNumbers } from './dispatch-overview.service.js';

/** The lines of the table: what the sender asks after, and the states of a message that each counts. */
const LINES = [
  { key: 'waiting', states: ['preparing', 'queued', 'held'] },
  { key: 'sending', states: ['sending'] },
  { key: 'accepted', states: ['accepted'] },
  { key: 'delayed', states: ['delayed'] },
  { key: 'bounced', states: ['bounced'] },
  { key: 'rejected', states: ['rejected'] },
  { key: 'uncertain', states: ['uncertain'] },
  { key: 'expired', states: ['expired'] },
] as const satisfies readonly { key: MessageState | 'waiting'; states: readonly MessageState[] }[];

/** Every state that a line counts. What was frozen and is in none of them has been cancelled since. */
const COUNTED = LINES.flatMap(({ states }) => [...states]);

/** One line of the table of numbers. */
export interface NumberLine {
  readonly key: string;
  readonly text: string;
  readonly count: string;
}

/** The numbers of a dispatch in words, as the page shows them and the server's events bring them anew. */
export interface LiveNumbers {
  /** Changes when more of the page than its numbers must be read again. */
  readonly revision: string;
  readonly state: string;
  readonly lines: readonly NumberLine[];
  readonly done: number;
  readonly total: number;
  readonly progress: string;
  /** Empty while there is none. */
  readonly pace: string;
  readonly hasEnded: boolean;
}

export function liveNumbers(numbers: DispatchNumbers, language: Language): LiveNumbers {
  const { dispatch, counts } = numbers;
  const words = dispatchWords[language];
  const countOf = (states: readonly MessageState[]): number =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  const isPreparing = dispatch.state === 'preparing';
  const total = dispatch.candidates - dispatch.excluded;
  const done = isPreparing ? dispatch.prepared : total - countOf(['queued', 'held', 'sending']);
  const said = isPreparing ? words.preparedOf : words.handled;
  return {
    revision: [dispatch.state, isHalted(dispatch) ? 'stopped' : '', countOf(FAILING_STATES)].join(':'),
    state: dispatchStateWords[language][dispatch.state],
    lines: [
      ...LINES.map(({ key, states }) => ({
        key,
        text: key === 'waiting' ? words.waiting : capitalised(messageStateWords[language][key]),
        count: formatNumber(countOf(states), language),
      })),
      ...cancelledLine(isPreparing ? 0 : total - countOf(COUNTED), language),
    ],
    done,
    total,
    progress: said(formatNumber(done, language), formatNumber(total, language)),
    pace: paceIn(numbers, language),
    hasEnded: dispatch.state === 'done' || dispatch.state === 'cancelled',
  };
}

/** A fault stopped the preparation, or a person the sending. */
function isHalted({ problem, stoppedAt }: Dispatch): boolean {
  return problem !== null || stoppedAt !== null;
}

/** How many were stopped or called back after the list was frozen; no line when there are none. */
function cancelledLine(count: number, language: Language): readonly NumberLine[] {
  if (count <= 0) return [];
  return [{ key: 'cancelled', text: dispatchWords[language].cancelled, count: formatNumber(count, language) }];
}

function paceIn({ dispatch, pace }: DispatchNumbers, language: Language): string {
  const words = dispatchWords[language];
  const rate = (perSecond: number): string => formatNumber(Math.round(perSecond * 10) / 10, language);
  if (dispatch.state === 'queued') return words.pace(rate(pace.now), rate(pace.overall));
  return dispatch.state === 'preparing' || pace.overall === 0 ? '' : words.paceInAll(rate(pace.overall));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
