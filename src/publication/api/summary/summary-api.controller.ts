import { Get, Param, Query } from '@nestjs/common';
import { Settings } from '../../../shared/config/settings.js';
import { boundedPage, PAGE_SIZE, pageOf } from '../../../shared/database/paging.js';
import { publicModelWords } from '../../pages/summary/public-model.words.js';
import { PublishedSummaries } from '../../pages/summary/published-summaries.js';
import { ApiQuery } from '../api-query.js';
import { AlwaysAsked, ForPrograms } from '../api.decorators.js';
import { pagedAt } from '../links.js';
import type { CommentList, FiguresResource, SummaryResource } from './summary-resource.js';
import { commentsOf, figuresResource, summaryLinks, summaryResource, type SummaryParts } from './summary-view.js';

/** The summary that is published, and its figures. */
@ForPrograms('api/v1/horinger/:id')
export class SummaryApiController {
  constructor(
    private readonly summaries: PublishedSummaries,
    private readonly settings: Settings,
  ) {}

  @Get('oppsummering')
  @AlwaysAsked()
  async show(@Param('id') id: string): Promise<SummaryResource> {
    return summaryResource(await this.find(id));
  }

  @Get('oppsummering/merknader')
  @AlwaysAsked()
  async comments(@Param('id') id: string, @Query() typed: unknown): Promise<CommentList> {
    const query = new ApiQuery(typed);
    const place = query.text('sted');
    const all = commentsOf(await this.find(id), place);
    const page = boundedPage(query.text('side'), all.length);
    const start = (page - 1) * PAGE_SIZE;
    const { comments: url } = summaryLinks(id, this.settings.baseUrl);
    return {
      ...pagedAt({ url, query: { sted: place } }, pageOf([], all.length, page)),
      comments: all.slice(start, start + PAGE_SIZE),
    };
  }

  @Get('tall')
  @AlwaysAsked()
  async figures(@Param('id') id: string): Promise<FiguresResource> {
    return figuresResource(await this.find(id));
  }

  /** Throws `NotFound` where no summary is published. */
  private async find(id: string): Promise<SummaryParts> {
    const summary = await this.summaries.find(id);
    return {
      number: summary.number,
      publishedAt: summary.publishedAt,
      model: await this.summaries.modelOf(id, summary),
      notQuoted: publicModelWords[summary.language].notQuoted,
      baseUrl: this.settings.baseUrl,
    };
  }
}
