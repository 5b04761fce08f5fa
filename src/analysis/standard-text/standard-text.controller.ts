import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { StandardTextReader } from './standard-text-reader.js';
import { StandardTextForm } from './standard-text.form.js';
import { StandardTextPage, StandardTextsPage } from './standard-text.page.js';
import { StandardTextService, type SeenText } from './standard-text.service.js';
import { standardTextWords } from './standard-text.words.js';

/** The standard texts of a hearing and its host. */
@Controller('skrivebord/horinger/:id/standardtekster')
@ForSignedIn()
export class StandardTextController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly reader: StandardTextReader,
    private readonly texts: StandardTextService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const view = await this.reader.all(person, id);
    return new StandardTextsPage(this.frames.languageOf(request), view, { typed: {}, errors: [] });
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.access.toWork(person, id);
    const language = this.frames.languageOf(request);
    const form = readForm(StandardTextForm, body, language);
    if (!form.ok) return new StandardTextsPage(language, await this.reader.all(person, id), form);
    const { title, text, reach } = form.value;
    await this.texts.add(person, id, { title, text }, reach === 'host' ? 'host' : 'hearing');
    return this.back(request, id, 'added');
  }

  @Get(':textId')
  async showOne(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('textId') textId: string,
  ): Promise<Page> {
    return new StandardTextPage(this.frames.languageOf(request), await this.reader.one(person, id, textId));
  }

  @Post(':textId')
  async write(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('textId') textId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.access.toWork(person, id);
    const language = this.frames.languageOf(request);
    const form = readForm(StandardTextForm, body, language);
    if (!form.ok) {
      const wrong = { ...form, isOvertaken: false };
      return new StandardTextPage(language, await this.reader.one(person, id, textId), wrong);
    }
    const saved = await unlessChanged(this.texts.write(person, seen(id, textId, body), form.value));
    if (saved.ok) return this.back(request, id, 'saved');
    const wrong = { typed: form.typed, errors: [], isOvertaken: true };
    return new StandardTextPage(language, await this.reader.one(person, id, textId), wrong);
  }

  @Post(':textId/utgang')
  async retire(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('textId') textId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.texts.retire(person, seen(id, textId, body));
    return this.back(request, id, 'retiredNotice');
  }

  @Post(':textId/gjeninntak')
  async takeUp(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('textId') textId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.texts.takeUp(person, seen(id, textId, body));
    return this.back(request, id, 'takenUp');
  }

  private back(request: Request, id: string, done: 'added' | 'saved' | 'retiredNotice' | 'takenUp'): SeeOther {
    const text = standardTextWords[this.frames.languageOf(request)][done];
    return new SeeOther(consultationPath(id, 'standardtekster'), { kind: 'success', text });
  }
}

function seen(consultationId: string, textId: string, body: unknown): SeenText {
  return { consultationId, textId, version: Number(typedText(typedFrom(body), 'version') || Number.NaN) };
}
