import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { ACTIVITIES, ADDRESSES, LIST_SORTINGS, type OrganisationQuery } from './organisation-filter.js';
import { OrganisationListPage } from './organisation-list.page.js';
import { OrganisationListService } from './organisation-list.service.js';
import { organisationPolicy } from './organisation.policy.js';

const LONGEST_SEARCH = 200;

/** The list of bodies, common to all hosts, with the host's own categories, groups and addresses. */
@Controller('register')
@ForSignedIn()
export class OrganisationListController {
  constructor(
    private readonly lists: OrganisationListService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Query() query: unknown): Promise<Page> {
    const asked = organisationQueryFrom(query);
    const found = await this.lists.find(person, asked);
    const permissions = { mayAdd: organisationPolicy.mayCreate(person) };
    return new OrganisationListPage(this.frames.languageOf(request), asked, found, permissions);
  }
}

/** What the address asks for; what cannot be read is as if it were not there. */
function organisationQueryFrom(query: unknown): OrganisationQuery {
  const typed = typedFrom(query);
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((candidate) => candidate === typedText(typed, name)) ?? otherwise;
  return {
    search: typedText(typed, 'sok').slice(0, LONGEST_SEARCH),
    category: typedText(typed, 'kategori'),
    group: typedText(typed, 'gruppe'),
    activity: one('bruk', ACTIVITIES, 'aktive'),
    address: one('adresse', ADDRESSES, 'alle'),
    sorting: one('sorter', LIST_SORTINGS, 'navn'),
    direction: one('retning', ['stigende', 'synkende'], 'stigende'),
    page: typedText(typed, 'side'),
  };
}
