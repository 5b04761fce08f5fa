import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page } from '../../shared/web/page.js';
import { CoveragePage } from './coverage.page.js';
import { COVERAGE_CHOICES, CoverageService } from './coverage.service.js';

/** The coverage of a hearing: bodies × drafts. */
@Controller('skrivebord/horinger/:id/dekning')
@ForSignedIn()
export class CoverageController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly coverage: CoverageService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    await this.consultations.find(person, id);
    const query = typedFrom(request.query);
    const wanted = typedText(query, 'vis');
    const choice = COVERAGE_CHOICES.find((candidate) => candidate === wanted) ?? 'all';
    const text = typedText(query, 'sok');
    const outline = await this.consultations.outline(id);
    return new CoveragePage(this.frames.languageOf(request), {
      outline,
      totals: await this.coverage.totals(id),
      list: await this.coverage.table(outline, { text, choice, page: typedText(query, 'side') }),
      text,
      choice,
    });
  }
}
