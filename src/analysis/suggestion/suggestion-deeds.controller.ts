import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { SeeOther } from '../../shared/web/page.js';
import type { DeedDone } from '../deeds/after-deed.js';
import { DeedAnswers } from '../deeds/deed-answers.js';
import { SuggestionService, type SuggestionRef } from './suggestion.service.js';

/** What a person says of one suggestion for a comment. */
@Controller('skrivebord/horinger/:id/merknader/:commentId/forslag/:suggestionId')
@ForSignedIn()
export class SuggestionDeedsController {
  constructor(
    private readonly suggestions: SuggestionService,
    private readonly answers: DeedAnswers,
  ) {}

  @Post('godtakelse')
  async accept(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() named: Record<string, string>,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const ref = refFrom(named);
    await this.suggestions.accept(person, ref);
    return this.answers.after(request, ref, body);
  }

  @Post('avvisning')
  async reject(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() named: Record<string, string>,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const ref = refFrom(named);
    await this.suggestions.reject(person, ref);
    return this.answers.after(request, ref, body);
  }

  @Post('avvisning/angring')
  async reconsider(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() named: Record<string, string>,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    const ref = refFrom(named);
    await this.suggestions.reconsider(person, ref);
    return this.answers.after(request, ref, body);
  }
}

function refFrom(named: Readonly<Record<string, string>>): SuggestionRef {
  return {
    consultationId: named['id'] ?? '',
    commentId: named['commentId'] ?? '',
    suggestionId: named['suggestionId'] ?? '',
  };
}
