import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { Clock } from '../../shared/time/clock.js';
import { fieldError } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { uploadFaultOf, uploadsOf } from '../../shared/web/uploads.js';
import { ConsolidationAccess } from '../consolidation/consolidation-access.js';
import { TextsChangedSince } from './board.errors.js';
import { readDecision, readMeeting } from './board.form.js';
import { boardWords } from './board-page.words.js';
import { BoardPage, type BoardRefusal } from './board.page.js';
import { BoardService } from './board.service.js';
import { BoardViews } from './board-view.js';
import { proposalWords } from './proposal.words.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const BYTES = 'application/octet-stream';

/** Putting a proposal before an organ, the documents for its meeting, and what it decided. */
@Controller('skrivebord/horinger/:id/behandling')
@ForSignedIn()
export class BoardController {
  constructor(
    private readonly board: BoardService,
    private readonly views: BoardViews,
    private readonly access: ConsolidationAccess,
    private readonly files: FileStore,
    private readonly scanned: ScannedFiles,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.page(request, person, id, null);
  }

  @Post()
  async putForward(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const consultation = await this.access.toWork(person, id);
    const read = readMeeting(body, await this.views.meetingsOf(consultation), language);
    if (!read.ok) return this.page(request, person, id, { ...read, form: 'proposal', reason: 'invalid' });
    const put = await unlessChanged(this.board.putForward(person, id, read.value, language));
    if (!put.ok) {
      return this.page(request, person, id, { form: 'proposal', typed: read.typed, errors: [], reason: 'conflict' });
    }
    return this.leadOn(id, boardWords[language].putForwardDone(put.value.number));
  }

  @Post(':caseId/vedtak')
  async decide(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.access.toWork(person, id);
    await this.board.caseOf(person, id, caseId);
    const read = readDecision(body, { language, today: this.clock.today() });
    const faults = uploadFaultOf(request, 'protocol')
      ? [{ field: 'protocol', message: boardWords[language].protocolTooLarge }]
      : [];
    const errors = [...(read.ok ? [] : read.errors), ...faults];
    if (!read.ok || errors.length > 0) {
      return this.page(request, person, id, { form: 'decision', typed: read.typed, errors, reason: 'invalid' });
    }
    const [protocol] = uploadsOf(request, 'protocol');
    try {
      await this.board.decide(person, { consultationId: id, caseId }, read.value, protocol ?? null);
    } catch (error) {
      if (!(error instanceof TextsChangedSince)) throw error;
      const changed = [fieldError('outcome', error.wording, language)];
      return this.page(request, person, id, {
        form: 'decision',
        typed: read.typed,
        errors: changed,
        reason: 'invalid',
      });
    }
    return this.leadOn(id, boardWords[language].saved);
  }

  @Get(':caseId/word')
  async word(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('caseId') caseId: string,
  ): Promise<Download> {
    const { boardCase } = await this.board.caseOf(person, id, caseId);
    const filename = `${this.filename(request)}-${String(boardCase.number)}.docx`;
    return new Download(await this.files.stream(boardCase.docxSha256), filename, WORD);
  }

  @Get(':caseId/pdf')
  async pdf(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('caseId') caseId: string,
  ): Promise<Download> {
    const { boardCase } = await this.board.caseOf(person, id, caseId);
    const filename = `${this.filename(request)}-${String(boardCase.number)}.pdf`;
    return new Download(await this.files.stream(boardCase.pdfSha256), filename, PDF);
  }

  @Get(':caseId/protokoll')
  async protocol(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('caseId') caseId: string,
  ): Promise<Download> {
    const { decision } = await this.board.caseOf(person, id, caseId);
    const { protocolSha256: sha256, protocolFilename: filename } = decision ?? {};
    if (!sha256 || !filename) throw new NotFound('protocol');
    return new Download(await this.scanned.stream(sha256), filename, BYTES);
  }

  private filename(request: Request): string {
    return proposalWords[this.frames.languageOf(request)].filename;
  }

  private leadOn(id: string, text: string): SeeOther {
    return new SeeOther(`/skrivebord/horinger/${id}/behandling`, { kind: 'success', text });
  }

  private async page(
    request: Request,
    person: PersonActor,
    id: string,
    refusal: BoardRefusal | null,
  ): Promise<BoardPage> {
    return new BoardPage(this.frames.languageOf(request), await this.views.of(person, id), refusal);
  }
}
