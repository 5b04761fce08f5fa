import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { QUEUE_ORDERS, QUEUE_STATES, ReadingQueue, type QueueQuery } from './reading-queue.js';
import { ReadingQueuePage } from './reading-queue.page.js';

/** The answers of a hearing that are to be read. */
@Controller('skrivebord/horinger/:id/lesing')
@ForSignedIn()
export class ReadingQueueController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly queue: ReadingQueue,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() asked: unknown,
  ): Promise<Page> {
    const consultation = await this.access.toRead(person, id);
    const query = queueQueryFrom(asked);
    const found = await this.queue.find(consultation.id, query);
    return new ReadingQueuePage(this.frames.languageOf(request), consultation, query, found);
  }
}

/** What the address asks for; what cannot be read is as if it were not there. */
function queueQueryFrom(asked: unknown): QueueQuery {
  const typed = typedFrom(asked);
  return {
    state: QUEUE_STATES.find((state) => state === typedText(typed, 'tilstand')) ?? 'all',
    body: typedText(typed, 'instans').slice(0, 200),
    order: QUEUE_ORDERS.find((order) => order === typedText(typed, 'sorter')) ?? 'received',
    page: typedText(typed, 'side'),
  };
}
