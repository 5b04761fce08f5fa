import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import type { MeetingInView } from '../organ/organ-reader.js';
import { BOARD_OUTCOMES, type BoardOutcome } from './board-outcome.js';
import { boardWords } from './board-page.words.js';
import type { BoardDecided, BoardMeeting } from './board.service.js';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 10_000;

/** What reading a form gave: its value, or what is wrong with it. */
export type ReadBoard<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** Reads where the proposal is to be treated: a meeting of the host's own, or an organ by its name. */
export function readMeeting(
  body: unknown,
  meetings: readonly MeetingInView[],
  language: Language,
): ReadBoard<BoardMeeting> {
  const typed = typedFrom(body);
  const t = boardWords[language];
  const chosen = meetings.find(({ meeting }) => meeting.id === typedText(typed, 'meetingId'));
  if (chosen) {
    const { meeting, organ } = chosen;
    return { ok: true, typed, value: { organ: organ.name, meetingId: meeting.id, meetingOn: meeting.meetsOn } };
  }
  const organ = typedText(typed, 'organ').slice(0, LONGEST_NAME);
  const day = dayFrom(typed, 'meetingOn');
  const errors: FieldError[] = [];
  if (organ === '') errors.push({ field: 'organ', message: t.organMissing });
  if (day === 'notADay') errors.push({ field: 'meetingOn', message: t.notADay });
  if (errors.length > 0 || day === 'notADay') return { ok: false, errors, typed };
  return { ok: true, typed, value: { organ, meetingId: null, meetingOn: day } };
}

/** Reads what the organ decided. A day in the future is refused: nothing has been decided then. */
export function readDecision(
  body: unknown,
  { language, today }: { readonly language: Language; readonly today: CalendarDay },
): ReadBoard<BoardDecided> {
  const typed = typedFrom(body);
  const day = dayFrom(typed, 'decidedOn');
  const outcome = BOARD_OUTCOMES.find((known) => known === typedText(typed, 'outcome'));
  const text = (name: string): string => typedText(typed, name).slice(0, LONGEST_TEXT);
  const said = { organ: text('organ'), changes: text('changes'), note: text('note') };
  const errors = [...dayErrors(day, today, language), ...saidErrors({ ...said, outcome }, language)];
  if (errors.length > 0 || !outcome || day === null || day === 'notADay') return { ok: false, errors, typed };
  return { ok: true, typed, value: { decidedOn: day, outcome, ...said } };
}

function dayErrors(day: CalendarDay | null | 'notADay', today: CalendarDay, language: Language): readonly FieldError[] {
  const t = boardWords[language];
  if (day === 'notADay' || day === null) return [{ field: 'decidedOn', message: t.notADay }];
  return day.isAfter(today) ? [{ field: 'decidedOn', message: t.future }] : [];
}

function saidErrors(
  { organ, changes, outcome }: { organ: string; changes: string; outcome: BoardOutcome | undefined },
  language: Language,
): readonly FieldError[] {
  const t = boardWords[language];
  const lacksChanges = outcome === 'adoptedWithChanges' && changes === '';
  return [
    ...(organ === '' ? [{ field: 'organ', message: t.organMissing }] : []),
    ...(outcome === undefined ? [{ field: 'outcome', message: t.outcomeMissing }] : []),
    ...(lacksChanges ? [{ field: 'changes', message: t.changesMissing }] : []),
  ];
}

/** The day in a field; null when it was left empty. */
function dayFrom(typed: Typed, field: string): CalendarDay | null | 'notADay' {
  const text = typedText(typed, field);
  if (text === '') return null;
  const parsed = CalendarDay.parse(text);
  return parsed.ok ? parsed.value : 'notADay';
}
