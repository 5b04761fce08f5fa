import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { uploadsOf } from '../../shared/web/uploads.js';
import { readRegistration } from './registration.form.js';
import { RegistrationPage } from './registration.page.js';
import { REFUSED_FIELDS } from './refused-fields.js';
import { RegistrationService } from './registration.service.js';
import { registrationWords } from './registration.words.js';
import { answerSheetOf } from '../answer-sheet.js';

/** Entering an answer that came by e-mail, post, telephone or in a meeting. */
@Controller('skrivebord/horinger/:id/svar/ny')
@ForSignedIn()
export class RegistrationController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly registrations: RegistrationService,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.page(request, person, id, { typed: typedFrom(request.query), errors: [] });
  }

  @Post()
  async register(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const words = registrationWords[language];
    const uploads = uploadsOf(request, 'files');
    await this.consultations.findFor(person, id, 'maySummarise');
    const parts = answerSheetOf(await this.consultations.outline(id));
    const read = readRegistration(body, { language, today: this.clock.today(), parts });
    const again = uploads.length > 0 ? [{ field: 'files', message: words.chooseAgain }] : [];
    if (!read.ok) return this.page(request, person, id, { typed: read.typed, errors: [...read.errors, ...again] });
    const registered = await this.registrations.register(person, id, read.registration, uploads);
    if (!registered.ok) {
      const refusal = { field: REFUSED_FIELDS[registered.reason], message: words[registered.reason] };
      const errors = registered.reason === 'emptyFile' ? [refusal] : [refusal, ...again];
      return this.page(request, person, id, { typed: read.typed, errors });
    }
    const path = consultationPath(id, 'svar', registered.version.responseId);
    return new SeeOther(path, { kind: 'success', text: words.saved });
  }

  private async page(
    request: Request,
    person: PersonActor,
    id: string,
    form: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ): Promise<Page> {
    await this.consultations.findFor(person, id, 'maySummarise');
    const outline = await this.consultations.outline(id);
    const sought = typedText(form.typed, 'sok');
    const found = await this.registrations.bodiesNamed(id, sought);
    return new RegistrationPage(this.frames.languageOf(request), { outline, sought, found, ...form });
  }
}
