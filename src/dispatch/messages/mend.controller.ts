import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { MendForm } from './mend.form.js';
import { MendAddressPage } from './mend.page.js';
import { MessageAccess } from './message-access.js';
import { MessageMendService } from './message-mend.service.js';
import { messagePath, messageRefOf, type MessageAddress } from './message-paths.js';
import { messageWords } from './message.words.js';

/** Mending the address of a letter that did not arrive, and sending it once more: one form. */
@Controller('skrivebord/horinger/:id/utsendinger/:dispatchId/mottakere/:messageId/adresse')
@ForSignedIn()
export class MendController {
  constructor(
    private readonly access: MessageAccess,
    private readonly messages: MessageMendService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async ask(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: MessageAddress,
  ): Promise<Page> {
    const view = await this.access.message(person, messageRefOf(address), 'mend');
    const typed = { address: view.message.toAddress, register: 'ja' };
    return new MendAddressPage(this.frames.languageOf(request), view, { typed, errors: [] });
  }

  @Post()
  async mend(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() address: MessageAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const ref = messageRefOf(address);
    const language = this.frames.languageOf(request);
    const view = await this.access.message(person, ref, 'mend');
    const form = readForm(MendForm, body, language);
    if (!form.ok) return new MendAddressPage(language, view, form);
    const scope = form.value.register === 'ja' ? 'hearingAndRegister' : 'hearing';
    await this.messages.mendAddress(person, ref, form.value.address, scope);
    return new SeeOther(messagePath(ref), { kind: 'success', text: messageWords[language].mended });
  }
}
