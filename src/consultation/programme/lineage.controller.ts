import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { unlessChanged } from '../unless-changed.js';
import { LineagePage } from './lineage.page.js';
import { LineageService } from './lineage.service.js';
import { programmePath } from './programme-paths.js';
import { readDestiny } from './programme.form.js';
import type { ProgrammeContent } from './programme.page.js';
import { programmeWords } from './programme.words.js';

interface DraftAddress {
  readonly programmeId: string;
  readonly draftId: string;
}

/** What became of one draft of a programme. */
@Controller('skrivebord/programmer/:programmeId/utkast/:draftId')
@ForSignedIn()
export class LineageController {
  constructor(
    private readonly lineage: LineageService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() at: DraftAddress): Promise<Page> {
    return this.page(request, person, at, { typed: {}, errors: [], isConflict: false });
  }

  @Post()
  async say(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: DraftAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.lineage.find(person, at.programmeId, at.draftId);
    const language = this.frames.languageOf(request);
    const read = readDestiny(body, language);
    if (!read.ok) return this.page(request, person, at, { ...read, isConflict: false });
    const saved = await unlessChanged(this.lineage.say(person, at.programmeId, at.draftId, read.value));
    if (!saved.ok) return this.page(request, person, at, { typed: read.typed, errors: [], isConflict: true });
    return new SeeOther(programmePath(at.programmeId), {
      kind: 'success',
      text: programmeWords[language].lineageSaved,
    });
  }

  private async page(
    request: Request,
    person: PersonActor,
    at: DraftAddress,
    content: ProgrammeContent,
  ): Promise<Page> {
    const found = await this.lineage.find(person, at.programmeId, at.draftId);
    return new LineagePage(this.frames.languageOf(request), found, content);
  }
}
