import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader } from '../consultation-reader.js';
import { ListLocking } from './list-locking.service.js';
import { LockingPage } from './locking.page.js';
import { RecipientReader } from './recipient-reader.js';
import { ListNotReady } from './recipient.errors.js';
import { RecipientService } from './recipient.service.js';
import { recipientWords } from './recipient.words.js';

/** Taking the list of recipients from draft to ready to locked, and back. */
@Controller('skrivebord/horinger/:id/mottakere')
@ForSignedIn()
export class ListStateController {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly recipients: RecipientReader,
    private readonly service: RecipientService,
    private readonly locking: ListLocking,
    private readonly frames: Frames,
  ) {}

  @Post('klargjoring')
  async makeReady(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.service.makeReady(person, id);
    return this.leadOn(id, recipientWords[this.frames.languageOf(request)].madeReady);
  }

  @Get('lasing')
  async askToLock(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Page> {
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    const chosen = await this.recipients.chosen(consultation);
    if (chosen.list.state !== 'ready') throw new ListNotReady();
    return new LockingPage(this.frames.languageOf(request), consultation, chosen);
  }

  @Post('lasing')
  async lock(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const count = await this.locking.lock(person, id, typedText(typedFrom(body), 'digest'));
    return this.leadOn(id, recipientWords[this.frames.languageOf(request)].locked(count));
  }

  @Post('gjenapning')
  async reopen(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.service.reopen(person, id);
    return this.leadOn(id, recipientWords[this.frames.languageOf(request)].reopened);
  }

  private leadOn(id: string, text: string): SeeOther {
    return new SeeOther(consultationPath(id, 'mottakere'), { kind: 'success', text });
  }
}
