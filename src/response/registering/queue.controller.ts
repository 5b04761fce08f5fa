import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { RESPONSE_CHANNELS } from '../response-status.js';
import { BulkCheckPage, BulkResultPage } from './bulk.page.js';
import { BulkRegisteringService, MOST_AT_ONCE, type ChosenAnswer } from './bulk-registering.service.js';
import { QUEUE_PATH, QueuePage } from './queue.page.js';
import { RegisteringQueue, type QueueFilter } from './registering-queue.service.js';

/** The queue of answers to register, of one hearing and of all, and registering many at once in three steps. */
@Controller('skrivebord')
@ForSignedIn()
export class QueueController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly queue: RegisteringQueue,
    private readonly bulk: BulkRegisteringService,
    private readonly frames: Frames,
  ) {}

  @Get('registrering')
  async all(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    return this.page(request, person, null);
  }

  @Get('horinger/:id/registrering')
  async ofOne(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.page(request, person, await this.consultations.findFor(person, id, 'maySummarise'));
  }

  /** Reads what would happen, and changes nothing. */
  @Post('registrering/samlet')
  @HttpCode(200)
  async check(@Req() request: Request, @CurrentPerson() person: PersonActor, @Body() body: unknown): Promise<Page> {
    const reading = await this.bulk.read(person, chosenFrom(body));
    return new BulkCheckPage(this.frames.languageOf(request), reading, backFrom(body));
  }

  @Post('registrering/samlet/utforing')
  @HttpCode(200)
  async register(@Req() request: Request, @CurrentPerson() person: PersonActor, @Body() body: unknown): Promise<Page> {
    const results = await this.bulk.register(person, chosenFrom(body));
    return new BulkResultPage(this.frames.languageOf(request), results, backFrom(body));
  }

  private async page(request: Request, person: PersonActor, consultation: Consultation | null): Promise<Page> {
    const consultationId = consultation?.id ?? null;
    const filter = filterFrom(request.query, consultationId);
    return new QueuePage(this.frames.languageOf(request), {
      consultation,
      filter,
      list: await this.queue.list(person, filter, typedText(typedFrom(request.query), 'side')),
      counts: await this.queue.counts(person, consultationId),
    });
  }
}

function filterFrom(query: unknown, consultationId: string | null): QueueFilter {
  const typed = typedFrom(query);
  const [channel, toLookAt] = [typedText(typed, 'kanal'), typedText(typed, 'se')];
  return {
    consultationId,
    channel: RESPONSE_CHANNELS.find((known) => known === channel) ?? null,
    isLate: typedText(typed, 'frist') === 'sen' ? true : null,
    isFlagged: toLookAt === 'ja' ? 'yes' : toLookAt === 'nei' ? 'no' : null,
  };
}

/** `<response>.<version>` of each box that was ticked. */
function chosenFrom(body: unknown): readonly ChosenAnswer[] {
  const values = typedList(typedFrom(body), 'valgt').slice(0, MOST_AT_ONCE);
  return values.flatMap((value) => {
    const [responseId = '', version = ''] = value.split('.');
    return responseId !== '' && Number(version) > 0 ? [{ responseId, version: Number(version) }] : [];
  });
}

/** Back to the queue that one came from, and to no other place. */
function backFrom(body: unknown): string {
  const path = typedText(typedFrom(body), 'tilbake');
  const isQueue = path.startsWith(QUEUE_PATH) || /^\/skrivebord\/horinger\/[\w-]+\/registrering(?:\?|$)/.test(path);
  return isQueue ? path : QUEUE_PATH;
}
