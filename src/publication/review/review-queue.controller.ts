import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { BulkCheckPage, BulkResultPage } from './bulk-publishing.page.js';
import { BulkPublishingService, MOST_AT_ONCE, type ChosenAnswer } from './bulk-publishing.service.js';
import { ReviewQueuePage } from './review-queue.page.js';
import { REVIEW_STANDINGS, ReviewQueue, type ReviewFilter } from './review-queue.js';

/** The answers of a hearing that wait to be published, and publishing many of them in three steps. */
@Controller('skrivebord/horinger/:id/publisering')
@ForSignedIn()
export class ReviewQueueController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly queue: ReviewQueue,
    private readonly bulk: BulkPublishingService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const consultation = await this.consultations.findFor(person, id, 'maySummarise');
    const filter = filterFrom(request.query);
    return new ReviewQueuePage(this.frames.languageOf(request), {
      consultation,
      filter,
      list: await this.queue.list(id, filter, typedText(typedFrom(request.query), 'side')),
      counts: await this.queue.counts(id),
    });
  }

  /** Reads what would happen, and changes nothing. */
  @Post('samlet')
  @HttpCode(200)
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const consultation = await this.consultations.findFor(person, id, 'maySummarise');
    const reading = await this.bulk.read(person, id, chosenFrom(body));
    return new BulkCheckPage(this.frames.languageOf(request), consultation, reading);
  }

  @Post('samlet/utforing')
  @HttpCode(200)
  async publish(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const consultation = await this.consultations.findFor(person, id, 'maySummarise');
    const results = await this.bulk.publish(person, id, chosenFrom(body));
    return new BulkResultPage(this.frames.languageOf(request), consultation, results);
  }
}

/** What waits, until one asks for something else. */
function filterFrom(query: unknown): ReviewFilter {
  const typed = typedFrom(query);
  const status = typedText(typed, 'status');
  const known = REVIEW_STANDINGS.find((standing) => standing === status) ?? null;
  return { standing: status === '' ? 'waiting' : known, search: typedText(typed, 'sok') };
}

/** `<response>.<version>` of each box that was ticked. */
function chosenFrom(body: unknown): readonly ChosenAnswer[] {
  const values = typedList(typedFrom(body), 'valgt').slice(0, MOST_AT_ONCE);
  return values.flatMap((value) => {
    const [responseId = '', version = ''] = value.split('.');
    return responseId !== '' && Number(version) > 0 ? [{ responseId, version: Number(version) }] : [];
  });
}
