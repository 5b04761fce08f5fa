import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { unlessChanged } from '../unless-changed.js';
import { CourseReader } from './course-reader.js';
import { ProgrammeCourse, requireKeeper } from './programme-course.service.js';
import { programmePath } from './programme-paths.js';
import { ProgrammeForm, readMilestone } from './programme.form.js';
import { ProgrammePage, type ProgrammeContent } from './programme.page.js';
import { programmeWords } from './programme.words.js';
import { ProgrammesPage } from './programmes.page.js';

/** The programmes of the host where the person works. */
@Controller('skrivebord/programmer')
@ForSignedIn()
export class ProgrammeController {
  constructor(
    private readonly courses: CourseReader,
    private readonly service: ProgrammeCourse,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    return new ProgrammesPage(this.frames.languageOf(request), await this.courses.list(person.hostId));
  }

  @Get(':programmeId')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('programmeId') id: string,
  ): Promise<Page> {
    return this.page(request, person, id, { typed: {}, errors: [], isConflict: false });
  }

  @Post(':programmeId')
  async describe(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('programmeId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    requireKeeper(person, await this.courses.find(person, id));
    const language = this.frames.languageOf(request);
    const form = readForm(ProgrammeForm, body, language);
    if (!form.ok) return this.page(request, person, id, { ...form, isConflict: false });
    const seenVersion = Number(typedText(form.typed, 'version'));
    const saved = await unlessChanged(this.service.describe(person, id, { ...form.value, seenVersion }));
    if (!saved.ok) return this.page(request, person, id, { typed: form.typed, errors: [], isConflict: true });
    return new SeeOther(programmePath(id), { kind: 'success', text: programmeWords[language].saved });
  }

  @Post(':programmeId/milepeler')
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('programmeId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    requireKeeper(person, await this.courses.find(person, id));
    const language = this.frames.languageOf(request);
    const read = readMilestone(body, language);
    if (!read.ok) return this.page(request, person, id, { ...read, isConflict: false });
    await this.service.add(person, id, read.value);
    return new SeeOther(programmePath(id), { kind: 'success', text: programmeWords[language].added });
  }

  private async page(request: Request, person: PersonActor, id: string, content: ProgrammeContent): Promise<Page> {
    const course = await this.courses.courseOf(await this.courses.find(person, id));
    return new ProgrammePage(this.frames.languageOf(request), person, course, content);
  }
}
