import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { Clock } from '../../shared/time/clock.js';
import { organPath } from './organ-paths.js';
import { OrganReader } from './organ-reader.js';
import { OrganForm, organFormWords } from './organ.form.js';
import { OrganPage, type OrganPageContent } from './organ.page.js';
import { OrganService } from './organ.service.js';
import { organWords } from './organ.words.js';
import { OrgansPage, type OrganContent } from './organs.page.js';
import { requireKeeper } from './require-keeper.js';

/** The organs of the host where the person works. */
@Controller('skrivebord/organer')
@ForSignedIn()
export class OrganController {
  constructor(
    private readonly service: OrganService,
    private readonly organs: OrganReader,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    return this.listPage(request, person, { typed: {}, errors: [] });
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    requireKeeper(person);
    const language = this.frames.languageOf(request);
    const form = readForm(OrganForm, body, language, organFormWords);
    if (!form.ok) return this.listPage(request, person, form);
    const { id, name } = await this.service.add(person, form.value.name);
    return new SeeOther(organPath(id), { kind: 'success', text: organWords[language].added(name) });
  }

  @Get(':organId')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('organId') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    return this.page(request, person, id, { typed: typedFrom(query), errors: [], isConflict: false });
  }

  @Post(':organId/navn')
  async rename(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('organId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.organs.organ(person.hostId, id);
    requireKeeper(person);
    const form = readForm(OrganForm, body, this.frames.languageOf(request), organFormWords);
    if (!form.ok) return this.page(request, person, id, { ...form, isConflict: false });
    const { typed, value } = form;
    const saved = await unlessChanged(this.service.rename(person, id, Number(typedText(typed, 'version')), value.name));
    if (!saved.ok) return this.page(request, person, id, { typed, errors: [], isConflict: true });
    return this.back(request, id, 'renamed');
  }

  @Post(':organId/avvikling')
  async windUp(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('organId') id: string,
  ): Promise<SeeOther> {
    await this.service.windUp(person, id);
    return this.back(request, id, 'windUpDone');
  }

  @Post(':organId/gjenopptakelse')
  async resume(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('organId') id: string,
  ): Promise<SeeOther> {
    await this.service.resume(person, id);
    return this.back(request, id, 'resumed');
  }

  private back(request: Request, id: string, done: 'renamed' | 'windUpDone' | 'resumed'): SeeOther {
    const text = organWords[this.frames.languageOf(request)][done];
    return new SeeOther(organPath(id), { kind: 'success', text });
  }

  private async listPage(request: Request, person: PersonActor, content: OrganContent): Promise<Page> {
    const rows = await this.organs.list(person.hostId, this.clock.today());
    return new OrgansPage(this.frames.languageOf(request), person, rows, content);
  }

  private async page(request: Request, person: PersonActor, id: string, content: OrganPageContent): Promise<Page> {
    const organ = await this.organs.organ(person.hostId, id);
    const meetings = await this.organs.meetings(organ, typedText(content.typed, 'side'));
    const view = { organ, meetings, today: this.clock.today() };
    return new OrganPage(this.frames.languageOf(request), person, view, content);
  }
}
