import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm, typedFrom, typedText, type FormResult } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { CodebookReader } from './codebook-reader.js';
import { TagForm } from './codebook.form.js';
import { CodebookPage } from './codebook.page.js';
import { CodebookService, type SeenTag } from './codebook.service.js';
import { codebookWords } from './codebook.words.js';
import { TagPage } from './tag.page.js';
import { unlessRefused } from './unless-refused.js';

/** The codebook of a hearing. */
@Controller('skrivebord/horinger/:id/kodebok')
@ForSignedIn()
export class CodebookController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly reader: CodebookReader,
    private readonly codebooks: CodebookService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new CodebookPage(this.frames.languageOf(request), await this.reader.read(person, id));
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.access.toWork(person, id);
    const form: FormResult<TagForm> = readForm(TagForm, body, language);
    if (!form.ok) return new CodebookPage(language, await this.reader.read(person, id), form.typed, form.errors);
    const { name, definition, parentId = '' } = form.value;
    const input = { name, definition, parentId: parentId === '' ? null : parentId };
    const added = await unlessRefused(this.codebooks.add(person, id, input), language);
    if (!added.ok) return new CodebookPage(language, await this.reader.read(person, id), form.typed, added.errors);
    return this.back(request, id, 'added');
  }

  @Get(':tagId')
  async showTag(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
  ): Promise<Page> {
    const view = await this.reader.read(person, id);
    return new TagPage(this.frames.languageOf(request), view, view.codebook.get(tagId));
  }

  @Post(':tagId')
  async define(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.access.toWork(person, id);
    const form: FormResult<TagForm> = readForm(TagForm, body, language);
    const defined = form.ok
      ? await unlessRefused(this.codebooks.define(person, seen(id, tagId, body), form.value), language)
      : { ok: false as const, errors: form.errors, isOvertaken: false };
    if (defined.ok) return this.back(request, id, 'saved');
    const view = await this.reader.read(person, id);
    return new TagPage(language, view, view.codebook.get(tagId), { ...defined, typed: form.typed });
  }

  @Post(':tagId/flytting')
  async move(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const [parentId = '', afterId = ''] = typedText(typedFrom(body), 'spot').split('/');
    const spot = { parentId: parentId === '' ? null : parentId, afterId: afterId === '' ? null : afterId };
    await this.codebooks.move(person, seen(id, tagId, body), spot);
    return this.back(request, id, 'moved');
  }

  @Post(':tagId/utgang')
  async retire(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.codebooks.retire(person, seen(id, tagId, body));
    return this.back(request, id, 'retiredNotice');
  }

  @Post(':tagId/gjeninntak')
  async takeUp(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.codebooks.takeUp(person, seen(id, tagId, body));
    return this.back(request, id, 'takenUp');
  }

  private back(
    request: Request,
    id: string,
    done: 'added' | 'saved' | 'moved' | 'retiredNotice' | 'takenUp',
  ): SeeOther {
    const text = codebookWords[this.frames.languageOf(request)][done];
    return new SeeOther(consultationPath(id, 'kodebok'), { kind: 'success', text });
  }
}

function seen(consultationId: string, tagId: string, body: unknown): SeenTag {
  return { consultationId, tagId, version: Number(typedText(typedFrom(body), 'version') || Number.NaN) };
}
