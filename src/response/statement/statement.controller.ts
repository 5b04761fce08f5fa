import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import { NoRemarksForm } from './statement.form.js';
import { NoRemarksPage } from './statement.page.js';
import { StatementService } from './statement.service.js';

/** "Ingen merknader", or declining to answer. */
@Controller('svar/uten-merknad')
@ForLinkHolder()
export class NoRemarksController {
  constructor(
    private readonly statements: StatementService,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor, @Query('utkast') draft: unknown): Promise<Page> {
    return new NoRemarksPage(this.frames.languageOf(request), await this.answers.find(link, draftFrom(draft)));
  }

  @Post()
  async state(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const draftId = draftFrom(draft);
    const form = readForm(NoRemarksForm, body, language);
    const inHand = await this.answers.find(link, draftId);
    if (!form.ok) return new NoRemarksPage(language, inHand, { ...form, isChanged: false });
    const { replyKind, version, declineReason } = form.value;
    const reason = replyKind === 'declines' ? declineReason || null : null;
    const stated = await this.statements.state(link, draftId, Number(version ?? 0), {
      replyKind,
      declineReason: reason,
    });
    if (stated === 'saved') return new SeeOther(answerAddress('/svar/kontroll', inHand.scope));
    const now = await this.answers.find(link, draftId);
    return new NoRemarksPage(language, now, { typed: form.typed, errors: [], isChanged: true });
  }
}
