import { IsNotEmpty, MaxLength } from 'class-validator';
import { judgeDeadline } from '../../consultation/deadline/deadline.rules.js';
import { deadlineErrors } from '../../consultation/deadline/deadline.words.js';
import { refusalOf } from '../../consultation/deadline/extension/extension.rules.js';
import { extensionRefusalWords } from '../../consultation/deadline/extension/extension.words.js';
import { outerDeadlineErrors } from '../../consultation/deadline/outer-deadline.words.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { fieldError, readForm, typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import type { InternalDeadlineView } from './internal-deadline-reader.js';
import { internalDeadlineWords } from './internal-deadline.words.js';
import { DEFAULT_CONSOLIDATION_DAYS } from './proposal.rules.js';

/** What stands for an answer that no organ treats, among the meetings. */
export const WITHOUT_MEETING = 'uten';
const MOST_CONSOLIDATION_DAYS = 90;

const NOT_A_DAY = {
  nb: 'Skriv datoen slik: 15.4.2024.',
  nn: 'Skriv datoen slik: 15.4.2024.',
  en: 'Write the date like this: 15.4.2024.',
};

class AskForm {
  @IsNotEmpty({ message: 'required' })
  wantedOn = '';

  @IsNotEmpty({ message: 'required' })
  @MaxLength(2000, { message: 'tooLong' })
  reason = '';
}

/** The number of days in an address; the usual one when there is none that can be used. */
export function consolidationDaysFrom(typed: Typed): number {
  const days = Number(typedText(typed, 'dager'));
  return Number.isInteger(days) && days >= 1 && days <= MOST_CONSOLIDATION_DAYS ? days : DEFAULT_CONSOLIDATION_DAYS;
}

/** What reading the form gave: what was chosen, or what is wrong with it. */
export type ReadChoice =
  | {
      readonly ok: true;
      readonly meetingId: string | null;
      /** The deadline to set; null leaves it. */
      readonly deadlineOn: CalendarDay | null;
      /** A later deadline of a hearing that is out, which the members must be told of; null for none. */
      readonly extendTo: CalendarDay | null;
      readonly typed: Typed;
    }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** Reads which meeting and which deadline was chosen, among what is offered now. */
export function readChoice(body: unknown, view: InternalDeadlineView, language: Language): ReadChoice {
  const typed = typedFrom(body);
  const meeting = typedText(typed, 'meeting');
  if (!offeredIn(view).includes(meeting)) {
    const message = internalDeadlineWords[language].chooseFirst;
    return { ok: false, errors: [{ field: 'meeting', message }], typed };
  }
  const own = ownDay(typed);
  if (own === 'notADay') return { ok: false, errors: [fieldError('deadlineOn', NOT_A_DAY, language)], typed };
  const meetingId = meeting === WITHOUT_MEETING ? null : meeting;
  const days = view.consultation.isInPreparation
    ? { deadlineOn: own ?? proposedFor(meetingId, view), extendTo: null }
    : { deadlineOn: null, extendTo: own };
  const errors = view.consultation.isInPreparation
    ? preparedErrors(days.deadlineOn, view, language)
    : extendedErrors(days.extendTo, view, language);
  return errors.length > 0 ? { ok: false, errors, typed } : { ok: true, meetingId, ...days, typed };
}

/** The day that was written; null when none was. */
function ownDay(typed: Typed): CalendarDay | 'notADay' | null {
  const own = typedText(typed, 'deadlineOn');
  if (own === '') return null;
  const day = CalendarDay.parse(own);
  return day.ok ? day.value : day.reason;
}

/** What reading the form gave: what is asked of the outer host, or what is wrong with it. */
export type ReadAsked =
  | { readonly ok: true; readonly wantedOn: CalendarDay; readonly reason: string; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** Reads a wish for a later outer deadline, and judges the day by what holds for the host there now. */
export function readAsked(body: unknown, view: InternalDeadlineView, language: Language): ReadAsked {
  const form = readForm(AskForm, body, language);
  if (!form.ok) return form;
  const { typed, value } = form;
  const day = CalendarDay.parse(value.wantedOn);
  if (!day.ok) return { ok: false, errors: [fieldError('wantedOn', NOT_A_DAY, language)], typed };
  const { deadlines, outer, today } = view;
  const setting = { formerOn: deadlines.outerOn, state: outer.state, today };
  const refusal = refusalOf({ scope: 'one', newOn: day.value, ...setting });
  if (refusal) {
    return { ok: false, errors: [{ field: 'wantedOn', message: extensionRefusalWords[language][refusal] }], typed };
  }
  return { ok: true, wantedOn: day.value, reason: value.reason.replaceAll('\r\n', '\n'), typed };
}

/** The meetings that can be chosen, by id, and that there is none. */
export function offeredIn({ proposals, chosen }: InternalDeadlineView): readonly string[] {
  const fitting = (proposals?.fitting ?? []).flatMap(({ meeting }) => meeting?.id ?? []);
  const misfits = (proposals?.misfits ?? []).map(({ meeting }) => meeting.id);
  const kept = chosen && !chosen.meeting.isCancelled ? [chosen.meeting.id] : [];
  return [...new Set([...fitting, ...misfits, ...kept]), WITHOUT_MEETING];
}

function proposedFor(meetingId: string | null, { proposals }: InternalDeadlineView): CalendarDay | null {
  return proposals?.fitting.find(({ meeting }) => (meeting?.id ?? null) === meetingId)?.deadlineOn ?? null;
}

function preparedErrors(
  deadlineOn: CalendarDay | null,
  { consultation, deadlines, today, hostKind }: InternalDeadlineView,
  language: Language,
): readonly FieldError[] {
  if (deadlineOn === null) {
    if (consultation.deadlineOn !== null) return [];
    return [{ field: 'deadlineOn', message: internalDeadlineWords[language].dayNeeded }];
  }
  const verdict = judgeDeadline(deadlineOn, { sentOn: today, hostKind });
  return [
    ...deadlineErrors(verdict, consultation.shortDeadlineReason, language),
    ...outerDeadlineErrors({ field: 'deadlineOn', deadlineOn }, deadlines.outerOn, language),
  ];
}

function extendedErrors(
  newOn: CalendarDay | null,
  { consultation, deadlines, today }: InternalDeadlineView,
  language: Language,
): readonly FieldError[] {
  if (newOn === null) return [];
  const { deadlineOn: formerOn, state } = consultation;
  const refusal = refusalOf({ scope: 'all', newOn, formerOn, state, today });
  if (refusal) return [{ field: 'deadlineOn', message: extensionRefusalWords[language][refusal] }];
  return outerDeadlineErrors({ field: 'deadlineOn', deadlineOn: newOn }, deadlines.outerOn, language);
}
