import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../identity/access/access.decorators.js';
import type { PersonActor } from '../identity/access/actor.js';
import { Frames } from '../shared/web/frames.js';
import { DeskPage } from './desk.page.js';
import { DeskService } from './desk.service.js';

/** The front page of the desk. */
@Controller('skrivebord')
@ForSignedIn()
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<DeskPage> {
    return new DeskPage(this.frames.languageOf(request), person, await this.desk.matters(person));
  }
}
