import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { CALENDAR_MEDIA_TYPE } from '../../shared/calendar/write-calendar.js';
import { isLanguage, type Language } from '../../shared/language/words.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download } from '../../shared/web/page.js';
import { FeedWriter } from './feed-writer.js';
import { OpenDeadlines } from './open-deadlines.js';
import { ATOM_MEDIA_TYPE } from './write-atom.js';

/**
 * Asked anew each time, and answered by 304 when the ETag is the same. There is no Last-Modified: what is taken down leaves
 * nothing newer behind, and a reader that goes by the hour would keep it.
 */
const ALWAYS_ASKED = 'public, no-cache';

/** What a feed is narrowed to, as it came. */
interface FeedQuery {
  readonly vert?: unknown;
  readonly sprak?: unknown;
}

/** Feeds for readers and calendars, in the reader's language or the one that the address asks for (`?sprak=nn`). */
@Controller()
@ForEveryone()
export class FeedController {
  constructor(
    private readonly feeds: FeedWriter,
    private readonly deadlines: OpenDeadlines,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get('nyheter.atom')
  @Header('Content-Type', ATOM_MEDIA_TYPE)
  @Header('Cache-Control', ALWAYS_ASKED)
  @Header('Vary', 'Accept-Language, Cookie')
  async ofAll(@Req() request: Request, @Query() query: FeedQuery): Promise<string> {
    return this.feeds.ofAll(hostIn(query), this.languageOf(request, query.sprak));
  }

  @Get('horinger/:id/nyheter.atom')
  @Header('Content-Type', ATOM_MEDIA_TYPE)
  @Header('Cache-Control', ALWAYS_ASKED)
  @Header('Vary', 'Accept-Language, Cookie')
  async ofOne(@Req() request: Request, @Param('id') id: string, @Query('sprak') asked: unknown): Promise<string> {
    // Without the visitor: a feed that is open to whoever holds a link would be kept by readers that everyone uses.
    const { consultation } = await this.reader.findPublic(id);
    return this.feeds.of(consultation, this.languageOf(request, asked));
  }

  @Get('frister.ics')
  async calendar(@Req() request: Request, @Query() query: FeedQuery): Promise<Download> {
    const file = await this.deadlines.write(hostIn(query), this.languageOf(request, query.sprak));
    return new Download(Buffer.from(file), 'horingsfrister.ics', CALENDAR_MEDIA_TYPE);
  }

  private languageOf(request: Request, asked: unknown): Language {
    return isLanguage(asked) ? asked : this.frames.languageOf(request);
  }
}

/** The host whose hearings are asked for; null for all. */
function hostIn(query: FeedQuery): string | null {
  return typedText(typedFrom(query), 'vert') || null;
}
