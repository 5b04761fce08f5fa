import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { CoursePage } from './course.page.js';
import { PublicCourses } from './public-courses.js';

/** The course of a programme, for everyone. */
@Controller('programmer')
@ForEveryone()
export class CourseController {
  constructor(
    private readonly courses: PublicCourses,
    private readonly frames: Frames,
  ) {}

  @Get(':programmeId')
  async show(@Req() request: Request, @Param('programmeId') id: string): Promise<Page> {
    return new CoursePage(this.frames.languageOf(request), await this.courses.find(id));
  }
}
