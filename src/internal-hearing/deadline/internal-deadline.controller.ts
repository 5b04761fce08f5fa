import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { addressWith } from '../../shared/web/pager.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { InternalHearings } from '../internal-hearings.js';
import { InternalDeadlineReader, type InternalDeadlineView } from './internal-deadline-reader.js';
import { consolidationDaysFrom, readAsked, readChoice } from './internal-deadline.form.js';
import { InternalDeadlinePage, type InternalDeadlineContent } from './internal-deadline.page.js';
import { InternalDeadline } from './internal-deadline.service.js';
import { internalDeadlineWords } from './internal-deadline.words.js';

const NOTHING_TYPED: InternalDeadlineContent = { form: 'none', typed: {}, errors: [], isConflict: false };

/** Which meeting treats the answer of an internal hearing, and when its members must have answered. */
@Controller('skrivebord/horinger/:id/intern/frist')
@ForSignedIn()
export class InternalDeadlineController {
  constructor(
    private readonly deadline: InternalDeadline,
    private readonly found: InternalDeadlineReader,
    private readonly hearings: InternalHearings,
    private readonly frames: Frames,
  ) {}

  /** `dager` says how many days the consolidation takes. */
  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const view = await this.found.view(person, id, consolidationDaysFrom(typedFrom(query)));
    return this.page(request, view, NOTHING_TYPED);
  }

  @Post()
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const view = await this.changeable(person, id, body);
    const language = this.frames.languageOf(request);
    const read = readChoice(body, view, language);
    if (!read.ok) return this.page(request, view, { ...read, form: 'choice', isConflict: false });
    const { meetingId, deadlineOn, extendTo, typed } = read;
    const seenVersion = Number(typedText(typed, 'version'));
    const order = { consultationId: id, seenVersion, meetingId, deadlineOn };
    const saved = await unlessChanged(this.deadline.choose(person, order));
    if (!saved.ok) return this.page(request, view, { form: 'choice', typed, errors: [], isConflict: true });
    const t = internalDeadlineWords[language];
    if (extendTo) {
      const path = addressWith(consultationPath(id, 'frist'), { dag: extendTo.toString() });
      return new SeeOther(path, { kind: 'info', text: t.extendNow });
    }
    return this.back(id, deadlineOn ? t.saved : t.savedMeeting);
  }

  /** Asks the outer host for a later deadline. */
  @Post('utsettelse')
  async ask(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const view = await this.changeable(person, id, body);
    const language = this.frames.languageOf(request);
    const read = readAsked(body, view, language);
    if (!read.ok) return this.page(request, view, { ...read, form: 'asked', isConflict: false });
    await this.deadline.askOuter(person, { consultationId: id, wantedOn: read.wantedOn, reason: read.reason });
    return this.back(id, internalDeadlineWords[language].asked(view.outerHost));
  }

  /** Lets the internal deadline stand although the outer one was moved. */
  @Post('beholdt')
  async letStand(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    await this.deadline.letStand(person, id);
    return this.back(id, internalDeadlineWords[this.frames.languageOf(request)].stands);
  }

  private async changeable(person: PersonActor, id: string, body: unknown): Promise<InternalDeadlineView> {
    await this.hearings.find(person, id, 'mayEdit');
    return this.found.view(person, id, consolidationDaysFrom(typedFrom(body)));
  }

  private page(request: Request, view: InternalDeadlineView, content: InternalDeadlineContent): Page {
    return new InternalDeadlinePage(this.frames.languageOf(request), view, content);
  }

  private back(id: string, text: string): SeeOther {
    return new SeeOther(consultationPath(id, 'intern', 'frist'), { kind: 'success', text });
  }
}
