import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { unlessChanged } from '../unless-changed.js';
import { CourseReader } from './course-reader.js';
import { MilestonePage } from './milestone.page.js';
import { ProgrammeCourse, type MilestoneAddress } from './programme-course.service.js';
import { programmePath } from './programme-paths.js';
import { readMilestone } from './programme.form.js';
import type { ProgrammeContent } from './programme.page.js';
import { programmeWords } from './programme.words.js';

/** One milestone of a programme. */
@Controller('skrivebord/programmer/:programmeId/milepeler/:milestoneId')
@ForSignedIn()
export class MilestoneController {
  constructor(
    private readonly courses: CourseReader,
    private readonly service: ProgrammeCourse,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MilestoneAddress,
  ): Promise<Page> {
    return this.page(request, person, at, { typed: {}, errors: [], isConflict: false });
  }

  @Post()
  async change(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MilestoneAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.service.find(person, at);
    const read = readMilestone(body, this.frames.languageOf(request));
    if (!read.ok) return this.page(request, person, at, { ...read, isConflict: false });
    const seenVersion = Number(typedText(read.typed, 'version'));
    const saved = await unlessChanged(this.service.change(person, at, { ...read.value, seenVersion }));
    if (!saved.ok) return this.page(request, person, at, { typed: read.typed, errors: [], isConflict: true });
    return this.back(request, at, 'changed');
  }

  @Post('fjerning')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MilestoneAddress,
  ): Promise<SeeOther> {
    await this.service.remove(person, at);
    const text = programmeWords[this.frames.languageOf(request)].removed;
    return new SeeOther(programmePath(at.programmeId, 'milepeler', at.milestoneId), { kind: 'success', text });
  }

  @Post('tilbakehenting')
  async bringBack(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MilestoneAddress,
  ): Promise<SeeOther> {
    await this.service.bringBack(person, at);
    return this.back(request, at, 'broughtBack');
  }

  private async page(
    request: Request,
    person: PersonActor,
    at: MilestoneAddress,
    content: ProgrammeContent,
  ): Promise<Page> {
    const milestone = await this.service.find(person, at);
    const course = await this.courses.courseOf(await this.courses.find(person, at.programmeId));
    return new MilestonePage(this.frames.languageOf(request), course, milestone, content);
  }

  private back(request: Request, { programmeId }: MilestoneAddress, done: 'changed' | 'broughtBack'): SeeOther {
    const text = programmeWords[this.frames.languageOf(request)][done];
    return new SeeOther(programmePath(programmeId), { kind: 'success', text });
  }
}
