import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ForEveryone } from '../../../identity/access/access.decorators.js';
import type { SummaryModel, SummaryPart } from '../../../report/summary.model.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { FileStore } from '../../../shared/files/file-store.js';
import { typedFrom, typedText } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { Download, type Page } from '../../../shared/web/page.js';
import { PublicBodiesPage } from './public-bodies.page.js';
import { PublicCommentsPage } from './public-comments.page.js';
import { PublicPartPage } from './public-part.page.js';
import { PublicStatisticsPage } from './public-statistics.page.js';
import { PublicSummaryPage } from './public-summary.page.js';
import { PublishedSummaries } from './published-summaries.js';

/** The published summary of a hearing, for everyone; `instanser` and other fixed words stand before the name of a part. */
@Controller('horinger/:id/oppsummering')
@ForEveryone()
export class PublicSummaryController {
  constructor(
    private readonly summaries: PublishedSummaries,
    private readonly files: FileStore,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @Param('id') id: string): Promise<Page> {
    const summary = await this.summaries.find(id);
    const model = await this.summaries.modelOf(id, summary);
    const forms = await this.summaries.forms(summary);
    return new PublicSummaryPage({ model, summary, forms }, this.frames.languageOf(request));
  }

  @Get('instanser')
  async bodies(@Req() request: Request, @Param('id') id: string, @Query() asked: unknown): Promise<Page> {
    const page = typedText(typedFrom(asked), 'side');
    return new PublicBodiesPage(await this.summaries.model(id), page, this.frames.languageOf(request));
  }

  @Get('statistikk')
  async statistics(@Req() request: Request, @Param('id') id: string): Promise<Page> {
    return new PublicStatisticsPage(await this.summaries.model(id), this.frames.languageOf(request));
  }

  @Get('filer/:format')
  async file(@Param() { id, format }: { readonly id: string; readonly format: string }): Promise<Download> {
    const forms = await this.summaries.forms(await this.summaries.find(id));
    const form = forms.find((each) => each.format === format);
    if (!form) throw new NotFound('form of the summary');
    return new Download(await this.files.stream(form.sha256), form.filename, form.mediaType);
  }

  @Get(':part')
  async part(
    @Req() request: Request,
    @Param() { id, part: name }: { readonly id: string; readonly part: string },
    @Query() asked: unknown,
  ): Promise<Page> {
    const model = await this.summaries.model(id);
    const part = partNamed(model, name);
    const language = this.frames.languageOf(request);
    const typed = typedFrom(asked);
    const key = typedText(typed, 'sted');
    if (key === '') return new PublicPartPage(model, part, language);
    const place = part.places.find((each) => each.key === key);
    if (!place) throw new NotFound('place of the summary');
    return new PublicCommentsPage(model, { part, place, page: typedText(typed, 'side') }, language);
  }
}

function partNamed({ parts }: SummaryModel, name: string): SummaryPart {
  const part = parts.find(({ draftId, key }) => (draftId ?? key) === name);
  if (!part) throw new NotFound('part of the summary');
  return part;
}
