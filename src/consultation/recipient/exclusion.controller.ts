import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { RecipientCandidate } from '../../register/recipient-source.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { readForm, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader } from '../consultation-reader.js';
import type { Consultation } from '../consultation.entity.js';
import { ExclusionForm } from './exclusion.form.js';
import { ExclusionPage } from './exclusion.page.js';
import { recipientListWords } from './recipient-list.words.js';
import { RecipientReader } from './recipient-reader.js';
import { recipientKey } from './recipient.rules.js';
import { RecipientService } from './recipient.service.js';

/** Leaving a recipient out, and taking it in again. */
@Controller('skrivebord/horinger/:id/mottakere/unntak')
@ForSignedIn()
export class ExclusionController {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly recipients: RecipientReader,
    private readonly service: RecipientService,
    private readonly frames: Frames,
  ) {}

  @Get('ny')
  async begin(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('mottaker') key?: string,
  ): Promise<Page> {
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    const recipient = await this.recipientIn(consultation, key ?? '');
    return new ExclusionPage(this.frames.languageOf(request), consultation, recipient, { typed: {}, errors: [] });
  }

  @Post()
  async exclude(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    const form = readForm(ExclusionForm, body, language);
    const recipient = await this.recipientIn(consultation, typedText(form.typed, 'key'));
    if (!form.ok) return new ExclusionPage(language, consultation, recipient, form);
    await this.service.exclude(person, id, form.value.key, form.value.reason);
    return this.leadOn(request, id, 'excludedDone');
  }

  @Post(':exclusionId/sletting')
  async include(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id, exclusionId }: { readonly id: string; readonly exclusionId: string },
  ): Promise<SeeOther> {
    await this.service.include(person, id, exclusionId);
    return this.leadOn(request, id, 'included');
  }

  private async recipientIn(consultation: Consultation, key: string): Promise<RecipientCandidate> {
    const { recipients, excluded } = await this.recipients.chosen(consultation);
    const found = [...recipients, ...excluded].find((candidate) => recipientKey(candidate) === key);
    if (!found) throw new NotFound('recipient');
    return found;
  }

  private leadOn(request: Request, id: string, done: 'excludedDone' | 'included'): SeeOther {
    const text = recipientListWords[this.frames.languageOf(request)][done];
    return new SeeOther(consultationPath(id, 'mottakere'), { kind: 'success', text });
  }
}
