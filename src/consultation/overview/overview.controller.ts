import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader } from '../consultation-reader.js';
import { ConsultationService } from '../consultation.service.js';
import { CancellationForm } from './cancellation.form.js';
import { CancellationPage } from './cancellation.page.js';
import { OverviewPage } from './overview.page.js';
import { OverviewService } from './overview.service.js';
import { overviewWords } from './overview.words.js';

/** One hearing: where it stands, and stopping it. */
@Controller('skrivebord/horinger/:id')
@ForSignedIn()
export class OverviewController {
  constructor(
    private readonly overviews: OverviewService,
    private readonly consultations: ConsultationService,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new OverviewPage(this.frames.languageOf(request), await this.overviews.of(person, id));
  }

  @Get('avlysning')
  async askToCancel(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Page> {
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    return new CancellationPage(this.frames.languageOf(request), consultation, {}, []);
  }

  @Post('avlysning')
  async cancel(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    const form = readForm(CancellationForm, body, language);
    if (!form.ok) return new CancellationPage(language, consultation, form.typed, form.errors);
    await this.consultations.cancel(person, id, form.value.reason);
    return new SeeOther(consultationPath(id), { kind: 'success', text: overviewWords[language].cancelled });
  }
}
