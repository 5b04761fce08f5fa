import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import { submissionWords } from '../submission/submission.words.js';
import { VersionReader } from '../submission/version-reader.js';
import { WithdrawalService } from '../submission/withdrawal.service.js';
import { ReceiptPage } from './receipt.page.js';
import { WithdrawalPage } from './withdrawal.page.js';

/** What a body sees after it has answered: its receipt, all versions, and the way to take the answer back. */
@Controller('svar')
@ForLinkHolder()
export class ReceiptController {
  constructor(
    private readonly answers: AnswersInHand,
    private readonly versions: VersionReader,
    private readonly withdrawals: WithdrawalService,
    private readonly frames: Frames,
  ) {}

  @Get('kvittering')
  async show(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Query('versjon') number: unknown,
  ): Promise<Page> {
    const inHand = await this.answers.find(link, draftFrom(draft));
    if (!inHand.response?.isSubmitted) throw new NotFound('receipt');
    const versions = await this.versions.versionsOf(inHand.response.id);
    const version = versions.find(
      (each) => String(each.number) === (number ?? String(inHand.response?.currentVersion)),
    );
    if (!version) throw new NotFound('receipt');
    const written = await this.versions.contentOf(version);
    return new ReceiptPage(this.frames.languageOf(request), { inHand, written, versions });
  }

  @Get('tilbaketrekking')
  async confirmWithdrawal(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<Page> {
    const inHand = await this.answers.find(link, draftFrom(draft));
    if (!inHand.response?.isSubmitted) throw new NotFound('response');
    return new WithdrawalPage(this.frames.languageOf(request), inHand);
  }

  @Post('tilbaketrekking')
  async withdraw(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const draftId = draftFrom(draft);
    await this.withdrawals.withdraw(link, draftId, typedText(typedFrom(body), 'reason'));
    const { scope } = await this.answers.find(link, draftId);
    const text = submissionWords[this.frames.languageOf(request)].withdrawn;
    return new SeeOther(answerAddress('/svar', scope), { kind: 'info', text });
  }
}
