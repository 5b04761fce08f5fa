import { Body, Controller, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { isLanguage } from '../../shared/language/words.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { SeeOther } from '../../shared/web/page.js';
import { CurrentPerson, ForEveryone, ForSignedIn } from '../access/access.decorators.js';
import type { PersonActor } from '../access/actor.js';
import { Actors } from '../access/actors.js';

/** What a person chooses for the session: language, and which host they work at. */
@Controller()
export class ChoiceController {
  constructor(private readonly actors: Actors) {}

  @Post('sprak')
  @ForEveryone()
  chooseLanguage(@Req() request: Request, @Body() body: unknown): SeeOther {
    const typed = typedFrom(body);
    const language = typedText(typed, 'language');
    if (isLanguage(language)) request.session.language = language;
    const back = typedText(typed, 'back');
    return new SeeOther(/^\/(?![/\\])/.test(back) ? back : '/');
  }

  @Post('vert')
  @ForSignedIn()
  async chooseHost(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const hostId = typedText(typedFrom(body), 'host');
    const there = await this.actors.personAt(person.id, hostId);
    if (there?.hostId !== hostId) throw new NotFound('host');
    request.session.hostId = hostId;
    return new SeeOther('/skrivebord');
  }
}
