import { Controller, Get, Param, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { ForEveryone } from '../../../identity/access/access.decorators.js';
import { typedFrom } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { Download, type Page } from '../../../shared/web/page.js';
import { PublishedAnswers } from '../../published/published-answers.js';
import { answerArchive } from './answer-archive.js';
import { answersQueryFrom } from './answers-query.js';
import { PublishedAnswerPage } from './published-answer.page.js';
import { publishedAnswerWords } from './published-answers.words.js';
import { PublishedListPage } from './published-list.page.js';

/** An archive of a large hearing is many hundred megabytes. */
const ARCHIVES = { default: { limit: 10, ttl: 60_000 } };

/** Which answer of which hearing. */
interface AnswerAddress {
  readonly id: string;
  readonly responseId: string;
}

/** The answers to a hearing, for everyone; only hearings held in public have them. `svar` is where one answers. */
@Controller('horinger/:id/horingssvar')
@ForEveryone()
export class PublishedAnswersController {
  constructor(
    private readonly answers: PublishedAnswers,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @Param('id') id: string, @Query() asked: unknown): Promise<Page> {
    const { consultation } = await this.reader.findPublic(id);
    const query = answersQueryFrom(typedFrom(asked));
    const list = await this.answers.list(id, query.filter, query.page);
    const choices = await this.answers.choices(id);
    return new PublishedListPage({ consultation, query, choices, list }, this.frames.languageOf(request));
  }

  @Get('alle-filer.zip')
  @UseGuards(ThrottlerGuard)
  @Throttle(ARCHIVES)
  async archive(@Req() request: Request, @Param('id') id: string): Promise<Download> {
    const files = await this.answers.allFiles(id);
    const words = publishedAnswerWords[this.frames.languageOf(request)];
    return new Download(answerArchive(files, words), 'horingssvar.zip', 'application/zip');
  }

  @Get(':responseId')
  async show(@Req() request: Request, @Param() { id, responseId }: AnswerAddress): Promise<Page> {
    const { consultation } = await this.reader.findPublic(id);
    const answer = await this.answers.find(id, responseId);
    return new PublishedAnswerPage(consultation, answer, this.frames.languageOf(request));
  }

  @Get(':responseId/filer/:fileId')
  async file(@Param() { id, responseId, fileId }: AnswerAddress & { readonly fileId: string }): Promise<Download> {
    const { file, open } = await this.answers.file(id, responseId, fileId);
    return new Download(await open(), file.filename, file.mediaType);
  }
}
