import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
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

const PLACE = { layout: 'portal', path: '/svar/sporsmal', hearingHref: '/svar' } as const;

type Shown = Pick<InquiriesView, 'typed' | 'errors' | 'isTooMuch'>;

/** Asking about a hearing with a response link, and what has been answered to all and to the body itself. */
@Controller('svar/sporsmal')
@ForLinkHolder()
export class PortalInquiriesController {
  constructor(
    private readonly asking: InquiryAsking,
    private readonly inquiries: InquiryReader,
    private readonly limits: InquiryLimits,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor, @Query('side') page: unknown): Promise<Page> {
    return this.page(request, link, { typed: { name: link.holderName }, errors: [], isTooMuch: false }, page);
  }

  @Post()
  async ask(@Req() request: Request, @CurrentLink() link: LinkActor, @Body() body: unknown): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(InquiryForm, body, language);
    if (!form.ok) return this.page(request, link, { typed: form.typed, errors: form.errors, isTooMuch: false });
    if (!(await this.limits.allowByLink(link.id)))
      return this.page(request, link, { typed: typedFrom(body), errors: [], isTooMuch: true });
    await this.asking.askByLink(link, { ...form.value, languageForm: language });
    return new SeeOther('/svar/sporsmal', { kind: 'success', text: inquiryWords[language].sent });
  }

  private async page(request: Request, link: LinkActor, shown: Shown, page?: unknown): Promise<Page> {
    const consultation = await this.reader.find(link, link.consultationId);
    return new InquiriesPage(this.frames.languageOf(request), PLACE, {
      hearing: consultation.title,
      published: await this.inquiries.published(consultation.id, typeof page === 'string' ? page : undefined),
      own: await this.inquiries.ownOf(link),
      isTaking: consultation.receivesAnswers,
      ...shown,
    });
  }
}
