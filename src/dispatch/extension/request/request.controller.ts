import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { ExtensionRequestReader } from '../../../response/extension-request/extension-request-reader.js';
import { ExtensionRequestEnded } from '../../../response/extension-request/extension-request.errors.js';
import { ExtensionRequests } from '../../../response/extension-request/extension-requests.service.js';
import { unlessChanged } from '../../../shared/errors/unless-changed.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { Clock } from '../../../shared/time/clock.js';
import { readForm, typedFrom, typedText } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { planPath } from '../../dispatch-paths.js';
import { ExtensionDeed } from '../extension-deed.service.js';
import { requestDeskWords } from './request-desk.words.js';
import { RequestListPage } from './request-list.page.js';
import { DeclineForm, readGrant } from './request.form.js';
import { RequestPage, type RequestPageView } from './request.page.js';

interface RequestParams {
  readonly id: string;
  readonly requestId: string;
}

type Shown = Pick<RequestPageView, 'typed' | 'errors' | 'isConflict'>;

const FRESH: Shown = { typed: {}, errors: [], isConflict: false };

/** The wishes of a hearing's bodies for a later deadline, granted or declined by its editors. */
@Controller('skrivebord/horinger/:id/fristonsker')
@ForSignedIn()
export class ExtensionRequestsController {
  constructor(
    private readonly deed: ExtensionDeed,
    private readonly requests: ExtensionRequests,
    private readonly found: ExtensionRequestReader,
    private readonly reader: ConsultationReader,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('side') page: unknown,
  ): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const list = await this.found.page(id, typeof page === 'string' ? page : undefined);
    return new RequestListPage(this.frames.languageOf(request), consultation, list);
  }

  @Get(':requestId')
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() at: RequestParams): Promise<Page> {
    return this.page(request, person, at, FRESH);
  }

  /** Extends the body's deadline by the ordinary deed, which settles the wish and plans the letter. */
  @Post(':requestId/innvilgelse')
  async grant(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: RequestParams,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const consultation = await this.reader.findFor(person, at.id, 'mayEdit');
    const { request: wish, invitation } = await this.found.one(at.id, at.requestId);
    if (!wish.isOpen) throw new ExtensionRequestEnded();
    const outerOn = await this.reader.outerDeadline(consultation);
    const read = readGrant(body, { consultation, invitation, today: this.clock.today(), outerOn }, language);
    if (!read.ok) return this.page(request, person, at, { ...read, isConflict: false });
    const seen = CalendarDay.parse(typedText(read.typed, 'former'));
    const conflict = { typed: read.typed, errors: [], isConflict: true };
    if (!seen.ok) return this.page(request, person, at, conflict);
    const { newOn, reason } = read;
    const askedBy = { invitationId: invitation.id, name: invitation.addressedName };
    const order = { consultationId: at.id, seenFormerOn: seen.value, invitationId: invitation.id, newOn, reason };
    const done = await unlessChanged(this.deed.extend(person, { ...order, way: 'portal', askedBy }));
    if (!done.ok) return this.page(request, person, at, conflict);
    const path = done.value ? planPath(at.id, done.value.id) : consultationPath(at.id, 'fristonsker');
    return new SeeOther(path, { kind: 'success', text: requestDeskWords[language].granted });
  }

  @Post(':requestId/avslag')
  async decline(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: RequestParams,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.reader.findFor(person, at.id, 'mayEdit');
    await this.found.one(at.id, at.requestId);
    const form = readForm(DeclineForm, body, language);
    if (!form.ok) return this.page(request, person, at, { ...form, typed: typedFrom(body), isConflict: false });
    await this.requests.decline(person, { consultationId: at.id, requestId: at.requestId }, form.value.words);
    const text = requestDeskWords[language].declined;
    return new SeeOther(consultationPath(at.id, 'fristonsker'), { kind: 'success', text });
  }

  private async page(request: Request, person: PersonActor, at: RequestParams, shown: Shown): Promise<Page> {
    const consultation = await this.reader.find(person, at.id);
    return new RequestPage(this.frames.languageOf(request), {
      ...(await this.found.one(at.id, at.requestId)),
      consultation,
      hostKind: person.hostKind,
      mayDecide: await this.reader.may(person, consultation, 'mayEdit'),
      today: this.clock.today(),
      ...shown,
    });
  }
}
