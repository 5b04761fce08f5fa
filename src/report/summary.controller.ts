import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../identity/access/access.decorators.js';
import type { PersonActor } from '../identity/access/actor.js';
import { boundedPage, pageOf } from '../shared/database/paging.js';
import { FileStore } from '../shared/files/file-store.js';
import { Frames } from '../shared/web/frames.js';
import { Download, type Page } from '../shared/web/page.js';
import { SummaryForms } from './forms/summary-forms.js';
import { SummaryBodiesPage } from './bodies.page.js';
import { SummaryPage } from './summary.page.js';
import { SummaryService } from './summary.service.js';

/** The summary of one hearing from above: its outline, its bodies, and a draft to read elsewhere. */
@Controller('skrivebord/horinger/:id')
@ForSignedIn()
export class SummaryController {
  constructor(
    private readonly summaries: SummaryService,
    private readonly consultations: ConsultationReader,
    private readonly forms: SummaryForms,
    private readonly files: FileStore,
    private readonly frames: Frames,
  ) {}

  @Get('oppsummering')
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    const view = await this.summaries.view(person, id, language);
    const mayWrite = await this.consultations.may(person, view.consultation, 'maySummarise');
    return new SummaryPage(view, { mayWrite }, language);
  }

  @Get('oppsummering/instanser')
  async bodies(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('side') asked?: string,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const { consultation, model } = await this.summaries.view(person, id, language);
    const number = boundedPage(asked, model.bodies.length);
    const page = pageOf([], model.bodies.length, number);
    const rows = model.bodies.slice((number - 1) * page.pageSize, number * page.pageSize);
    return new SummaryBodiesPage(consultation, { ...page, rows }, language);
  }

  /** The summary as it is now, for whoever writes it: marked with no number, since it is not issued. */
  @Get('oppsummering.docx')
  async draft(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Download> {
    const language = this.frames.languageOf(request);
    const consultation = await this.consultations.findFor(person, id, 'maySummarise');
    const model = await this.summaries.build(person, id, language);
    const kind = consultation.isInternal ? 'umbrella' : 'summary';
    const [word] = await this.forms.make({ model, language, reason: '', kind }, ['docx']);
    if (!word) throw new Error('No draft was made');
    return new Download(await this.files.stream(word.sha256), word.filename, word.mediaType);
  }
}
