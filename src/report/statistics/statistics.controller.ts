import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import { SummaryModels } from '../model/summary-models.service.js';
import { statistics } from './statistics.js';
import { StatisticsPage } from './statistics.page.js';

/** The statistics of a hearing as they are now. */
@Controller('skrivebord/horinger/:id/statistikk')
@ForSignedIn()
export class StatisticsController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly models: SummaryModels,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<StatisticsPage> {
    const consultation = await this.consultations.find(person, id);
    const language = this.frames.languageOf(request);
    return new StatisticsPage(language, consultation, statistics(await this.models.build(id, language)));
  }
}
