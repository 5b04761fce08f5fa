import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { readForm, typedFrom } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AccessLimits } from './access-limits.js';
import { AccessRequestForm } from './access-request.forms.js';
import { AccessRequestPage, type AccessRequestPageView } from './access-request.page.js';
import { accessRequestWords } from './access-request.words.js';
import { AccessRequests } from './access-requests.service.js';

const PER_CLIENT = { default: { limit: 10, ttl: 600_000 } };

type Shown = Pick<AccessRequestPageView, 'typed' | 'errors' | 'isTooMuch'>;

/** Asking for access to an answer, by anyone. */
@Controller('horinger/:id/horingssvar/:responseId/innsyn')
@ForEveryone()
export class AccessRequestController {
  constructor(
    private readonly requests: AccessRequests,
    private readonly limits: AccessLimits,
    private readonly consultations: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @Param('id') id: string, @Param('responseId') responseId: string): Promise<Page> {
    return this.page(request, id, responseId, { typed: {}, errors: [], isTooMuch: false });
  }

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle(PER_CLIENT)
  async ask(
    @Req() request: Request,
    @Param('id') id: string,
    @Param('responseId') responseId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.requests.askable(id, responseId);
    const form = readForm(AccessRequestForm, body, language);
    if (!form.ok) return this.page(request, id, responseId, { ...form, isTooMuch: false });
    if (!(await this.limits.allow(id, form.value.email))) {
      return this.page(request, id, responseId, { typed: typedFrom(body), errors: [], isTooMuch: true });
    }
    await this.requests.ask(id, responseId, { ...form.value, language });
    const text = accessRequestWords[language].sent;
    return new SeeOther(`/horinger/${id}`, { kind: 'success', text });
  }

  private async page(request: Request, id: string, responseId: string, shown: Shown): Promise<Page> {
    const answer = await this.requests.askable(id, responseId);
    const { consultation: hearing } = await this.consultations.findPublic(id);
    return new AccessRequestPage(this.frames.languageOf(request), { hearing, answer, ...shown });
  }
}
