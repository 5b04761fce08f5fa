import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { formatDay } from '../../shared/language/format.js';
import { Clock } from '../../shared/time/clock.js';
import { typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { MeetingPage } from './meeting.page.js';
import { MeetingService } from './meeting.service.js';
import { organPath } from './organ-paths.js';
import { OrganReader, type MeetingInView } from './organ-reader.js';
import { readMeeting } from './organ.form.js';
import { OrganPage, type OrganPageContent } from './organ.page.js';
import { organWords } from './organ.words.js';
import { requireKeeper } from './require-keeper.js';

interface MeetingParams {
  readonly organId: string;
  readonly meetingId: string;
}

/** The meetings of an organ. */
@Controller('skrivebord/organer/:organId/moter')
@ForSignedIn()
export class MeetingController {
  constructor(
    private readonly service: MeetingService,
    private readonly organs: OrganReader,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post()
  async call(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('organId') organId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const organ = await this.organs.organ(person.hostId, organId);
    requireKeeper(person);
    const language = this.frames.languageOf(request);
    const read = readMeeting(body, language);
    if (!read.ok) {
      const view = { organ, meetings: await this.organs.meetings(organ, ''), today: this.clock.today() };
      return new OrganPage(language, person, view, { ...read, isConflict: false });
    }
    const { meetsOn } = await this.service.call(person, organId, read.days);
    const text = organWords[language].called(formatDay(meetsOn, language));
    return new SeeOther(organPath(organId), { kind: 'success', text });
  }

  @Get(':meetingId')
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() at: MeetingParams): Promise<Page> {
    const found = await this.meeting(person, at);
    return this.page(request, found, { typed: {}, errors: [], isConflict: false });
  }

  @Post(':meetingId')
  async move(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MeetingParams,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const found = await this.meeting(person, at);
    const read = readMeeting(body, this.frames.languageOf(request));
    if (!read.ok) return this.page(request, found, { ...read, isConflict: false });
    const seenVersion = Number(typedText(read.typed, 'version'));
    const saved = await unlessChanged(this.service.move(person, at, seenVersion, read.days));
    if (saved.ok) return this.back(request, at, 'moved');
    const now = await this.meeting(person, at);
    return this.page(request, now, { typed: read.typed, errors: [], isConflict: true });
  }

  @Post(':meetingId/avlysning')
  async cancel(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MeetingParams,
  ): Promise<SeeOther> {
    await this.service.cancel(person, at);
    return this.back(request, at, 'cancelDone');
  }

  /** The meeting for whoever may keep it; of the organ in the address, and no other. */
  private async meeting(person: PersonActor, { organId, meetingId }: MeetingParams): Promise<MeetingInView> {
    const found = await this.organs.meeting(person.hostId, meetingId);
    if (found.organ.id !== organId) throw new NotFound('meeting');
    requireKeeper(person);
    return found;
  }

  private page(request: Request, found: MeetingInView, content: OrganPageContent): Page {
    return new MeetingPage(this.frames.languageOf(request), found, content);
  }

  private back(request: Request, { organId }: MeetingParams, done: 'moved' | 'cancelDone'): SeeOther {
    const text = organWords[this.frames.languageOf(request)][done];
    return new SeeOther(organPath(organId), { kind: 'success', text });
  }
}
