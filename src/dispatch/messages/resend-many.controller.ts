import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { isOneOf, FAILING_STATES } from '../../delivery/message/message-status.js';
import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import type { BodyRow } from './body-state.js';
import { MessageAccess, type DispatchRef } from './message-access.js';
import { MessageListService, MOST_CHOSEN } from './message-list.service.js';
import { messageListWords } from './message-list.words.js';
import { MessageMendService } from './message-mend.service.js';
import { pathBelow, dispatchRefOf, type DispatchAddress } from './message-paths.js';
import { bodyQueryFrom } from './message-query.js';
import { ResendCheckPage, ResendResultPage } from './resend-many.page.js';

/** Sending many letters once more: chosen in the list, read as sentences, done with a result for each. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId/mottakere/ny-sending')
@ForSignedIn()
export class ResendManyController {
  constructor(
    private readonly access: MessageAccess,
    private readonly lists: MessageListService,
    private readonly messages: MessageMendService,
    private readonly frames: Frames,
  ) {}

  @Post()
  @HttpCode(200)
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: DispatchAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const ref = dispatchRefOf(address);
    const view = await this.access.dispatch(person, ref, 'mend');
    const rows = await this.chosen(ref, body);
    const language = this.frames.languageOf(request);
    return rows.length > 0 ? new ResendCheckPage(language, { view, rows }) : this.back(request, ref);
  }

  @Post('utforing')
  @HttpCode(200)
  async resend(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: DispatchAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const ref = dispatchRefOf(address);
    const view = await this.access.dispatch(person, ref, 'mend');
    const ids = (await this.chosen(ref, body)).flatMap(({ messageId }) => messageId ?? []);
    if (ids.length === 0) return this.back(request, ref);
    const outcomes = await this.messages.resendAll(person, ref, ids);
    const rows = await this.lists.byMessage(ref.dispatchId, ids);
    return new ResendResultPage(this.frames.languageOf(request), { view, rows }, outcomes);
  }

  /** Those that were ticked; or, when all were asked for, those of the list as it was narrowed that can be sent once more. */
  private async chosen(ref: DispatchRef, body: unknown): Promise<readonly BodyRow[]> {
    const typed = typedFrom(body);
    if (typedText(typed, 'alle') === 'ja') {
      const rows = await this.lists.all(ref.dispatchId, bodyQueryFrom(body));
      return rows.filter(({ state }) => state !== null && isOneOf(FAILING_STATES, state));
    }
    const ids = typedList(typed, 'valgt').flatMap((text) => text.split(/\s+/));
    return this.lists.byMessage(ref.dispatchId, ids.slice(0, MOST_CHOSEN));
  }

  private back(request: Request, ref: DispatchRef): SeeOther {
    const text = messageListWords[this.frames.languageOf(request)].noneChosen;
    return new SeeOther(pathBelow(ref, 'mottakere'), { kind: 'warning', text });
  }
}
