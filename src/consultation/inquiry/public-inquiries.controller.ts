import { Body, Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { ForEveryone } from '../../identity/access/access.decorators.js';
import { readForm, typedFrom } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { ConsultationReader } from '../consultation-reader.js';
import { InquiriesPage, type InquiriesView } from './inquiries.page.js';
import { InquiryAsking } from './inquiry-asking.service.js';
import { InquiryLimits } from './inquiry-limits.js';
import { InquiryReader } from './inquiry-reader.js';
import { InquiryForm } from './inquiry.form.js';
import { inquiryWords } from './inquiry.words.js';

const PER_CLIENT = { default: { limit: 10, ttl: 600_000 } };

type Shown = Pick<InquiriesView, 'typed' | 'errors' | 'isTooMuch'>;

/** Asking about a hearing that everyone may read, and what has been answered. */
@Controller('horinger/:id/sporsmal')
@ForEveryone()
export class PublicInquiriesController {
  constructor(
    private readonly asking: InquiryAsking,
    private readonly inquiries: InquiryReader,
    private readonly limits: InquiryLimits,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @Param('id') id: string, @Query('side') page: unknown): Promise<Page> {
    return this.page(request, id, { typed: {}, errors: [], isTooMuch: false }, page);
  }

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle(PER_CLIENT)
  async ask(@Req() request: Request, @Param('id') id: string, @Body() body: unknown): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(InquiryForm, body, language);
    await this.reader.findPublic(id, request);
    if (!form.ok) return this.page(request, id, { typed: form.typed, errors: form.errors, isTooMuch: false });
    if (!(await this.limits.allowInPublic(id, form.value.email)))
      return this.page(request, id, { typed: typedFrom(body), errors: [], isTooMuch: true });
    await this.asking.askInPublic(request, id, { ...form.value, languageForm: language });
    return new SeeOther(`/horinger/${id}/sporsmal`, { kind: 'success', text: inquiryWords[language].sent });
  }

  private async page(request: Request, id: string, shown: Shown, page?: unknown): Promise<Page> {
    const { consultation } = await this.reader.findPublic(id, request);
    const path = `/horinger/${id}`;
    return new InquiriesPage(
      this.frames.languageOf(request),
      { layout: 'public', path: `${path}/sporsmal`, hearingHref: path },
      {
        hearing: consultation.title,
        published: await this.inquiries.published(id, typeof page === 'string' ? page : undefined),
        own: [],
        isTaking: consultation.isOpen,
        ...shown,
      },
    );
  }
}
