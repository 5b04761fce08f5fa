import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Frames } from '../../shared/web/frames.js';
import type { Page, SeeOther } from '../../shared/web/page.js';
import { CodebookService } from '../codebook/codebook.service.js';
import { CommentPages } from '../one/comment-pages.js';
import { PlacementService, type SeenPlacement } from '../placement/placement.service.js';
import { ReasonTexts } from '../standard-text/reason-texts.js';
import type { TypedOnPlacement } from '../view/placement-view.js';
import { placementViewWords } from '../view/view.words.js';
import type { DeedDone } from './after-deed.js';
import { DeedAnswers } from './deed-answers.js';
import { readAssessment, typedAssessment } from './assessment.form.js';
import { deedFormFrom } from './deed.forms.js';

/** What is said of a comment in one place: stance, themes, assessment. */
@Controller('skrivebord/horinger/:id/plasseringer/:placementId')
@ForSignedIn()
export class PlacementDeedsController {
  constructor(
    private readonly placements: PlacementService,
    private readonly codebook: CodebookService,
    private readonly texts: ReasonTexts,
    private readonly answers: DeedAnswers,
    private readonly pages: CommentPages,
    private readonly frames: Frames,
  ) {}

  @Post('standpunkt')
  async setStance(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const form = deedFormFrom(body);
    const placement = await this.placements.setStance(person, seen(id, placementId, body), form.stance);
    return this.answers.after(request, placement, body);
  }

  @Post('temaer')
  async addTag(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther | DeedDone> {
    const { commentId } = await this.placements.find(person, id, placementId);
    const { tag: name } = deedFormFrom(body);
    const tag = (await this.codebook.read(person, id)).offeredNamed(name);
    if (!tag) return this.pageWith(request, person, { id, commentId }, this.unknownTag(request, placementId, name));
    const placement = await this.placements.addTag(person, seen(id, placementId, body), tag.id);
    return this.answers.after(request, placement, body);
  }

  @Post('temaer/fjerning')
  async dropTag(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const form = deedFormFrom(body);
    const placement = await this.placements.dropTag(person, seen(id, placementId, body), form.tagId);
    return this.answers.after(request, placement, body);
  }

  @Post('vurdering')
  async assess(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther | DeedDone> {
    const placement = await this.placements.find(person, id, placementId);
    const { commentId } = placement;
    const read = readAssessment(await this.texts.fill(placement, body), this.frames.languageOf(request));
    if (!read.ok) {
      const typed = typedAssessment(placementId, read.typed, { errors: read.errors, isOvertaken: false });
      return this.pageWith(request, person, { id, commentId }, typed);
    }
    const saved = await unlessChanged(this.placements.assess(person, seen(id, placementId, body), read.assessment));
    if (saved.ok) return this.answers.after(request, saved.value, body);
    const typed = typedAssessment(placementId, read.typed, { errors: [], isOvertaken: true });
    return this.pageWith(request, person, { id, commentId }, typed);
  }

  @Post('vurdering/fjerning')
  async dropAssessment(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const placement = await this.placements.dropAssessment(person, seen(id, placementId, body));
    return this.answers.after(request, placement, body);
  }

  @Post('fjerning')
  async unplace(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const placement = await this.placements.unplace(person, seen(id, placementId, body));
    return this.answers.after(request, placement, body);
  }

  private unknownTag(request: Request, placementId: string, name: string): TypedOnPlacement {
    const message = placementViewWords[this.frames.languageOf(request)].unknownTag;
    return {
      placementId,
      decision: '',
      reason: '',
      tag: name,
      errors: [{ field: 'tag', message }],
      isOvertaken: false,
    };
  }

  /** The comment's own page, with what was typed and what was wrong with it. */
  private async pageWith(
    request: Request,
    person: PersonActor,
    { id, commentId }: { readonly id: string; readonly commentId: string },
    typed: TypedOnPlacement,
  ): Promise<Page> {
    return this.pages.of(person, this.frames.languageOf(request), { consultationId: id, commentId }, typed);
  }
}

function seen(consultationId: string, placementId: string, body: unknown): SeenPlacement {
  return { consultationId, placementId, version: deedFormFrom(body).version };
}
