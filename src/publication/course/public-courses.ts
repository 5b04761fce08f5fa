import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CourseReader, type Course } from '../../consultation/programme/course-reader.js';
import { Host } from '../../identity/host/host.entity.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { SummaryPublication } from '../pages/summary/summary-publication.entity.js';
import type { PublishedOn } from './course-timeline.js';

/** The course of a programme as everyone may know it: the hearings held in public, and nothing of the others. */
export interface PublicCourse {
  readonly course: Course;
  readonly host: string;
  readonly published: PublishedOn;
}

/** Reads what everyone may know of a programme. */
@Injectable()
export class PublicCourses {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseReader,
  ) {}

  /** Throws `NotFound` for a programme none of whose hearings is held in public. */
  async find(id: string): Promise<PublicCourse> {
    const course = publicPart(await this.courses.courseOf(await this.courses.named(id)));
    if (course.rounds.length === 0) throw new NotFound('programme');
    const { name: host } = await this.database.reader.findOneByOrFail(Host, { id: course.programme.hostId });
    return { course, host, published: await this.publishedOn(course) };
  }

  /** When the summaries were published that stand now; one statement. */
  private async publishedOn({ rounds }: Course): Promise<PublishedOn> {
    const deeds = await this.database.reader.find(SummaryPublication, {
      where: { consultationId: In(rounds.map(({ consultation }) => consultation.id)) },
      order: { at: 'ASC', id: 'ASC' },
    });
    const last = new Map(deeds.map((deed) => [deed.consultationId, deed]));
    const standing = [...last.values()].filter(({ deed }) => deed === 'published');
    return new Map(standing.map(({ consultationId, at }) => [consultationId, CalendarDay.at(at)]));
  }
}

function publicPart(course: Course): Course {
  const rounds = course.rounds.filter(
    ({ consultation }) => consultation.isPublic && consultation.visibility === 'public',
  );
  const known = new Set(rounds.flatMap(({ drafts }) => drafts.map(({ id }) => id)));
  return {
    ...course,
    rounds,
    members: course.members.filter(({ draftId }) => known.has(draftId)),
    lineage: course.lineage.filter(
      ({ fromDraftId, toDraftId }) => known.has(fromDraftId) && (toDraftId === null || known.has(toDraftId)),
    ),
  };
}
