import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { unlessChanged } from '../../shared/errors/unless-changed.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader } from '../consultation-reader.js';
import { InquiryAnswering } from './inquiry-answering.service.js';
import { inquiryDeskWords } from './inquiry-desk.words.js';
import { InquiryReader } from './inquiry-reader.js';
import { InquiryAnswerForm } from './inquiry.form.js';
import { ReceivedInquiriesPage } from './received-inquiries.page.js';
import { ReceivedInquiryPage, type ReceivedInquiryView } from './received-inquiry.page.js';

type Shown = Pick<ReceivedInquiryView, 'typed' | 'errors' | 'isConflict'>;

const FRESH: Shown = { typed: {}, errors: [], isConflict: false };

/** What has been asked about a hearing, on the desk. */
@Controller('skrivebord/horinger/:id/innkomne-sporsmal')
@ForSignedIn()
export class ReceivedInquiriesController {
  constructor(
    private readonly answering: InquiryAnswering,
    private readonly inquiries: InquiryReader,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('side') page: unknown,
  ): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const list = await this.inquiries.page(id, typeof page === 'string' ? page : undefined);
    return new ReceivedInquiriesPage(this.frames.languageOf(request), consultation, list);
  }

  @Get(':inquiryId')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('inquiryId') inquiryId: string,
  ): Promise<Page> {
    return this.page(request, person, { id, inquiryId }, FRESH);
  }

  @Post(':inquiryId/svar')
  async answer(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: InquiryParams,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.toAnswer(person, at);
    const language = this.frames.languageOf(request);
    const form = readForm(InquiryAnswerForm, body, language);
    if (!form.ok) return this.page(request, person, at, { ...form, isConflict: false });
    const { question, answer: text, reach } = form.value;
    const seenNumber = Number(typedText(typedFrom(body), 'seen'));
    const given = { question, text, reach, seenNumber };
    const done = await unlessChanged(this.answering.answer(person, addressOf(at), given));
    if (!done.ok) return this.page(request, person, at, { typed: form.typed, errors: [], isConflict: true });
    return this.leadOn(at, inquiryDeskWords[language].sent);
  }

  @Post(':inquiryId/til-side')
  async setAside(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: InquiryParams,
  ): Promise<SeeOther> {
    await this.toAnswer(person, at);
    await this.answering.setAside(person, addressOf(at));
    return this.leadOn(at, inquiryDeskWords[this.frames.languageOf(request)].wasPutAside);
  }

  /** Whoever may not read the hearing does not find it, whoever may not answer is refused, before anything else is said. */
  private async toAnswer(person: PersonActor, at: InquiryParams): Promise<void> {
    await this.reader.findFor(person, at.id, 'mayEdit');
    await this.inquiries.one(addressOf(at));
  }

  private async page(request: Request, person: PersonActor, at: InquiryParams, shown: Shown): Promise<Page> {
    const consultation = await this.reader.find(person, at.id);
    return new ReceivedInquiryPage(this.frames.languageOf(request), {
      ...(await this.inquiries.one(addressOf(at))),
      consultation,
      mayAnswer: await this.reader.may(person, consultation, 'mayEdit'),
      ...shown,
    });
  }

  private leadOn({ id }: InquiryParams, text: string): SeeOther {
    return new SeeOther(consultationPath(id, 'innkomne-sporsmal'), { kind: 'success', text });
  }
}

interface InquiryParams {
  readonly id: string;
  readonly inquiryId: string;
}

function addressOf({ id, inquiryId }: InquiryParams): { readonly consultationId: string; readonly inquiryId: string } {
  return { consultationId: id, inquiryId };
}
