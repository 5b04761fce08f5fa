import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../../identity/access/access.decorators.js';
import type { LinkActor } from '../../../identity/access/actor.js';
import { Frames } from '../../../shared/web/frames.js';
import type { Page } from '../../../shared/web/page.js';
import { TraceReader } from '../trace-reader.js';
import { MemberTracePage } from './member-trace.page.js';

/** What became of what a member of an internal hearing has said. */
@Controller('svar/hva-ble-av-innspillet')
@ForLinkHolder()
export class MemberTraceController {
  constructor(
    private readonly traces: TraceReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page> {
    return new MemberTracePage(this.frames.languageOf(request), await this.traces.ofMember(link));
  }
}
