import { Controller, Param, Req, Sse, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import type { Request } from 'express';
import { concat, exhaustMap, map, of, Subject, takeUntil, takeWhile, timer, type Observable } from 'rxjs';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { Frames } from '../../shared/web/frames.js';
import { DispatchOverview } from './dispatch-overview.service.js';
import { liveNumbers, type LiveNumbers } from './live-numbers.js';

const EVERY_MILLISECONDS = 1000;
/** The browser connects anew after this, and is asked again who it is. */
const LONGEST_MILLISECONDS = 300_000;

/** Brings the numbers of a dispatch to the page every second until it has ended. */
@Controller('skrivebord/horinger/:id/utsending/hendelser')
@ForSignedIn()
export class DispatchEventsController implements BeforeApplicationShutdown {
  private readonly stopping = new Subject<void>();

  constructor(
    private readonly overview: DispatchOverview,
    private readonly frames: Frames,
  ) {}

  @Sse()
  async events(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Observable<MessageEvent>> {
    const language = this.frames.languageOf(request);
    const first = await this.numbers(person, id, language);
    const later = timer(EVERY_MILLISECONDS, EVERY_MILLISECONDS).pipe(
      exhaustMap(() => this.numbers(person, id, language)),
    );
    return concat(of(first), later).pipe(
      takeWhile((numbers) => !numbers.hasEnded, true),
      map((data) => ({ type: 'numbers', data })),
      takeUntil(timer(LONGEST_MILLISECONDS)),
      takeUntil(this.stopping),
    );
  }

  /** An open stream would keep the server from closing. */
  beforeApplicationShutdown(): void {
    this.stopping.next();
  }

  private async numbers(person: PersonActor, id: string, language: Language): Promise<LiveNumbers> {
    const numbers = await this.overview.numbers(person, id);
    if (!numbers) throw new NotFound('dispatch');
    return liveNumbers(numbers, language);
  }
}
