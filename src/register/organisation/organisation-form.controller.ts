import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { unlessChanged } from '../../shared/errors/unless-changed.js';
import type { Language } from '../../shared/language/words.js';
import { readForm, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { registerFormWords } from '../register.words.js';
import { organisationPath } from '../register-paths.js';
import { organisationFormPage } from './organisation-form.page.js';
import { OrganisationReader, type NamedBody } from './organisation-reader.js';
import type { Organisation } from './organisation.entity.js';
import { inputFrom, OrganisationForm, typedOf } from './organisation.form.js';
import { organisationPolicy } from './organisation.policy.js';
import { OrganisationService, type OrganisationInput } from './organisation.service.js';
import { organisationFormWords } from './organisation.words.js';

/** Writing a body: a new one, and what is said of one that is there. */
@Controller('register/organisasjoner')
@ForSignedIn()
export class OrganisationFormController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly reader: OrganisationReader,
    private readonly frames: Frames,
  ) {}

  @Get('ny')
  begin(@Req() request: Request, @CurrentPerson() person: PersonActor): Page {
    if (!organisationPolicy.mayCreate(person)) throw new NotAllowed('organisation.create');
    return organisationFormPage(this.frames.languageOf(request), {}, { typed: { languageForm: 'nb' }, errors: [] });
  }

  @Post()
  async create(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    if (!organisationPolicy.mayCreate(person)) throw new NotAllowed('organisation.create');
    const language = this.frames.languageOf(request);
    const form = readForm(OrganisationForm, body, language, registerFormWords);
    if (!form.ok) return organisationFormPage(language, {}, form);
    const input = inputFrom(form.value);
    const alike = await this.alikeUnlessConfirmed(input, form.typed);
    if (alike.length > 0) {
      return organisationFormPage(language, { alike }, { typed: form.typed, errors: [alikeError(alike, language)] });
    }
    const created = await this.organisations.create(person, input);
    return leadTo(created, organisationFormWords[language].created);
  }

  @Get(':id/rediger')
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const organisation = await this.findToEdit(person, id);
    return organisationFormPage(
      this.frames.languageOf(request),
      { organisation },
      { typed: typedOf(organisation), errors: [] },
    );
  }

  @Post(':id/rediger')
  async edit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const organisation = await this.findToEdit(person, id);
    const form = readForm(OrganisationForm, body, language, registerFormWords);
    if (!form.ok) return organisationFormPage(language, { organisation }, form);
    const seenVersion = Number(typedText(form.typed, 'version'));
    const saved = await unlessChanged(this.organisations.edit(person, id, seenVersion, inputFrom(form.value)));
    if (saved.ok) return leadTo(saved.value, organisationFormWords[language].saved);
    const now = await this.findToEdit(person, id);
    const content = { typed: form.typed, errors: [], stored: typedOf(now) };
    return organisationFormPage(language, { organisation: now }, content);
  }

  private async findToEdit(person: PersonActor, id: string): Promise<Organisation> {
    const organisation = await this.reader.find(id);
    if (!organisationPolicy.mayEdit(person, organisation)) throw new NotAllowed('organisation.edit');
    organisation.refuseIfMerged();
    return organisation;
  }

  private async alikeUnlessConfirmed(input: OrganisationInput, typed: Typed): Promise<readonly NamedBody[]> {
    if (typedText(typed, 'another') === 'yes') return [];
    return this.reader.alike(input.name, input.organisationNumber?.toString() ?? null);
  }
}

function leadTo(organisation: Organisation, text: string): SeeOther {
  return new SeeOther(organisationPath(organisation.id), { kind: 'success', text });
}

function alikeError(alike: readonly NamedBody[], language: Language): FieldError {
  const names = alike.map(({ name }) => name).join(', ');
  return { field: 'another', message: organisationFormWords[language].alike(names) };
}
