import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { typedFrom, typedText } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { AnalysisAccess } from '../../analysis-access.js';
import { WorkbenchReader } from '../../workbench/workbench-reader.js';
import { FamilyDecisionService } from '../deciding/family-decision.service.js';
import { FamilyReader } from '../family/family-reader.js';
import { alikeWords } from './alike.words.js';
import { FamiliesPage, kindFrom } from './families.page.js';
import { FamilyCheckPage } from './family-check.page.js';
import { readGiving } from './family-decision.form.js';
import { FamilyDesk } from './family-desk.js';
import { FamilyPage } from './family.page.js';

/** The families of a hearing, and deciding for many of one in three steps: say what, read it, see what became of each. */
@Controller('skrivebord/horinger/:id/like')
@ForSignedIn()
export class FamilyController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly workbenches: WorkbenchReader,
    private readonly families: FamilyReader,
    private readonly desk: FamilyDesk,
    private readonly decisions: FamilyDecisionService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() asked: unknown,
  ): Promise<Page> {
    const hearing = await this.workbenches.hearing(person, id);
    const typed = typedFrom(asked);
    const kind = kindFrom(typedText(typed, 'slag'));
    const list = await this.families.list(id, kind, typedText(typed, 'side'));
    return new FamiliesPage(this.frames.languageOf(request), hearing, kind, list);
  }

  @Get(':familyId')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('familyId') familyId: string,
    @Query() asked: unknown,
  ): Promise<Page> {
    const view = await this.desk.view(person, id, familyId, typedText(typedFrom(asked), 'side'));
    return new FamilyPage(this.frames.languageOf(request), view);
  }

  @Post(':familyId/kontroll')
  @HttpCode(200)
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('familyId') familyId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.access.toWork(person, id);
    const chosen = await this.desk.chosen(person, id, familyId, body);
    if (chosen.members.length === 0) return this.noneChosen(request, id, familyId);
    const read = readGiving(body, language);
    if (read.ok) return new FamilyCheckPage(language, chosen, read.given);
    const view = await this.desk.view(person, id, familyId, typedText(read.typed, 'side'));
    return new FamilyPage(language, view, read.typed, read.errors);
  }

  @Post(':familyId/vurdering')
  async decide(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('familyId') familyId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.access.toWork(person, id);
    const { chosen, members } = await this.desk.chosen(person, id, familyId, body);
    if (members.length === 0) return this.noneChosen(request, id, familyId);
    const read = readGiving(body, language);
    if (!read.ok) {
      return new FamilyPage(language, await this.desk.view(person, id, familyId, undefined), read.typed, read.errors);
    }
    const decision = await this.decisions.give(person, id, { ...read.given, familyId, chosen });
    return new SeeOther(consultationPath(id, 'like', 'vurderinger', decision.id));
  }

  private noneChosen(request: Request, id: string, familyId: string): SeeOther {
    const text = alikeWords[this.frames.languageOf(request)].noneChosen;
    return new SeeOther(consultationPath(id, 'like', familyId), { kind: 'warning', text });
  }
}
