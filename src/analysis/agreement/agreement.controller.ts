import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { fieldError, typedFrom, typedList, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { WorkPeople } from '../work/work-people.js';
import { CannotHaveComments } from '../work/work.errors.js';
import { WorkbenchReader } from '../workbench/workbench-reader.js';
import { AgreementReader } from './agreement-reader.js';
import { AgreementPage } from './agreement.page.js';
import { AgreementService, MOST_IN_SAMPLE } from './agreement.service.js';
import { agreementWords } from './agreement.words.js';
import { placeCodes, tagCodes } from './code-labels.js';
import { CodingPage } from './coding.page.js';
import { SamplePage } from './sample.page.js';

/** Samples that two people code, and how far they agree. */
@Controller('skrivebord/horinger/:id/enighet')
@ForSignedIn()
export class AgreementController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly workbenches: WorkbenchReader,
    private readonly people: WorkPeople,
    private readonly reader: AgreementReader,
    private readonly agreement: AgreementService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.list(request, person, id);
  }

  @Post()
  async draw(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.access.toWork(person, id);
    const language = this.frames.languageOf(request);
    const typed = typedFrom(body);
    const errors = errorsIn(typed, language);
    if (errors.length > 0) return this.list(request, person, id, { typed, errors });
    const coderIds = [typedText(typed, 'firstId'), typedText(typed, 'secondId')];
    try {
      const sample = await this.agreement.draw(person, id, { coderIds, size: Number(typedText(typed, 'size')) });
      const text = agreementWords[language].drawnNotice;
      return new SeeOther(consultationPath(id, 'enighet', sample.id), { kind: 'success', text });
    } catch (error) {
      if (!(error instanceof CannotHaveComments)) throw error;
      const field = await this.fieldOfOutsider(id, typed);
      return this.list(request, person, id, { typed, errors: [fieldError(field, error.wording, language)] });
    }
  }

  @Get(':sampleId')
  async showSample(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('sampleId') sampleId: string,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const hearing = await this.workbenches.hearing(person, id);
    const progress = await this.reader.sample({ consultationId: id, sampleId });
    const comparison = await this.reader.compare(progress, {
      places: placeCodes(hearing.catalogue, language).map(({ value }) => value),
      tagIds: tagCodes(hearing.codebook).map(({ value }) => value),
    });
    return new SamplePage(language, { hearing, progress, comparison, personId: person.id });
  }

  @Get(':sampleId/koding')
  async showPassage(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('sampleId') sampleId: string,
    @Query('nr') asked?: string,
  ): Promise<Page> {
    const hearing = await this.workbenches.hearing(person, id);
    const progress = await this.reader.sample({ consultationId: id, sampleId });
    const passage = await this.reader.passage(progress, person.id, asked === undefined ? null : Number(asked));
    return new CodingPage(this.frames.languageOf(request), { hearing, progress, passage });
  }

  @Post(':sampleId/koding')
  async code(
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('sampleId') sampleId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const typed = typedFrom(body);
    const ref = { consultationId: id, sampleId };
    const codes = { places: typedList(typed, 'place'), tagIds: typedList(typed, 'tag') };
    const position = Number(typedText(typed, 'nr') || '1');
    await this.agreement.code(person, ref, position, codes);
    const { coders, sample } = await this.reader.sample(ref);
    const own = coders.find(({ coder }) => coder.personId === person.id);
    const below = own?.coded === sample.size ? [] : ['koding'];
    return new SeeOther(consultationPath(id, 'enighet', sampleId, ...below));
  }

  @Post(':sampleId/ferdig')
  async finish(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('sampleId') sampleId: string,
  ): Promise<SeeOther> {
    await this.agreement.finish(person, { consultationId: id, sampleId });
    const text = agreementWords[this.frames.languageOf(request)].finished;
    return new SeeOther(consultationPath(id, 'enighet', sampleId), { kind: 'success', text });
  }

  /** The field of whoever may not work on the comments, the first when neither may. */
  private async fieldOfOutsider(id: string, typed: Typed): Promise<'firstId' | 'secondId'> {
    const people = await this.people.of(id);
    return people.some((one) => one.id === typedText(typed, 'firstId')) ? 'secondId' : 'firstId';
  }

  private async list(
    request: Request,
    person: PersonActor,
    id: string,
    wrong?: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ): Promise<Page> {
    const hearing = await this.workbenches.hearing(person, id);
    const samples = await this.reader.samples(id);
    const ground = { hearing, samples, people: await this.people.of(id) };
    return new AgreementPage(this.frames.languageOf(request), ground, wrong?.typed, wrong?.errors);
  }
}

function errorsIn(typed: Typed, language: Language): readonly FieldError[] {
  const t = agreementWords[language];
  const [first, second] = [typedText(typed, 'firstId'), typedText(typed, 'secondId')];
  const errors: FieldError[] = [];
  if (first === '' || first === second) errors.push({ field: 'firstId', message: t.chooseBoth });
  if (second === '') errors.push({ field: 'secondId', message: t.chooseBoth });
  if (!isSize(typedText(typed, 'size'))) errors.push({ field: 'size', message: t.chooseSize });
  return errors;
}

function isSize(text: string): boolean {
  const size = Number(text);
  return Number.isInteger(size) && size >= 1 && size <= MOST_IN_SAMPLE;
}
