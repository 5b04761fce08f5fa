import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import type { SeeOther } from '../../shared/web/page.js';
import type { DraftChange } from '../placement/placement.entity.js';
import { PlacementService } from '../placement/placement.service.js';
import type { DeedDone } from './after-deed.js';
import { DeedAnswers } from './deed-answers.js';
import { deedFormFrom } from './deed.forms.js';

const LONGEST_NOTE = 2000;

/** Which change of the draft a decision led to. */
@Controller('skrivebord/horinger/:id/plasseringer/:placementId/endring')
@ForSignedIn()
export class ChangeDeedsController {
  constructor(
    private readonly placements: PlacementService,
    private readonly answers: DeedAnswers,
  ) {}

  @Post()
  async name(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('placementId') placementId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const { version } = deedFormFrom(body);
    const seen = { consultationId, placementId, version };
    const { commentId } = await this.placements.nameChange(person, seen, changeFrom(body));
    return this.answers.after(request, { consultationId, commentId }, body);
  }
}

/** Without words there is no change. */
function changeFrom(body: unknown): DraftChange | null {
  const typed = typedFrom(body);
  const note = typedText(typed, 'note').slice(0, LONGEST_NOTE);
  const edition = typedText(typed, 'edition');
  return note === '' ? null : { note, editionId: edition === '' ? null : edition };
}
