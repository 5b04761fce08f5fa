import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { OrganisationNumber } from '../../register/organisation/organisation-number.js';
import { registerFormWords } from '../../register/register.words.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { PublisherForm } from './publisher.form.js';
import { PUBLISHER_PATH, PublisherPage } from './publisher.page.js';
import { Publishers } from './publisher.service.js';
import { publisherWords } from './publisher.words.js';

/** Saying by which number one's host is known. */
@Controller('skrivebord/utgiver')
@ForSignedIn()
export class PublisherController {
  constructor(
    private readonly publishers: Publishers,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    return new PublisherPage(this.frames.languageOf(request), await this.publishers.find(person));
  }

  @Post()
  async say(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const host = await this.publishers.find(person);
    const form = readForm(PublisherForm, body, language, registerFormWords);
    if (!form.ok) return new PublisherPage(language, host, form);
    const { organisationNumber } = form.value;
    await this.publishers.say(person, organisationNumber === '' ? null : OrganisationNumber.of(organisationNumber));
    return new SeeOther(PUBLISHER_PATH, { kind: 'success', text: publisherWords[language].saved });
  }
}
