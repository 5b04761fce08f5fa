import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { fieldError, readForm, type FieldError } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { FormerRoundPage } from './former-round.page.js';
import { NewRoundPage } from './new-round.page.js';
import { RoundReader } from './round-reader.js';
import { RoundForm } from './round.form.js';
import { RoundService } from './round.service.js';
import { roundWords } from './round.words.js';

const PROGRAMME_MISSING = {
  nb: 'Skriv hva programmet skal hete.',
  nn: 'Skriv kva programmet skal heite.',
  en: 'Write what the programme is to be called.',
};

/** Making the next round of a hearing, and looking back from a round to the one before. */
@Controller('skrivebord/horinger/:id')
@ForSignedIn()
export class RoundController {
  constructor(
    private readonly rounds: RoundService,
    private readonly reader: RoundReader,
    private readonly frames: Frames,
  ) {}

  @Get('ny-runde')
  async ask(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new NewRoundPage(this.frames.languageOf(request), await this.reader.plan(person, id), null, []);
  }

  @Post('ny-runde')
  async begin(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const plan = await this.reader.plan(person, id);
    const form = readForm(RoundForm, body, language);
    const errors: FieldError[] = form.ok ? [] : [...form.errors];
    if (form.ok && plan.programme === '' && form.value.programme === '')
      errors.push(fieldError('programme', PROGRAMME_MISSING, language));
    if (!form.ok || errors.length > 0) return new NewRoundPage(language, plan, form.typed, errors);
    const next = await this.rounds.begin(person, id, form.value);
    return new SeeOther(consultationPath(next.id, 'forrige-runde'), {
      kind: 'success',
      text: roundWords[language].begun,
    });
  }

  @Get('forrige-runde')
  async compare(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new FormerRoundPage(this.frames.languageOf(request), await this.reader.comparison(person, id));
  }
}
