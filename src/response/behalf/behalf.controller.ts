import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { typedFrom, typedList, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import { linesOf } from '../submission/about.form.js';
import { NO_REFUSAL, type Refusal } from '../statement/statement.page.js';
import type { Stated } from '../statement/statement.service.js';
import { BehalfPage } from './behalf.page.js';
import { BehalfService } from './behalf.service.js';
import { behalfWords } from './behalf.words.js';

const LONGEST = 20_000;

/** Naming those that the body answers for beside itself. */
@Controller('svar/pa-vegne-av')
@ForLinkHolder()
export class BehalfController {
  constructor(
    private readonly behalf: BehalfService,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page> {
    return this.page(request, link, { typed: typedFrom(request.query) });
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const words = behalfWords[this.frames.languageOf(request)];
    const typed = typedFrom(body);
    const [chosen, free] = [typedList(typed, 'bodies'), typedText(typed, 'names')];
    const names = linesOf(free);
    if (free.length > LONGEST)
      return this.page(request, link, { typed, errors: [{ field: 'names', message: words.tooLong }] });
    if (chosen.length + names.length === 0) {
      return this.page(request, link, { typed, errors: [{ field: 'names', message: words.nameSomebody }] });
    }
    const version = Number(typedText(typed, 'version'));
    const stated = await this.behalf.add(link, draftFrom(draft), version, { chosen, names });
    return this.after(request, link, { stated, notice: words.added, typed });
  }

  @Post('fjerning')
  async remove(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const typed = typedFrom(body);
    const [version, name] = [Number(typedText(typed, 'version')), typedText(typed, 'name')];
    const stated = await this.behalf.remove(link, draftFrom(draft), version, name);
    const notice = behalfWords[this.frames.languageOf(request)].removed(name);
    return this.after(request, link, { stated, notice, typed: {} });
  }

  private async after(
    request: Request,
    link: LinkActor,
    { stated, notice, typed }: { readonly stated: Stated; readonly notice: string; readonly typed: Typed },
  ): Promise<Page | SeeOther> {
    if (stated === 'changedMeanwhile') return this.page(request, link, { typed, isChanged: true });
    const { scope } = await this.answers.find(link, draftFrom(request.query['utkast']));
    return new SeeOther(answerAddress('/svar/pa-vegne-av', scope), { kind: 'success', text: notice });
  }

  private async page(request: Request, link: LinkActor, refusal: Partial<Refusal>): Promise<Page> {
    const inHand = await this.answers.find(link, draftFrom(request.query['utkast']));
    const sought = typedText(refusal.typed ?? {}, 'sok');
    const found = await this.behalf.search(inHand, sought);
    const view = { inHand, sought, found };
    return new BehalfPage(this.frames.languageOf(request), view, { ...NO_REFUSAL, ...refusal });
  }
}
