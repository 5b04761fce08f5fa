import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { CONSULTATION_STATES } from '../consultation-status.js';
import { mayCreateConsultation } from '../consultation.policy.js';
import { ConsultationListPage } from './consultation-list.page.js';
import { ConsultationListService, LIST_SORTINGS, type ListQuery } from './consultation-list.service.js';

/** The list of the host's hearings. */
@Controller('skrivebord/horinger')
@ForSignedIn()
export class ConsultationListController {
  constructor(
    private readonly lists: ConsultationListService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Query() query: unknown): Promise<Page> {
    const asked = listQueryFrom(query);
    const found = await this.lists.find(person, asked);
    return new ConsultationListPage(this.frames.languageOf(request), asked, found, {
      mayCreate: mayCreateConsultation(person),
    });
  }
}

/** What the address asks for; what cannot be read is as if it were not there. */
function listQueryFrom(query: unknown): ListQuery {
  const typed = typedFrom(query);
  const state = typedText(typed, 'status');
  const sorting = LIST_SORTINGS.find((candidate) => candidate === typedText(typed, 'sorter'));
  const direction = typedText(typed, 'retning');
  const newestFirst = sorting === undefined || sorting === 'nyeste';
  return {
    search: typedText(typed, 'sok').slice(0, 200),
    state: CONSULTATION_STATES.find((candidate) => candidate === state) ?? null,
    sorting: sorting ?? 'nyeste',
    direction: direction === 'stigende' || direction === 'synkende' ? direction : newestFirst ? 'synkende' : 'stigende',
    page: typedText(typed, 'side'),
  };
}
