import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import type { WorkingAnswer } from '../working-answer.js';
import type { NamedBody } from '../submission/submitted-content.js';
import { NamedBodyForm } from './statement.form.js';
import { NamedBodyPage, type NamingKind, type Refusal } from './statement.page.js';
import { StatementService } from './statement.service.js';
import { statementWords } from './statement.words.js';

/** Standing behind another body's answer, or answering through another. */
@Controller('svar')
@ForLinkHolder()
export class NamingController {
  constructor(
    private readonly statements: StatementService,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get('stiller-seg-bak')
  async showEndorsing(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page> {
    return this.page(request, link, 'endorses');
  }

  @Get('gjennom-andre')
  async showThrough(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page> {
    return this.page(request, link, 'answersThrough');
  }

  @Post('stiller-seg-bak')
  async endorse(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.name(request, link, 'endorses', { draftId: draftFrom(draft), body });
  }

  @Post('gjennom-andre')
  async answerThrough(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.name(request, link, 'answersThrough', { draftId: draftFrom(draft), body });
  }

  private async name(
    request: Request,
    link: LinkActor,
    kind: NamingKind,
    { draftId, body }: { readonly draftId: string | null; readonly body: unknown },
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(NamedBodyForm, body, language);
    if (!form.ok) return this.page(request, link, kind, { ...form, isChanged: false });
    const { invitation = '', freeName = '', version = '0' } = form.value;
    const inHand = await this.answers.find(link, draftId);
    const named = await this.statements.bodyNamed(inHand, invitation, freeName);
    const errors = [{ field: 'freeName', message: statementWords[language].nameSomebody }];
    if (!named) return this.page(request, link, kind, { typed: form.typed, errors, isChanged: false });
    const stated = await this.statements.state(link, draftId, Number(version), statementOf(kind, named));
    if (stated === 'saved') return new SeeOther(answerAddress('/svar/kontroll', inHand.scope));
    return this.page(request, link, kind, { typed: form.typed, errors: [], isChanged: true });
  }

  /** The page, with the bodies that the search of the address, or of the refused form, finds. */
  private async page(request: Request, link: LinkActor, kind: NamingKind, refusal?: Refusal): Promise<Page> {
    const query = typedFrom(request.query);
    const inHand = await this.answers.find(link, draftFrom(query['utkast']));
    const sought = typedText(refusal?.typed ?? query, 'sok');
    const found = await this.statements.bodiesNamed(inHand, sought);
    return new NamedBodyPage(this.frames.languageOf(request), { inHand, kind, sought, found }, refusal);
  }
}

function statementOf(kind: NamingKind, { invitationId, name }: NamedBody): Partial<WorkingAnswer> {
  return kind === 'endorses'
    ? { replyKind: kind, endorsesInvitationId: invitationId, endorsesName: name }
    : { replyKind: kind, answersThroughInvitationId: invitationId, answersThroughName: name };
}
