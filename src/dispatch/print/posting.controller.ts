import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { readForm, typedFrom, typedList, typedText, type FieldError } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { MessageAccess, type DispatchInView } from '../messages/message-access.js';
import { dispatchRefOf, pathBelow, type DispatchAddress } from '../messages/message-paths.js';
import { filterFrom } from './print.controller.js';
import { PrintListService } from './print-list.service.js';
import { PrintPage } from './print.page.js';
import { printWords } from './print.words.js';
import { postingDay, PostingForm } from './posting.form.js';
import { PostingService } from './posting.service.js';

/** Marking letters on paper as posted, and taking it back. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId/papirpost')
@ForSignedIn()
export class PostingController {
  constructor(
    private readonly access: MessageAccess,
    private readonly lists: PrintListService,
    private readonly postings: PostingService,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Post('posting')
  async post(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: DispatchAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const ref = dispatchRefOf(address);
    const language = this.frames.languageOf(request);
    const t = printWords[language];
    const view = await this.access.dispatch(person, ref, 'post');
    const form = readForm(PostingForm, body, language);
    if (!form.ok) return this.again(request, view, body, form.errors);
    const day = postingDay(form.value, view.dispatch, this.clock.today());
    if (!day.ok) return this.again(request, view, body, [{ field: 'day', message: t[day.reason] }]);
    const ids = await this.chosen(view, body);
    const back = pathBelow(ref, 'papirpost');
    if (ids.length === 0) return new SeeOther(back, { kind: 'warning', text: t.noneChosen });
    const posted = await this.postings.post(person, ref, ids, day.value);
    return new SeeOther(back, { kind: 'success', text: t.marked(posted) });
  }

  @Post('angring')
  async takeBack(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: DispatchAddress,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const ref = dispatchRefOf(address);
    await this.postings.unpost(person, ref, typedText(typedFrom(body), 'brev'));
    const text = printWords[this.frames.languageOf(request)].takenBack;
    return new SeeOther(pathBelow(ref, 'papirpost'), { kind: 'info', text });
  }

  private async chosen({ dispatch }: DispatchInView, body: unknown): Promise<readonly string[]> {
    const typed = typedFrom(body);
    if (typedText(typed, 'alle') !== 'ja') return typedList(typed, 'valgt');
    return (await this.lists.all(dispatch.id, 'toPost')).map(({ messageId }) => messageId);
  }

  private async again(
    request: Request,
    view: DispatchInView,
    body: unknown,
    errors: readonly FieldError[],
  ): Promise<Page> {
    const typed = typedFrom(body);
    const filter = filterFrom(body);
    const letters = await this.lists.find(view.dispatch.id, { filter, page: typedText(typed, 'side') });
    return new PrintPage(this.frames.languageOf(request), { ...view, letters, filter, typed, errors });
  }
}
