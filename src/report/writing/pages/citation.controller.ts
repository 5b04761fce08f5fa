import { Body, Controller, HttpCode, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther } from '../../../shared/web/page.js';
import { markOf } from '../../citation/citation-marks.js';
import { Citations } from '../../citation/citations.js';
import { writingPath } from '../../summary-paths.js';
import { chosenCommentsFrom, placeFrom } from './writing.forms.js';
import { writingWords } from './writing.words.js';

/** Citations by themselves, apart from the text that they stand in. */
@Controller('skrivebord/horinger/:id/oppsummering/henvisninger')
@ForSignedIn()
export class CitationController {
  constructor(
    private readonly citations: Citations,
    private readonly frames: Frames,
  ) {}

  /** Makes a citation for a script, which puts the mark where the writer's marker is. */
  @Post()
  @HttpCode(200)
  async cite(
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Body() body: unknown,
  ): Promise<{ readonly number: number; readonly mark: string }> {
    const number = await this.citations.cite(person, consultationId, chosenCommentsFrom(body));
    return { number, mark: markOf(number) };
  }

  @Post(':number/uttak')
  async takeOut(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const [placementId = ''] = chosenCommentsFrom(body);
    await this.citations.takeOut(person, { consultationId, number, placementId });
    const text = writingWords[this.frames.languageOf(request)].takenOut(number);
    return new SeeOther(writingPath(consultationId, placeFrom(body)), { kind: 'success', text });
  }
}
