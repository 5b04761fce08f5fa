import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { unlessChanged } from '../../shared/errors/unless-changed.js';
import { readForm, typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { normaliseName } from '../import/organisation-name.js';
import { RecipientSource } from '../recipient-source.js';
import { besideField, type RefusalsByField } from '../refusal-beside-field.js';
import { CATEGORIES_PATH } from '../register-paths.js';
import { registerPolicy } from '../register.policy.js';
import { registerFormWords } from '../register.words.js';
import { CategoryListPage, categoryFormPage } from './category.page.js';
import { CategoryNameTaken } from './category.errors.js';
import { CategoryForm } from './category.form.js';
import { CategoryService } from './category.service.js';
import { categoryWords } from './category.words.js';

const REFUSALS: RefusalsByField = [[CategoryNameTaken, 'name']];

/** The host's headings: the list of them, adding, renaming and moving. */
@Controller('register/kategorier')
@ForSignedIn()
export class CategoryController {
  constructor(
    private readonly categories: CategoryService,
    private readonly source: RecipientSource,
    private readonly database: Database,
    private readonly frames: Frames,
  ) {}

  @Get()
  show(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    return this.list(request, person, { typed: {}, errors: [] });
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    if (!registerPolicy.mayEdit(person, person.hostId)) throw new NotAllowed('category.add');
    const form = readForm(CategoryForm, body, language, registerFormWords);
    if (!form.ok) return this.list(request, person, form);
    const tried = await besideField(this.categories.add(person, normaliseName(form.value.name)), REFUSALS, language);
    if (!tried.ok) return this.list(request, person, { typed: form.typed, errors: [tried.error] });
    return leadBack(categoryWords[language].added);
  }

  @Get(':id')
  async askForName(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Page> {
    const category = await this.categories.findToEdit(person, id);
    const typed = { name: category.name, seen: category.name };
    return categoryFormPage(this.frames.languageOf(request), category, { typed, errors: [] });
  }

  @Post(':id')
  async rename(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const category = await this.categories.findToEdit(person, id);
    const form = readForm(CategoryForm, body, language, registerFormWords);
    if (!form.ok) return categoryFormPage(language, category, form);
    const change = this.categories.rename(person, id, typedText(form.typed, 'seen'), normaliseName(form.value.name));
    const tried = await besideField(unlessChanged(change), REFUSALS, language);
    if (!tried.ok) return categoryFormPage(language, category, { typed: form.typed, errors: [tried.error] });
    if (tried.value.ok) return leadBack(categoryWords[language].renamed);
    const now = await this.categories.findToEdit(person, id);
    return categoryFormPage(language, now, { typed: form.typed, errors: [], hasChanged: true });
  }

  @Post(':id/flytting')
  async move(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const direction = typedText(typedFrom(body), 'direction') === 'up' ? 'up' : 'down';
    await this.categories.move(person, id, direction);
    return leadBack(categoryWords[this.frames.languageOf(request)].moved);
  }

  private async list(
    request: Request,
    person: PersonActor,
    content: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ): Promise<Page> {
    const categories = await this.source.categoriesOf(this.database.reader, person.hostId);
    const mayEdit = registerPolicy.mayEdit(person, person.hostId);
    return new CategoryListPage(this.frames.languageOf(request), { categories, mayEdit }, content);
  }
}

function leadBack(text: string): SeeOther {
  return new SeeOther(CATEGORIES_PATH, { kind: 'success', text });
}
