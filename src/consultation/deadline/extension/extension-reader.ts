import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Reader } from '../../../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../../../shared/database/paging.js';
import { foldForSearch, likePattern } from '../../../shared/language/sorting.js';
import type { CalendarDay } from '../../../shared/time/calendar-day.js';
import { Invitation } from '../../invitation/invitation.entity.js';
import { Extension } from './extension.entity.js';

const PAGE_SIZE = 20;
const MOST_FOUND = 12;
/** More than any hearing has been moved; a page that everyone reads shows the newest. */
const MOST_SHOWN = 10;

/** An extension with the name of the body it is for; null when it is for all. */
export interface ExtensionRow {
  readonly extension: Extension;
  readonly forName: string | null;
}

/** How the bodies with deadlines of their own stand to one that is wanted for all. */
export interface OwnDeadlines {
  /** Those whose own is later: they keep it. */
  readonly kept: number;
  /** Those whose own is reached: they follow the common one from then on. */
  readonly reached: number;
}

/** Reads extensions, and the bodies that one can be given to. */
@Injectable()
export class ExtensionReader {
  constructor(private readonly database: Database) {}

  /** Every extension of a hearing, the newest first. */
  async page(consultationId: string, asked: string | undefined): Promise<Page<ExtensionRow>> {
    const { reader } = this.database;
    const total = await reader.countBy(Extension, { consultationId });
    const page = boundedPage(asked, total, PAGE_SIZE);
    const extensions = await reader.find(Extension, {
      where: { consultationId },
      order: { decidedAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const names = await this.namesOf(extensions.flatMap(({ invitationId }) => invitationId ?? []));
    const rows = extensions.map((extension) => ({
      extension,
      forName: extension.invitationId === null ? null : (names.get(extension.invitationId) ?? ''),
    }));
    return pageOf(rows, total, page, PAGE_SIZE);
  }

  /** The extensions for all, the newest first: what everyone may read. */
  async forAll(consultationId: string): Promise<readonly Extension[]> {
    return this.database.reader.find(Extension, {
      where: { consultationId, invitationId: IsNull() },
      order: { decidedAt: 'DESC', id: 'DESC' },
      take: MOST_SHOWN,
    });
  }

  /** The extension that gave a body the deadline it has; null when its deadline was never moved. */
  async holdingFor(
    { id: invitationId, consultationId, ownDeadlineOn }: Invitation,
    deadlineOn: CalendarDay | null,
  ): Promise<Extension | null> {
    if (deadlineOn === null) return null;
    const whose = ownDeadlineOn === null ? IsNull() : invitationId;
    return this.database.reader.findOne(Extension, {
      where: { consultationId, invitationId: whose, newDeadlineOn: deadlineOn },
      order: { decidedAt: 'DESC', id: 'DESC' },
    });
  }

  /** The invited whose name holds the text: the first in Norwegian order. */
  async bodiesNamed(consultationId: string, text: string): Promise<readonly Invitation[]> {
    if (foldForSearch(text) === '') return [];
    return this.database.reader
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.consultationId = :consultationId', { consultationId })
      .andWhere('invitation.isInvited = :isInvited', { isInvited: true })
      .andWhere(`invitation.searchText LIKE :pattern ESCAPE '\\'`, { pattern: likePattern(text) })
      .orderBy('invitation.sortKey', 'ASC')
      .addOrderBy('invitation.id', 'ASC')
      .take(MOST_FOUND)
      .getMany();
  }

  /** One invited body of the hearing, or null. */
  async body(consultationId: string, id: string): Promise<Invitation | null> {
    return this.database.reader.findOneBy(Invitation, { id, consultationId, isInvited: true });
  }

  /** How many bodies keep, and how many lose, a deadline of their own by one for all. */
  async ownDeadlines(consultationId: string, newOn: CalendarDay): Promise<OwnDeadlines> {
    const rows: { kept: string | number | null; reached: string | number | null }[] = await this.database.reader.query(
      `SELECT SUM(CASE WHEN "ownDeadlineOn" > $1 THEN 1 ELSE 0 END) AS "kept",
              SUM(CASE WHEN "ownDeadlineOn" <= $1 THEN 1 ELSE 0 END) AS "reached"
       FROM "invitation" WHERE "consultationId" = $2 AND "isInvited" = $3 AND "ownDeadlineOn" IS NOT NULL`,
      [newOn.toString(), consultationId, true],
    );
    return { kept: Number(rows[0]?.kept ?? 0), reached: Number(rows[0]?.reached ?? 0) };
  }

  private async namesOf(ids: readonly string[], via: Reader = this.database.reader): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const places = ids.map((_, index) => `$${String(index + 1)}`).join(', ');
    const rows: { id: string; addressedName: string }[] = await via.query(
      `SELECT "id", "addressedName" FROM "invitation" WHERE "id" IN (${places})`,
      [...ids],
    );
    return new Map(rows.map(({ id, addressedName }) => [id, addressedName]));
  }
}
