import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Reader } from '../../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../../shared/database/paging.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { OrganMeeting } from './organ-meeting.entity.js';
import { Organ } from './organ.entity.js';

const PAGE_SIZE = 20;
/** More organs than any association has, and more meetings than anybody plans ahead for one hearing. */
const MOST_ORGANS = 100;
const MOST_COMING = 40;

/** An organ as a row of the list. */
export interface OrganRow {
  readonly organ: Organ;
  /** The next meeting that is held; null when none is planned. */
  readonly nextOn: CalendarDay | null;
}

/** A meeting with the organ that meets. */
export interface MeetingInView {
  readonly meeting: OrganMeeting;
  readonly organ: Organ;
}

/** Reads the organs of a host and their meetings. Whoever calls has asked what the actor may see. */
@Injectable()
export class OrganReader {
  constructor(private readonly database: Database) {}

  /** The organs at work first, then those that are wound up, each in Norwegian order; two statements. */
  async list(hostId: string, today: CalendarDay): Promise<readonly OrganRow[]> {
    const { reader } = this.database;
    const organs = await reader.find(Organ, {
      where: { hostId },
      order: { sortKey: 'ASC', id: 'ASC' },
      take: MOST_ORGANS,
    });
    const next: { organId: string; nextOn: string }[] = await reader.query(
      `SELECT "organId", MIN("meetsOn") AS "nextOn" FROM "organ_meeting"
       WHERE "hostId" = $1 AND "meetsOn" >= $2 AND "cancelledAt" IS NULL GROUP BY "organId"`,
      [hostId, today.toString()],
    );
    const days = new Map(next.map(({ organId, nextOn }) => [organId, CalendarDay.of(nextOn)]));
    const rows = organs.map((organ) => ({ organ, nextOn: days.get(organ.id) ?? null }));
    return [...rows.filter(({ organ }) => !organ.isWoundUp), ...rows.filter(({ organ }) => organ.isWoundUp)];
  }

  /** An organ of the host. Throws `NotFound`. */
  async organ(hostId: string, id: string, via: Reader = this.database.reader): Promise<Organ> {
    const organ = await via.findOneBy(Organ, { id, hostId });
    if (!organ) throw new NotFound('organ');
    return organ;
  }

  /** The meetings of an organ, the last day first. */
  async meetings({ id: organId }: Organ, asked: string | undefined): Promise<Page<OrganMeeting>> {
    const { reader } = this.database;
    const total = await reader.countBy(OrganMeeting, { organId });
    const page = boundedPage(asked, total, PAGE_SIZE);
    const rows = await reader.find(OrganMeeting, {
      where: { organId },
      order: { meetsOn: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return pageOf(rows, total, page, PAGE_SIZE);
  }

  /** A meeting of the host, also one that is called off. Throws `NotFound`. */
  async meeting(hostId: string, id: string, via: Reader = this.database.reader): Promise<MeetingInView> {
    const meeting = await via.findOneBy(OrganMeeting, { id, hostId });
    if (!meeting) throw new NotFound('meeting');
    return { meeting, organ: await this.organ(hostId, meeting.organId, via) };
  }

  /** The meetings that the host's organs hold from a day on, the first ones; two statements. */
  async comingMeetings(hostId: string, from: CalendarDay): Promise<readonly MeetingInView[]> {
    const { reader } = this.database;
    const meetings = await reader
      .createQueryBuilder(OrganMeeting, 'meeting')
      .where('meeting.hostId = :hostId AND meeting.meetsOn >= :from AND meeting.cancelledAt IS NULL', {
        hostId,
        from: from.toString(),
      })
      .orderBy('meeting.meetsOn', 'ASC')
      .addOrderBy('meeting.id', 'ASC')
      .take(MOST_COMING)
      .getMany();
    const organs = await reader.findBy(Organ, { id: In(meetings.map(({ organId }) => organId)) });
    const atWork = new Map(organs.filter((organ) => !organ.isWoundUp).map((organ) => [organ.id, organ]));
    return meetings.flatMap((meeting) => {
      const organ = atWork.get(meeting.organId);
      return organ ? [{ meeting, organ }] : [];
    });
  }
}
