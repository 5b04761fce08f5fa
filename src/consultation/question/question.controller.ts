import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader, type ConsultationView } from '../consultation-reader.js';
import { editingWords } from '../editing.words.js';
import { isOwn } from '../seen-through.js';
import { unlessChanged } from '../unless-changed.js';
import { QuestionListPage } from './question-list.page.js';
import type { Question } from './question.entity.js';
import { readQuestion } from './question.form.js';
import { QuestionPage, typedQuestion } from './question.page.js';
import { QuestionService } from './question.service.js';
import { RemoveQuestionPage } from './remove-question.page.js';

/** The questions of a hearing. */
@Controller('skrivebord/horinger/:id/sporsmal')
@ForSignedIn()
export class QuestionController {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly questions: QuestionService,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new QuestionListPage(this.frames.languageOf(request), await this.reader.view(person, id));
  }

  @Get('nytt')
  async begin(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const view = await this.toChange(person, id);
    const typed = { kind: 'freeText', place: 'consultation' };
    return new QuestionPage(this.frames.languageOf(request), view, null, { typed, errors: [], isConflict: false });
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const view = await this.toChange(person, id);
    const read = readQuestion(body, view, language);
    if (!read.ok) return new QuestionPage(language, view, null, { ...read, isConflict: false });
    await this.questions.add(person, id, read.input);
    return this.leadOn(request, id, 'saved');
  }

  @Get(':questionId')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: QuestionAddress,
  ): Promise<Page> {
    const view = await this.reader.view(person, at.id);
    const question = questionIn(view, at);
    const content = { typed: typedQuestion(question), errors: [], isConflict: false };
    return new QuestionPage(this.frames.languageOf(request), view, question, content);
  }

  @Post(':questionId')
  async edit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: QuestionAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const view = await this.toChange(person, at.id);
    const question = ownQuestionIn(view, at);
    const read = readQuestion(body, view, language);
    if (!read.ok) return new QuestionPage(language, view, question, { ...read, isConflict: false });
    const seen = Number(typedText(read.typed, 'version'));
    const saved = await unlessChanged(this.questions.edit(person, question, seen, read.input));
    if (saved.ok) return this.leadOn(request, at.id, 'saved');
    const now = await this.toChange(person, at.id);
    return new QuestionPage(language, now, questionIn(now, at), { typed: read.typed, errors: [], isConflict: true });
  }

  @Post(':questionId/flytting')
  async move(
    @CurrentPerson() person: PersonActor,
    @Param() at: QuestionAddress,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const question = ownQuestionIn(await this.toChange(person, at.id), at);
    await this.questions.move(person, question, typedText(typedFrom(body), 'move') === 'up' ? 'up' : 'down');
    return new SeeOther(consultationPath(at.id, 'sporsmal'));
  }

  @Get(':questionId/sletting')
  async askToRemove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: QuestionAddress,
  ): Promise<Page> {
    const view = await this.toChange(person, at.id);
    return new RemoveQuestionPage(this.frames.languageOf(request), view.consultation, ownQuestionIn(view, at));
  }

  @Post(':questionId/sletting')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: QuestionAddress,
  ): Promise<SeeOther> {
    await this.questions.remove(person, ownQuestionIn(await this.toChange(person, at.id), at));
    return this.leadOn(request, at.id, 'removed');
  }

  private async toChange(person: PersonActor, id: string): Promise<ConsultationView> {
    await this.reader.findFor(person, id, 'mayEdit');
    return this.reader.view(person, id);
  }

  private leadOn(request: Request, id: string, done: 'saved' | 'removed'): SeeOther {
    const text = editingWords[this.frames.languageOf(request)][done];
    return new SeeOther(consultationPath(id, 'sporsmal'), { kind: 'success', text });
  }
}

/** Which question of which hearing. */
interface QuestionAddress {
  readonly id: string;
  readonly questionId: string;
}

function questionIn({ questions }: ConsultationView, { questionId }: QuestionAddress): Question {
  const question = questions.find((candidate) => candidate.id === questionId);
  if (!question) throw new NotFound('question');
  return question;
}

/** A question that is seen through is shown, but here there is none to change. */
function ownQuestionIn(view: ConsultationView, at: QuestionAddress): Question {
  const question = questionIn(view, at);
  if (!isOwn(view, question)) throw new NotFound('question');
  return question;
}
