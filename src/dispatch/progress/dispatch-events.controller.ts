import { Controller, Get, Param, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Request, Response } from 'express';
import { concat, exhaustMap, of, Subject, takeUntil, takeWhile, timer, type Observable } from 'rxjs';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { Frames } from '../../shared/web/frames.js';
import { DispatchOverview, type WhichDispatch } from './dispatch-overview.service.js';
import { liveNumbers, type LiveNumbers } from './live-numbers.js';

const EVERY_MILLISECONDS = 1000;
/** The browser connects anew after this, and is asked again who it is. */
const LONGEST_MILLISECONDS = 300_000;
const HEADERS = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };

/** Brings the numbers of a dispatch to the page every second until it has ended. */
@Controller('skrivebord/horinger/:id')
@ForSignedIn()
export class DispatchEventsController implements BeforeApplicationShutdown {
  private readonly stopping = new Subject<void>();

  constructor(
    private readonly overview: DispatchOverview,
    private readonly frames: Frames,
  ) {}

  @Get('utsending/hendelser')
  async ofAnnouncement(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<void> {
    await this.stream(request, response, (language) => this.numbers(person, id, 'announcement', language));
  }

  @Get('utsendinger/:dispatchId/hendelser')
  async ofDispatch(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentPerson() person: PersonActor,
    @Param() { id, dispatchId }: { readonly id: string; readonly dispatchId: string },
  ): Promise<void> {
    await this.stream(request, response, (language) => this.numbers(person, id, { id: dispatchId }, language));
  }

  /** An open stream would keep the server from closing. */
  beforeApplicationShutdown(): void {
    this.stopping.next();
  }

  /** Written by hand, since what Nest offers for events answers 200 before it is known whether there is anything to see. */
  private async stream(
    request: Request,
    response: Response,
    read: (language: Language) => Promise<LiveNumbers>,
  ): Promise<void> {
    const language = this.frames.languageOf(request);
    const first = await read(language);
    response.status(200).set(HEADERS).flushHeaders();
    const listening = this.streamFrom(first, () => read(language)).subscribe({
      next: (numbers) => response.write(`event: numbers\ndata: ${JSON.stringify(numbers)}\n\n`),
      // The browser connects anew, and is then told what is wrong.
      error: () => response.destroy(),
      complete: () => response.end(),
    });
    response.once('close', () => {
      listening.unsubscribe();
    });
  }

  private streamFrom(first: LiveNumbers, read: () => Promise<LiveNumbers>): Observable<LiveNumbers> {
    return concat(of(first), timer(EVERY_MILLISECONDS, EVERY_MILLISECONDS).pipe(exhaustMap(read))).pipe(
      takeWhile((numbers) => !numbers.hasEnded, true),
      takeUntil(timer(LONGEST_MILLISECONDS)),
      takeUntil(this.stopping),
    );
  }

  private async numbers(
    person: PersonActor,
    id: string,
    which: WhichDispatch,
    language: Language,
  ): Promise<LiveNumbers> {
    const numbers = await this.overview.numbers(person, id, which);
    if (!numbers) throw new NotFound('dispatch');
    return liveNumbers(numbers, language);
  }
}
