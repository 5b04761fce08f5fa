import { Injectable } from '@nestjs/common';
import { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../../shared/database/paging.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { instantFrom } from '../../shared/time/clock.js';
import type { ExtensionRequestState } from './extension-request-status.js';
import { ExtensionRequest, ExtensionRequestEnd } from './extension-request.entity.js';

const PAGE_SIZE = 20;

/** A wish with how it ended. */
export interface ExtensionRequestInView {
  readonly request: ExtensionRequest;
  /** Null while it waits. */
  readonly end: ExtensionRequestEnd | null;
  /** The deadline that was given; null unless granted. */
  readonly givenOn: CalendarDay | null;
}

/** A wish as a row of the desk's list. */
export interface ExtensionRequestRow {
  readonly id: string;
  readonly body: string;
  readonly wantedOn: CalendarDay;
  readonly state: ExtensionRequestState;
  readonly askedAt: Date;
}

interface Row {
  id: string;
  body: string;
  wantedOn: string;
  state: ExtensionRequestState;
  askedAt: string;
}

/** Reads wishes for later deadlines. Whoever calls has asked what the actor may see. */
@Injectable()
export class ExtensionRequestReader {
  constructor(private readonly database: Database) {}

  /** The last wish of a body; null when it never had one. */
  async lastOf(invitationId: string): Promise<ExtensionRequestInView | null> {
    const request = await this.database.reader.findOne(ExtensionRequest, {
      where: { invitationId },
      order: { askedAt: 'DESC', id: 'DESC' },
    });
    return request && this.inView(request);
  }

  /** One wish of a hearing with its body. Throws `NotFound`. */
  async one(consultationId: string, id: string): Promise<ExtensionRequestInView & { readonly invitation: Invitation }> {
    const { reader } = this.database;
    const request = await reader.findOneBy(ExtensionRequest, { id, consultationId });
    if (!request) throw new NotFound('extensionRequest');
    const invitation = await reader.findOneByOrFail(Invitation, { id: request.invitationId });
    return { ...(await this.inView(request)), invitation };
  }

  /** The wishes of a hearing: those that wait first, the oldest on top; then the newest. */
  async page(consultationId: string, asked: string | undefined): Promise<Page<ExtensionRequestRow>> {
    const total = await this.database.reader.countBy(ExtensionRequest, { consultationId });
    const page = boundedPage(asked, total, PAGE_SIZE);
    const rows: Row[] = await this.database.reader.query(
      `SELECT r."id", b."addressedName" AS "body", r."wantedOn", r."state", r."askedAt"
       FROM "extension_request" r JOIN "invitation" b ON b."id" = r."invitationId" WHERE r."consultationId" = $1
       ORDER BY CASE WHEN r."state" = 'open' THEN 0 ELSE 1 END, CASE WHEN r."state" = 'open' THEN r."askedAt" END,
         r."askedAt" DESC, r."id" LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      [consultationId],
    );
    const read = rows.map((row) => ({
      ...row,
      wantedOn: CalendarDay.of(row.wantedOn),
      askedAt: instantFrom(row.askedAt),
    }));
    return pageOf(read, total, page, PAGE_SIZE);
  }

  private async inView(request: ExtensionRequest): Promise<ExtensionRequestInView> {
    const { reader } = this.database;
    const end = await reader.findOneBy(ExtensionRequestEnd, { requestId: request.id });
    const extension = end?.extensionId == null ? null : await reader.findOneBy(Extension, { id: end.extensionId });
    return { request, end, givenOn: extension?.newDeadlineOn ?? null };
  }
}
