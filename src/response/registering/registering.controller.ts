import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { CorrectionsService } from './corrections.service.js';
import { NoteForm, ReasonForm, RelationForm } from './registering.forms.js';
import { RegisteringPage } from './registering.page.js';
import { RegisteringService } from './registering.service.js';
import { registeringWords } from './registering.words.js';

/** One answer before it is registered: what to look at, notes, how it stands to another, and undoing a registration. */
@Controller('skrivebord/horinger/:id/registrering/:responseId')
@ForSignedIn()
export class RegisteringController {
  constructor(
    private readonly registering: RegisteringService,
    private readonly corrections: CorrectionsService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
  ): Promise<Page> {
    const view = await this.registering.view(person, id, responseId);
    return new RegisteringPage(this.frames.languageOf(request), view);
  }

  @Post('notat')
  async note(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.correct(request, { person, id, responseId }, [NoteForm, body], async ({ note }, words) => {
      await this.corrections.note(person, id, responseId, note);
      return words.noteSaved;
    });
  }

  @Post('forhold')
  async relate(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.correct(request, { person, id, responseId }, [RelationForm, body], async (form, words) => {
      const { relation, other: otherId } = form;
      await this.corrections.relate(person, id, responseId, { relation, otherId });
      return words.relationSaved;
    });
  }

  @Post('angring')
  async undo(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.correct(request, { person, id, responseId }, [ReasonForm, body], async ({ reason }, words) => {
      await this.corrections.undoRegistration(person, id, responseId, reason);
      return words.undone;
    });
  }

  /** Reads the form, does what it asks, and comes back to the answer with what was done. */
  private async correct<F extends object>(
    request: Request,
    { person, id, responseId }: { person: PersonActor; id: string; responseId: string },
    [type, body]: readonly [ClassConstructor<F>, unknown],
    work: (form: F, words: (typeof registeringWords)['nb']) => Promise<string>,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(type, body, language);
    if (!form.ok) {
      return new RegisteringPage(language, await this.registering.view(person, id, responseId), form);
    }
    const text = await work(form.value, registeringWords[language]);
    return new SeeOther(consultationPath(id, 'registrering', responseId), { kind: 'success', text });
  }
}
