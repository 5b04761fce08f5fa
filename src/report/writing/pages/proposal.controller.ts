import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { typedFrom, typedText } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { summaryPath, writingPath } from '../../summary-paths.js';
import { SummaryService } from '../../summary.service.js';
import { Proposals } from '../proposals.js';
import { Tabulations } from '../tabulations.js';
import { BulkCheckPage, BulkChoosePage, BulkResultPage } from './bulk.page.js';
import { bulkFormFrom, placeFrom, takenProposalFrom } from './writing.forms.js';
import { writingWords } from './writing.words.js';

/** Taking what is proposed, for one place or for many in three steps, and giving comments in the table alone. */
@Controller('skrivebord/horinger/:id/oppsummering')
@ForSignedIn()
export class ProposalController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly summaries: SummaryService,
    private readonly proposals: Proposals,
    private readonly tabulations: Tabulations,
    private readonly frames: Frames,
  ) {}

  @Get('forslag')
  async choose(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    await this.consultations.findFor(person, id, 'maySummarise');
    const view = await this.summaries.view(person, id, language);
    return new BulkChoosePage(view.consultation, this.proposals.proposalsFor(view, language), language);
  }

  /** Says in sentences what will be done; nothing is done yet. */
  @Post('forslag/kontroll')
  @HttpCode(200)
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.consultations.findFor(person, id, 'maySummarise');
    const form = bulkFormFrom(body);
    if (form.places.length === 0) return new SeeOther(summaryPath(id, 'forslag'));
    const view = await this.summaries.view(person, id, language);
    const chosen = this.proposals.proposalsFor(view, language).filter(({ place }) => form.places.includes(place.key));
    return new BulkCheckPage(view.consultation, { ...form, chosen }, language);
  }

  /** Does it and says what became of each place. Sent again, it finds nothing left to take. */
  @Post('forslag/alle')
  @HttpCode(200)
  async takeAll(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const consultation = await this.consultations.findFor(person, id, 'maySummarise');
    const results = await this.proposals.takeAll(person, id, bulkFormFrom(body), language);
    return new BulkResultPage(consultation, results, language);
  }

  @Post('forslag')
  async take(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const language = this.frames.languageOf(request);
    const taken = takenProposalFrom(body);
    await this.proposals.take(person, id, taken, language);
    return new SeeOther(writingPath(id, taken.place), { kind: 'success', text: writingWords[language].taken });
  }

  @Post('tabell')
  async tabulate(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const t = writingWords[this.frames.languageOf(request)];
    const place = placeFrom(body);
    const isToBe = typedText(typedFrom(body), 'tabell') === 'ja';
    if (isToBe) await this.tabulations.mark(person, id, place);
    else await this.tabulations.unmark(person, id, place);
    return new SeeOther(writingPath(id, place), { kind: 'success', text: isToBe ? t.tabulatedNow : t.untabulatedNow });
  }
}
