import type { Wording } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { defineWords } from '../../shared/language/words.js';
import { formatDay, formatDayWithWeekday } from '../../shared/language/format.js';
import type { FieldError } from '../../shared/web/form.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import type { DeadlineFinding, DeadlineVerdict } from './deadline.rules.js';

/** What each finding says to whoever sets the deadline. */
export const deadlineWords = defineWords<Record<DeadlineFinding, string>>('consultation deadline', {
  nb: {
    past: 'Fristen er passert. Velg en dag som kommer.',
    underShortest: 'Fristen er kortere enn seks uker.',
    underNormal: 'Fristen er kortere enn tre måneder, som er det vanlige.',
    saturday: 'Fristen er en lørdag.',
    sunday: 'Fristen er en søndag.',
    holiday: 'Fristen er en helligdag.',
    commonHoliday: 'Fristen er i juli, når mange har ferie.',
  },
  nn: {
    past: 'Fristen er passert. Vel ein dag som kjem.',
    underShortest: 'Fristen er kortare enn seks veker.',
    underNormal: 'Fristen er kortare enn tre månader, som er det vanlege.',
    saturday: 'Fristen er ein laurdag.',
    sunday: 'Fristen er ein søndag.',
    holiday: 'Fristen er ein heilagdag.',
    commonHoliday: 'Fristen er i juli, når mange har ferie.',
  },
  en: {
    past: 'The deadline is over. Choose a day to come.',
    underShortest: 'The deadline is under six weeks away.',
    underNormal: 'The deadline is under three months away, which is what is normal.',
    saturday: 'The deadline is a Saturday.',
    sunday: 'The deadline is a Sunday.',
    holiday: 'The deadline is a public holiday.',
    commonHoliday: 'The deadline is in July, when many are on holiday.',
  },
});

const MOVES_TO: Record<Language, (day: string) => string> = {
  nb: (day) => `Svar som kommer senest ${day}, er ikke for sene.`,
  nn: (day) => `Svar som kjem seinast ${day}, er ikkje for seine.`,
  en: (day) => `Answers that come by ${day} are not late.`,
};

const NORMAL_FROM: Record<Language, (day: string) => string> = {
  nb: (day) => `Tre måneder er tidligst ${day}.`,
  nn: (day) => `Tre månader er tidlegast ${day}.`,
  en: (day) => `Three months is ${day} at the earliest.`,
};

const NOT_WORKING: readonly DeadlineFinding[] = ['saturday', 'sunday', 'holiday'];

/** What to warn of, in sentences; empty when the deadline is as it should be. */
export function deadlineWarnings(
  verdict: DeadlineVerdict,
  deadlineOn: CalendarDay,
  language: Language,
): readonly string[] {
  const sentences = verdict.findings
    .filter((finding) => finding !== 'past')
    .map((finding) => deadlineWords[language][finding]);
  const isShort = verdict.findings.includes('underNormal') || verdict.findings.includes('underShortest');
  if (isShort && verdict.earliestNormal)
    sentences.push(NORMAL_FROM[language](formatDay(verdict.earliestNormal, language)));
  const moves =
    verdict.findings.some((finding) => NOT_WORKING.includes(finding)) && !verdict.lastDayInTime.equals(deadlineOn);
  if (moves) sentences.push(MOVES_TO[language](formatDayWithWeekday(verdict.lastDayInTime, language)));
  return sentences;
}

const REASON_NEEDED: Wording = {
  nb: 'Fristen er kortere enn seks uker. Skriv hvorfor, eller velg en senere frist. Begrunnelsen blir lagret med høringen.',
  nn: 'Fristen er kortare enn seks veker. Skriv kvifor, eller vel ein seinare frist. Grunngivinga blir lagra med høyringa.',
  en: 'The deadline is under six weeks away. Write why, or choose a later one. The reason is kept with the consultation.',
};

/** What refuses a deadline, beside the fields where it can be mended. */
export function deadlineErrors(verdict: DeadlineVerdict, reason: string, language: Language): readonly FieldError[] {
  if (verdict.findings.includes('past')) return [{ field: 'deadlineOn', message: deadlineWords[language].past }];
  if (verdict.needsReason && reason === '') return [{ field: 'shortDeadlineReason', message: REASON_NEEDED[language] }];
  return [];
}
