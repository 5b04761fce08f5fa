import { Body, Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { askedText } from '../../letter/asked-text.js';
import { PreviewService, type AskedLetter, type PreviewedLetter } from '../../letter/preview/preview.service.js';
import { previewWords } from '../../letter/preview/preview.words.js';
import { ProofService } from '../../letter/preview/proof.service.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { addressWith } from '../../shared/web/pager.js';
import { planPath } from '../dispatch-paths.js';
import { LetterOrders } from '../preparation/letter-orders.js';
import { PlanLetterPage } from './plan-letter.page.js';
import { PlanOverview, type PlanView } from './plan-overview.service.js';
import type { PlanRef } from './plan.controller.js';

const PROOFS = { default: { limit: 10, ttl: 300_000 } };

/** Seeing a planned letter as a recipient would get it: on a page, as a PDF, and in one's own inbox. */
@Controller('skrivebord/horinger/:id/utsendinger/planer/:planId')
@ForSignedIn()
export class PlanLetterController {
  constructor(
    private readonly overview: PlanOverview,
    private readonly orders: LetterOrders,
    private readonly previews: PreviewService,
    private readonly proofs: ProofService,
    private readonly frames: Frames,
  ) {}

  @Get('brev')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: PlanRef,
    @Query() query: unknown,
  ): Promise<Page> {
    const typed = typedFrom(query);
    const view = await this.overview.view(person, ref.id, ref.planId);
    const letter = await this.letterOf(view, typed);
    return new PlanLetterPage(this.frames.languageOf(request), view, letter, typedText(typed, 'sok'));
  }

  @Get('brev.pdf')
  async download(
    @CurrentPerson() person: PersonActor,
    @Param() ref: PlanRef,
    @Query() query: unknown,
  ): Promise<Download> {
    const view = await this.overview.view(person, ref.id, ref.planId);
    const letter = await this.letterOf(view, typedFrom(query));
    return new Download(await this.previews.pdf(letter), letter.filename, 'application/pdf');
  }

  @Post('brev/prove')
  @UseGuards(ThrottlerGuard)
  @Throttle(PROOFS)
  async prove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() ref: PlanRef,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { plan } = await this.overview.view(person, ref.id, ref.planId);
    const asked = askedIn(typedFrom(body));
    await this.proofs.send(person, ref.id, asked, await this.orders.shown(plan));
    const query = { mottaker: asked.invitationId ?? undefined, malform: asked.languageForm };
    const text = previewWords[this.frames.languageOf(request)].proofSent;
    return new SeeOther(addressWith(planPath(ref.id, ref.planId, 'brev'), query), { kind: 'success', text });
  }

  private async letterOf({ consultation, plan }: PlanView, typed: Typed): Promise<PreviewedLetter> {
    return this.previews.letterFor(consultation.id, askedIn(typed), await this.orders.shown(plan));
  }
}

function askedIn(typed: Typed): AskedLetter {
  const invitationId = typedText(typed, 'mottaker');
  return { invitationId: invitationId === '' ? null : invitationId, languageForm: askedText(typed).languageForm };
}
