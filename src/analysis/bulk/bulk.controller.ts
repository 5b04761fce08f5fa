import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedList } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { commentQueryFrom } from '../list/comment-query.js';
import { ReasonTexts } from '../standard-text/reason-texts.js';
import { BulkChoiceService, type RunRef } from './bulk-choice.service.js';
import { readWork, verbFrom } from './bulk.form.js';
import { BulkPages } from './bulk-pages.js';
import { BulkService } from './bulk.service.js';
import { bulkWords } from './bulk.words.js';
import { asksForAll, choicesFrom } from './choice.js';
import { ChosenRows } from './chosen-rows.js';

const PATH = 'samlebehandling';

/** Doing something to many comments at once, in three steps: choose, read it over, see what became of each. */
@Controller(`skrivebord/horinger/:id/${PATH}`)
@ForSignedIn()
export class BulkController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly choices: BulkChoiceService,
    private readonly chosen: ChosenRows,
    private readonly pages: BulkPages,
    private readonly texts: ReasonTexts,
    private readonly bulk: BulkService,
    private readonly frames: Frames,
  ) {}

  /** Keeps what was chosen in the list, and leads to its page. */
  @Post()
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const picked = choicesFrom(body);
    const isAll = asksForAll(body);
    const rows = isAll ? this.chosen.all(id, commentQueryFrom(body)) : this.chosen.picked(id, picked);
    const run = await this.choices.choose(person, id, rows);
    if (isAll || picked.length > 0) return new SeeOther(consultationPath(id, PATH, run.id));
    const text = bulkWords[this.frames.languageOf(request)].noneChosen;
    return new SeeOther(consultationPath(id, 'merknader'), { kind: 'warning', text });
  }

  /** The step that the run has come to. */
  @Get(':runId')
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('runId') runId: string,
    @Query() asked: unknown,
  ): Promise<Page> {
    return this.pages.of(person, this.frames.languageOf(request), { consultationId, runId }, asked);
  }

  /** Takes exceptions out of what was chosen. */
  @Post(':runId/unntak')
  async leaveOut(
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('runId') runId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.choices.leaveOut(person, { consultationId, runId }, typedList(typedFrom(body), 'rad'));
    return back({ consultationId, runId });
  }

  /** Says what is to be done with what is chosen. */
  @Post(':runId/kontroll')
  @HttpCode(200)
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('runId') runId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.access.toWork(person, consultationId);
    const ref = { consultationId, runId };
    const language = this.frames.languageOf(request);
    const hearing = await this.pages.hearing(person, ref);
    const verb = verbFrom(body) ?? 'assess';
    const read = readWork(verb, await this.texts.fillIn(hearing.consultation, body), language, hearing);
    if (!read.ok) return this.pages.of(person, language, ref, body, read);
    await this.choices.check(person, ref, read.work);
    return back(ref);
  }

  @Post(':runId/utforing')
  async start(
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('runId') runId: string,
  ): Promise<SeeOther> {
    await this.bulk.start(person, { consultationId, runId });
    return back({ consultationId, runId });
  }

  @Post(':runId/stans')
  async stop(
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('runId') runId: string,
  ): Promise<SeeOther> {
    await this.bulk.stop(person, { consultationId, runId });
    return back({ consultationId, runId });
  }

  /** Takes back what was done, as a run of its own. */
  @Post(':runId/angring')
  async takeBack(
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('runId') runId: string,
  ): Promise<SeeOther> {
    const run = await this.bulk.takeBack(person, { consultationId, runId });
    return back({ consultationId, runId: run.id });
  }
}

function back({ consultationId, runId }: RunRef): SeeOther {
  return new SeeOther(consultationPath(consultationId, PATH, runId));
}
