import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../identity/access/access.decorators.js';
import type { PersonActor } from '../identity/access/actor.js';
import { readForm } from '../shared/web/form.js';
import { Frames } from '../shared/web/frames.js';
import { SeeOther, type Page } from '../shared/web/page.js';
import { ConfirmDispatchPage } from './confirm-dispatch.page.js';
import { DispatchForm } from './dispatch.form.js';
import { DispatchService } from './dispatch.service.js';
import { dispatchWords } from './dispatch.words.js';
import { DispatchOverview } from './progress/dispatch-overview.service.js';
import { DispatchProgressPage } from './progress/dispatch-progress.page.js';

/** The sending of a hearing's announcement: confirmed before, watched while it goes on. */
@Controller('skrivebord/horinger/:id/utsending')
@ForSignedIn()
export class DispatchController {
  constructor(
    private readonly dispatches: DispatchService,
    private readonly overview: DispatchOverview,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('side') page?: string,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const view = await this.overview.view(person, id, 'announcement', page);
    if (view) return new DispatchProgressPage(language, view);
    return new ConfirmDispatchPage(language, await this.overview.outlook(person, id));
  }

  @Post()
  async start(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(DispatchForm, body, language);
    // Without the digest of what was seen there is nothing that was confirmed: no approval is of nothing.
    await this.dispatches.start(person, id, form.ok ? form.value.digest : '');
    return new SeeOther(consultationPath(id, 'utsending'), { kind: 'success', text: dispatchWords[language].started });
  }

  @Post('pause')
  async pause(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.dispatches.pause(person, id);
    const text = dispatchWords[this.frames.languageOf(request)].paused;
    return new SeeOther(consultationPath(id, 'utsending'), { kind: 'info', text });
  }

  @Post('gjenopptakelse')
  async resume(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.dispatches.resume(person, id);
    const text = dispatchWords[this.frames.languageOf(request)].resumed;
    return new SeeOther(consultationPath(id, 'utsending'), { kind: 'success', text });
  }
}
