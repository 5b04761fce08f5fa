import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { unlessChanged } from '../../shared/errors/unless-changed.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { ListingService } from '../category/listing.service.js';
import { ContactService } from '../contact/contact.service.js';
import { PostalAddressService } from '../contact/postal/postal-address.service.js';
import { besideField, type RefusalsByField } from '../refusal-beside-field.js';
import { groupPath } from '../register-paths.js';
import { registerPolicy } from '../register.policy.js';
import { groupSubject } from '../register-subject.js';
import { registerFormWords } from '../register.words.js';
import { groupFormPage } from './group-form.page.js';
import { GroupListPage, GroupPage } from './group.page.js';
import { GroupReader } from './group-reader.js';
import { GroupNameTaken, GroupsInARing } from './group.errors.js';
import { GroupForm, inputFrom } from './group.form.js';
import { GroupService } from './group.service.js';
import { groupWords } from './group.words.js';
import type { OrganisationGroup } from './organisation-group.entity.js';

const REFUSALS: RefusalsByField = [
  [GroupNameTaken, 'name'],
  [GroupsInARing, 'through'],
];

/** The host's groups: the list of them, each one's page, adding and changing. */
@Controller('register/grupper')
@ForSignedIn()
export class GroupController {
  constructor(
    private readonly groups: GroupService,
    private readonly reader: GroupReader,
    private readonly contacts: ContactService,
    private readonly postalAddresses: PostalAddressService,
    private readonly listings: ListingService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    const mayEdit = registerPolicy.mayEdit(person, person.hostId);
    return new GroupListPage(this.frames.languageOf(request), await this.reader.all(person), { mayEdit });
  }

  @Get('ny')
  async begin(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    if (!registerPolicy.mayEdit(person, person.hostId)) throw new NotAllowed('group.add');
    const all = await this.reader.all(person);
    return groupFormPage(this.frames.languageOf(request), { group: null, all }, { typed: {}, errors: [] });
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    if (!registerPolicy.mayEdit(person, person.hostId)) throw new NotAllowed('group.add');
    const setting = { group: null, all: await this.reader.all(person) };
    const form = readForm(GroupForm, body, language, registerFormWords);
    if (!form.ok) return groupFormPage(language, setting, form);
    const tried = await besideField(this.groups.add(person, inputFrom(form.value)), REFUSALS, language);
    if (!tried.ok) return groupFormPage(language, setting, { typed: form.typed, errors: [tried.error] });
    return leadTo(tried.value.id, groupWords[language].created);
  }

  @Get(':id')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const group = await this.reader.find(person, id);
    const { categories } = await this.listings.of(person.hostId, groupSubject(id));
    return new GroupPage(this.frames.languageOf(request), {
      group,
      all: await this.reader.all(person),
      members: await this.reader.membersOf(person, id, typedText(typedFrom(query), 'side')),
      contacts: await this.contacts.of(person.hostId, groupSubject(id)),
      postalAddress: await this.postalAddresses.of(person.hostId, groupSubject(id)),
      categories,
      mayEdit: registerPolicy.mayEdit(person, person.hostId),
    });
  }

  @Get(':id/rediger')
  async askWhat(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const group = await this.findToEdit(person, id);
    const typed = { name: group.name, through: group.reachedThroughGroupId ?? '' };
    const setting = { group, all: await this.reader.all(person) };
    return groupFormPage(this.frames.languageOf(request), setting, { typed, errors: [] });
  }

  @Post(':id/rediger')
  async edit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const setting = { group: await this.findToEdit(person, id), all: await this.reader.all(person) };
    const form = readForm(GroupForm, body, language, registerFormWords);
    if (!form.ok) return groupFormPage(language, setting, form);
    const change = this.groups.edit(person, id, typedText(form.typed, 'seen'), inputFrom(form.value));
    const tried = await besideField(unlessChanged(change), REFUSALS, language);
    if (!tried.ok) return groupFormPage(language, setting, { typed: form.typed, errors: [tried.error] });
    if (tried.value.ok) return leadTo(id, groupWords[language].saved);
    const group = await this.findToEdit(person, id);
    return groupFormPage(language, { ...setting, group }, { typed: form.typed, errors: [], hasChanged: true });
  }

  private async findToEdit(person: PersonActor, id: string): Promise<OrganisationGroup> {
    const group = await this.reader.find(person, id);
    if (!registerPolicy.mayEdit(person, group.hostId)) throw new NotAllowed('group.edit');
    return group;
  }
}

function leadTo(id: string, text: string): SeeOther {
  return new SeeOther(groupPath(id), { kind: 'success', text });
}
