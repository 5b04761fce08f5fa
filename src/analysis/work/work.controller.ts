import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import type { Language } from '../../shared/language/words.js';
import { fieldError, typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { RulesService, type RuleInput } from './rules.service.js';
import { NoStepIsDone } from './steps.errors.js';
import { typedSteps, wantedSteps } from './steps.form.js';
import { StepsService } from './steps.service.js';
import { WorkOverviewReader } from './work-overview.js';
import { CannotHaveComments } from './work.errors.js';
import { WorkPage, type TypedOnWork } from './work.page.js';
import { workWords } from './work.words.js';

/** A rule that can be set, or what is wrong with it. */
type ReadRule =
  { readonly ok: true; readonly rule: RuleInput } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** How the work on a hearing is shared out. */
@Controller('skrivebord/horinger/:id/arbeid')
@ForSignedIn()
export class WorkController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly overviews: WorkOverviewReader,
    private readonly rules: RulesService,
    private readonly steps: StepsService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.page(request, person, id);
  }

  @Post('regler')
  async setRule(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.access.toWork(person, id);
    const typed = typedFrom(body);
    const read = await this.ruleFrom(id, typed, this.frames.languageOf(request));
    if (!read.ok) return this.page(request, person, id, { typed, errors: read.errors });
    try {
      await this.rules.set(person, id, read.rule);
    } catch (error) {
      if (!(error instanceof CannotHaveComments)) throw error;
      const errors = [fieldError('assigneeId', error.wording, this.frames.languageOf(request))];
      return this.page(request, person, id, { typed, errors });
    }
    return this.back(request, id, 'ruleSet');
  }

  @Post('regler/:ruleId/fjerning')
  async dropRule(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('ruleId') ruleId: string,
  ): Promise<SeeOther> {
    await this.rules.drop(person, id, ruleId);
    return this.back(request, id, 'ruleDropped');
  }

  @Post('fordeling')
  async apply(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.rules.apply(person, id);
    return this.back(request, id, 'applied');
  }

  @Post('trinn')
  async chooseSteps(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const steps = typedSteps(body);
    try {
      await this.steps.choose(person, id, wantedSteps(steps), steps.seen);
    } catch (error) {
      if (error instanceof ChangedMeanwhile)
        return this.page(request, person, id, { steps, errors: [], isOvertaken: true });
      if (!(error instanceof NoStepIsDone)) throw error;
      const errors = [fieldError('done', error.wording, this.frames.languageOf(request))];
      return this.page(request, person, id, { steps, errors });
    }
    return this.back(request, id, 'stepsSaved');
  }

  private async ruleFrom(id: string, typed: Typed, language: Language): Promise<ReadRule> {
    const t = workWords[language];
    const [draftId, body] = [typedText(typed, 'draftId'), typedText(typed, 'body')];
    const assigneeId = typedText(typed, 'assigneeId');
    const bodies = body === '' ? [] : await this.overviews.bodiesNamed(id, foldForSearch(body));
    const errors = [...targetErrors({ draftId, body, bodies }, t)];
    if (assigneeId === '') errors.push({ field: 'assigneeId', message: t.choosePersonError });
    if (errors.length > 0) return { ok: false, errors };
    const target =
      draftId === ''
        ? ({ kind: 'body', targetId: bodies[0] ?? '' } as const)
        : ({ kind: 'draft', targetId: draftId } as const);
    return { ok: true, rule: { ...target, assigneeId } };
  }

  private async page(request: Request, person: PersonActor, id: string, wrong?: TypedOnWork): Promise<WorkPage> {
    const consultation = await this.access.toRead(person, id);
    const mayWork = await this.access.mayWork(person, consultation);
    const overview = await this.overviews.read(id);
    return new WorkPage(this.frames.languageOf(request), { consultation, overview, mayWork }, wrong);
  }

  private back(request: Request, id: string, done: 'ruleSet' | 'ruleDropped' | 'applied' | 'stepsSaved'): SeeOther {
    const text = workWords[this.frames.languageOf(request)][done];
    return new SeeOther(consultationPath(id, 'arbeid'), { kind: 'success', text });
  }
}

/** What a rule is to go by: a draft or a body, and never both. */
function targetErrors(
  { draftId, body, bodies }: { readonly draftId: string; readonly body: string; readonly bodies: readonly string[] },
  t: (typeof workWords)[Language],
): readonly FieldError[] {
  if ((draftId === '') === (body === '')) return [{ field: 'draftId', message: t.oneTarget }];
  if (body === '' || bodies.length === 1) return [];
  return [{ field: 'body', message: bodies.length === 0 ? t.unknownBody : t.severalBodies }];
}
