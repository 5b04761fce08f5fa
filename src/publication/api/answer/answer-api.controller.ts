import { Get, Param, Query } from '@nestjs/common';
import { REPLY_KINDS } from '../../../response/response-status.js';
import { Settings } from '../../../shared/config/settings.js';
import { PublishedAnswers } from '../../published/published-answers.js';
import { ApiQuery } from '../api-query.js';
import { AlwaysAsked, ForPrograms } from '../api.decorators.js';
import { API_PATH, pagedAt } from '../links.js';
import type { AnswerList, AnswerResource } from './answer-resource.js';
import { answerLine, answerResource, type AnswersOf } from './answer-view.js';

/** The answers to a hearing, as far as they are published. */
@ForPrograms('api/v1/horinger/:id/horingssvar')
export class AnswerApiController {
  constructor(
    private readonly published: PublishedAnswers,
    private readonly settings: Settings,
  ) {}

  @Get()
  @AlwaysAsked()
  async list(@Param('id') id: string, @Query() typed: unknown): Promise<AnswerList> {
    const query = new ApiQuery(typed);
    const replyKind = query.choice('svartype', REPLY_KINDS) ?? undefined;
    const asked = { kategori: query.text('kategori'), utkast: query.text('utkast'), sok: query.text('sok') };
    const filter = {
      categoryId: asked.kategori || undefined,
      draftId: asked.utkast || undefined,
      replyKind,
      search: asked.sok || undefined,
    };
    const found = await this.published.list(id, filter, query.text('side'));
    const url = `${this.settings.baseUrl}${API_PATH}/horinger/${id}/horingssvar`;
    return {
      ...pagedAt({ url, query: { ...asked, svartype: replyKind } }, found),
      answers: found.rows.map((row) => answerLine(row, this.in(id))),
    };
  }

  @Get(':responseId')
  @AlwaysAsked()
  async show(@Param() { id, responseId }: AnswerAddress): Promise<AnswerResource> {
    return answerResource(await this.published.find(id, responseId), this.in(id));
  }

  private in(consultationId: string): AnswersOf {
    return { consultationId, baseUrl: this.settings.baseUrl };
  }
}

/** Which answer to which hearing. */
interface AnswerAddress {
  readonly id: string;
  readonly responseId: string;
}
