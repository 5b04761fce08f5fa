import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import type { Language } from '../../../shared/language/words.js';
import type { FieldError } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { Sources } from '../sources.js';
import { BenchPages } from './bench-pages.js';
import { commentKey } from './comment-view.js';
import { intoPassage, placePath } from './consolidation-paths.js';
import { commentDeedFrom, type CommentDeedForm } from './consolidation.forms.js';
import { deedWords } from './deed.words.js';
import { DissentProposals } from './dissent-proposals.js';
import { parseTarget } from './target-choices.js';
import { unlessRefused, type Answered } from './unless-refused.js';

interface Pressed {
  readonly request: Request;
  readonly person: PersonActor;
  readonly consultationId: string;
  readonly form: CommentDeedForm;
  readonly language: Language;
}

/** What is done with the members' comments, each in one press. */
@Controller('skrivebord/horinger/:id/sammenstilling/innspill')
@ForSignedIn()
export class CommentDeedsController {
  constructor(
    private readonly sources: Sources,
    private readonly dissents: DissentProposals,
    private readonly benches: BenchPages,
    private readonly frames: Frames,
  ) {}

  @Post('opptak')
  async takeIn(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pressed = await this.pressed(request, person, id, body);
    const taken = await unlessRefused(this.sources.takeIn(person, takingOf(pressed)));
    if (!taken.ok) return this.refused(pressed, taken);
    const { placementIds } = pressed.form;
    const t = deedWords[pressed.language];
    const text = placementIds.length === 1 ? t.takenIn : t.severalTakenIn(placementIds.length);
    return goOn(pressed, text, taken.value.id);
  }

  @Post('sammenslaing')
  async merge(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pressed = await this.pressed(request, person, id, body);
    const t = deedWords[pressed.language];
    const count = pressed.form.placementIds.length;
    if (count < 2) return this.page(pressed, 422, [{ field: 'valgt', message: t.mergeNeedsTwo }]);
    const merged = await unlessRefused(this.sources.merge(person, { ...takingOf(pressed), text: null }));
    return merged.ok ? goOn(pressed, t.merged(count), merged.value.passage.id) : this.refused(pressed, merged);
  }

  @Post('omskriving')
  async reword(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pressed = await this.pressed(request, person, id, body);
    const reworded = await unlessRefused(this.sources.reword(person, { ...takingOf(pressed), text: null }));
    if (!reworded.ok) return this.refused(pressed, reworded);
    return goOn(pressed, deedWords[pressed.language].reworded, reworded.value.passage.id);
  }

  @Post('saermerknad')
  async markDissent(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pressed = await this.pressed(request, person, id, body);
    const marking = await this.dissents.propose(person, id, pressed.form, pressed.language);
    const marked = await unlessRefused(this.sources.markDissent(person, marking));
    if (!marked.ok) return this.refused(pressed, marked);
    return goOn(pressed, deedWords[pressed.language].dissented);
  }

  @Post('utelatelse')
  async leaveOut(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pressed = await this.pressed(request, person, id, body);
    const { placementIds, reason } = pressed.form;
    const left = await unlessRefused(this.sources.leaveOut(person, { consultationId: id, placementIds, reason }));
    if (left.ok) return goOn(pressed, deedWords[pressed.language].leftOut);
    const placementId = placementIds[0] ?? '';
    const errors = left.errors('reason', pressed.language);
    return this.page(pressed, left.status, left.errors(`reason-${placementId}`, pressed.language), {
      reason: { placementId, reason, errors },
    });
  }

  @Post('tilbake')
  async takeBack(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pressed = await this.pressed(request, person, id, body);
    const { placementIds } = pressed.form;
    const taken = await unlessRefused(this.sources.takeBack(person, { consultationId: id, placementIds }));
    return taken.ok ? goOn(pressed, deedWords[pressed.language].takenBack) : this.refused(pressed, taken);
  }

  private async pressed(
    request: Request,
    person: PersonActor,
    consultationId: string,
    body: unknown,
  ): Promise<Pressed> {
    const form = commentDeedFrom(body);
    await this.benches.toWork(person, consultationId, form.place);
    return { request, person, consultationId, form, language: this.frames.languageOf(request) };
  }

  private refused(pressed: Pressed, refusal: Extract<Answered<unknown>, { readonly ok: false }>): Promise<Page> {
    return this.page(pressed, refusal.status, refusal.errors('valgt', pressed.language));
  }

  private page(
    { person, language, consultationId, form }: Pressed,
    status: 409 | 422,
    errors: readonly FieldError[],
    typed: Pick<Parameters<BenchPages['of']>[3] & object, 'reason'> = {},
  ): Promise<Page> {
    const { place, into, placementIds: chosen, reason: changeReason } = form;
    return this.benches.of(
      person,
      language,
      { consultationId, place, into },
      { status, errors, chosen, changeReason, ...typed },
    );
  }
}

function takingOf({ consultationId, form }: Pressed): {
  readonly consultationId: string;
  readonly placementIds: readonly string[];
  readonly into: ReturnType<typeof parseTarget>;
  readonly reason: string;
} {
  const { placementIds, reason } = form;
  return { consultationId, placementIds, into: parseTarget(form.into, form.place), reason };
}

/** Back to the comment, with the passage that it went into as the next one's. */
function goOn({ consultationId, form }: Pressed, text: string, passageId?: string): SeeOther {
  const [first] = form.placementIds;
  const into = passageId === undefined ? form.into : intoPassage(passageId);
  const at = first === undefined ? {} : { at: commentKey(first) };
  return new SeeOther(placePath(consultationId, { place: form.place, into, ...at }), { kind: 'success', text });
}
