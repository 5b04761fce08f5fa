import { milestoneView } from '../../consultation/programme/milestone-view.js';
import type { Course } from '../../consultation/programme/course-reader.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { courseWords } from './course.words.js';

/** One line of the course of a programme. */
export interface TimelineEntry {
  readonly when: string;
  readonly what: string;
  readonly href: string | false;
  readonly place: string;
  readonly drafts: readonly string[];
}

/** When the summary of each hearing was published, by the hearing's id; those that are not published are left out. */
export type PublishedOn = ReadonlyMap<string, CalendarDay>;

interface Dated extends TimelineEntry {
  readonly on: CalendarDay;
}

/**
 * Milestones, hearings and summaries in the order they happened. What is known to the month or year stands before what
 * happened on a day in it.
 */
export function timelineOf(course: Course, published: PublishedOn, language: Language): readonly TimelineEntry[] {
  const entries = [...milestones(course, language), ...hearings(course, published, language)];
  const inOrder = entries.toSorted((one, other) => one.on.toString().localeCompare(other.on.toString()));
  return inOrder.map(({ when, what, href, place, drafts }) => ({ when, what, href, place, drafts }));
}

function milestones(course: Course, language: Language): Dated[] {
  return course.milestones.map((milestone) => ({
    ...milestoneView(milestone, course, language),
    on: milestone.happensOn,
    href: false,
  }));
}

function hearings({ rounds }: Course, published: PublishedOn, language: Language): Dated[] {
  const t = courseWords[language];
  return rounds.flatMap(({ consultation, drafts }) => {
    const { id, title, openedAt, deadlineOn } = consultation;
    const opened = openedAt === null ? null : CalendarDay.at(openedAt);
    const about = { place: '', drafts: drafts.map((draft) => draft.title), href: `/horinger/${id}` };
    const days = [
      [opened, t.sent(title), about],
      [deadlineOn, t.deadline(title), { ...about, drafts: [] }],
      [published.get(id) ?? null, t.summarised(title), { ...about, drafts: [], href: `/horinger/${id}/oppsummering` }],
    ] as const;
    return days.flatMap(([on, what, rest]) =>
      on === null ? [] : [{ ...rest, on, what, when: formatDay(on, language) }],
    );
  });
}
