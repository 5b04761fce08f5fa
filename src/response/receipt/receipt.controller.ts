import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand, type AnswerInHand } from '../answer-in-hand.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import { responsePolicy } from '../response.policy.js';
import { VersionReader } from '../submission/version-reader.js';
import { WithdrawalService } from '../submission/withdrawal.service.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import { ReceiptFiles } from './receipt-files.js';
import { ReceiptPage } from './receipt.page.js';
import { ReceiptService } from './receipt.service.js';
import { Withdrawals } from './withdrawals.js';
import { WithdrawalReceiptPage } from './withdrawal-receipt.page.js';
import { WithdrawalPage } from './withdrawal.page.js';

/** What a body sees after it has answered: its receipt, all versions, and the way to take the answer back. */
@Controller('svar')
@ForLinkHolder()
export class ReceiptController {
  constructor(
    private readonly answers: AnswersInHand,
    private readonly versions: VersionReader,
    private readonly withdrawals: WithdrawalService,
    private readonly withdrawn: Withdrawals,
    private readonly receipts: ReceiptService,
    private readonly files: ReceiptFiles,
    private readonly frames: Frames,
  ) {}

  @Get('kvittering')
  async show(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Query('versjon') number: unknown,
  ): Promise<Page> {
    const { inHand, version, versions } = await this.versionFor(link, draft, number);
    const written = await this.versions.contentOf(version);
    const receipt = await this.receipts.of(version.id);
    const supplements = inHand.response && (await this.versions.supplementedBy(inHand.response));
    return new ReceiptPage(this.frames.languageOf(request), { inHand, written, versions, receipt, supplements });
  }

  /** The receipt as a document; one that is not made yet is drawn for whoever asks. */
  @Get('kvittering.pdf')
  async download(
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Query('versjon') number: unknown,
  ): Promise<Download> {
    const { version } = await this.versionFor(link, draft, number);
    return this.files.open(version);
  }

  @Get('tilbaketrekking')
  async confirmWithdrawal(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<Page> {
    const inHand = await this.answers.find(link, draftFrom(draft));
    if (!inHand.response?.isSubmitted) throw new NotFound('response');
    if (!responsePolicy.maySubmit(link, inHand.response)) throw new NotAllowed('response.maySubmit');
    return new WithdrawalPage(this.frames.languageOf(request), inHand);
  }

  @Post('tilbaketrekking')
  async withdraw(
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const draftId = draftFrom(draft);
    await this.withdrawals.withdraw(link, draftId, typedText(typedFrom(body), 'reason'));
    const { scope } = await this.answers.find(link, draftId);
    return new SeeOther(answerAddress('/svar/tilbaketrekking/kvittering', scope));
  }

  @Get('tilbaketrekking/kvittering')
  async showWithdrawal(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<Page | SeeOther> {
    const inHand = await this.answers.find(link, draftFrom(draft));
    const { consultation } = inHand.outline;
    const withdrawn = await this.withdrawn.latest(inHand.invitation.id, inHand.scope);
    if (!withdrawn) return new SeeOther(answerAddress('/svar', inHand.scope));
    const matter = { ...withdrawn, consultation, invitation: inHand.invitation };
    return new WithdrawalReceiptPage(this.frames.languageOf(request), matter, inHand.scope);
  }

  /** The version that the address asks for, or the one that counts. Throws `NotFound`. */
  private async versionFor(link: LinkActor, draft: unknown, number: unknown): Promise<VersionInHand> {
    const inHand = await this.answers.find(link, draftFrom(draft));
    if (!inHand.response?.isSubmitted) throw new NotFound('receipt');
    const versions = await this.versions.versionsOf(inHand.response.id);
    const wanted = number ?? String(inHand.response.currentVersion);
    const version = versions.find((each) => String(each.number) === wanted);
    if (!version) throw new NotFound('receipt');
    return { inHand, version, versions };
  }
}

/** One version of the answer that a link is for. */
interface VersionInHand {
  readonly inHand: AnswerInHand;
  readonly version: ResponseVersion;
  /** All of them, the newest first. */
  readonly versions: readonly ResponseVersion[];
}
