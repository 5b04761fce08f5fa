import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../../identity/access/access.decorators.js';
import type { LinkActor } from '../../../identity/access/actor.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { AnswersInHand } from '../../answer-in-hand.js';
import { answerAddress, draftFrom } from '../../portal/portal-address.js';
import { decisionsFrom } from './findings.form.js';
import { FindingsPage } from './findings.page.js';
import { FindingsService } from './findings.service.js';
import { findingsWords } from './findings.words.js';

/** What was found in a form, and putting it into the answer. */
@Controller('svar/skjema/funn/:id')
@ForLinkHolder()
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('id') attachmentId: string,
    @Query('utkast') draft: unknown,
  ): Promise<Page> {
    const form = await this.findings.read(link, draftFrom(draft), attachmentId);
    return new FindingsPage(this.frames.languageOf(request), form);
  }

  /** Puts in what the page shows, where the sender said. */
  @Post()
  async keep(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('id') attachmentId: string,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const draftId = draftFrom(draft);
    const decisions = decisionsFrom(body);
    const kept = await this.findings.keep(link, { draftId, attachmentId, language }, decisions);
    if (!kept.ok) return new FindingsPage(language, kept.form, { decisions, undecided: kept.undecided });
    const { scope } = await this.answers.find(link, draftId);
    const text = findingsWords[language].kept(kept.places.length);
    return new SeeOther(answerAddress('/svar/kontroll', scope), { kind: 'success', text });
  }
}
