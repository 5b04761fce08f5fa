import { CalendarDay } from '../shared/time/calendar-day.js';

/** What a letter is for, in the order in which they are sent. Each has a text of its own in each language form. */
export const LETTER_KINDS = ['announcement', 'reminder', 'extension', 'correction', 'closing'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * What caused a letter (høringsbrev, påminnelse, utsatt frist, rettelse, sluttbrev): its kind, and what only that kind tells. Who
 * asked for an extension is not part of it, since no body is told of another's need. What a kind does not tell is empty.
 */
export interface LetterOccasion {
  readonly kind: LetterKind;
  /** The deadline before an extension. */
  readonly formerDeadlineOn: CalendarDay | null;
  /** Why the deadline was moved, as the recipients may read it; empty for none. */
  readonly reason: string;
  /** The title of the draft that a correction replaces. */
  readonly draftTitle: string;
  /** What is new in the draft, a line for each change. */
  readonly whatChanged: string;
  /** Where everyone can read the summary that a closing letter is about; empty when it is not for everyone. */
  readonly summaryAddress: string;
}

/** The first letter of a hearing. */
export const announcementOccasion: LetterOccasion = emptyOccasion('announcement');

/** An occasion that tells nothing beyond its kind. */
export function emptyOccasion(kind: LetterKind): LetterOccasion {
  return { kind, formerDeadlineOn: null, reason: '', draftTitle: '', whatChanged: '', summaryAddress: '' };
}

/** True for the letters that a body may answer on; the closing letter comes when that is over. */
export function asksForAnswer({ kind }: Pick<LetterOccasion, 'kind'>): boolean {
  return kind !== 'closing';
}

/** For a column of text; `occasionFromJson` reads it back. */
export function occasionToJson({ formerDeadlineOn, summaryAddress, ...told }: LetterOccasion): string {
  const { kind, reason, draftTitle, whatChanged } = told;
  return JSON.stringify({
    kind,
    formerDeadlineOn: formerDeadlineOn?.toString() ?? null,
    reason,
    draftTitle,
    whatChanged,
    // Left out where there is none: what was approved before there were closing letters keeps its digest.
    ...(summaryAddress === '' ? {} : { summaryAddress }),
  });
}

/** Reads what `occasionToJson` wrote. Throws for anything else, which is damage and nobody's mistake. */
export function occasionFromJson(json: string): LetterOccasion {
  const stored: unknown = JSON.parse(json);
  if (typeof stored !== 'object' || stored === null) throw new Error('No occasion is stored here');
  const found = new Map<string, unknown>(Object.entries(stored));
  const text = (name: string): string => {
    const value = found.get(name);
    if (typeof value !== 'string') throw new Error(`The stored occasion has no ${name}`);
    return value;
  };
  const kind = LETTER_KINDS.find((candidate) => candidate === found.get('kind'));
  if (kind === undefined) throw new Error('The stored occasion is of no known kind');
  const formerDeadlineOn = found.get('formerDeadlineOn') === null ? null : CalendarDay.of(text('formerDeadlineOn'));
  return {
    kind,
    formerDeadlineOn,
    reason: text('reason'),
    draftTitle: text('draftTitle'),
    whatChanged: text('whatChanged'),
    summaryAddress: found.has('summaryAddress') ? text('summaryAddress') : '',
  };
}
