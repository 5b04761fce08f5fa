import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { PRINTED_SIDES } from '../../shared/documents/pdf/merging/merge-pdfs.js';
import { Clock } from '../../shared/time/clock.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Download, type Page } from '../../shared/web/page.js';
import { MessageAccess } from '../messages/message-access.js';
import { dispatchRefOf, pathBelow, type DispatchAddress } from '../messages/message-paths.js';
import { PrintFile } from './print-file.service.js';
import { PRINT_FILTERS, PrintListService, type PrintFilter } from './print-list.service.js';
import { PrintPage } from './print.page.js';
import { printWords } from './print.words.js';

/** The letters of a dispatch that go on paper, as a list and as one file to print. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId/papirpost')
@ForSignedIn()
export class PrintController {
  constructor(
    private readonly access: MessageAccess,
    private readonly lists: PrintListService,
    private readonly printing: PrintFile,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: DispatchAddress,
    @Query() query: unknown,
  ): Promise<Page> {
    const view = await this.access.dispatch(person, dispatchRefOf(address), 'see');
    const filter = filterFrom(query);
    const page = typedText(typedFrom(query), 'side');
    const letters = await this.lists.find(view.dispatch.id, { filter, page });
    const typed = { day: this.clock.today().toString() };
    return new PrintPage(this.frames.languageOf(request), { ...view, letters, filter, typed, errors: [] });
  }

  @Get('brev.pdf')
  async print(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: DispatchAddress,
    @Query() query: unknown,
  ): Promise<Download | SeeOther> {
    const ref = dispatchRefOf(address);
    const language = this.frames.languageOf(request);
    const view = await this.access.dispatch(person, ref, 'see');
    const letters = await this.lists.all(view.dispatch.id, filterFrom(query));
    if (letters.length === 0 || view.dispatch.state === 'preparing') {
      return new SeeOther(pathBelow(ref, 'papirpost'), { kind: 'info', text: printWords[language].nothingToPrint });
    }
    const wanted = typedText(typedFrom(query), 'sider');
    const sides = PRINTED_SIDES.find((candidate) => candidate === wanted) ?? 'one';
    return this.printing.of({ view, letters, sides, language, sender: person.hostName });
  }
}

/** Which of the letters are asked for; what is not a filter shows all. */
export function filterFrom(query: unknown): PrintFilter {
  const wanted = typedText(typedFrom(query), 'vis');
  return PRINT_FILTERS.find((filter) => filter === wanted) ?? 'all';
}
