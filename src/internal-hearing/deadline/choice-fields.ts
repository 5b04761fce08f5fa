import { formatDay, formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices, type Field } from '../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { offeredIn, WITHOUT_MEETING } from './internal-deadline.form.js';
import type { InternalDeadlineView } from './internal-deadline-reader.js';
import { internalDeadlineWords, misfitWords } from './internal-deadline.words.js';
import type { MeetingToChoose, ProposedDeadline } from './proposal.rules.js';

/** The form in which a meeting and a deadline are chosen. */
export interface ChoiceFields {
  readonly meeting: Choices;
  readonly deadlineOn: Field;
}

/** Every meeting with the deadline that goes with it, or with why it does not suit. */
export function choiceFields(
  view: InternalDeadlineView,
  { typed, errors }: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  language: Language,
): ChoiceFields {
  const t = internalDeadlineWords[language];
  const chosen = typedText(typed, 'meeting') || proposedChoice(view);
  const fields = new FieldSet({ ...typed, meeting: chosen }, errors);
  const options = offeredIn(view).map((value) => ({ value, ...said(value, view, language) }));
  const isOut = !view.consultation.isInPreparation;
  return {
    meeting: fields.radios({ name: 'meeting', label: t.treatedBy }, options),
    deadlineOn: fields.input({
      name: 'deadlineOn',
      label: isOut ? t.newDay : t.ownDay,
      hint: isOut ? t.newDayHint : t.ownDayHint,
    }),
  };
}

/** What was chosen before; and before anything was, the first proposal. */
function proposedChoice({ chosen, deadlines, proposals }: InternalDeadlineView): string {
  if (chosen) return chosen.meeting.isCancelled ? '' : chosen.meeting.id;
  if (deadlines.innerOn !== null) return WITHOUT_MEETING;
  const [first] = proposals?.fitting ?? [];
  return first ? (first.meeting?.id ?? WITHOUT_MEETING) : '';
}

/** The name of a choice, with the deadline that goes with it or why it does not suit. */
function said(value: string, view: InternalDeadlineView, language: Language): { text: string; hint?: string } {
  const t = internalDeadlineWords[language];
  const proposed = view.proposals?.fitting.find(({ meeting }) => (meeting?.id ?? WITHOUT_MEETING) === value);
  if (value === WITHOUT_MEETING) {
    return { text: t.noOrgan, hint: proposed ? hintOf(proposed, view, language) : t.noneProposed };
  }
  if (proposed?.meeting) return { text: named(proposed.meeting, language), hint: hintOf(proposed, view, language) };
  const misfit = view.proposals?.misfits.find(({ meeting }) => meeting.id === value);
  if (!misfit) return { text: keptName(view, language) };
  const papersDue = formatDay(misfit.meeting.papersDueOn, language);
  return { text: named(misfit.meeting, language), hint: misfitWords[language][misfit.because](papersDue) };
}

/** The meeting that was chosen before, when it is over by now. */
function keptName({ chosen }: InternalDeadlineView, language: Language): string {
  return chosen ? named({ organ: chosen.organ.name, meetsOn: chosen.meeting.meetsOn }, language) : '';
}

function named({ organ, meetsOn }: Pick<MeetingToChoose, 'organ' | 'meetsOn'>, language: Language): string {
  return internalDeadlineWords[language].option(organ, formatDay(meetsOn, language));
}

function hintOf(proposed: ProposedDeadline, { consultation }: InternalDeadlineView, language: Language): string {
  const t = internalDeadlineWords[language];
  const { deadlineOn, daysForMembers, daysForConsolidation } = proposed;
  const day = formatDayWithWeekday(deadlineOn, language);
  return consultation.isInPreparation
    ? t.proposed(day, daysForMembers, daysForConsolidation)
    : t.proposedOut(day, daysForConsolidation);
}
