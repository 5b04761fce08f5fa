import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Frames } from '../../../shared/web/frames.js';
import type { Page } from '../../../shared/web/page.js';
import { TraceReader } from '../trace-reader.js';
import { HearingTracePage } from './hearing-trace.page.js';

/** What the answer of an internal hearing rests on, and what came of it. */
@Controller('skrivebord/horinger/:id/spor')
@ForSignedIn()
export class HearingTraceController {
  constructor(
    private readonly traces: TraceReader,
    private readonly frames: Frames,
  ) {}

  /** `del` is the id of a draft, or `hele`. */
  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('del') part: unknown,
  ): Promise<Page> {
    const trace = await this.traces.ofHearing(person, id);
    return new HearingTracePage(this.frames.languageOf(request), trace, typeof part === 'string' ? part : '');
  }
}
