import { Body, Controller, Get, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../identity/access/access.decorators.js';
import type { PersonActor } from '../identity/access/actor.js';
import { ChangedMeanwhile } from '../shared/errors/domain-error.js';
import { FileStore } from '../shared/files/file-store.js';
import type { Language } from '../shared/language/words.js';
import { fieldError, readForm, type FieldError, type Typed } from '../shared/web/form.js';
import { Frames } from '../shared/web/frames.js';
import { Download, SeeOther } from '../shared/web/page.js';
import { summaryPageWords } from './summary-page.words.js';
import { IssueNeedsReason } from './summary.errors.js';
import { IssueForm, PartTextForm } from './summary.form.js';
import { SummaryPage } from './summary.page.js';
import { SummaryService } from './summary.service.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The summary of one hearing: reading, writing, issuing and downloading it. */
@Controller('skrivebord/horinger/:id')
@ForSignedIn()
export class SummaryController {
  constructor(
    private readonly summaries: SummaryService,
    private readonly consultations: ConsultationReader,
    private readonly files: FileStore,
    private readonly frames: Frames,
  ) {}

  @Get('oppsummering')
  show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<SummaryPage> {
    return this.page(person, id, this.frames.languageOf(request), { typed: {}, errors: [], status: 200 });
  }

  @Post('oppsummering')
  async write(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SummaryPage | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.consultations.findFor(person, id, 'maySummarise');
    const form = readForm(PartTextForm, body, language);
    if (!form.ok) return this.page(person, id, language, { typed: form.typed, errors: form.errors, status: 422 });
    try {
      await this.summaries.write(person, id, form.value);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      const errors = [fieldError('text', error.wording, language)];
      return this.page(person, id, language, { typed: form.typed, errors, status: 409 });
    }
    return new SeeOther(`/skrivebord/horinger/${id}/oppsummering`, {
      kind: 'success',
      text: summaryPageWords[language].saved,
    });
  }

  @Post('oppsummering/utgaver')
  async issue(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SummaryPage | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.consultations.findFor(person, id, 'maySummarise');
    const form = readForm(IssueForm, body, language);
    if (!form.ok) return this.page(person, id, language, { typed: form.typed, errors: form.errors, status: 422 });
    try {
      const issue = await this.summaries.issue(person, id, language, form.value.reason);
      const text = summaryPageWords[language].issued(issue.number);
      return new SeeOther(`/skrivebord/horinger/${id}/oppsummering`, { kind: 'success', text });
    } catch (error) {
      if (!(error instanceof IssueNeedsReason)) throw error;
      const errors = [fieldError('reason', error.wording, language)];
      return this.page(person, id, language, { typed: form.typed, errors, status: 422 });
    }
  }

  @Get('oppsummering.docx')
  async word(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Download> {
    const { docx } = await this.summaries.forms(person, id, this.frames.languageOf(request));
    return new Download(docx, 'Hoeringsoppsummering.docx', WORD);
  }

  @Get('oppsummering.xlsx')
  async excel(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Download> {
    const { xlsx } = await this.summaries.forms(person, id, this.frames.languageOf(request));
    return new Download(xlsx, 'Hoeringsoppsummering.xlsx', EXCEL);
  }

  @Get('oppsummering/utgaver/:number/docx')
  async issuedWord(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<Download> {
    const issue = await this.summaries.issueOf(person, id, number);
    return new Download(await this.files.stream(issue.docxSha256), `Hoeringsoppsummering-utgave-${number}.docx`, WORD);
  }

  @Get('oppsummering/utgaver/:number/xlsx')
  async issuedExcel(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<Download> {
    const issue = await this.summaries.issueOf(person, id, number);
    return new Download(await this.files.stream(issue.xlsxSha256), `Hoeringsoppsummering-utgave-${number}.xlsx`, EXCEL);
  }

  private async page(
    person: PersonActor,
    id: string,
    language: Language,
    state: { typed: Typed; errors: readonly FieldError[]; status: number },
  ): Promise<SummaryPage> {
    const model = await this.summaries.build(person, id, language);
    const consultation = await this.consultations.find(person, id);
    const mayWrite = await this.consultations.may(person, consultation, 'maySummarise');
    const [texts, issues] = [await this.summaries.texts(id), await this.summaries.issues(id)];
    return new SummaryPage({ model, texts, issues, mayWrite, ...state }, language);
  }
}
