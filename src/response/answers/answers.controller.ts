import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { UploadService } from '../attachment/upload.service.js';
import { REPLY_KINDS } from '../response-status.js';
import { AnswerListPage } from './answer-list.page.js';
import { AnswerListService, type AnswerFilter } from './answer-list.service.js';
import { AnswerPage } from './answer.page.js';
import { AnswerService } from './answer.service.js';
import { answersWords } from './answers.words.js';

/** The answers of a hearing on the desk: the list, one answer, its files, and registering it. */
@Controller('skrivebord/horinger/:id/svar')
@ForSignedIn()
export class AnswersController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly lists: AnswerListService,
    private readonly answers: AnswerService,
    private readonly uploads: UploadService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const consultation = await this.consultations.find(person, id);
    const query = typedFrom(request.query);
    const filter = filterFrom(query);
    const maySummarise = await this.consultations.may(person, consultation, 'maySummarise');
    return new AnswerListPage(this.frames.languageOf(request), {
      maySummarise,
      outline: await this.consultations.outline(id),
      filter,
      list: await this.lists.list(consultation, filter, typedText(query, 'side')),
      counts: await this.lists.counts(consultation),
      mayRegister: consultation.receivesAnswers && maySummarise,
    });
  }

  @Get(':responseId')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Query('versjon') number: string | undefined,
  ): Promise<Page> {
    const view = await this.answers.view(person, id, responseId, number);
    return new AnswerPage(this.frames.languageOf(request), view);
  }

  @Get(':responseId/vedlegg/:attachmentId')
  async download(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Param('attachmentId') attachmentId: string,
  ): Promise<Download> {
    const response = await this.answers.find(person, id, responseId);
    const { attachment, content } = await this.uploads.open(person, attachmentId);
    if (attachment.responseId !== response.id) throw new NotFound('attachment');
    return new Download(content, attachment.filename, attachment.mediaType);
  }

  @Post(':responseId/registrering')
  async register(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const version = Number(typedText(typedFrom(body), 'version'));
    await this.answers.register(person, id, responseId, version > 0 ? version : null);
    const text = answersWords[this.frames.languageOf(request)].registered;
    return new SeeOther(consultationPath(id, 'svar', responseId), { kind: 'success', text });
  }
}

function filterFrom(query: Typed): AnswerFilter {
  const wanted = typedText(query, 'svartype');
  return {
    text: typedText(query, 'sok'),
    replyKind: REPLY_KINDS.find((kind) => kind === wanted) ?? null,
    isLate: typedText(query, 'frist') === 'sen' ? true : null,
    categoryId: typedText(query, 'kategori') || null,
    draftId: typedText(query, 'utkast') || null,
    order: typedText(query, 'sorter') === 'navn' ? 'name' : 'received',
  };
}
