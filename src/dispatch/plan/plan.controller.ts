import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { planPath } from '../dispatch-paths.js';
import { DispatchPlans } from './dispatch-plans.service.js';
import { DropPlanPage } from './drop-plan.page.js';
import { PlanApprovals } from './plan-approval.service.js';
import { PlanOverview } from './plan-overview.service.js';
import { PlanReturnForm, SeenPlanForm } from './plan.form.js';
import { PlanPage } from './plan.page.js';
import { planWords } from './plan.words.js';

/** Which plan of which hearing is meant. */
export interface PlanRef {
  readonly id: string;
  readonly planId: string;
}

/** One planned letter: seen, submitted, approved, returned or dropped; each step a resource of its own. */
@Controller('skrivebord/horinger/:id/utsendinger/planer/:planId')
@ForSignedIn()
export class PlanController {
  constructor(
    private readonly overview: PlanOverview,
    private readonly plans: DispatchPlans,
    private readonly approvals: PlanApprovals,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() ref: PlanRef): Promise<Page> {
    const view = await this.overview.view(person, ref.id, ref.planId);
    return new PlanPage(this.frames.languageOf(request), view);
  }

  @Post('innsending')
  async submit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: PlanRef,
  ): Promise<SeeOther> {
    await this.approvals.submit(person, ref.id, ref.planId);
    return this.leadBack(request, ref, 'submitted');
  }

  @Post('godkjenning')
  async approve(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: PlanRef,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(SeenPlanForm, body, this.frames.languageOf(request));
    // Without the digest of what was seen there is nothing that could be approved.
    await this.approvals.approve(person, ref.id, ref.planId, form.ok ? form.value.digest : '');
    return this.leadBack(request, ref, 'approved');
  }

  @Post('retur')
  async return(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: PlanRef,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(PlanReturnForm, body, language);
    if (!form.ok) {
      await this.approvals.requireDecider(person, ref.id);
      const view = await this.overview.view(person, ref.id, ref.planId);
      return new PlanPage(language, view, form.typed, form.errors);
    }
    await this.approvals.return(person, ref.id, ref.planId, form.value.note);
    return this.leadBack(request, ref, 'returned');
  }

  @Get('frafall')
  async askToDrop(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() ref: PlanRef): Promise<Page> {
    await this.plans.requirePlanner(person, ref.id);
    return new DropPlanPage(this.frames.languageOf(request), await this.overview.view(person, ref.id, ref.planId));
  }

  @Post('frafall')
  async drop(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() ref: PlanRef): Promise<SeeOther> {
    await this.plans.drop(person, ref.id, ref.planId);
    return this.leadBack(request, ref, 'dropped');
  }

  private leadBack(
    request: Request,
    { id, planId }: PlanRef,
    done: 'submitted' | 'approved' | 'returned' | 'dropped',
  ): SeeOther {
    const text = planWords[this.frames.languageOf(request)][done];
    return new SeeOther(planPath(id, planId), { kind: done === 'dropped' ? 'info' : 'success', text });
  }
}
