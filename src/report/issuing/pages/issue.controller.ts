import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { FileStore } from '../../../shared/files/file-store.js';
import { Frames } from '../../../shared/web/frames.js';
import { Download, type Page } from '../../../shared/web/page.js';
import { MEDIA_TYPES } from '../../forms/form-names.js';
import { SummaryService } from '../../summary.service.js';
import { compareSummaries } from '../comparison.rules.js';
import { SummaryIssues } from '../summary-issues.js';
import { ComparisonPage } from './comparison.page.js';
import { ReadinessPage } from './readiness.page.js';

/** What remains of a summary in lists, its issues as files, and two of them beside each other. */
@Controller('skrivebord/horinger/:id/oppsummering')
@ForSignedIn()
export class IssueController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly summaries: SummaryService,
    private readonly issues: SummaryIssues,
    private readonly files: FileStore,
    private readonly frames: Frames,
  ) {}

  @Get('gjenstaar')
  async remains(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() { liste, side }: { readonly liste?: string; readonly side?: string },
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const view = await this.summaries.view(person, id, language);
    return new ReadinessPage(view, { list: liste, page: side }, language);
  }

  @Get('sammenligning')
  async compare(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() { fra, til }: { readonly fra?: string; readonly til?: string },
  ): Promise<Page> {
    const consultation = await this.consultations.find(person, id);
    const [from, to] = [numberOf(fra), numberOf(til)];
    const before = await this.issues.modelOf(id, from);
    const after = await this.issues.modelOf(id, to);
    const compared = compareSummaries(before, after);
    return new ComparisonPage({ consultation, from, to, compared }, this.frames.languageOf(request));
  }

  @Get('utgaver/:number/filer/:format')
  async download(
    @CurrentPerson() person: PersonActor,
    @Param() { id, number, format }: { readonly id: string; readonly number: string; readonly format: string },
  ): Promise<Download> {
    const issue = await this.issues.issueOf(person, id, numberOf(number));
    const forms = (await this.issues.formsOf([issue])).get(issue.id) ?? [];
    const form = forms.find((candidate) => candidate.format === format);
    if (form) return new Download(await this.files.stream(form.sha256), form.filename, form.mediaType);
    // What was issued before the files had rows of their own is named by the issue itself.
    if (forms.length > 0 || (format !== 'docx' && format !== 'xlsx')) throw new NotFound('summary form');
    const sha256 = format === 'docx' ? issue.docxSha256 : issue.xlsxSha256;
    const filename = `Hoeringsoppsummering-utgave-${number}.${format}`;
    return new Download(await this.files.stream(sha256), filename, MEDIA_TYPES[format]);
  }
}

/** What is no number is an issue that nobody has. */
function numberOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
