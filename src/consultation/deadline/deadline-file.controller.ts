import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForEveryone, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { CALENDAR_MEDIA_TYPE } from '../../shared/calendar/write-calendar.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Frames } from '../../shared/web/frames.js';
import { Download } from '../../shared/web/page.js';
import { ConsultationReader } from '../consultation-reader.js';
import { Invitation } from '../invitation/invitation.entity.js';
import { DeadlineCalendar, type KeptDeadline } from './deadline-calendar.js';
import { calendarWords } from './deadline-calendar.words.js';

/** A deadline as a file for the reader's own calendar. */
@Controller()
export class DeadlineFileController {
  constructor(
    private readonly calendar: DeadlineCalendar,
    private readonly reader: ConsultationReader,
    private readonly database: Database,
    private readonly frames: Frames,
  ) {}

  /** The common deadline, for everyone who may read the hearing. */
  @Get('horinger/:id/frist.ics')
  @ForEveryone()
  async forAll(@Req() request: Request, @Param('id') id: string): Promise<Download> {
    const { consultation } = await this.reader.findPublic(id, request);
    return this.fileOf(request, await this.calendar.ofHearing(consultation));
  }

  /** The deadline of the body that has opened its link. */
  @Get('svar/frist.ics')
  @ForLinkHolder()
  async forBody(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Download> {
    const consultation = await this.reader.find(link, link.consultationId);
    const invitation = await this.database.reader.findOneByOrFail(Invitation, { id: link.invitationId });
    return this.fileOf(request, await this.calendar.ofBody(consultation, invitation));
  }

  private fileOf(request: Request, deadline: KeptDeadline | null): Download {
    if (deadline === null) throw new NotFound('deadline');
    const language = this.frames.languageOf(request);
    const file = Buffer.from(this.calendar.write([deadline], language));
    return new Download(file, calendarWords[language].filename, CALENDAR_MEDIA_TYPE);
  }
}
