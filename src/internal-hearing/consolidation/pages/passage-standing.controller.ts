import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Frames } from '../../../shared/web/frames.js';
import type { Page, SeeOther } from '../../../shared/web/page.js';
import type { PassageRef } from '../consolidation.types.js';
import { Passages } from '../passages.js';
import { Sources } from '../sources.js';
import { BenchPages } from './bench-pages.js';
import { passageFormFrom } from './consolidation.forms.js';
import { deedWords } from './deed.words.js';
import { parsePassageBase } from './passage-base.js';
import { PassageSaving } from './passage-saving.js';
import { toPassage } from './passage-view.js';
import { unlessRefused } from './unless-refused.js';

interface Pressed extends PassageRef {
  readonly request: Request;
  readonly person: PersonActor;
  readonly place: string;
}

/** Where a passage stands in the answer, whether it does, and what it rests on. */
@Controller('skrivebord/horinger/:id/sammenstilling')
@ForSignedIn()
export class PassageStandingController {
  constructor(
    private readonly passages: Passages,
    private readonly sources: Sources,
    private readonly saving: PassageSaving,
    private readonly benches: BenchPages,
    private readonly frames: Frames,
  ) {}

  @Post('avsnitt/:passageId/flytting')
  async move(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('passageId') passageId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { place, way } = passageFormFrom(body);
    await this.benches.toWork(person, consultationId, place);
    await this.saving.move(person, { consultationId, passageId }, { place, way });
    return this.back({ request, person, consultationId, passageId, place }, 'moved');
  }

  @Post('avsnitt/:passageId/fjerning')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('passageId') passageId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { place, base, reason } = passageFormFrom(body);
    await this.benches.toWork(person, consultationId, place);
    const { seenVersion } = parsePassageBase(base);
    const removing = this.passages.remove(person, { consultationId, passageId, seenVersion, reason });
    return this.unlessHeld({ request, person, consultationId, passageId, place }, removing, 'removed');
  }

  @Post('avsnitt/:passageId/gjenoppretting')
  async bringBack(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('passageId') passageId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { place, reason } = passageFormFrom(body);
    await this.benches.toWork(person, consultationId, place);
    const bringing = this.passages.bringBack(person, { consultationId, passageId, reason });
    return this.unlessHeld({ request, person, consultationId, passageId, place }, bringing, 'broughtBack');
  }

  @Post('avsnitt/:passageId/sidetekster/:textId/fjerning')
  async letGo(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id: consultationId, passageId, textId }: Readonly<Record<'id' | 'passageId' | 'textId', string>>,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { place } = passageFormFrom(body);
    await this.benches.toWork(person, consultationId, place);
    await this.saving.letGo(person, { consultationId, passageId }, textId);
    return this.back({ request, person, consultationId, passageId, place }, 'letGo');
  }

  @Post('grunnlag/:sourceId/fjerning')
  async dropSource(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('sourceId') sourceId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { place } = passageFormFrom(body);
    await this.benches.toWork(person, consultationId, place);
    await this.sources.dropSource(person, { consultationId, sourceId });
    return this.back({ request, person, consultationId, passageId: '', place }, 'sourceDropped');
  }

  private async unlessHeld(
    pressed: Pressed,
    deed: Promise<unknown>,
    done: 'removed' | 'broughtBack',
  ): Promise<Page | SeeOther> {
    const answered = await unlessRefused(deed);
    if (answered.ok) return this.back(pressed, done);
    const language = this.frames.languageOf(pressed.request);
    const { person, consultationId, place, passageId } = pressed;
    const { status } = answered;
    const field = status === 422 && done === 'removed' ? `reason-fjern-${passageId}` : `text-${passageId}`;
    const errors = answered.errors(field, language);
    return this.benches.of(person, language, { consultationId, place, into: '' }, { status, errors });
  }

  private back(
    { request, consultationId, place, passageId }: Pressed,
    done: 'moved' | 'removed' | 'broughtBack' | 'letGo' | 'sourceDropped',
  ): SeeOther {
    const text = deedWords[this.frames.languageOf(request)][done];
    return toPassage(consultationId, place, { passageId, text });
  }
}
