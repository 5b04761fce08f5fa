import { Body, Controller, Get, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import type { Language } from '../../../shared/language/words.js';
import { ChangedMeanwhile } from '../../../shared/errors/domain-error.js';
import { fieldError, readForm } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { summaryPath } from '../../summary-paths.js';
import { SummaryService } from '../../summary.service.js';
import { RemainsNeedReason } from '../issuing.errors.js';
import { SummaryApproval } from '../summary-approval.service.js';
import { SummaryIssues } from '../summary-issues.js';
import { SummaryVersions } from '../summary-versions.js';
import { SubmissionForm, VersionApprovalForm, VersionReturnForm } from './issuing.form.js';
import { IssuingPage, type TypedSubmission } from './issuing.page.js';
import { issuingWords } from './issuing.words.js';
import { VersionPage, type TypedReturn } from './version.page.js';

const NOTHING_TYPED = { typed: {}, errors: [], status: 200 } as const;

/** Submitting, approving, returning and issuing a summary. */
@Controller('skrivebord/horinger/:id/oppsummering')
@ForSignedIn()
export class IssuingController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly summaries: SummaryService,
    private readonly versions: SummaryVersions,
    private readonly approval: SummaryApproval,
    private readonly issues: SummaryIssues,
    private readonly frames: Frames,
  ) {}

  @Get('utgivelse')
  show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.page(person, id, this.frames.languageOf(request), NOTHING_TYPED);
  }

  @Post('versjoner')
  async submit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.consultations.findFor(person, id, 'maySummarise');
    const form = readForm(SubmissionForm, body, language);
    if (!form.ok) return this.page(person, id, language, { typed: form.typed, errors: form.errors, status: 422 });
    try {
      const { number } = await this.versions.submit(person, id, form.value);
      return this.toVersion(id, number, issuingWords[language].submitted(number));
    } catch (error) {
      if (!(error instanceof RemainsNeedReason)) throw error;
      const errors = [fieldError('reason', error.wording, language)];
      return this.page(person, id, language, { typed: form.typed, errors, status: 422 });
    }
  }

  @Get('versjoner/:version')
  version(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('version', ParseIntPipe) number: number,
  ): Promise<Page> {
    return this.versionPage(request, person, { consultationId: id, number }, NOTHING_TYPED);
  }

  @Post('versjoner/:version/godkjenning')
  async approve(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id, version }: { readonly id: string; readonly version: string },
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const language = this.frames.languageOf(request);
    await this.approval.requireDecider(person, id);
    const { number } = await this.versions.find(id, numberOf(version));
    const form = readForm(VersionApprovalForm, body, language);
    // Without the digest of what was read there is nothing that could be approved.
    if (!form.ok) throw new ChangedMeanwhile();
    await this.approval.approve(person, { consultationId: id, number }, form.value.digest);
    return this.toVersion(id, number, issuingWords[language].approved(number));
  }

  @Post('versjoner/:version/retur')
  async return(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id, version }: { readonly id: string; readonly version: string },
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.approval.requireDecider(person, id);
    const ref = { consultationId: id, number: numberOf(version) };
    const form = readForm(VersionReturnForm, body, language);
    if (!form.ok)
      return this.versionPage(request, person, ref, { typed: form.typed, errors: form.errors, status: 422 });
    await this.approval.return(person, ref, form.value.note);
    return this.toVersion(id, ref.number, issuingWords[language].sentBack(ref.number));
  }

  @Post('versjoner/:version/utgivelse')
  async issue(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('version', ParseIntPipe) number: number,
  ): Promise<SeeOther> {
    await this.issues.begin(person, { consultationId: id, number });
    return this.toVersion(id, number, issuingWords[this.frames.languageOf(request)].begun);
  }

  private async page(person: PersonActor, id: string, language: Language, sent: TypedSubmission): Promise<Page> {
    const view = await this.summaries.view(person, id, language);
    const mayWrite = await this.consultations.may(person, view.consultation, 'maySummarise');
    const issues = await this.issues.all(id);
    const [versions, forms] = [await this.versions.all(id), await this.issues.formsOf(issues)];
    return new IssuingPage({ view, versions, issues, forms, mayWrite }, sent, language);
  }

  private async versionPage(
    request: Request,
    person: PersonActor,
    { consultationId, number }: { readonly consultationId: string; readonly number: number },
    sent: TypedReturn,
  ): Promise<Page> {
    const consultation = await this.consultations.find(person, consultationId);
    const version = await this.versions.find(consultationId, number);
    const given = {
      consultation,
      version,
      model: await this.versions.modelOf(version),
      steps: await this.versions.stepsOf(version),
      rights: await this.approval.rights(person, consultation, version),
      making: await this.issues.making(version),
      mayWrite: await this.consultations.may(person, consultation, 'maySummarise'),
    };
    return new VersionPage(given, sent, this.frames.languageOf(request));
  }

  private toVersion(id: string, number: number, text: string): SeeOther {
    return new SeeOther(summaryPath(id, 'versjoner', String(number)), { kind: 'success', text });
  }
}

/** What is no number is a version that nobody has. */
function numberOf(version: string): number {
  return /^\d{1,9}$/.test(version) ? Number(version) : 0;
}
