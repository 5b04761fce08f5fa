import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { dispatchPath } from '../dispatch-paths.js';
import { dispatchWords } from '../dispatch.words.js';
import { DispatchOverview, type DispatchView } from '../progress/dispatch-overview.service.js';
import { DispatchProgressPage } from '../progress/dispatch-progress.page.js';
import { DispatchSteering } from './dispatch-steering.service.js';
import { StopDispatchPage } from './stop-dispatch.page.js';
import { stopWords } from './stop.words.js';

/** Which dispatch of which hearing is meant. */
interface DispatchRef {
  readonly id: string;
  readonly dispatchId: string;
}

/** One dispatch of any kind: watched, paused, resumed and stopped. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId')
@ForSignedIn()
export class DispatchSteeringController {
  constructor(
    private readonly overview: DispatchOverview,
    private readonly steering: DispatchSteering,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: DispatchRef,
    @Query('side') page?: string,
  ): Promise<Page> {
    return new DispatchProgressPage(this.frames.languageOf(request), await this.viewOf(person, ref, page));
  }

  @Post('pause')
  async pause(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: DispatchRef,
  ): Promise<SeeOther> {
    await this.steering.pause(person, ref.id, ref.dispatchId);
    return this.leadBack(ref, 'info', dispatchWords[this.frames.languageOf(request)].paused);
  }

  @Post('gjenopptakelse')
  async resume(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: DispatchRef,
  ): Promise<SeeOther> {
    await this.steering.resume(person, ref.id, ref.dispatchId);
    return this.leadBack(ref, 'success', dispatchWords[this.frames.languageOf(request)].resumed);
  }

  @Post('nytt-forsok')
  async tryAgain(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: DispatchRef,
  ): Promise<SeeOther> {
    await this.steering.tryAgain(person, ref.id, ref.dispatchId);
    return this.leadBack(ref, 'success', dispatchWords[this.frames.languageOf(request)].started);
  }

  @Get('stopp')
  async askToStop(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: DispatchRef,
  ): Promise<Page> {
    await this.steering.requireStopper(person, ref.id);
    return new StopDispatchPage(this.frames.languageOf(request), await this.viewOf(person, ref, undefined));
  }

  @Post('stopp')
  async stop(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: DispatchRef,
  ): Promise<SeeOther> {
    await this.steering.stop(person, ref.id, ref.dispatchId);
    return this.leadBack(ref, 'info', stopWords[this.frames.languageOf(request)].stopped);
  }

  private async viewOf(person: PersonActor, ref: DispatchRef, page: string | undefined): Promise<DispatchView> {
    const view = await this.overview.view(person, ref.id, { id: ref.dispatchId }, page);
    if (!view) throw new NotFound('dispatch');
    return view;
  }

  private leadBack({ id, dispatchId }: DispatchRef, kind: 'success' | 'info', text: string): SeeOther {
    return new SeeOther(dispatchPath(id, dispatchId), { kind, text });
  }
}
