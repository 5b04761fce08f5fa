import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, type Page } from '../../shared/web/page.js';
import { OutcomeFiles } from './outcome-files.js';
import { OutcomeReader } from './outcome-reader.js';
import { OutcomePage } from './outcome.page.js';

/** What became of a body's answer, for whoever holds its link. */
@Controller('svar')
@ForLinkHolder()
export class OutcomeController {
  constructor(
    private readonly outcomes: OutcomeReader,
    private readonly outcomeFiles: OutcomeFiles,
    private readonly frames: Frames,
  ) {}

  /** `del` is the key of a part. */
  @Get('hva-ble-av-svaret')
  @Header('X-Robots-Tag', 'noindex')
  async show(@Req() request: Request, @CurrentLink() link: LinkActor, @Query('del') part: unknown): Promise<Page> {
    const view = await this.outcomes.of(link);
    return new OutcomePage(this.frames.languageOf(request), view, typeof part === 'string' ? part : '');
  }

  @Get('hva-ble-av-svaret.pdf')
  @Header('X-Robots-Tag', 'noindex')
  async pdf(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Download> {
    return this.outcomeFiles.pdf(await this.outcomes.of(link), this.frames.languageOf(request));
  }
}
