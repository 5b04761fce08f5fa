import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedFrom, typedText, type FieldError, type FormResult, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { CodebookReader } from './codebook-reader.js';
import { TagForm } from './codebook.form.js';
import { CodebookPage } from './codebook.page.js';
import { CodebookService, type TagInput } from './codebook.service.js';
import { codebookWords } from './codebook.words.js';
import { seenTag } from './seen-tag.js';
import { SharedCodebooksService } from './shared/shared-codebooks.service.js';
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
    private readonly shared: SharedCodebooksService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.page(person, this.frames.languageOf(request), id);
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
    if (!form.ok) return this.page(person, language, id, form);
    const { parentId = '' } = form.value;
    const input = { ...meaningOf(form.value), parentId: parentId === '' ? null : parentId };
    const added = await unlessRefused(this.codebooks.add(person, id, input), language);
    if (!added.ok) return this.page(person, language, id, { typed: form.typed, errors: added.errors });
    return this.back(request, id, 'added');
  }

  @Get(':tagId')
  async showTag(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('tagId') tagId: string,
  ): Promise<Page> {
    const view = await this.reader.readTag(person, id, tagId);
    return new TagPage(this.frames.languageOf(request), view, view.tag);
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
      ? await unlessRefused(this.codebooks.define(person, seenTag(id, tagId, body), meaningOf(form.value)), language)
      : { ok: false as const, errors: form.errors, isOvertaken: false };
    if (defined.ok) return this.back(request, id, 'saved');
    const view = await this.reader.readTag(person, id, tagId);
    return new TagPage(language, view, view.tag, { ...defined, typed: form.typed });
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
    await this.codebooks.move(person, seenTag(id, tagId, body), spot);
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
    await this.codebooks.retire(person, seenTag(id, tagId, body));
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
    await this.codebooks.takeUp(person, seenTag(id, tagId, body));
    return this.back(request, id, 'takenUp');
  }

  private async page(
    person: PersonActor,
    language: Language,
    id: string,
    wrong: { readonly typed: Typed; readonly errors: readonly FieldError[] } = { typed: {}, errors: [] },
  ): Promise<Page> {
    const view = await this.reader.read(person, id);
    return new CodebookPage(language, view, await this.shared.offered(person), wrong);
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

/** What a form says of a tag, with nobody for an empty choice of a person. */
function meaningOf({ name, definition, example = '', defaultText = '', assigneeId = '' }: TagForm): TagInput {
  return { name, definition, example, defaultText, assigneeId: assigneeId === '' ? null : assigneeId };
}
