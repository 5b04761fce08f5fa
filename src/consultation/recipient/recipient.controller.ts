import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader } from '../consultation-reader.js';
import { RecipientListPage } from './recipient-list.page.js';
import { RecipientReader } from './recipient-reader.js';
import { RECIPIENT_FILTERS, RecipientRowsService } from './recipient-rows.service.js';
import { RecipientService } from './recipient.service.js';
import { recipientWords } from './recipient.words.js';
import { RecipientsPage } from './recipients.page.js';

/** Choosing the recipients of a hearing, and looking through them. */
@Controller('skrivebord/horinger/:id/mottakere')
@ForSignedIn()
export class RecipientController {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly recipients: RecipientReader,
    private readonly rows: RecipientRowsService,
    private readonly service: RecipientService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('instans') asked?: string,
  ): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const chosen = await this.recipients.chosen(consultation);
    const singles = chosen.choices.filter((choice) => choice.kind === 'organisation').map((choice) => choice.targetId);
    const search = (asked ?? '').trim().slice(0, 200);
    const { isLocked } = chosen.list;
    return new RecipientsPage(this.frames.languageOf(request), {
      consultation,
      hostKind: person.hostKind,
      mayEdit: await this.reader.may(person, consultation, 'mayEdit'),
      chosen,
      categories: await this.recipients.categoriesOf(consultation.hostId),
      groups: await this.recipients.groupsOf(consultation.hostId),
      singles: await this.recipients.namesOf(singles),
      search,
      found: await this.recipients.searchBodies(search),
      snapshot: isLocked
        ? { invited: await this.recipients.invited(id), lines: await this.recipients.lines(id) }
        : null,
    });
  }

  @Get('liste')
  async list(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const typed = typedFrom(query);
    const asked = {
      search: typedText(typed, 'sok').slice(0, 200),
      filter: RECIPIENT_FILTERS.find((filter) => filter === typedText(typed, 'vis')) ?? 'alle',
      page: typedText(typed, 'side'),
    };
    const mayEdit = await this.reader.may(person, consultation, 'mayEdit');
    const found = await this.rows.find(consultation, asked);
    return new RecipientListPage(this.frames.languageOf(request), { consultation, mayEdit }, asked, found);
  }

  @Post('valg')
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const typed = typedFrom(body);
    const chosen = { categories: typedList(typed, 'categories'), groups: typedList(typed, 'groups') };
    await this.service.chooseExactly(person, id, chosen);
    return this.leadOn(request, id);
  }

  @Post('alle')
  async chooseAll(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.service.chooseAll(person, id);
    return this.leadOn(request, id);
  }

  @Post('instanser')
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.reader.findFor(person, id, 'mayEdit');
    const targetId = typedText(typedFrom(body), 'organisation');
    if (targetId === '') return new SeeOther(consultationPath(id, 'mottakere'));
    await this.service.choose(person, id, [{ kind: 'organisation', targetId }]);
    return this.leadOn(request, id);
  }

  @Post('instanser/fjerning')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const targetId = typedText(typedFrom(body), 'organisation');
    await this.service.unchoose(person, id, { kind: 'organisation', targetId });
    return this.leadOn(request, id);
  }

  private leadOn(request: Request, id: string): SeeOther {
    const text = recipientWords[this.frames.languageOf(request)].changed;
    return new SeeOther(consultationPath(id, 'mottakere'), { kind: 'success', text });
  }
}
