import { Controller, Get, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { AnswerSearch } from './answer-search.js';
import { AnswerSearchPage } from './answer-search.page.js';

/** More than a person types. */
const PACE = { default: { limit: 60, ttl: 60_000 } };
const LONGEST = 200;

/** Search in what is published, for everyone. */
@Controller('sok')
@ForEveryone()
@UseGuards(ThrottlerGuard)
@Throttle(PACE)
export class AnswerSearchController {
  constructor(
    private readonly search: AnswerSearch,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @Query() query: unknown): Promise<Page> {
    const typed = typedFrom(query);
    const sought = {
      text: typedText(typed, 'tekst').slice(0, LONGEST),
      consultationId: typedText(typed, 'horing'),
      page: typedText(typed, 'side'),
    };
    const { consultationId } = sought;
    const searchedIn = consultationId === '' ? null : (await this.reader.findPublic(consultationId)).consultation;
    const found = sought.text === '' ? null : await this.search.find(sought);
    return new AnswerSearchPage(this.frames.languageOf(request), sought, searchedIn, found);
  }
}
