import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Download, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { CommentService } from '../comment/comment.service.js';
import type { Comment } from '../comment/comment.entity.js';
import { UndoService } from '../comment/undo.service.js';
import { afterDeed, type DeedDone } from '../deeds/after-deed.js';
import { deedFormFrom, passageFrom } from '../deeds/deed.forms.js';
import { RereadingService } from '../reading/rereading.service.js';
import { OriginalFiles, type LineOnPage } from './original-files.js';
import { SetAsideGuess } from './set-aside-guess.js';
import { CardParts } from '../card/card-parts.js';
import { WorkbenchReader } from './workbench-reader.js';
import { WorkbenchPage } from './workbench.page.js';
import { workbenchWords } from './workbench.words.js';

/** The workbench of one answer: its page, and what is done in its text. */
@Controller('skrivebord/horinger/:id/lesing/:versionId')
@ForSignedIn()
export class WorkbenchController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly reader: WorkbenchReader,
    private readonly parts: CardParts,
    private readonly comments: CommentService,
    private readonly guess: SetAsideGuess,
    private readonly undoing: UndoService,
    private readonly rereading: RereadingService,
    private readonly originals: OriginalFiles,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('versionId') versionId: string,
    @Query('merknad') commentId?: string,
  ): Promise<Page> {
    const workbench = await this.reader.read(person, id, versionId);
    const language = this.frames.languageOf(request);
    const card = workbench.cards.find(({ comment }) => comment.id === commentId);
    const { mayWork } = workbench;
    const ground = card && { actor: person, language, hearing: workbench, card, mayWork, back: 'lesing' };
    return new WorkbenchPage(language, workbench, card?.comment.id ?? null, ground && (await this.parts.of(ground)));
  }

  @Post('merknader')
  async makeComment(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('versionId') versionId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    await this.access.toWork(person, consultationId);
    const { sourceId, range } = passageFrom(body);
    const comment = await this.comments.create(person, { consultationId, versionId, sourceId }, range);
    return this.after(request, comment);
  }

  @Post('tilside')
  async setAside(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('versionId') versionId: string,
    @Body() body: unknown,
  ): Promise<SeeOther | DeedDone> {
    await this.access.toWork(person, consultationId);
    const { sourceId, range } = passageFrom(body);
    const kind = deedFormFrom(body).kind ?? (await this.guess.kindOf(sourceId, range));
    const comment = await this.comments.setAsidePassage(person, { consultationId, versionId, sourceId }, range, kind);
    return this.after(request, comment);
  }

  @Post('angring')
  async undo(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('versionId') versionId: string,
  ): Promise<SeeOther | DeedDone> {
    const comment = await this.undoing.undo(person, consultationId, versionId);
    return this.after(request, comment);
  }

  @Post('gjenoppretting')
  async redo(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('versionId') versionId: string,
  ): Promise<SeeOther | DeedDone> {
    const comment = await this.undoing.redo(person, consultationId, versionId);
    return this.after(request, comment);
  }

  @Post('ny-lesing')
  async readAgain(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('versionId') versionId: string,
  ): Promise<SeeOther> {
    await this.rereading.ask(person, id, versionId);
    const text = workbenchWords[this.frames.languageOf(request)].tryingAgain;
    return new SeeOther(consultationPath(id, 'lesing', versionId), { kind: 'info', text });
  }

  @Get('vedlegg/:attachmentId')
  async download(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('versionId') versionId: string,
    @Param('attachmentId') attachmentId: string,
  ): Promise<Download> {
    return this.originals.open(person, { consultationId: id, versionId, attachmentId });
  }

  @Get('vedlegg/:attachmentId/linjer')
  async lines(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('versionId') versionId: string,
    @Param('attachmentId') attachmentId: string,
  ): Promise<readonly LineOnPage[]> {
    return this.originals.lines(person, { consultationId: id, versionId, attachmentId });
  }

  private after(request: Request, comment: Comment): SeeOther | DeedDone {
    const { consultationId, versionId } = comment;
    const commentId = comment.isRemoved ? null : comment.id;
    const deed = { consultationId, versionId, commentId, at: this.clock.now(), back: '' };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
