import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { SummaryIssues } from '../../../report/issuing/summary-issues.js';
import type { Language } from '../../../shared/language/words.js';
import { readForm } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { PublishedSummaries } from './published-summaries.js';
import { PublishForm, TakeDownForm } from './summary-publishing.form.js';
import { SummaryPublishingPage, type PublishingTyped } from './summary-publishing.page.js';
import { SummaryPublishing } from './summary-publishing.service.js';
import { summaryPublishingWords } from './summary-publishing.words.js';

/** Putting an issue of the summary before the public, and taking it down. */
@Controller('skrivebord/horinger/:id/oppsummering/publisering')
@ForSignedIn()
export class SummaryPublishingController {
  constructor(
    private readonly publishing: SummaryPublishing,
    private readonly summaries: PublishedSummaries,
    private readonly issues: SummaryIssues,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.page(person, id, this.frames.languageOf(request));
  }

  @Post()
  async publish(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.reader.findFor(person, id, 'maySummarise');
    const form = readForm(PublishForm, body, language);
    if (!form.ok) return this.page(person, id, language, form);
    await this.publishing.publish(person, { consultationId: id, number: Number(form.value.number) });
    return this.back(id, summaryPublishingWords[language].nowPublished);
  }

  @Post('nedtaking')
  async takeDown(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.reader.findFor(person, id, 'maySummarise');
    const form = readForm(TakeDownForm, body, language);
    if (!form.ok) return this.page(person, id, language, form);
    await this.publishing.takeDown(person, id, form.value.reason);
    return this.back(id, summaryPublishingWords[language].nowTakenDown);
  }

  private async page(person: PersonActor, id: string, language: Language, said?: PublishingTyped): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const standing = await this.summaries.standing(id);
    const view = {
      consultation,
      issues: await this.issues.all(id),
      standing,
      hasFiles: standing !== null && (await this.summaries.forms(standing)).length > 0,
      decided: await this.publishing.decided(id),
      mayPublish: await this.reader.may(person, consultation, 'maySummarise'),
    };
    return new SummaryPublishingPage(view, language, said);
  }

  private back(id: string, text: string): SeeOther {
    return new SeeOther(consultationPath(id, 'oppsummering/publisering'), { kind: 'success', text });
  }
}
