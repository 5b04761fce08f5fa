import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { dispatchPath } from '../dispatch-paths.js';
import { PlanBeginning } from './plan-beginning.service.js';
import { PlanOverview } from './plan-overview.service.js';
import type { PlanRef } from './plan.controller.js';
import { SeenPlanForm } from './plan.form.js';
import { planWords } from './plan.words.js';
import { SendPlanPage } from './send-plan.page.js';

/** Sending a planned letter, confirmed with its counts before. */
@Controller('skrivebord/horinger/:id/utsendinger/planer/:planId/sending')
@ForSignedIn()
export class PlanSendingController {
  constructor(
    private readonly overview: PlanOverview,
    private readonly beginning: PlanBeginning,
    private readonly frames: Frames,
  ) {}

  @Get()
  async confirm(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() ref: PlanRef): Promise<Page> {
    const view = await this.overview.view(person, ref.id, ref.planId);
    return new SendPlanPage(this.frames.languageOf(request), view);
  }

  @Post()
  async send(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: PlanRef,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(SeenPlanForm, body, language);
    const dispatch = await this.beginning.begin(person, ref.id, ref.planId, form.ok ? form.value.digest : '');
    const text = planWords[language].started;
    return new SeeOther(dispatchPath(ref.id, dispatch.id), { kind: 'success', text });
  }
}
