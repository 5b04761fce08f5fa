import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { readForm, typedFrom, typedList, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AccessDeciding, type AccessRef } from './access-deciding.service.js';
import { AccessDecisionPage, AccessListPage } from './access-desk.page.js';
import { AccessDecisionForm } from './access-request.forms.js';
import { accessRequestWords } from './access-request.words.js';

/** Requests for access to a hearing's answers, on the desk. */
@Controller('skrivebord/horinger/:id/innsynskrav')
@ForSignedIn()
export class AccessDeskController {
  constructor(
    private readonly deciding: AccessDeciding,
    private readonly consultations: ConsultationReader,
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
    const consultation = await this.consultations.findFor(person, id, 'maySummarise');
    const rows = await this.deciding.list(id, typeof page === 'string' ? page : undefined);
    return new AccessListPage(this.frames.languageOf(request), consultation, rows, this.clock.today());
  }

  @Get(':requestId')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('requestId') requestId: string,
  ): Promise<Page> {
    return this.page(request, person, { consultationId, requestId });
  }

  @Post(':requestId/avgjorelse')
  async decide(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('requestId') requestId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const ref = { consultationId, requestId };
    const language = this.frames.languageOf(request);
    await this.deciding.find(person, ref);
    const form = readForm(AccessDecisionForm, body, language);
    if (!form.ok) return this.page(request, person, ref, form);
    const errors = basisErrors(form.value, language);
    if (errors.length > 0) return this.page(request, person, ref, { typed: form.typed, errors });
    const { outcome, basis, words } = form.value;
    const chosen = typedList(typedFrom(body), 'sends');
    await this.deciding.decide(person, ref, { outcome, words, chosen, basis: basis === '' ? null : basis });
    const text = accessRequestWords[language].decided;
    return new SeeOther(consultationPath(consultationId, 'innsynskrav', requestId), { kind: 'success', text });
  }

  private async page(
    request: Request,
    person: PersonActor,
    ref: AccessRef,
    refusal?: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ): Promise<Page> {
    const view = await this.deciding.find(person, ref);
    return new AccessDecisionPage(this.frames.languageOf(request), view, this.clock.today(), refusal);
  }
}

function basisErrors({ outcome, basis }: AccessDecisionForm, language: Language): readonly FieldError[] {
  const t = accessRequestWords[language];
  if (outcome === 'granted') return basis === '' ? [] : [{ field: 'basis', message: t.basisNotNeeded }];
  return basis === '' ? [{ field: 'basis', message: t.basisNeeded }] : [];
}
