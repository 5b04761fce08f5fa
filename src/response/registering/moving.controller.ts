import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { RegistrationService } from '../registration/registration.service.js';
import { MovingPage } from './moving.page.js';
import { MovingService } from './moving.service.js';
import { MoveForm } from './registering.forms.js';
import type { RegisteringRefusal } from './registering.page.js';
import { RegisteringService } from './registering.service.js';
import { registeringWords } from './registering.words.js';
import { TargetHearings } from './target-hearings.js';

/** Moving an answer that came to the wrong body or hearing. */
@Controller('skrivebord/horinger/:id/registrering/:responseId/flytting')
@ForSignedIn()
export class MovingController {
  constructor(
    private readonly registering: RegisteringService,
    private readonly registrations: RegistrationService,
    private readonly moving: MovingService,
    private readonly targets: TargetHearings,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
  ): Promise<Page> {
    return this.page(request, person, { id, responseId }, { typed: typedFrom(request.query), errors: [] });
  }

  @Post()
  async move(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(MoveForm, body, language);
    if (!form.ok) return this.page(request, person, { id, responseId }, form);
    const { horing: consultationId, invitation: invitationId, reason } = form.value;
    const moved = await this.moving.move(person, id, responseId, { consultationId, invitationId, reason });
    const path = consultationPath(moved.consultationId, 'registrering', moved.responseId);
    return new SeeOther(path, { kind: 'success', text: registeringWords[language].moved });
  }

  private async page(
    request: Request,
    person: PersonActor,
    { id, responseId }: { readonly id: string; readonly responseId: string },
    form: RegisteringRefusal,
  ): Promise<Page> {
    const registering = await this.registering.view(person, id, responseId);
    const hearings = await this.targets.list(person, registering.answer.outline.consultation);
    const asked = typedText(form.typed, 'horing');
    const target = hearings.find((hearing) => hearing.id === (asked || id));
    if (!target) throw new NotFound('consultation');
    const found = await this.registrations.bodiesNamed(target.id, typedText(form.typed, 'sok'));
    return new MovingPage(this.frames.languageOf(request), { registering, hearings, targetId: target.id, found, form });
  }
}
