import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ResponseLinkService } from '../../consultation/invitation/response-link.service.js';
import { CurrentAddress, ForAddressHolder } from '../../identity/access/access.decorators.js';
import type { AddressHolder } from '../../identity/access/request.js';
import { beginSession } from '../../identity/session/session-change.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { addressWith } from '../../shared/web/pager.js';
import { LandingService } from '../portal/landing.service.js';
import { BodyLinks } from './body-links.service.js';
import { findingBackWords } from './finding-back.words.js';
import { HearingLinks } from './hearing-links.js';
import { OwnAnswers } from './own-answers.js';
import { OwnHearingsPage } from './own-hearings.page.js';
import { RegisteredAddresses } from './registered-addresses.js';

/** The page of everything that an address is asked, the way from it into each hearing, and its calendar address. */
@Controller('vare-horinger')
@ForAddressHolder()
export class OwnHearingsController {
  constructor(
    private readonly addresses: RegisteredAddresses,
    private readonly answers: OwnAnswers,
    private readonly bodyLinks: BodyLinks,
    private readonly hearingLinks: HearingLinks,
    private readonly links: ResponseLinkService,
    private readonly landing: LandingService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentAddress() holder: AddressHolder, @Query() query: unknown): Promise<Page> {
    const typed = typedFrom(query);
    const search = typedText(typed, 'sok').slice(0, 200);
    const list = await this.addresses.page(holder.email, search, typedText(typed, 'side'));
    const ids = list.rows.map(({ invitationId }) => invitationId);
    return new OwnHearingsPage(this.frames.languageOf(request), {
      email: holder.email,
      search,
      list,
      answers: await this.answers.of(ids),
      umbrellas: await this.answers.umbrellasOf(ids),
      groups: await this.addresses.groupsOf(holder.email),
      calendar: await this.bodyLinks.calendarOf(holder),
      today: this.clock.today(),
    });
  }

  @Post('kalender')
  async renewCalendar(@Req() request: Request, @CurrentAddress() holder: AddressHolder): Promise<SeeOther> {
    await this.bodyLinks.renewCalendar(holder);
    const text = findingBackWords[this.frames.languageOf(request)].calendarMade;
    return new SeeOther('/vare-horinger#kalender', { kind: 'success', text });
  }

  /** Goes into one hearing as the holder of its own response link; with `kvittering`, to a receipt there. */
  @Post(':invitationId/apning')
  async enter(
    @Req() request: Request,
    @CurrentAddress() holder: AddressHolder,
    @Param('invitationId') invitationId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const language = this.frames.languageOf(request);
    const hearing = await this.addresses.hearing(holder.email, invitationId);
    if (!hearing) throw new NotFound('invitation');
    const linkId = await this.database.write((transaction) => this.hearingLinks.linkOf(transaction, hearing));
    const link = linkId === null ? null : await this.links.find(linkId);
    const closed = { kind: 'warning', text: findingBackWords[language].closedLink } as const;
    if (!link) return new SeeOther('/vare-horinger', closed);
    await this.landing.recordOpening(link);
    const { personId, hostId } = request.session;
    await beginSession(request, {
      ...(personId === undefined ? {} : { personId }),
      ...(hostId === undefined ? {} : { hostId }),
      ...{ language, linkId: link.id, bodyLinkId: holder.linkId },
    });
    const typed = typedFrom(body);
    const path = typedText(typed, 'til') === 'kvittering' ? '/svar/kvittering' : '/svar';
    return new SeeOther(addressWith(path, { utkast: typedText(typed, 'utkast') }));
  }
}
