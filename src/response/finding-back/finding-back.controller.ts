import { Body, Controller, Get, Header, Param, Post, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { DeadlineCalendar } from '../../consultation/deadline/deadline-calendar.js';
import { calendarWords } from '../../consultation/deadline/deadline-calendar.words.js';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { beginSession } from '../../identity/session/session-change.js';
import { CALENDAR_MEDIA_TYPE } from '../../shared/calendar/write-calendar.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { BodyLinks } from './body-links.service.js';
import { LostLinkForm } from './finding-back.form.js';
import { DeadOwnLinkPage, LostLinkPage, OpenOwnHearingsPage } from './finding-back.page.js';
import { findingBackWords } from './finding-back.words.js';
import { LostLinks } from './lost-links.service.js';
import { RegisteredAddresses, type AskedHearing } from './registered-addresses.js';

const PER_CLIENT = { default: { limit: 10, ttl: 600_000 } };
const ATTEMPTS = { default: { limit: 30, ttl: 300_000 } };

/** The ways back for whoever has no link at hand: asking for it, opening the one that was sent, and the calendar. */
@Controller()
@ForEveryone()
export class FindingBackController {
  constructor(
    private readonly lost: LostLinks,
    private readonly bodyLinks: BodyLinks,
    private readonly addresses: RegisteredAddresses,
    private readonly calendar: DeadlineCalendar,
    private readonly frames: Frames,
  ) {}

  @Get('mistet-lenken')
  show(@Req() request: Request): Page {
    return new LostLinkPage(this.frames.languageOf(request), {}, []);
  }

  @Post('mistet-lenken')
  @UseGuards(ThrottlerGuard)
  @Throttle(PER_CLIENT)
  async ask(@Req() request: Request, @Body() body: unknown): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(LostLinkForm, body, language);
    if (!form.ok) return new LostLinkPage(language, form.typed, form.errors);
    await this.lost.ask(form.value.email);
    return new SeeOther('/mistet-lenken', { kind: 'info', text: findingBackWords[language].asked });
  }

  @Get('vare-horinger/inngang/:secret')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async land(@Req() request: Request, @Param('secret') secret: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    const holder = await this.bodyLinks.openPage(secret);
    return holder ? new OpenOwnHearingsPage(language, holder.email) : new DeadOwnLinkPage(language);
  }

  @Post('vare-horinger/inngang/:secret')
  @Header('Referrer-Policy', 'no-referrer')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async open(@Req() request: Request, @Param('secret') secret: string): Promise<Page | SeeOther> {
    const holder = await this.bodyLinks.openPage(secret);
    if (!holder) return new DeadOwnLinkPage(this.frames.languageOf(request));
    await this.bodyLinks.recordOpening(holder);
    const { personId, hostId, language } = request.session;
    await beginSession(request, {
      ...(personId === undefined ? {} : { personId }),
      ...(hostId === undefined ? {} : { hostId }),
      ...(language === undefined ? {} : { language }),
      bodyLinkId: holder.linkId,
    });
    return new SeeOther('/vare-horinger');
  }

  /** Read by calendars again and again; changes nothing. */
  @Get('kalender/:secret.ics')
  @Header('X-Robots-Tag', 'noindex')
  async feed(@Req() request: Request, @Param('secret') secret: string): Promise<Download> {
    const holder = await this.bodyLinks.openCalendar(secret);
    if (!holder) throw new NotFound('calendar');
    const hearings = (await this.addresses.hearingsOf(holder.email)).filter(isDue);
    const moves = await this.calendar.movesOf(hearings.map(({ invitationId }) => invitationId));
    const language = this.frames.languageOf(request);
    const deadlines = hearings.flatMap(({ invitationId, title, deadlineOn }) =>
      deadlineOn === null
        ? []
        : [{ ownerId: invitationId, title, deadlineOn, moves: moves.get(invitationId) ?? 0, path: '/vare-horinger' }],
    );
    const file = Buffer.from(this.calendar.write(deadlines, language));
    return new Download(file, calendarWords[language].filename, CALENDAR_MEDIA_TYPE);
  }
}

/** A hearing that was cancelled leaves the calendar; one that is over stays as what was. */
function isDue({ state }: AskedHearing): boolean {
  return state !== 'cancelled';
}
