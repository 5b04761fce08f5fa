import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { dispatchesPath, planPath } from '../dispatch-paths.js';
import { DispatchPlans } from '../plan/dispatch-plans.service.js';
import { daysIn, RemindersForm } from './reminders.form.js';
import { RemindersPage } from './reminders.page.js';
import { Reminders } from './reminders.service.js';
import { REMINDER_FORM_WORDS, reminderWords } from './reminders.words.js';

/** Planning the reminders of a hearing: by the deadline, or one to be sent by hand. */
@Controller('skrivebord/horinger/:id/utsendinger/paminnelser')
@ForSignedIn()
export class RemindersController {
  constructor(
    private readonly reminders: Reminders,
    private readonly plans: DispatchPlans,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new RemindersPage(this.frames.languageOf(request), await this.reminders.view(person, id));
  }

  @Post()
  async plan(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const view = await this.reminders.view(person, id);
    const form = readForm(RemindersForm, body, language, REMINDER_FORM_WORDS);
    if (!form.ok) return new RemindersPage(language, view, form.typed, form.errors);
    await this.plans.planReminders(person, id, daysIn(form.value));
    return new SeeOther(dispatchesPath(id), { kind: 'success', text: reminderWords[language].planned });
  }

  @Post('na')
  async planNow(@CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<SeeOther> {
    const plan = await this.plans.planReminderNow(person, id);
    return new SeeOther(planPath(id, plan.id));
  }
}
