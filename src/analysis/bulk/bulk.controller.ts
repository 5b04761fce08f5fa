import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { CommentListReader } from '../list/comment-list.js';
import { commentQueryFrom } from '../list/comment-query.js';
import { BulkAssessmentService, MOST_AT_ONCE, type ChosenPlacement } from '../placement/bulk-assessment.service.js';
import { WorkbenchReader } from '../workbench/workbench-reader.js';
import { asksForAll, chosenFrom, readBulk } from './bulk.form.js';
import { BulkCheckPage, BulkChoosePage, BulkResultPage, type ChosenRows } from './bulk.page.js';
import { bulkWords } from './bulk.words.js';

/** Deciding many placements alike, in three steps: say what, read it, see what became of each. */
@Controller('skrivebord/horinger/:id/vurdering')
@ForSignedIn()
export class BulkController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly workbenches: WorkbenchReader,
    private readonly lists: CommentListReader,
    private readonly bulk: BulkAssessmentService,
    private readonly frames: Frames,
  ) {}

  @Post()
  @HttpCode(200)
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const chosen = await this.chosen(person, id, body);
    const trouble = this.troubleWith(request, id, chosen);
    if (trouble) return trouble;
    return new BulkChoosePage(this.frames.languageOf(request), chosen, typedFrom(body), []);
  }

  @Post('kontroll')
  @HttpCode(200)
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const chosen = await this.chosen(person, id, body);
    const trouble = this.troubleWith(request, id, chosen);
    if (trouble) return trouble;
    const read = readBulk(body, language);
    if (!read.ok) return new BulkChoosePage(language, chosen, read.typed, read.errors);
    return new BulkCheckPage(language, chosen, read.assessment, read.onDecided);
  }

  @Post('utforing')
  @HttpCode(200)
  async assess(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const before = await this.chosen(person, id, body);
    const trouble = this.troubleWith(request, id, before);
    if (trouble) return trouble;
    const read = readBulk(body, language);
    if (!read.ok) return new BulkChoosePage(language, before, read.typed, read.errors);
    const results = await this.bulk.assess(person, id, before.chosen, read.assessment, read.onDecided);
    return new BulkResultPage(language, before, results);
  }

  /** Those that were chosen, as they are now; only for whoever may decide. */
  private async chosen(person: PersonActor, id: string, body: unknown): Promise<ChosenRows> {
    await this.access.toWork(person, id);
    const hearing = await this.workbenches.hearing(person, id);
    if (!asksForAll(body)) {
      const chosen = chosenFrom(body);
      const rows = await this.lists.byPlacement(
        id,
        chosen.slice(0, MOST_AT_ONCE).map(({ placementId }) => placementId),
      );
      return { hearing, chosen, rows };
    }
    const rows = await this.lists.placementsOf(id, commentQueryFrom(body), MOST_AT_ONCE + 1);
    const chosen = rows.map<ChosenPlacement>(({ placementId, placementVersion }) => ({
      placementId: placementId ?? '',
      version: placementVersion ?? 0,
    }));
    return { hearing, chosen, rows };
  }

  private troubleWith(request: Request, id: string, { chosen }: ChosenRows): SeeOther | null {
    const t = bulkWords[this.frames.languageOf(request)];
    if (chosen.length > 0 && chosen.length <= MOST_AT_ONCE) return null;
    const text = chosen.length === 0 ? t.noneChosen : t.tooMany(MOST_AT_ONCE);
    return new SeeOther(consultationPath(id, 'merknader'), { kind: 'warning', text });
  }
}
